using Mainstay.Core.Suppression;

namespace Mainstay.Core.Reports.Members;

/// <summary>The Fridays of a members' edition: its own, the 13 before and the one a year before, each protected in the light of those before it.</summary>
public static class MembersRun
{
    /// <summary>The run of a report.</summary>
    /// <param name="report">The report as officers have it.</param>
    /// <param name="published">Fridays that earlier members' editions published, each as first published; they are quoted as they are.</param>
    /// <param name="rule">The threshold and the rounding.</param>
    /// <param name="withManagers">Whether the director has cleared the managers' lines.</param>
    /// <returns>The Fridays, latest first: the report's own leads.</returns>
    public static IReadOnlyList<MembersFriday> Of(
        WeeklyReport report,
        IReadOnlyList<MembersFriday> published,
        SuppressionRule rule,
        bool withManagers
    )
    {
        DateOnly[] fridays =
        [
            Fridays.YearBefore(report.AsAt),
            .. Fridays.Before(report.AsAt, Fridays.WeeksBack).Reverse(),
            report.AsAt,
        ];
        List<MembersFriday> run = [];
        foreach (var friday in fridays)
        {
            var quoted = friday == report.AsAt ? null : published.FirstOrDefault(p => p.Friday == friday);
            var before = run.Where(f => f.Friday >= friday.AddDays(-7 * Fridays.WeeksBack)).SelectMany(f => f.Withheld);
            run.Add(quoted ?? new FridayProtection(report, friday, rule, [.. before], withManagers).Protect());
        }

        run.Reverse();
        return run;
    }
}
