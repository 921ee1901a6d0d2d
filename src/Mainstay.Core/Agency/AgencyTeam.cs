using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Agency;

/// <summary>An agency worker who became an employed social worker here (N81).</summary>
/// <param name="Assignment">The assignment before.</param>
/// <param name="EmployedFrom">The first day of the employment.</param>
/// <param name="EmployedTo">Its last day; null while it goes on.</param>
public sealed record Conversion(Assignment Assignment, DateOnly EmployedFrom, DateOnly? EmployedTo)
{
    /// <summary>Days after an assignment's end within which an employment counts as its conversion.</summary>
    public const int WithinDays = 92;

    /// <summary>Assignments that ended in a closed range and whose worker is employed as a social worker within 92 days of the end, by first day of employment.</summary>
    public static IReadOnlyList<Conversion> In(WorkforceHistory history, DateRange days)
    {
        var employments = history.Reading(Employments.Of).All.ToLookup(e => e.Worker.Key);
        return
        [
            .. from a in Assignment.All(history)
            where a.Days.To is { } to && days.Contains(to)
            let after = employments[a.Worker.Key]
                .FirstOrDefault(e => e.Days.From > a.Days.From && e.Days.From <= a.Days.To!.Value.AddDays(WithinDays))
            where after is not null
            orderby after.Days.From, a.Placement
            select new Conversion(a, after.Days.From, after.Days.To),
        ];
    }
}

/// <summary>The agency workers of one team: how many, how experienced beside permanent colleagues, how soon they go (N82, N84).</summary>
/// <param name="Team">The team's key.</param>
/// <param name="Agency">Agency social workers in the team on the day, by months since qualification; null where not known.</param>
/// <param name="Permanent">Employed social workers in the team on the day, likewise.</param>
/// <param name="Ended">Assignments in the team that ended in the twelve months.</param>
/// <param name="MedianWeeks">Median length of those in weeks; null when none ended.</param>
/// <param name="AverageHere">Assignments in the team on average over the twelve months, by days.</param>
public sealed record AgencyTeam(
    string Team,
    IReadOnlyList<int?> Agency,
    IReadOnlyList<int?> Permanent,
    int Ended,
    decimal? MedianWeeks,
    decimal AverageHere
)
{
    /// <summary>Ended in the twelve months over the average number here; null where nobody was.</summary>
    public decimal? Turnover => AverageHere == 0 ? null : Ended / AverageHere;

    /// <summary>Every team with an agency assignment in the twelve months to a day, by key.</summary>
    public static IReadOnlyList<AgencyTeam> On(WorkforceHistory history, DateOnly day)
    {
        var year = DateRange.TwelveMonthsTo(day);
        var byTeam = Assignment
            .All(history)
            .Where(a => a.Days.Meets(year) && AgencyOutlook.IsSocialWork(history, a, Last(a, day)))
            .ToLookup(a => a.On(Last(a, day)).Team);
        var permanent = history
            .Reading(Employments.Of)
            .SocialWork.Where(s => s.Days.Contains(day))
            .ToLookup(s => s.Spell.Content.Team);
        return
        [
            .. byTeam
                .OrderBy(t => t.Key, StringComparer.Ordinal)
                .Select(t => Of(t.Key, [.. t], [.. permanent[t.Key].Select(s => s.Worker).Distinct()], day)),
        ];
    }

    private static AgencyTeam Of(string team, Assignment[] all, Worker[] permanent, DateOnly day)
    {
        var year = DateRange.TwelveMonthsTo(day);
        var here = all.Where(a => a.Days.Contains(day)).Select(a => a.Worker).Distinct();
        var weeks = all.Where(a => a.Days.To is { } to && year.Contains(to) && to < day)
            .Select(a => a.Days.Length / 7m)
            .Order()
            .ToArray();
        return new(
            team,
            [.. here.Select(w => Experience.Months(w, day))],
            [.. permanent.Select(w => Experience.Months(w, day))],
            weeks.Length,
            weeks.Length == 0 ? null : (weeks[(weeks.Length - 1) / 2] + weeks[weeks.Length / 2]) / 2,
            all.Sum(a => a.Days.DaysWithin(year)) / (decimal)year.Length
        );
    }

    private static DateOnly Last(Assignment assignment, DateOnly day) =>
        assignment.Days.To is { } to && to < day ? to : day;
}
