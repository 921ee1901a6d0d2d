using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

/// <summary>Sustained excess opens a workload plan (practice P16).</summary>
public sealed class SustainedExcessTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    // Three years plus: target 23, and 110% of it is 25.3.
    private static HistoryBuilder Ann(Action<WorkerBuilder>? with = null) =>
        new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north")
            .Post("P1", "north")
            .Worker(
                "ann",
                w =>
                {
                    w.Qualified("2015-07-01").Spell("P1", from: "2025-01-06");
                    with?.Invoke(w);
                }
            )
            .Add("ann", new Professional(StaffId: "ann"));

    private static SustainedExcess? Of(HistoryBuilder history, DateOnly? day = null)
    {
        var built = history.Build();
        return SustainedExcess.Of(built, built.WorkerOf("ann"), day ?? Friday);
    }

    [Fact]
    public void OverByATenthInFourOfSixWeeks_IsOrdinaryExcessSinceTheFourth()
    {
        // 26 cases from Monday 8 September: Fridays 12, 19, 26 September and 3 October.
        var excess = Of(Ann().Cases("ann", 26, from: "2025-09-08"));

        Assert.Equal(ExcessKind.Ordinary, excess!.Kind);
        Assert.Equal(Friday, excess.Since);
        Assert.Equal(new DateOnly(2025, 10, 10), excess.PlanDue);
        Assert.Equal(new DateOnly(2025, 10, 17), excess.DirectorTold);
        Assert.Equal(6, excess.Weeks.Count);
        Assert.Equal(4, excess.Weeks.Count(w => w.IsWellOver));
    }

    [Fact]
    public void SustainedExcess_IsALineWithThePlanDue()
    {
        var history = Ann().Cases("ann", 26, from: "2025-09-08").Build();

        var figure = TargetMeasures.InSustainedExcess.Of(history, Scope.Council, Friday);

        Assert.Equal(1, figure.Value);
        Assert.EndsWith("since 3 October 2025, plan due 10 October 2025, 1 FTE", Assert.Single(figure.Rows).Why);
        Assert.Equal(0, TargetMeasures.InSustainedExcess.Of(history, Scope.Council, Friday.AddDays(-7)).Value);
    }

    [Fact]
    public void ThreeOfSixWeeks_IsNotSustained() => Assert.Null(Of(Ann().Cases("ann", 26, from: "2025-09-15")));

    [Fact]
    public void JustUnderATenthOver_IsNotSustained() => Assert.Null(Of(Ann().Cases("ann", 25, from: "2025-01-06")));

    [Fact]
    public void SinceHowLong_IsTheFirstFridayWithoutABreak() =>
        Assert.Equal(new DateOnly(2025, 8, 29), Of(Ann().Cases("ann", 26, from: "2025-08-04"))!.Since);

    [Fact]
    public void LongerThanHalfAYear_SaysSo()
    {
        var excess = Of(Ann().Cases("ann", 26, from: "2025-01-06"))!;

        Assert.True(excess.IsLonger);
        Assert.Equal(new DateOnly(2025, 4, 4), excess.Since);
        Assert.False(Of(Ann().Cases("ann", 26, from: "2025-08-04"))!.IsLonger);
    }

    [Fact]
    public void WeeksAway_AreSkippedAndNeitherCountNorReset()
    {
        // Away on the Fridays 12 and 19 September; over on 22 and 29 August, 5 and 26 September, 3 October.
        var ann = Ann(w => w.Absence("2025-09-08", "2025-09-19", kind: AbsenceKind.AnnualLeave));

        var excess = Of(ann.Cases("ann", 26, from: "2025-08-18"));

        Assert.Equal(ExcessKind.Ordinary, excess!.Kind);
        Assert.DoesNotContain(excess.Weeks, w => w.Friday == new DateOnly(2025, 9, 12));
        Assert.Equal(6, excess.Weeks.Count);
    }

    [Fact]
    public void CasesParkedElsewhereOnOneFriday_DoNotReset()
    {
        var ann = Ann().Cases("ann", 20, from: "2025-08-04");
        ann.Cases("ann", 6, from: "2025-08-05", to: "2025-09-24").Cases("ann", 6, from: "2025-09-29");

        Assert.Equal(ExcessKind.Ordinary, Of(ann)!.Kind);
    }

    [Fact]
    public void OneOverAtOneSnapshotWhileOnTheAssessedYear_IsProtectedExcess()
    {
        var ann = Ann(w => w.On(Programme.Asye, "2025-01-06")).Cases("ann", 16, from: "2025-10-01");

        var excess = Of(ann);

        Assert.Equal(ExcessKind.Protected, excess!.Kind);
        Assert.Equal(Friday, excess.Since);
        Assert.Single(excess.Weeks);
    }

    [Fact]
    public void OneOverWhileReturningAfterAbsence_IsProtectedExcess() =>
        Assert.Equal(
            ExcessKind.Protected,
            Of(
                Ann(w => w.Reduced(50, ReductionReason.ReturnAfterAbsence, "2025-09-29", "2025-10-26"))
                    .Cases("ann", 12, from: "2025-09-29")
            )!.Kind
        );

    [Fact]
    public void OneOverWithAnOrdinaryReduction_IsNotProtected() =>
        Assert.Null(
            Of(
                Ann(w => w.Reduced(50, ReductionReason.TradeUnionDuties, "2025-09-29"))
                    .Cases("ann", 12, from: "2025-09-29")
            )
        );

    [Fact]
    public void ATargetThatIsNotKnown_IsNeverAnExcess()
    {
        var history = new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north")
            .Post("P1", "north")
            .Worker("ann", w => w.Spell("P1", from: "2025-01-06"))
            .Add("ann", new Professional(StaffId: "ann"))
            .Cases("ann", 40);

        Assert.Null(Of(history));
    }

    [Fact]
    public void APlan_MayBeClosedAfterThreeWeeksPresentAndNotOver()
    {
        var ann = Ann(w => w.Absence("2025-09-15", "2025-09-19", kind: AbsenceKind.AnnualLeave))
            .Cases("ann", 23, from: "2025-01-06")
            .Cases("ann", 5, from: "2025-01-07", to: "2025-09-10")
            .Build();

        // Present and at 23 on 12 and 26 September and 3 October.
        Assert.True(SustainedExcess.MayClosePlan(ann, ann.WorkerOf("ann"), Friday));
        Assert.False(SustainedExcess.MayClosePlan(ann, ann.WorkerOf("ann"), new DateOnly(2025, 9, 26)));
    }

    [Fact]
    public void InScope_ListsTheTeamLongestFirst()
    {
        var history = Ann()
            .Cases("ann", 26, from: "2025-08-18")
            .Post("P2", "north")
            .Worker("bea", w => w.Qualified("2015-07-01").Spell("P2", from: "2025-01-06"))
            .Add("bea", new Professional(StaffId: "bea"))
            .Cases("bea", 30, from: "2025-08-04")
            .Build();

        var found = SustainedExcess.InScope(history, new Scope("north"), Friday);

        Assert.Equal(["bea", "ann"], found.Select(e => e.Worker.Key));
        Assert.Empty(SustainedExcess.InScope(history, new Scope("south"), Friday));
    }
}
