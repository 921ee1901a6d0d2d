using Mainstay.Core.Measures;
using Mainstay.Core.Suppression;

namespace Mainstay.Core.Tests.Suppression;

public sealed class ProtectedTableTests
{
    private static CountTable Services(params (string Key, int Count)[] services) =>
        new(
            [new("total", null), .. services.Select(s => new CountRow(s.Key, "total"))],
            [new("workers")],
            (r, _) => r == "total" ? services.Sum(s => s.Count) : services.Single(s => s.Key == r).Count
        );

    private static ProtectedCount Shown(ProtectedTable table, string row) => table[new(row, "workers")];

    [Fact]
    public void Of_OneSmallService_WithholdsASecondAndRoundsTheRest()
    {
        var table = ProtectedTable.Of(Services(("cp", 42), ("care", 12), ("adoption", 3)), SuppressionRule.Members, []);

        Assert.Equal(MeasureState.Suppressed, Shown(table, "adoption").State);
        Assert.Equal(MeasureState.Suppressed, Shown(table, "care").State);
        Assert.Equal(40m, Shown(table, "cp").Count);
        Assert.Equal(55m, Shown(table, "total").Count);
    }

    [Fact]
    public void Of_TwoSmallServicesThatReachTheThresholdTogether_NeedNoSecondCell()
    {
        var table = ProtectedTable.Of(Services(("cp", 42), ("care", 7), ("adoption", 3)), SuppressionRule.Members, []);

        Assert.Equal(40m, Shown(table, "cp").Count);
        Assert.Equal(2, table.Withheld.Count);
    }

    [Fact]
    public void Of_NobodyInAService_IsWithheldLikeAnySmallCount()
    {
        var table = ProtectedTable.Of(Services(("cp", 42), ("care", 30), ("adoption", 0)), SuppressionRule.Members, []);

        Assert.Equal(ProtectedCount.Withheld, Shown(table, "adoption"));
        Assert.Equal(ProtectedCount.Withheld, Shown(table, "care"));
    }

    [Fact]
    public void Of_WithheldLastWeek_StaysWithheld()
    {
        var services = Services(("cp", 42), ("care", 30), ("adoption", 10));

        var table = ProtectedTable.Of(services, SuppressionRule.Members, [new("adoption", "workers")]);

        Assert.Equal(ProtectedCount.Withheld, Shown(table, "adoption"));
    }

    [Fact]
    public void Split_AlmostAllOverTarget_HidesTheFewWhoAreNot()
    {
        var workers = Services(("cp", 42), ("care", 30));
        var over = new CountTable(
            workers.Rows,
            [new("over"), new("not-over", IsPrinted: false)],
            (r, c) =>
                (r, c == "over") switch
                {
                    ("cp", true) => 40,
                    ("cp", _) => 2,
                    ("care", true) => 15,
                    ("care", _) => 15,
                    (_, true) => 55,
                    _ => 17,
                }
        );

        var table = ProtectedTable.Of(workers, SuppressionRule.Members, []).Split(over, "workers", []);

        Assert.Equal(ProtectedCount.Withheld, table[new("cp", "over")]);
        Assert.Equal(ProtectedCount.Withheld, table[new("cp", "not-over")]);
    }

    [Fact]
    public void PerCent_OfShownCounts_IsWholeAndOfWithheldOnesIsWithheld()
    {
        var fifteen = new ProtectedCount(MeasureState.Known, 15);
        var sixty = new ProtectedCount(MeasureState.Known, 60);

        Assert.Equal(25m, ProtectedTable.PerCent(fifteen, sixty).Count);
        Assert.Equal(ProtectedCount.Withheld, ProtectedTable.PerCent(ProtectedCount.Withheld, sixty));
        Assert.Equal(
            MeasureState.NotApplicable,
            ProtectedTable.PerCent(new(MeasureState.Known, 0), new(MeasureState.Known, 0)).State
        );
        Assert.Equal(
            MeasureState.Low,
            ProtectedTable.PerCent(new(MeasureState.Known, 10), new(MeasureState.Known, 9000)).State
        );
    }

    [Fact]
    public void Of_CellThatIsNotThere_IsNotApplicable() =>
        Assert.Equal(
            MeasureState.NotApplicable,
            Shown(ProtectedTable.Of(Services(("cp", 42)), SuppressionRule.Members, []), "nowhere").State
        );

    [Fact]
    public void Table_ThatDoesNotAddUp_IsRefused() =>
        Assert.Contains(
            "sum to 42",
            Assert
                .Throws<ArgumentException>(() =>
                    new CountTable(
                        [new("total", null), new("cp", "total")],
                        [new("workers")],
                        (r, _) => r == "cp" ? 42 : 50
                    )
                )
                .Message
        );
}
