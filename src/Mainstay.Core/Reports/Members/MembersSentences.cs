using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports.Members;

/// <summary>The three sentences that open the members' edition: what changed, why, what is being done (practice P21).</summary>
/// <remarks>
/// Made from figures that the edition shows, and from the names of causes without their numbers. They are a draft: whoever
/// prepares the report may rewrite them before it is issued.
/// </remarks>
public static class MembersSentences
{
    /// <summary>Three sentences, each with its full stop.</summary>
    /// <param name="report">The report.</param>
    /// <param name="run">Its Fridays as members may see them, latest first.</param>
    public static IReadOnlyList<string> Of(WeeklyReport report, IReadOnlyList<MembersFriday> run) =>
        [WhatChanged(report, run), Why(report, run), WhatIsDone(report, run[0])];

    private static string WhatChanged(WeeklyReport report, IReadOnlyList<MembersFriday> run)
    {
        if (Number(run[0], MembersLine.HoldersKey) is not { } now)
        {
            return "The average caseload cannot be given this week.";
        }

        var was = run.Count > 1 && run[1].Friday == report.LastWeek ? Number(run[1], MembersLine.HoldersKey) : null;
        var compared = was switch
        {
            null => "",
            { } w when now > w => $", up from {w:0.0} a week ago",
            { } w when now < w => $", down from {w:0.0} a week ago",
            _ => ", the same as a week ago",
        };
        var waiting = Number(run[0], AllocationMeasures.NotAllocated.Definition.Name) is { } cases
            ? $"; about {cases:0} cases are not allocated to a social worker"
            : "";
        return $"Social workers in {report.Council} hold {now:0.0} cases each on average{compared}{waiting}.";
    }

    private static string Why(WeeklyReport report, IReadOnlyList<MembersFriday> run)
    {
        if (Number(run[0], MembersLine.HoldersKey) is null)
        {
            return "Too few people hold cases to say why without naming them.";
        }

        if (report.Total.Find(MembersLine.HoldersKey)?.Why is not { Parts.Count: > 0 } why)
        {
            return "Nothing in the record moved the average this week.";
        }

        var (up, down) = (Causes(why, 1), Causes(why, -1));
        return (up.Length, down.Length) switch
        {
            (0, _) => $"What lowered it: {Trend(down)}.",
            (_, 0) => $"What raised it: {Trend(up)}.",
            _ => $"What raised it: {Trend(up)}; what lowered it: {Trend(down)}.",
        };
    }

    // What is done has no numbers of its own: beside the figures of the edition it says only that it is done.
    private static string WhatIsDone(WeeklyReport report, MembersFriday friday)
    {
        string?[] doing =
        [
            Vacancies(friday),
            report.Recruitment.Advertised > 0 ? "vacant posts are being advertised" : null,
            report.Recruitment.StartsAgreed > 0 ? "new workers have agreed the day on which they start" : null,
            Stands(report, TargetMeasures.InSustainedExcess)
                ? "a workload plan is due for every worker whose caseload stays over target"
                : null,
        ];
        var said = doing.OfType<string>().ToArray();
        return said.Length switch
        {
            0 => "The record does not yet say what is being done.",
            1 => $"What is being done: {said[0]}.",
            _ => $"What is being done: {string.Join(", ", said[..^1])}, and {said[^1]}.",
        };
    }

    private static string? Vacancies(MembersFriday friday)
    {
        var vacant = Number(friday, VacancyMeasures.VacantFte.Definition.Name);
        var uncovered = Number(friday, VacancyMeasures.VacantUncoveredFte.Definition.Name);
        return vacant - uncovered is > 0 and { } covered
            ? $"agency workers cover about {covered:0} of about {vacant:0} full-time posts that are vacant"
            : null;
    }

    private static bool Stands(WeeklyReport report, Measure measure) =>
        report.Total.Find(measure.Definition.Name) is { Now: { State: MeasureState.Known, Value: > 0 } };

    // The two largest of a direction; numbers stay out, one leaver would be a person.
    private static string[] Causes(Movement why, int sign) =>
        [
            .. why
                .Parts.Where(p => Math.Sign(p.Part.ToDecimal()) == sign)
                .OrderByDescending(p => Math.Abs(p.Part.ToDecimal()))
                .Take(2)
                .Select(p => p.Cause.Words()),
        ];

    private static string Trend(string[] causes) => string.Join(" and ", causes);

    private static decimal? Number(MembersFriday friday, string line) => friday.Find(line, null)?.Value;
}
