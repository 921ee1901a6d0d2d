using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload.Allocating;

public sealed class ContinuityTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static HistoryBuilder Scene() =>
        new HistoryBuilder()
            .Team("T1")
            .WorkerWithCases("A", "T1", 1, 1)
            .WorkerWithCases("B", "T1", 1, 1)
            .WorkerWithCases("C", "T1", 1, 1);

    [Fact]
    public void Workers_AreThoseOfTwelveMonthsEachOnceAndTraysNot()
    {
        var history = Scene()
            .Case("child", null, "2020-01-01")
            .Led("child", "A", "2024-01-01", "2024-10-03")
            .Led("child", "B", "2024-10-04", "2025-03-01")
            .Led("child", "C", "2025-03-02", "2025-08-01")
            .Led("child", "B", "2025-08-02")
            .Led("child", "tray", "2025-03-02", "2025-03-02")
            .Add("tray", new Professional(IsPlaceholder: true))
            .Build();

        Assert.Equal(["B", "C"], Continuity.WorkersInYear(history, history.AllocationOf("child", Friday).Case, Friday));
    }

    [Theory]
    [InlineData("A", Tie.CoWorks)]
    [InlineData("B", Tie.LeadsSibling)]
    [InlineData("C", Tie.LedBefore)]
    public void TheNearestTie_IsTheOneThatCounts(string worker, Tie expected)
    {
        var history = Scene()
            .Case("child", null, "2020-01-01", family: "F1")
            .Case("sister", "B", "2020-01-01", family: "F1")
            .Led("child", "C", "2025-01-01", "2025-02-01")
            .CoWorked("child", "A")
            .Build();
        var child = history.AllocationOf("child", Friday).Case;

        var tie = Continuity.TieOf(
            history,
            child,
            Continuity.Siblings(history, child, Friday),
            history.WorkerOf(worker),
            Friday
        );

        Assert.Equal(expected, tie);
    }
}
