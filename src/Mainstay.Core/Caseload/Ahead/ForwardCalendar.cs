using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Ahead;

/// <summary>One week of a forward calendar.</summary>
/// <param name="Friday">The Friday on which it is struck.</param>
/// <param name="TargetConfirmed">Sum of effective targets, in cases, by what is confirmed: the record's own dates and confirmed events.</param>
/// <param name="TargetExpected">The same with what is only expected too.</param>
/// <param name="Cases">Cases expected to be open for these teams: today's, waiting ones included, and the mean weekly change since.</param>
/// <param name="Changes">What changes the target since the week before (the first week: since today), by worker.</param>
public sealed record ForwardWeek(
    DateOnly Friday,
    decimal TargetConfirmed,
    decimal TargetExpected,
    decimal Cases,
    IReadOnlyList<ForwardChange> Changes
)
{
    /// <summary>Room by what is confirmed, in cases; below 0 when there are more cases than targets allow.</summary>
    public decimal RoomConfirmed => TargetConfirmed - Cases;

    /// <summary>Room with what is only expected too.</summary>
    public decimal RoomExpected => TargetExpected - Cases;
}

/// <summary>
/// Room by week against expected inflow for the next 26 weeks, from what the record knows ahead (design 5; practice P16, P20).
/// </summary>
/// <remarks>
/// <para>The target of a week is the sum of effective targets, as at that week's Friday, of everybody who is then in post here
/// and not away long term. The chain of practice P4 gives it, so reductions that end, stages, bands, hours, agency ends and
/// policies already decided are in it; notices, starts agreed, planned leave and expected returns are added.</para>
/// <para>Cases = cases open today (led by these teams or waiting for them) + weeks ahead × (arrivals − departures), the means
/// of the last 13 weeks, never below 0.</para>
/// <para>A starter whose day of qualification is not known counts at the figure of the policy's first band.</para>
/// </remarks>
/// <param name="Scope">The team with those below it; the whole council where it names none.</param>
/// <param name="Day">The day from which it looks ahead.</param>
/// <param name="CasesToday">Cases open on the day, led by these teams or waiting for them, each counting 1.</param>
/// <param name="Flow">Arrivals and departures that the expectation rests on.</param>
/// <param name="Weeks">The weeks, the first one the day's own.</param>
/// <param name="NotKnown">Workers in case-holding posts whose target is not known; they are in no week.</param>
public sealed record ForwardCalendar(
    Scope Scope,
    DateOnly Day,
    int CasesToday,
    CaseFlow Flow,
    IReadOnlyList<ForwardWeek> Weeks,
    IReadOnlyList<string> NotKnown
)
{
    /// <summary>Weeks that a calendar looks ahead.</summary>
    public const int WeeksAhead = 26;

    /// <summary>The calendar of a scope from a day on. Null when no policy is in force on the day: without targets there is no room.</summary>
    public static ForwardCalendar? Of(WorkforceHistory history, Scope scope, DateOnly day)
    {
        if (PolicyInForce.On(history, day) is null)
        {
            return null;
        }

        var ahead = new PeopleAhead(history, scope, day);
        var flow = CaseFlow.Of(history, scope, day);
        var today = history.Reading(Caseloads.Of).On(day).AllocationsIn(scope).Count;
        var weeks = new List<ForwardWeek>(WeeksAhead);
        var friday = WorkingDays.FridayOnOrBefore(day.AddDays(6));
        var before = ahead.On(day);
        for (var week = 0; week < WeeksAhead; week++, friday = friday.AddDays(7))
        {
            var now = ahead.On(friday);
            weeks.Add(
                new ForwardWeek(
                    friday,
                    now.Sum(p => p.Confirmed.Target),
                    now.Sum(p => p.Expected.Target),
                    Math.Max(0, today + (flow.NetAWeek * (friday.DayNumber - day.DayNumber) / 7m)),
                    [.. before.Zip(now, ForwardChange.Between).OfType<ForwardChange>()]
                )
            );
            before = now;
        }

        return new(scope, day, today, flow, weeks, ahead.NotKnown);
    }
}
