using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Leaving;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

/// <summary>The further lines of the weekly report (practice P19, P21).</summary>
public sealed class ReportLineTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static HistoryBuilder North() =>
        new HistoryBuilder()
            .Team("north")
            .Team("south")
            .Post("P1", "north")
            .Worker("old", w => w.Qualified("2015-07-01").Spell("P1", 0.5m))
            .Cases("old", 12)
            .Worker("older", w => w.Qualified("2015-07-01").Spell("P1"))
            .Cases("older", 20);

    private static MeasureResult Of(Measure measure, HistoryBuilder builder, string? team = null) =>
        measure.Of(builder.Build(), new Scope(team), Friday);

    [Fact]
    public void HighestAndLowest_LeaveOutWhoStartsOrReturnsAndCountThemApart()
    {
        var builder = North()
            .Worker("new", w => w.Qualified("2015-07-01").Spell("P1", from: "2025-09-08"))
            .Cases("new", 1, "2025-09-10")
            .Worker("back", w => w.Qualified("2015-07-01").Spell("P1").Absence("2025-07-14", "2025-09-21"))
            .Cases("back", 40);

        var lowest = Of(CaseloadRange.Lowest, builder);

        Assert.Equal(12, lowest.Value);
        Assert.Equal(20, Of(CaseloadRange.Highest, builder).Value);
        Assert.Equal(8, Of(CaseloadRange.Spread, builder).Value);
        Assert.Equal(
            "At 0.5 FTE, 24.0 per FTE. 2 starting or returning counted apart. Counted: children.",
            lowest.Note
        );
        Assert.Equal(2, lowest.N);
        Assert.Equal(2, Of(CaseloadRange.StartingOrReturning, builder).Value);
        Assert.Equal(4, Of(AvailableCaseload.PerWorker, builder).N);
    }

    [Theory]
    [InlineData("2025-09-05", true)]
    [InlineData("2025-09-06", false)]
    public void AfterFourWeeks_AWorkerIsNoLongerStarting(string from, bool isSettled)
    {
        var builder = North()
            .Worker("new", w => w.Qualified("2015-07-01").Spell("P1", from: from))
            .Cases("new", 1, "2025-09-10");

        Assert.Equal(isSettled ? 1 : 12, Of(CaseloadRange.Lowest, builder).Value);
    }

    [Fact]
    public void AMoveBetweenTeams_IsNoStart()
    {
        var builder = North()
            .Post("P2", "south")
            .Worker(
                "moved",
                w => w.Qualified("2015-07-01").Spell("P1", to: "2025-09-26").Spell("P2", from: "2025-09-29")
            )
            .Cases("moved", 3);

        Assert.Equal(0, Of(CaseloadRange.StartingOrReturning, builder).Value);
        Assert.Equal(3, Of(CaseloadRange.Lowest, builder, "south").Value);
    }

    [Fact]
    public void WhereEverybodyStarts_ThereIsNoHighestAndItSaysWhy()
    {
        var builder = North()
            .Post("P2", "south")
            .Worker("new", w => w.Qualified("2015-07-01").Spell("P2", from: "2025-09-29"))
            .Cases("new", 1, "2025-09-30");

        var highest = Of(CaseloadRange.Highest, builder, "south");

        Assert.Equal(MeasureState.NotApplicable, highest.State);
        Assert.Equal("1 starting or returning counted apart.", highest.Note);
    }

    [Fact]
    public void AgencyEnding_IsWithin28DaysWithTheCasesLed()
    {
        var builder = North()
            .AgencyWorker("a1", w => w.Agency("north", from: "2025-01-06", to: "2025-10-24"))
            .Cases("a1", 3)
            .AgencyWorker("a2", w => w.Agency("south", from: "2025-01-06", to: "2025-10-31"))
            .Cases("a2", 2)
            .AgencyWorker("later", w => w.Agency("north", from: "2025-01-06", to: "2025-11-01"))
            .Cases("later", 9)
            .AgencyWorker("open", w => w.Agency("north", from: "2025-01-06"))
            .AgencyWorker(
                "stays",
                w => w.Agency("north", from: "2025-01-06", to: "2025-10-10").Spell("P1", from: "2025-10-13")
            )
            .Cases("stays", 4);

        Assert.Equal(2, Of(AgencyEnding.Headcount, builder).Value);
        Assert.Equal(5, Of(AgencyEnding.Cases, builder).Value);
        Assert.Equal(2, Of(AgencyEnding.Cases, builder, "south").Value);
        Assert.Contains(
            "last day 24 October 2025, leads 3 children",
            Of(AgencyEnding.Headcount, builder).Rows.Select(r => r.Why)
        );
    }

    [Fact]
    public void Notices_AreOfTheSevenDaysAndOfAllWhoWorkThem()
    {
        static HistoryBuilder Notice(HistoryBuilder history, string worker, DateOnly received) =>
            history.Add(
                $"{worker}/2020-01-01",
                new Engagement(worker, EngagementKind.Employed, NoticeReceived: received),
                "2020-01-01",
                "2025-12-31"
            );
        var builder = Notice(Notice(North(), "old", new(2025, 9, 27)), "older", new(2025, 9, 26));

        Assert.Equal(1, Of(NoticeMeasures.Received, builder).Value);
        Assert.Equal(2, Of(NoticeMeasures.Working, builder).Value);
        Assert.Equal(0, Of(NoticeMeasures.Working, builder, "south").Value);
        Assert.Equal(MeasureState.NotAvailable, Of(NoticeMeasures.Received, North()).State);
    }

    private static HistoryBuilder ThreeWorkers(string? reasonOfTheThird)
    {
        var builder = North()
            .Post("P2", "north")
            .Worker("b", w => w.Qualified("2015-07-01").Spell("P2"))
            .Worker("c", w => w.Qualified("2015-07-01").Spell("P2"));
        return builder
            .Case("child", "old", "2024-06-01", family: "F1")
            .Led("child", "b", "2025-01-01", "2025-03-31")
            .Led("child", "old", "2025-04-01", "2025-05-31")
            .Add(
                "third",
                new Involvement("child", "c", InvolvementRole.Lead, ChangeReason: reasonOfTheThird),
                "2025-06-01"
            );
    }

    [Fact]
    public void ThreeSocialWorkersInTwelveMonths_CountsPeopleNotSpellsAndNoCover()
    {
        var three = Of(ContinuityMeasures.ThreeOrMoreWorkers, ThreeWorkers("MANAGE"));

        Assert.Equal(1, three.Value);
        Assert.Equal("Of 1 family.", three.Note);
        Assert.Contains("3 social workers in 12 months", three.Rows.Single().Why);
        Assert.Equal(0, Of(ContinuityMeasures.ThreeOrMoreWorkers, ThreeWorkers(Involvement.Cover)).Value);
    }

    [Fact]
    public void ThreeSocialWorkers_WithoutOpenCasesInTheRecord_IsNotKnown() =>
        Assert.Equal(
            MeasureState.NotAvailable,
            Of(ContinuityMeasures.ThreeOrMoreWorkers, new HistoryBuilder().Team("north")).State
        );

    [Fact]
    public void AwaitingClosureAndTransfer_AreWithinTheOpenCases()
    {
        var builder = North()
            .Add("old-2020-01-01-01", new CaseAwaiting("old-2020-01-01-01", Awaiting.Closure), "2025-09-30")
            .Add("old-2020-01-01-02", new CaseAwaiting("old-2020-01-01-02", Awaiting.Closure), "2025-09-30")
            .Add(
                "old-2020-01-01-03",
                new CaseAwaiting("old-2020-01-01-03", Awaiting.Transfer, new(2025, 9, 18), "south"),
                "2025-09-30"
            )
            .Add("old-2020-01-01-04", new CaseAwaiting("old-2020-01-01-04", Awaiting.Nothing), "2025-09-30");

        var transfer = Of(AwaitingMeasures.Transfer, builder);

        Assert.Equal(2, Of(AwaitingMeasures.Closure, builder).Value);
        Assert.Equal(1, transfer.Value);
        Assert.Equal("1 for over 10 working days. Not said of 28 open cases.", transfer.Note);
        Assert.Equal(
            "child in need, awaiting transfer to south for 15 days, over 10 working days",
            transfer.Rows.Single().Why
        );
        Assert.Equal(32, Of(AllocationMeasures.Open, builder).Value);
    }

    [Fact]
    public void WithoutTheColumn_AwaitingIsNotKnown()
    {
        var closure = Of(AwaitingMeasures.Closure, North());

        Assert.Equal(MeasureState.NotAvailable, closure.State);
        Assert.StartsWith("not known from this extract", closure.Note);
    }
}
