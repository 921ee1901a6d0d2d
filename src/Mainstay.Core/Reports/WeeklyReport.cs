using Mainstay.Core.Record;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Reports.Signing;

namespace Mainstay.Core.Reports;

/// <summary>What a report needs beside the record.</summary>
/// <param name="Council">The council's name.</param>
/// <param name="Sources">Each source and its age on the report's Friday.</param>
/// <param name="Issued">Editions issued for earlier Fridays; any order, at most one a Friday.</param>
/// <param name="Lines">The lines; null for those that Mainstay ships (<see cref="WeeklyLines.On"/>).</param>
public sealed record WeeklyReportInputs(
    string Council,
    IReadOnlyList<SourceAge> Sources,
    IReadOnlyList<IssuedReport> Issued,
    IReadOnlyList<WeeklyLine>? Lines = null
);

/// <summary>The issue of a report.</summary>
/// <param name="AtUtc">The instant, UTC.</param>
/// <param name="UnmatchedReason">Why it was issued although unmatched workers lead more than 2% of cases; null when they do not (practice P7).</param>
/// <param name="Marking">Printed on every page.</param>
/// <param name="Signing">Who prepared, wrote a line, checked and signed; null where a report is built by itself.</param>
public sealed record Issue(
    DateTime AtUtc,
    string? UnmatchedReason = null,
    Marking Marking = Marking.OfficersOnly,
    ReportDraft? Signing = null
);

/// <summary>
/// The weekly caseload and team report (N200): for the council, each service and each team the same lines, each a measure's
/// figure with its rows, beside last week, 13 weeks and a year ago.
/// </summary>
/// <param name="Council">The council's name.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="KnownAtUtc">The instant as known on which it was built, UTC.</param>
/// <param name="Lines">Its lines, in order. What is not measured has no line; it is never 0.</param>
/// <param name="Sections">The total first, then each service with its teams, then teams in no service.</param>
/// <param name="Sources">Age of each source.</param>
/// <param name="Issued">The editions of earlier Fridays that it quotes, latest first.</param>
public sealed record WeeklyReport(
    string Council,
    DateOnly AsAt,
    DateTime KnownAtUtc,
    IReadOnlyList<WeeklyLine> Lines,
    IReadOnlyList<WeeklySection> Sections,
    IReadOnlyList<SourceAge> Sources,
    IReadOnlyList<IssuedReport> Issued
)
{
    /// <summary>What is being done about vacancies on its Friday.</summary>
    public required RecruitmentUnderWay Recruitment { get; init; }

    /// <summary>When and how it was issued; null while it was not.</summary>
    public Issue? Issue { get; init; }

    /// <summary>The Friday that it is compared with: a week before.</summary>
    public DateOnly LastWeek => AsAt.AddDays(-7);

    /// <summary>The council's section.</summary>
    public WeeklySection Total => Sections[0];

    /// <summary>The sections of the services, in order of name.</summary>
    public IEnumerable<WeeklySection> Services => Sections.Where(s => s.Level == SectionLevel.Service);

    /// <summary>The teams of a service, in order of name.</summary>
    /// <param name="service">The service's key; null for teams in no service.</param>
    public IEnumerable<WeeklySection> TeamsOf(string? service) =>
        Sections.Where(s => s.Level == SectionLevel.Team && s.Service == service);

    /// <summary>The section of a team or service; null when it has none.</summary>
    /// <param name="team">Its key; null for the council.</param>
    public WeeklySection? Find(string? team) => Sections.FirstOrDefault(s => s.Scope.Team == team);

    /// <summary>Builds the report as at the last Friday on or before a day (contract K13).</summary>
    /// <param name="history">The record as known at one instant.</param>
    /// <param name="day">Any day.</param>
    /// <param name="inputs">Ages of sources and earlier editions.</param>
    public static WeeklyReport Build(WorkforceHistory history, DateOnly day, WeeklyReportInputs inputs)
    {
        var asAt = Fridays.OnOrBefore(day);
        var lines = inputs.Lines ?? WeeklyLines.On(history, asAt);
        var places = ReportPlace.All(history, asAt);
        var kept = history.Reading(KeptSections.Of).Of(asAt, lines, inputs.Issued);
        var missing = places.Where(p => !kept.Sections.ContainsKey(p)).ToArray();
        var made = new FigureMaker(history, asAt, inputs.Issued, places).Sections(missing, lines);
        for (var i = 0; i < missing.Length; i++)
        {
            kept.Sections[missing[i]] = made[i];
        }

        var quoted = inputs.Issued.Where(i => i.AsAt < asAt && i.AsAt >= Fridays.YearBefore(asAt));
        return new(
            inputs.Council,
            asAt,
            history.KnownAtUtc,
            lines,
            [.. places.Select(p => kept.Sections[p])],
            inputs.Sources,
            [.. quoted.OrderByDescending(i => i.AsAt)]
        )
        {
            Recruitment = RecruitmentUnderWay.On(history, asAt),
        };
    }

    /// <summary>The figures of this report as later reports quote them.</summary>
    public IReadOnlyDictionary<(string Line, string? Team), ShortFigure> ShortFigures() =>
        Sections
            .SelectMany(s => s.Figures.Select(f => (Key: (f.Line.Key, s.Scope.Team), Figure: ShortFigure.Of(f.Now))))
            .ToDictionary(f => f.Key, f => f.Figure);
}
