using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class CaseloadMeasureTests
{
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static HistoryBuilder North() =>
        new HistoryBuilder().Team("north").Team("south").Post("P1", "north").Post("P2", "south");

    private static HistoryBuilder Wf40() =>
        North()
            .Worker("a", w => w.Qualified("2015-07-01").Spell("P1", 0.5m))
            .Worker("b", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("c", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("d", w => w.Qualified("2015-07-01").Spell("P1"))
            .Cases("a", 12)
            .Cases("b", 18)
            .Cases("c", 18)
            .Cases("d", 30);

    private static MeasureResult Of(
        Measure measure,
        HistoryBuilder builder,
        string? team = null,
        string? band = null
    ) => measure.Of(builder.Build(), new Scope(team, band), Day);

    [Fact]
    public void WF40_MeanPerWorkerAndPerFte_AreTwoFiguresAndSayWhich()
    {
        var perWorker = Of(AvailableCaseload.PerWorker, Wf40());
        var perFte = Of(AvailableCaseload.PerFte, Wf40());

        Assert.Equal((19.5m, "cases per worker"), (perWorker.Value, perWorker.Definition.Unit));
        Assert.Equal(22.3m, Math.Round(perFte.Value!.Value, 1));
        Assert.Equal((78m, 3.5m, 4), (perFte.Numerator, perFte.Denominator, perFte.N));
        Assert.Equal("cases per FTE", perFte.Definition.Unit);
    }

    [Fact]
    public void WF40_HighestLowestAndMedian_AreWholeCaseloads()
    {
        Assert.Equal(30, Of(CaseloadRange.Highest, Wf40()).Value);
        Assert.Equal(12, Of(CaseloadRange.Lowest, Wf40()).Value);
        Assert.Equal(18, Of(CaseloadRange.Median, Wf40()).Value);
        Assert.Equal(18, Of(CaseloadRange.Spread, Wf40()).Value);
        Assert.Contains("0.5 FTE", Of(CaseloadRange.Lowest, Wf40()).Rows.Single().Why);
    }

    [Fact]
    public void DfeBasis_CountsAgencyAndManagersAndHouseholdsAndLeavesOutWhoHasNoFte()
    {
        var builder = North()
            .Post("PM", "north", role: "team-manager")
            .Worker("ann", w => w.Spell("P1", 0.6m))
            .AgencyWorker("ag1", w => w.Agency("north"))
            .Worker("max", w => w.Spell("PM"))
            .Worker("nofte", w => w.Spell("P1", null))
            .Worker("none", w => w.Spell("P1"))
            .Cases("ann", 9)
            .Cases("ag1", 20)
            .Cases("max", 4)
            .Cases("nofte", 5)
            .Case("h1", "ann", subject: CaseSubject.Household);

        Assert.Equal(2.6m, Of(DfeCaseload.CaseHoldersFte, builder).Value);
        Assert.Equal(39, Of(DfeCaseload.Cases, builder).Value);
        var average = Of(DfeCaseload.CaseloadFte, builder);
        Assert.Equal((34m, 2.6m), (average.Numerator, average.Denominator));
        Assert.Equal(
            "1 social worker with no FTE recorded, holding 5 cases, not in the figures per FTE.",
            average.Note
        );
    }

    [Fact]
    public void DfeMeasures_BearThePublishedColumnNames() =>
        Assert.Subset(
            CaseloadMeasures.All.Select(m => m.Definition.Name).ToHashSet(),
            new HashSet<string> { "case_holders_fte", "cases", "caseload_fte" }
        );

    [Fact]
    public void EveryMeasure_HasANameOfItsOwn() =>
        Assert.Equal(
            CaseloadMeasures.All.Count,
            CaseloadMeasures.All.Select(m => m.Definition.Name).Distinct().Count()
        );

    [Fact]
    public void WorkerInTwoTeams_IsSplitByFteAndTheTeamsSumToTheCouncil()
    {
        var builder = North().Worker("ann", w => w.Spell("P1", 0.6m).Spell("P2", 0.4m)).Cases("ann", 10);

        Assert.Equal(6, Of(DfeCaseload.Cases, builder, "north").Value);
        Assert.Equal(4, Of(DfeCaseload.Cases, builder, "south").Value);
        Assert.Equal(10, Of(DfeCaseload.Cases, builder).Value);
        Assert.Equal(0.6m, Of(DfeCaseload.CaseloadFte, builder, "north").Denominator);
        Assert.Equal(10, Of(CaseloadRange.Highest, builder, "south").Value);
    }

    [Fact]
    public void NobodyHoldingCases_HasNoAverage()
    {
        var builder = North().Worker("ann", w => w.Spell("P1"));

        Assert.Equal(MeasureState.NotApplicable, Of(DfeCaseload.CaseloadFte, builder).State);
        Assert.Equal(MeasureState.NotApplicable, Of(CaseloadRange.Highest, builder).State);
        Assert.Equal(0, Of(DfeCaseload.Cases, builder).Value);
    }

    [Fact]
    public void UnknownTeam_IsNotAvailableAndSaysSo() =>
        Assert.Equal("The record knows no team west.", Of(DfeCaseload.Cases, North(), "west").Note);

    [Fact]
    public void OverTarget_IsCountedByBandWithItsShare()
    {
        var builder = North()
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("bob", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("nia", w => w.Qualified("2025-07-01").Spell("P1").On(Programme.Asye, "2025-09-01"))
            .Worker("unk", w => w.Spell("P1"))
            .Cases("ann", 16)
            .Cases("bob", 17)
            .Cases("nia", 12)
            .Cases("unk", 40);

        Assert.Equal(2, Of(TargetMeasures.OverTarget, builder).Value);
        Assert.Equal(1, Of(TargetMeasures.OverTarget, builder, band: "experienced").Value);
        Assert.Equal(0.5m, Of(TargetMeasures.OverTargetShare, builder, band: "experienced").Value);
        Assert.Equal(1, Of(TargetMeasures.ProtectedOver, builder).Value);
        Assert.Equal(1, Of(TargetMeasures.NotKnown, builder).Value);
        Assert.Equal(3, Of(TargetMeasures.OverTargetShare, builder).N);
        Assert.Contains("1 worker whose target is not known", Of(TargetMeasures.OverTargetShare, builder).Note);
    }

    [Fact]
    public void OverUpperLimit_IsNotKnownWhileThePolicyHasNone()
    {
        var builder = North()
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"));

        Assert.Equal("the policy has no upper limit", Of(TargetMeasures.OverUpperLimit, builder).Note);
        Assert.Equal(MeasureState.NotAvailable, Of(TargetMeasures.OverUpperLimit, builder).State);
    }

    [Fact]
    public void OverUpperLimit_IsCountedWhereThePolicyHasOne()
    {
        var builder = North()
            .Decided(ExamplePolicies.Gloucestershire2015.WithUpperLimit(2))
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("bob", w => w.Qualified("2015-07-01").Spell("P1"))
            .Cases("ann", 18)
            .Cases("bob", 19);

        Assert.Equal(2, Of(TargetMeasures.OverTarget, builder).Value);
        Assert.Equal(1, Of(TargetMeasures.OverUpperLimit, builder).Value);
    }

    [Fact]
    public void TargetMeasures_WithoutADecision_AreNotAvailableAndSayWhy() =>
        Assert.All(
            TargetMeasures.All,
            m =>
                Assert.Equal(
                    PolicyInForce.NoneInForce,
                    Of(m, North().Worker("ann", w => w.Spell("P1")).Cases("ann", 3)).Note
                )
        );

    [Fact]
    public void Room_CountsAvailableWorkersAndRanksThemMostFirst()
    {
        var history = North()
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("bob", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("cat", w => w.Qualified("2015-07-01").Spell("P1").Absence("2025-08-01"))
            .Cases("ann", 15)
            .Cases("bob", 10)
            .Build();

        Assert.Equal(7, TargetMeasures.Room.Of(history, Scope.Council, Day).Value);
        Assert.Equal(
            ["bob", "ann"],
            history.Reading(Caseloads.Of).On(Day).ByRoom(Scope.Council).Select(w => w.Worker.Key)
        );
    }

    [Fact]
    public void SpreadBetweenTeams_IsHighestLessLowestAverage()
    {
        var builder = North()
            .Worker("ann", w => w.Spell("P1"))
            .Worker("bob", w => w.Spell("P2"))
            .Cases("ann", 22)
            .Cases("bob", 17);

        Assert.Equal(5, Of(AvailableCaseload.SpreadOfTeams, builder).Value);
    }

    private static WorkforceHistory TwoAreas(string qualified, int low, int high) =>
        North()
            .Decided(ExamplePolicies.Lancashire2015)
            .Worker("a", w => w.Qualified(qualified).Spell("P1"))
            .Worker("b", w => w.Qualified(qualified).Spell("P2"))
            .Cases("a", low)
            .Cases("b", high)
            .Build();

    [Theory]
    [InlineData("newly-qualified", "2025-07-01", 24, 26, 15, "9 to 11, 60.0% to 73.3%, 25.0, 66.7%, 167")] // WF21
    [InlineData("1-to-3-years", "2023-07-01", 26, 30, 20, "6 to 10, 30.0% to 50.0%, 28.0, 40.0%, 140")] // WF22
    [InlineData("3-years-plus", "2015-07-01", 30, 33, 23, "7 to 10, 30.4% to 43.5%, 31.5, 37.0%, 137")] // WF23
    public void WF21ToWF24_BandsOverTwoAreas_ShowRangeExcessMidpointAndStaffNeeded(
        string band,
        string qualified,
        int low,
        int high,
        int target,
        string expected
    )
    {
        var bands = BandCaseload.Of(TwoAreas(qualified, low, high), ["north", "south"], Day);

        var range = bands.Single(b => b.Band.Code == band).Range!;

        Assert.Equal(target, range.Target);
        Assert.Equal(expected, Shown(range));
        Assert.All(bands.Where(b => b.Band.Code != band), b => Assert.Null(b.Range));
    }

    private static string Shown(BandRange r) =>
        $"{r.ExcessLow:0} to {r.ExcessHigh:0}, {r.RatioLow * 100:0.0}% to {r.RatioHigh * 100:0.0}%, "
        + $"{r.Midpoint:0.0}, {r.RatioMidpoint * 100:0.0}%, {r.StaffPer100:0}";

    [Fact]
    public void WF17_Target16ActualThirtyToThirtyFive_IsOverBy14To19()
    {
        var history = North()
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("a", w => w.Qualified("2010-07-01").Spell("P1"))
            .Worker("b", w => w.Qualified("2010-07-01").Spell("P2"))
            .Cases("a", 30)
            .Cases("b", 35)
            .Build();

        var range = BandCaseload.Of(history, ["north", "south"], Day).Single(b => b.Range is not null).Range!;

        Assert.StartsWith("14 to 19, 87.5% to 118.8%", Shown(range));
    }

    [Fact]
    public void WF18_NewlyQualifiedTarget9ActualTwenty_IsOverBy11()
    {
        var history = North()
            .Decided(ExamplePolicies.Gloucestershire2015)
            .Worker("nia", w => w.Qualified("2025-07-01").Spell("P1").On(Programme.Asye, "2025-09-01"))
            .Worker("ann", w => w.Qualified("2010-07-01").Spell("P1"))
            .Cases("nia", 20)
            .Build();

        var nia = history.CaseloadOf("nia", Day);

        Assert.Equal(11, nia.OverTarget!.Cases);
        Assert.Equal(122.2m, Math.Round(nia.OverTarget.Ratio!.Value * 100, 1));
        var ofExperienced = nia.Target.Target!.Value / history.TargetOf("ann", Day).Target!.Value;
        Assert.Equal(56.3m, Math.Round(ofExperienced * 100, 1, MidpointRounding.AwayFromZero));
    }

    [Fact]
    public void Trend_OfAMeasure_FollowsDatedFacts()
    {
        var history = North()
            .Worker("ann", w => w.Spell("P1"))
            .Cases("ann", 20)
            .Case("one-more", "ann", "2025-09-27")
            .Build();

        var trend = Trend.Of(AvailableCaseload.PerWorker, history, Scope.Council, Day);

        Assert.Equal(20.5m, trend.Value);
        Assert.Equal(20m, trend.Before);
        Assert.Equal(Direction.Up, trend.Direction);
    }
}
