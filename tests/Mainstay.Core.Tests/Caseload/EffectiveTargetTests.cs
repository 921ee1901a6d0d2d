using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class EffectiveTargetTests
{
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static HistoryBuilder Gloucestershire() =>
        new HistoryBuilder().Team("north").Post("P1", "north").Decided(ExamplePolicies.Gloucestershire2015);

    private static HistoryBuilder Lancashire() =>
        new HistoryBuilder().Team("north").Post("P1", "north").Decided(ExamplePolicies.Lancashire2015);

    [Fact]
    public void WF45_ThreeYearsPlusAtPointSixFte_Is13Point8AndFifteenCasesIsOverBy1Point2()
    {
        var history = Lancashire().Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", 0.6m)).Build();

        var target = history.TargetOf("ann", Day);

        Assert.Equal(13.8m, target.Target!.Value);
        var over = target.OverTarget(15)!;
        Assert.Equal(1.2m, over.Cases);
        Assert.Equal(8.7m, Math.Round(over.Ratio!.Value * 100, 1));
    }

    [Theory]
    [InlineData(ReductionReason.ReturnAfterAbsence)]
    public void WF46_ReturnAtHalfThenThreeQuarters_IsEightThenTwelveThenSixteen(ReductionReason reason)
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1")
                        .Reduced(50, reason, "2025-09-01", "2025-09-28")
                        .Reduced(25, reason, "2025-09-29", "2025-10-26")
            )
            .Build();

        Assert.Equal(8, history.TargetOf("ann", new(2025, 9, 28)).Target!.Value);
        Assert.Equal(12, history.TargetOf("ann", new(2025, 9, 29)).Target!.Value);
        Assert.Equal(12, history.TargetOf("ann", new(2025, 10, 26)).Target!.Value);
        Assert.Equal(16, history.TargetOf("ann", new(2025, 10, 27)).Target!.Value);
    }

    [Theory]
    [InlineData("musculoskeletal")]
    [InlineData("stress, depression or anxiety")]
    public void WF46_PhysicalAndMentalIllHealth_HaveOneRule(string cause)
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1")
                        .Reduced(50, ReductionReason.ReturnAfterAbsence, "2025-09-01", "2025-09-28")
            )
            .Add("A1", new AbsenceSpell("ann", AbsenceKind.Sickness), "2025-06-01", "2025-08-31")
            .Add("A1", new AbsenceCause(cause), "2025-06-01", "2025-08-31")
            .Build();

        Assert.Equal(8, history.TargetOf("ann", new(2025, 9, 1)).Target!.Value);
    }

    [Fact]
    public void PhasedReturn_GivenInHoursAndInCases_IsTakenOffOnce()
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1", 1, to: "2025-08-31")
                        .Spell("P1", 0.5m, from: "2025-09-01")
                        .Reduced(50, ReductionReason.ReturnAfterAbsence, "2025-09-01", "2025-09-28")
            )
            .Build();

        Assert.Equal(8, history.TargetOf("ann", new(2025, 9, 1)).Target!.Value);
    }

    [Fact]
    public void PhasedReturn_WithHoursShorterByLess_TakesTheRestOffTheCases()
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1", 1, to: "2025-08-31")
                        .Spell("P1", 0.8m, from: "2025-09-01")
                        .Reduced(50, ReductionReason.ReturnAfterAbsence, "2025-09-01", "2025-09-28")
            )
            .Build();

        Assert.Equal(8, history.TargetOf("ann", new(2025, 9, 1)).Target!.Value);
    }

    [Fact]
    public void AssessedYear_AtNine_StaysNine()
    {
        var history = Gloucestershire()
            .Worker("ann", w => w.Qualified("2025-07-01").Spell("P1").On(Programme.Asye, "2025-09-01"))
            .Build();

        Assert.Equal(9, history.TargetOf("ann", Day).Target!.Value);
        Assert.True(history.TargetOf("ann", Day).IsProtected);
    }

    [Fact]
    public void NewlyQualified_AtPointSixFteWithFifteen_HasNine()
    {
        var history = Lancashire()
            .Worker("ann", w => w.Qualified("2025-07-01").Spell("P1", 0.6m).On(Programme.Asye, "2025-09-01"))
            .Build();

        Assert.Equal(9.0m, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void Programme_PastItsLastDayWithoutSignOff_StillProtects()
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2023-07-01")
                        .Spell("P1", 0.5m)
                        .On(Programme.Asye, "2023-09-01", "2024-08-31", paused: true)
            )
            .Build();

        Assert.Equal(4.5m, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void Programme_SignedOff_EndsItsProtectionTheDayAfter()
    {
        var history = Gloucestershire()
            .Worker("ann", w => w.Qualified("2023-07-01").Spell("P1"))
            .SignedOff("ann", "2023-09-01", "2025-10-02")
            .Build();

        Assert.Equal(9, history.TargetOf("ann", new(2025, 10, 2)).Target!.Value);
        Assert.Equal(16, history.TargetOf("ann", new(2025, 10, 3)).Target!.Value);
    }

    [Fact]
    public void Reductions_AreAddedAsPercentagesOfWhatStandsBeforeThem()
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1")
                        .Reduced(25, ReductionReason.PracticeEducator, "2025-09-01")
                        .Reduced(10, ReductionReason.FurtherStudy, "2025-09-01")
            )
            .Build();

        Assert.Equal(10.4m, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void Reductions_WhereOnlyTheLargestCounts_TakeThatOffAlone()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Decided(ExamplePolicies.Gloucestershire2015 with { LargestReductionOnly = true })
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1")
                        .Reduced(25, ReductionReason.PracticeEducator, "2025-09-01")
                        .Reduced(10, ReductionReason.FurtherStudy, "2025-09-01")
            )
            .Build();

        Assert.Equal(12, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void Reductions_PastTheWhole_LeaveNothingAndNotLess()
    {
        var history = Gloucestershire()
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1")
                        .Reduced(80, ReductionReason.TradeUnionDuties, "2025-09-01")
                        .Reduced(40, ReductionReason.FurtherStudy, "2025-09-01")
            )
            .Build();

        Assert.Equal(0, history.TargetOf("ann", Day).Target!.Value);
        Assert.Null(history.TargetOf("ann", Day).OverTarget(3)!.Ratio);
    }

    [Fact]
    public void UpperLimit_FollowsTheSameStepsAsTheTarget()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Decided(ExamplePolicies.Gloucestershire2015.WithUpperLimit(4))
            .Worker(
                "ann",
                w =>
                    w.Qualified("2015-07-01")
                        .Spell("P1", 0.5m)
                        .Reduced(10, ReductionReason.PracticeEducator, "2025-09-01")
            )
            .Build();

        var target = history.TargetOf("ann", Day);

        Assert.Equal(7.2m, target.Target!.Value);
        Assert.Equal(9m, target.UpperLimit!.Value);
        Assert.Null(target.OverUpperLimit(9));
        Assert.Equal(1, target.OverUpperLimit(10)!.Cases);
    }

    [Fact]
    public void WorkerInTwoTeams_HasOneLimitOverTheSummedFteAndEachTeamItsShare()
    {
        var history = Gloucestershire()
            .Team("south")
            .Post("P2", "south")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", 0.6m).Spell("P2", 0.4m))
            .Build();

        var figure = history.TargetOf("ann", Day).Target!;

        Assert.Equal(16, figure.Value);
        Assert.Equal(9.6m, figure.ValueIn(t => t == "north"));
        Assert.Equal(6.4m, figure.ValueIn(t => t == "south"));
    }

    [Fact]
    public void AgencyWorker_HasATargetLikeAnyOther()
    {
        var history = Gloucestershire()
            .AgencyWorker("ag1", w => w.Qualified("2015-07-01").Agency("north", 0.5m))
            .Build();

        Assert.Equal(8, history.TargetOf("ag1", Day).Target!.Value);
    }

    [Fact]
    public void RoleWithAShare_HasThatShareOfTheTarget()
    {
        var history = Gloucestershire()
            .Post("P2", "north", role: "senior-practitioner")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P2"))
            .Build();

        Assert.Equal(12.8m, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void TeamManager_HasATargetOfNothing_EvenWithoutAQualificationDate()
    {
        var history = Gloucestershire()
            .Post("P2", "north", role: "team-manager")
            .Worker("max", w => w.Spell("P2"))
            .Build();

        Assert.Equal(0, history.TargetOf("max", Day).Target!.Value);
    }

    [Fact]
    public void NoQualificationDate_MeansTargetNotKnown()
    {
        var target = Gloucestershire().Worker("ann", w => w.Spell("P1")).Build().TargetOf("ann", Day);

        Assert.Equal(TargetState.QualificationNotKnown, target.State);
        Assert.Null(target.Target);
        Assert.Null(target.RoomFor(0));
    }

    [Fact]
    public void NoFte_MeansTargetNotKnown() =>
        Assert.Equal(
            TargetState.FteNotKnown,
            Gloucestershire()
                .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", null))
                .Build()
                .TargetOf("ann", Day)
                .State
        );

    [Fact]
    public void ExampleWithoutADecision_PutsNoTargetInForce()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Add("example", ExamplePolicies.Lancashire2015)
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Build();

        var target = history.TargetOf("ann", Day);

        Assert.Equal(TargetState.NoPolicy, target.State);
        Assert.Equal("no target is in force until the council records its decision", target.Fault);
    }

    [Fact]
    public void KindOfTeamWithItsOwnLine_UsesIt()
    {
        var policy = ExamplePolicies.Gloucestershire2015;
        var history = new HistoryBuilder()
            .Team("north", kind: TeamKind.Assessment)
            .Post("P1", "north")
            .Decided(
                policy with
                {
                    Targets = [.. policy.Targets, new("experienced", 12, TeamKind: TeamKind.Assessment)],
                }
            )
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Build();

        Assert.Equal(12, history.TargetOf("ann", Day).Target!.Value);
    }

    [Fact]
    public void FosteringTeamWithoutItsOwnLine_HasNoFigure()
    {
        var history = new HistoryBuilder()
            .Team("homes", kind: TeamKind.Fostering)
            .Post("P1", "homes")
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Build();

        Assert.Equal(TargetState.NoFigure, history.TargetOf("ann", Day).State);
    }

    [Fact]
    public void Bands_ChangeOnTheDayTheyBegin()
    {
        var history = Lancashire().Worker("ann", w => w.Qualified("2022-10-03").Spell("P1")).Build();

        Assert.Equal(20, history.TargetOf("ann", new(2025, 10, 2)).Target!.Value);
        Assert.Equal(23, history.TargetOf("ann", new(2025, 10, 3)).Target!.Value);
    }

    [Fact]
    public void Bands_InDays_ChangeOnTheirDay()
    {
        TargetPolicy policy = new(
            "In days",
            [new("0", "first", 0, 0), new("1", "second", 0, 365)],
            [new("0", 12), new("1", 16)],
            []
        );
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Decided(policy)
            .Worker("ann", w => w.Qualified("2023-03-01").Spell("P1"))
            .Build();

        Assert.Equal(12, history.TargetOf("ann", new(2024, 2, 28)).Target!.Value);
        Assert.Equal(16, history.TargetOf("ann", new(2024, 2, 29)).Target!.Value);
    }

    [Theory]
    [InlineData(13, 0)]
    [InlineData(12, 1)]
    [InlineData(0, 13)]
    [InlineData(20, 0)]
    public void Room_IsWholeCasesUnderTheUnroundedTarget(int cases, int room)
    {
        var history = Lancashire().Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", 0.6m)).Build();

        Assert.Equal(room, history.TargetOf("ann", Day).RoomFor(cases));
    }

    [Fact]
    public void OfTwoDecidedPolicies_TheOneDecidedLastIsInForce()
    {
        var history = new HistoryBuilder()
            .Decided(ExamplePolicies.Gloucestershire2015, "2020-04-01")
            .Decided(ExamplePolicies.Lancashire2015, "2025-04-01")
            .Build();

        Assert.Equal(
            "Lancashire, about 2015: an example, not a standard",
            PolicyInForce.On(history, Day)!.Policy.Title
        );
        Assert.StartsWith("Gloucestershire", PolicyInForce.On(history, new(2025, 3, 31))!.Policy.Title);
    }

    [Fact]
    public void ShippedSets_SayTheyAreExamplesAndHaveNoUpperLimit() =>
        Assert.All(
            ExamplePolicies.Targets,
            p =>
            {
                Assert.Contains("2015", p.Title);
                Assert.Contains("not a standard", p.Title);
                Assert.False(p.IsDecided);
                Assert.All(p.Targets, t => Assert.Null(t.UpperLimit));
            }
        );
}
