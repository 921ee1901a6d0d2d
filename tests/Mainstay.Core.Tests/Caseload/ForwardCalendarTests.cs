using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Ahead;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

/// <summary>Room by week for 26 weeks, from what the record knows ahead (design 5).</summary>
public sealed class ForwardCalendarTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);
    private static readonly Scope North = new("north");

    // Ann and Bea: three years plus, target 23 each.
    private static HistoryBuilder TwoWorkers(Action<WorkerBuilder>? ann = null) =>
        new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north")
            .Team("south")
            .WorkerWithCases("bea", "north", 1, 20)
            .Post("P1", "north")
            .Worker(
                "ann",
                w =>
                {
                    w.Qualified("2015-07-01").Spell("P1", from: "2025-01-06");
                    ann?.Invoke(w);
                }
            );

    private static ForwardCalendar Of(HistoryBuilder history, Scope? scope = null) =>
        ForwardCalendar.Of(history.Build(), scope ?? North, Friday)!;

    private static ForwardChange? ChangeOn(ForwardCalendar calendar, string friday) =>
        calendar.Weeks.Single(w => w.Friday == DateOnly.Parse(friday)).Changes.SingleOrDefault();

    private static HistoryBuilder Event(
        HistoryBuilder history,
        ExpectedEventKind kind,
        string on,
        bool confirmed = true,
        string? person = "ann",
        string? post = null,
        decimal? fte = null
    ) =>
        history.Add(
            $"E-{on}",
            new ExpectedEvent(kind, confirmed, person, post, null, fte),
            DateRange.Of(DateOnly.Parse(on))
        );

    [Fact]
    public void NothingKnownAhead_IsTwentySixWeeksOfTheSame()
    {
        var calendar = Of(TwoWorkers());

        Assert.Equal(26, calendar.Weeks.Count);
        Assert.Equal(Friday, calendar.Weeks[0].Friday);
        Assert.Equal(new DateOnly(2026, 3, 27), calendar.Weeks[^1].Friday);
        Assert.All(calendar.Weeks, w => Assert.Equal(46m, w.TargetExpected));
        Assert.All(calendar.Weeks, w => Assert.Equal(26m, w.RoomConfirmed));
        Assert.All(calendar.Weeks, w => Assert.Empty(w.Changes));
    }

    [Fact]
    public void ANotice_TakesTheTargetAwayAfterTheLastDay()
    {
        var calendar = Of(Event(TwoWorkers(), ExpectedEventKind.Notice, "2025-10-31"));

        Assert.Equal(46m, calendar.Weeks.Single(w => w.Friday == new DateOnly(2025, 10, 31)).TargetConfirmed);
        Assert.Equal(23m, calendar.Weeks.Single(w => w.Friday == new DateOnly(2025, 11, 7)).TargetConfirmed);
        Assert.Equal(
            new ForwardChange("ann", "north", ForwardCause.Leaves, -23, true),
            ChangeOn(calendar, "2025-11-07")
        );
    }

    [Fact]
    public void WhatIsOnlyExpected_ChangesTheExpectedLineAlone()
    {
        var calendar = Of(Event(TwoWorkers(), ExpectedEventKind.Notice, "2025-10-31", confirmed: false));

        var week = calendar.Weeks.Single(w => w.Friday == new DateOnly(2025, 11, 7));
        Assert.Equal(46m, week.TargetConfirmed);
        Assert.Equal(23m, week.TargetExpected);
        Assert.False(Assert.Single(week.Changes).IsConfirmed);
    }

    [Fact]
    public void AReductionThatEnds_GivesItsCasesBack()
    {
        var ann = TwoWorkers(w => w.Reduced(50, ReductionReason.ReturnAfterAbsence, "2025-09-29", "2025-10-26"));

        var change = ChangeOn(Of(ann), "2025-10-31");

        Assert.Equal(new ForwardChange("ann", "north", ForwardCause.ReductionEnds, 11.5m, true), change);
    }

    [Fact]
    public void AnAgencyPlacementThatEnds_IsConfirmedByItsOwnDate()
    {
        var history = TwoWorkers()
            .AgencyWorker("agency:cy", w => w.Qualified("2012-07-01").Agency("north", 1, "2025-06-02", "2025-11-14"));

        Assert.Equal(
            new ForwardChange("agency:cy", "north", ForwardCause.AgencyEnds, -23, true),
            ChangeOn(Of(history), "2025-11-21")
        );
    }

    [Fact]
    public void PlannedLeaveAndTheReturnFromIt_AreTwoChanges()
    {
        var history = Event(TwoWorkers(), ExpectedEventKind.PlannedLeave, "2025-11-03");
        Event(history, ExpectedEventKind.ExpectedReturn, "2026-02-02", confirmed: false);

        var calendar = Of(history);

        Assert.Equal(ForwardCause.LeaveBegins, ChangeOn(calendar, "2025-11-07")!.Cause);
        var back = ChangeOn(calendar, "2026-02-06")!;
        Assert.Equal((ForwardCause.Returns, 23m, false), (back.Cause, back.Cases, back.IsConfirmed));
    }

    [Fact]
    public void LongSicknessWithoutAnEnd_LastsUntilAReturnIsKnown()
    {
        var away = TwoWorkers(w => w.Absence("2025-07-01"));
        Assert.All(Of(away).Weeks, w => Assert.Equal(23m, w.TargetExpected));

        var calendar = Of(Event(away, ExpectedEventKind.ExpectedReturn, "2025-12-01"));

        Assert.Equal(ForwardCause.Returns, ChangeOn(calendar, "2025-12-05")!.Cause);
    }

    [Fact]
    public void SickSinceYesterday_IsTakenToComeBack() =>
        Assert.All(Of(TwoWorkers(w => w.Absence("2025-10-02"))).Weeks, w => Assert.Equal(46m, w.TargetExpected));

    [Fact]
    public void AnAgreedStarterNobodyKnowsYet_CountsAtTheFirstBandsFigure()
    {
        var history = TwoWorkers().Post("P9", "north", fte: 0.8m);
        Event(history, ExpectedEventKind.StartAgreed, "2025-11-03", person: null, post: "P9");

        Assert.Equal(
            new ForwardChange("E-2025-11-03", "north", ForwardCause.Starts, 12, true),
            ChangeOn(Of(history), "2025-11-07")
        );
    }

    [Fact]
    public void AStarterWhoseSpellIsOnRecord_CountsOnce()
    {
        var history = TwoWorkers()
            .Post("P9", "north")
            .Worker("dee", w => w.Qualified("2015-07-01").Spell("P9", from: "2025-11-03"));
        Event(history, ExpectedEventKind.StartAgreed, "2025-11-03", person: "dee", post: "P9");

        Assert.Equal(
            new ForwardChange("dee", "north", ForwardCause.Starts, 23, true),
            ChangeOn(Of(history), "2025-11-07")
        );
    }

    [Fact]
    public void TheNextBand_RaisesTheTarget()
    {
        var history = TwoWorkers()
            .Post("P9", "north")
            .Worker("dee", w => w.Qualified("2024-11-03").Spell("P9", from: "2025-01-06"));

        var change = ChangeOn(Of(history), "2025-11-07")!;

        Assert.Equal((ForwardCause.Band, 5m), (change.Cause, change.Cases));
    }

    [Fact]
    public void APolicyAlreadyDecidedForLater_IsInTheWeeksFromItsFirstDay()
    {
        var history = TwoWorkers().Decided(ExamplePolicies.Gloucestershire2015, from: "2026-01-05");

        var calendar = Of(history);

        Assert.Equal(32m, calendar.Weeks[^1].TargetConfirmed);
        Assert.All(
            calendar.Weeks.Single(w => w.Friday == new DateOnly(2026, 1, 9)).Changes,
            c => Assert.Equal((ForwardCause.Policy, -7m), (c.Cause, c.Cases))
        );
    }

    [Fact]
    public void Cases_GrowByTheMeanOfThirteenWeeks()
    {
        // 13 more cases in the 13 weeks to the day, none gone: one a week.
        var history = TwoWorkers();
        for (var week = 0; week < 13; week++)
        {
            history.CaseLedBy(
                $"new-{week}",
                "bea",
                "north",
                from: new DateOnly(2025, 7, 7).AddDays(7 * week).ToString("O")
            );
        }

        var calendar = Of(history);

        Assert.Equal((13, 0, 1m), (calendar.Flow.Came, calendar.Flow.Went, calendar.Flow.NetAWeek));
        Assert.Equal(33, calendar.CasesToday);
        Assert.Equal(33m, calendar.Weeks[0].Cases);
        Assert.Equal(58m, calendar.Weeks[^1].Cases);
        Assert.Equal(-12m, calendar.Weeks[^1].RoomConfirmed);
    }

    [Fact]
    public void ChangesOfAWeek_SumToTheChangeOfItsTarget()
    {
        var history = Event(
            TwoWorkers(w => w.On(Programme.Asye, "2025-01-06")),
            ExpectedEventKind.Notice,
            "2026-01-16"
        );
        Event(history, ExpectedEventKind.StartAgreed, "2026-02-02", confirmed: false, person: null, post: "P1");

        var calendar = Of(history, Scope.Council);

        foreach (var (before, after) in calendar.Weeks.Zip(calendar.Weeks.Skip(1)))
        {
            Assert.Equal(after.TargetExpected - before.TargetExpected, after.Changes.Sum(c => c.Cases));
        }
    }

    [Fact]
    public void WorkersWithoutATarget_AreNamedAndInNoWeek()
    {
        var history = TwoWorkers().Post("P9", "north").Worker("dee", w => w.Spell("P9", from: "2025-01-06"));

        var calendar = Of(history);

        Assert.Equal(["dee"], calendar.NotKnown);
        Assert.Equal(46m, calendar.Weeks[0].TargetExpected);
    }

    [Fact]
    public void WithoutAPolicyInForce_ThereIsNoCalendar() =>
        Assert.Null(ForwardCalendar.Of(new HistoryBuilder().Team("north").Build(), North, Friday));

    [Fact]
    public void AnotherTeamsPeople_AreNotInIt() =>
        Assert.All(Of(TwoWorkers(), new Scope("south")).Weeks, w => Assert.Equal(0m, w.TargetExpected));
}
