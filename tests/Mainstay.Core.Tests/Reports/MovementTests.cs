using Mainstay.Core.Caseload;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

public sealed class MovementTests
{
    private const string PerFte = "caseload_available_fte";
    private const string Fte = "permanent_fte";

    private static Movement? Why(HistoryBuilder history, string line, string? team = null) =>
        WeeklyReport
            .Build(history.Build(), new DateOnly(2025, 10, 3), new("Exampleshire", [], []))
            .Find(team)!
            .Find(line)!
            .Why;

    private static HistoryBuilder Council() =>
        new HistoryBuilder()
            .Service("cp")
            .Team("cp-1", "cp")
            .Team("cp-2", "cp")
            .WorkerWithCases("stays", "cp-1", 1, 10)
            .WorkerWithCases("other", "cp-2", 1, 10);

    private static (Cause, decimal)[] Parts(Movement? why) => [.. why!.Parts.Select(p => (p.Cause, p.Shown))];

    [Fact]
    public void Of_TwoCasesIn_AreTheWholeChange()
    {
        var council = Council()
            .CaseLedBy("n1", "stays", "cp-1", "2025-09-30")
            .CaseLedBy("n2", "stays", "cp-1", "2025-10-01");

        Assert.Equal([(Cause.CasesIn, 1.0m)], Parts(Why(council, PerFte)));
    }

    [Fact]
    public void Of_ALeaverWithManyCases_StepsTheAverageAndThenTheCasesThatMoved()
    {
        var council = Council();
        council
            .Post("p-l", "cp-1")
            .Worker("leaver", w => w.Qualified("2015-07-01").Spell("p-l", 1, "2025-01-01", "2025-09-30"));
        council.Add("leaver", new Professional(StaffId: "leaver"));
        for (var i = 0; i < 4; i++)
        {
            council
                .CaseLedBy($"l{i}", null, "cp-1")
                .Add(
                    $"l{i}/a",
                    new Involvement($"l{i}", "leaver", InvolvementRole.Lead, "cp-1"),
                    "2025-01-01",
                    "2025-09-30"
                )
                .Add($"l{i}/b", new Involvement($"l{i}", "stays", InvolvementRole.Lead, "cp-1"), "2025-10-01");
        }

        // 24 cases of 3 workers, then 20 of 2, then 24 of 2.
        Assert.Equal([(Cause.Leavers, 2.0m), (Cause.CasesMoved, 2.0m)], Parts(Why(council, PerFte)));
        Assert.Equal([(Cause.Leavers, -1.0m)], Parts(Why(council, Fte)));
    }

    [Fact]
    public void Of_AMoveBetweenTeams_IsATransferInEachAndNothingInTheirService()
    {
        var council = Council();
        council.Post("p-a", "cp-1").Post("p-b", "cp-2");
        council.Worker("mover", w => w.Spell("p-a", 1, "2025-01-01", "2025-09-28").Spell("p-b", 1, "2025-09-29"));

        Assert.Equal([(Cause.Transfers, -1.0m)], Parts(Why(council, Fte, "cp-1")));
        Assert.Equal([(Cause.Transfers, 1.0m)], Parts(Why(council, Fte, "cp-2")));
        Assert.Null(Why(council, Fte, "cp"));
    }

    [Fact]
    public void Of_ChangedHours_AreHours()
    {
        var council = Council();
        council.Post("p-h", "cp-1");
        council.Worker(
            "part",
            w => w.Spell("p-h", 1, "2025-01-01", "2025-09-28", key: "h1").Spell("p-h", 0.6m, "2025-09-29", key: "h2")
        );

        Assert.Equal([(Cause.Hours, -0.4m)], Parts(Why(council, Fte)));
    }

    [Fact]
    public void Of_TheHighestCaseload_SaysWhoseWithoutParts()
    {
        var council = Council().CaseLedBy("n1", "stays", "cp-1", "2025-09-30");

        var why = Why(council, "caseload_highest");

        Assert.True(why!.IsOfOneWorker);
        Assert.Empty(why.Parts);
        Assert.Equal(["stays"], why.After.Select(r => r.About));
    }

    [Theory]
    [InlineData(new[] { 0.34, 0.33, 0.33 }, 1.0, 1, new[] { 0.4, 0.3, 0.3 })]
    [InlineData(new[] { 0.05, -0.05 }, 0.0, 1, new[] { 0.0, 0.0 })]
    [InlineData(new[] { 1.5, -0.5 }, 1.0, 0, new[] { 2.0, -1.0 })]
    public void LargestRemainder_OfParts_SumsToTheWhole(double[] parts, double whole, int decimals, double[] expected)
    {
        var rounded = LargestRemainder.Round([.. parts.Select(p => (decimal)p)], (decimal)whole, decimals);

        Assert.Equal((decimal)whole, rounded.Sum());
        Assert.Equal(expected.Length, rounded.Count);
        Assert.All(
            rounded.Zip(parts),
            p => Assert.True(Math.Abs(p.First - (decimal)p.Second) <= (decimal)Math.Pow(10, -decimals))
        );
    }
}
