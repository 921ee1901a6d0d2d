using Mainstay.Core.Agency;
using Mainstay.Core.Measures;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Agency;

public sealed class AgencyCostTests
{
    private static readonly DateRange September = new(new(2025, 9, 1), new(2025, 9, 30));

    /// <summary>PL1: half a worker at £50 an hour from 15 September; PL2: a whole one whose rate nobody knows.</summary>
    private static HistoryBuilder Two(Action<WorkerBuilder>? second = null) =>
        new HistoryBuilder()
            .Service("S")
            .Team("T", "S")
            .AgencyWorker("W1", w => w.Qualified("2015-07-01"))
            .AgencyWorker(
                "W2",
                w =>
                {
                    w.Qualified("2015-07-01");
                    second?.Invoke(w);
                }
            )
            .Add(
                "PL1",
                new AgencySpell(
                    "W1",
                    "T",
                    "social-worker",
                    0.5m,
                    [new(Rationale.AsyeSupport, 0.2m), new(Rationale.Vacancy, 0.3m)],
                    null,
                    5000
                ),
                "2025-09-15"
            )
            .Add(
                "PL2",
                new AgencySpell("W2", "T", "social-worker", 1, [new(Rationale.Vacancy, 1)]),
                "2025-09-01",
                "2025-10-31"
            );

    [Fact]
    public void Cost_IsHoursTimesRate_AndWhatIsNotKnownIsCounted()
    {
        var cost = AgencyCost.In(Two().Build(), September);

        // 12 working days × 7.4 hours × 0.5 × £50
        Assert.Equal(222_000m, cost.KnownPence);
        Assert.Equal((2, 1), (cost.Assignments, cost.NotKnown));
        Assert.Equal(88_800m, cost.Lines[1].PenceFor(Rationale.AsyeSupport));
        Assert.Null(cost.Lines[0].PenceFor(Rationale.Vacancy));
    }

    [Fact]
    public void Parts_GiveTheRate_OnlyWhenEveryPartIsKnown()
    {
        Assert.Equal(
            1,
            AgencyCost.In(Two().Add("PL2", new AgencyRate(3500, 420, 410), "2025-09-01").Build(), September).NotKnown
        );
        Assert.Equal(
            0,
            AgencyCost
                .In(Two().Add("PL2", new AgencyRate(3500, 420, 410, 300), "2025-09-01").Build(), September)
                .NotKnown
        );
    }

    [Fact]
    public void Months_SumToTheWhole()
    {
        var (history, days) = (Two().Build(), new DateRange(new(2025, 8, 20), new(2025, 12, 10)));

        var months = AgencyCost.ByMonth(history, days);

        Assert.Equal(5, months.Count);
        Assert.Equal(AgencyCost.In(history, days).KnownPence, months.Sum(m => m.KnownPence));
    }

    [Fact]
    public void Budget_IsSetAgainstSpentAndRunRate()
    {
        var history = Two()
            .Add(AgencyBudget.Key, new AgencyBudget(1_000_000, 0.3m, "Budget book"), "2025-04-01", "2026-03-31")
            .Build();

        var position = AgencyBudgetPosition.On(history, new(2025, 9, 30))!;

        Assert.Equal(222_000m, position.Spent.KnownPence);
        Assert.Equal(74_000m, position.PerMonth);
        Assert.Equal(222_000m + (74_000m * 182 * 12 / 365.25m), position.ExpectedPence);
        Assert.Null(AgencyBudgetPosition.On(history, new(2026, 4, 1)));
    }

    [Fact]
    public void Outlook_EndsAssignmentsAsRecordedOrPlanned()
    {
        var history = Two().Add("PL1", new AgencyExit(ExitRoute.PostFilled, new(2025, 11, 15)), "2025-09-20").Build();

        var months = AgencyOutlook.Months(history, new(2025, 9, 30), 3);

        Assert.Equal([1.5m, 1.5m, 0m, 0m], months.Select(m => m.Fte));
        Assert.Empty(AgencyOutlook.WithoutPlan(history, new(2025, 9, 30)));
        Assert.Equal(["PL1"], AgencyOutlook.WithoutPlan(history, new(2025, 11, 16)).Select(a => a.Placement));
        Assert.Equal(AgencyMeasures.AgencyFte.Of(history, Scope.Council, new(2025, 9, 30)).Value, months[0].Fte);
    }

    [Fact]
    public void Team_SaysHowSoonAgencyWorkersGo_AndWhoBecameEmployed()
    {
        var history = Two(w => w.Engagement("2025-12-01").Unposted("T", from: "2025-12-01")).Build();

        var team = Assert.Single(AgencyTeam.On(history, new(2025, 12, 31)));

        Assert.Equal((1, 61 / 7m), (team.Ended, team.MedianWeeks));
        Assert.Equal((61 + 108) / 365m, team.AverageHere);
        var became = Assert.Single(Conversion.In(history, DateRange.TwelveMonthsTo(new(2025, 12, 31))));
        Assert.Equal(("PL2", new DateOnly(2025, 12, 1)), (became.Assignment.Placement, became.EmployedFrom));
    }
}
