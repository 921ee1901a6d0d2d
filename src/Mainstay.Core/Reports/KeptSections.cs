using System.Collections.Concurrent;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>Sections of weekly reports, kept from history to history: a new fact makes again the council's and those of the teams that it touches.</summary>
/// <remarks>
/// A section stands on the days of its report. It is kept while each of them is kept and nothing of its team changed on any
/// (<see cref="Caseloads.ChangedOn"/>), and nobody whom the change is about was ever in the team (<see cref="ChangeReach"/>).
/// A reading: make it by <c>history.Reading(KeptSections.Of)</c>.
/// </remarks>
internal sealed class KeptSections : IFollowsRecord
{
    private const int ReportsKept = 4;

    private readonly WorkforceHistory _history;
    private readonly ConcurrentDictionary<DateOnly, SectionsOfReport> _reports = new();

    private KeptSections(WorkforceHistory history) => _history = history;

    public static KeptSections Of(WorkforceHistory history) => new(history);

    /// <summary>The sections of a report that are known already, to be added to.</summary>
    public SectionsOfReport Of(DateOnly asAt, IReadOnlyList<WeeklyLine> lines, IReadOnlyList<IssuedReport> issued)
    {
        if (_reports.TryGetValue(asAt, out var known) && known.IsOf(lines, issued))
        {
            return known;
        }

        if (_reports.Count >= ReportsKept)
        {
            _reports.Clear();
        }

        var caseloads = _history.Reading(Caseloads.Of);
        var days = DaysOf(asAt).ToDictionary(d => d, d => caseloads.On(d).Lineage);
        return _reports[asAt] = new SectionsOfReport(lines, issued, days, []);
    }

    public object After(HistoryChange change)
    {
        var next = new KeptSections(change.After);
        var reach = ChangeReach.Of(change);
        if (reach.IsEverything)
        {
            return next;
        }

        var caseloads = change.After.Reading(Caseloads.Of);
        var tree = change.After.Reading(TeamTree.Of);
        foreach (var (asAt, report) in _reports)
        {
            if (
                report.Days.All(d => caseloads.Keeps(d.Key, d.Value))
                && report.Days.Keys.All(d => IsHeldAlike(change, d))
            )
            {
                var changed = ChangedIn(report.Days.Keys, caseloads, tree);
                next._reports[asAt] = report.Only(t => !reach.Touches(t) && !changed.Contains(t!));
            }
        }

        return next;
    }

    // Every day that a figure of the report is asked for.
    private static IEnumerable<DateOnly> DaysOf(DateOnly asAt) =>
        Enumerable
            .Range(0, Trend.Days + 7)
            .Select(back => asAt.AddDays(-back))
            .Concat(Fridays.Before(asAt, Fridays.WeeksBack))
            .Append(Fridays.YearBefore(asAt))
            .Distinct();

    // Whether a day can be compared with at all depends on whether anybody at all was there.
    private static bool IsHeldAlike(HistoryChange change, DateOnly day) =>
        change.Before.Reading(TeamShapes.Of).HoldsAnybody(day) == change.After.Reading(TeamShapes.Of).HoldsAnybody(day);

    private static HashSet<string> ChangedIn(IEnumerable<DateOnly> days, Caseloads caseloads, TeamTree tree) =>
        [
            .. from day in days
            from team in caseloads.ChangedOn[day].OfType<string>()
            from level in tree.WithAncestors(team, day)
            select level,
        ];
}

/// <summary>Sections of one report with what they were made for.</summary>
/// <param name="Lines">The report's lines.</param>
/// <param name="Issued">Earlier editions that it quotes.</param>
/// <param name="Days">Its days, each with the lineage of its caseloads.</param>
/// <param name="Sections">What is known.</param>
internal sealed record SectionsOfReport(
    IReadOnlyList<WeeklyLine> Lines,
    IReadOnlyList<IssuedReport> Issued,
    IReadOnlyDictionary<DateOnly, object> Days,
    ConcurrentDictionary<ReportPlace, WeeklySection> Sections
)
{
    /// <summary>Whether they were made for the same lines and the same figures of earlier editions.</summary>
    public bool IsOf(IReadOnlyList<WeeklyLine> lines, IReadOnlyList<IssuedReport> issued) =>
        Lines.SequenceEqual(lines)
        && Issued.Count == issued.Count
        && Issued.Zip(issued).All(p => Same(p.First, p.Second));

    /// <summary>The sections of some teams.</summary>
    public SectionsOfReport Only(Func<string?, bool> isKept) =>
        this with
        {
            Sections = new(Sections.Where(s => isKept(s.Key.Team))),
        };

    private static bool Same(IssuedReport report, IssuedReport other) =>
        report.AsAt == other.AsAt
        && (
            ReferenceEquals(report.Figures, other.Figures)
            || (
                report.Figures.Count == other.Figures.Count
                && report.Figures.All(f => other.Figures.TryGetValue(f.Key, out var o) && o == f.Value)
            )
        );
}
