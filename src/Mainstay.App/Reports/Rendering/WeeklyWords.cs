using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>Words that every form of the weekly report shares.</summary>
internal static class WeeklyWords
{
    public static string Marking(WeeklyReport report) =>
        (report.Issue?.Marking ?? Core.Reports.Marking.OfficersOnly).Words();

    public static string Heading(WeeklyReport report) =>
        $"Weekly report, {report.Council}: Friday {Shown.Day(report.AsAt)}";

    public static string Level(SectionLevel level) =>
        level switch
        {
            SectionLevel.Total => "total",
            SectionLevel.Service => "service",
            _ => "team",
        };

    /// <summary>A section's name with its level, as captions say whom a table is about.</summary>
    public static string About(WeeklySection section) =>
        section.Level == SectionLevel.Total ? "Total, the whole council" : $"{section.Name}, {Level(section.Level)}";

    public static string Group(LineGroup group) =>
        group switch
        {
            LineGroup.Caseload => "Caseload",
            LineGroup.OverTarget => "Over target",
            LineGroup.NotAllocated => "Not allocated",
            LineGroup.Ahead => "On the way, and continuity",
            _ => "Team numbers",
        };

    /// <summary>What the table of cases not allocated is of.</summary>
    public const string NotAllocatedCaption = "cases not allocated by kind and status";

    /// <summary>What some of DfE's symbols mean, in a sentence each.</summary>
    public static string Symbols(IReadOnlySet<string> symbols) =>
        string.Join(
            " ",
            FigureSymbols.All.Where(s => symbols.Contains(s.Symbol)).Select(s => $"{s.Symbol}: {Lower(s.Meaning)}.")
        );

    /// <summary>An earlier figure: why it may not be compared, else as issued (with what is now known if that differs), else as now known.</summary>
    public static string Past(WeeklyLine line, PastFigure past)
    {
        if (past.Comparability != Comparability.Comparable)
        {
            return Shown.Of(past.Comparability);
        }

        var used = Shown.Of(line.Definition, past.Used);
        var known = Shown.Of(line.Definition, past.NowKnown);
        return past.IsCorrected && used != known ? $"{used} (now known: {known})" : used;
    }

    /// <summary>The change since last week; why there is none where there is none.</summary>
    public static string Change(WeeklyFigure figure) =>
        figure.Change is { } by ? Shown.Change(figure.Line.Definition, by) : Shown.Of(figure.LastWeek.Comparability);

    public static string Direction(WeeklyFigure figure) =>
        figure.Trend?.Direction is { } direction ? Shown.Of(direction) : "";

    /// <summary>Whether a Friday's figures are as issued or as now known.</summary>
    public static string Basis(WeeklyReport report, DateOnly friday) =>
        report.Issued.Any(i => i.AsAt == friday) ? "as issued" : "as now known";

    public static IEnumerable<string> Notes(WeeklyReport report) =>
        report.Issued.SelectMany(i => i.Notes.Select(n => $"Edition of {Shown.Day(i.AsAt)}: {n}"));

    public static string Sources(WeeklyReport report) =>
        report.Sources.Count == 0 ? "none stated" : string.Join("; ", report.Sources.Select(s => s.Words));

    /// <summary>When it was issued and as known when; a report that was not issued says so.</summary>
    public static string Issued(WeeklyReport report) =>
        report.Issue is { } issue
            ? $"Issued {Instant(issue.AtUtc)}, as known at {KnownAt(report)}."
            : $"Not issued, as known at {KnownAt(report)}.";

    /// <summary>Who stands behind an issued report, and the line of each service; empty for a report that was not signed.</summary>
    public static IEnumerable<string> Signing(WeeklyReport report)
    {
        if (report.Issue?.Signing is not { CheckedBy: { } check, SignedBy: { } signed } signing)
        {
            yield break;
        }

        yield return $"Prepared by {Person(signing.PreparedBy)}; checked by {Person(check)}; signed by {Person(signed)}.";
        foreach (var line in signing.Lines.OrderBy(l => report.Find(l.Service)?.Name, StringComparer.Ordinal))
        {
            yield return $"{report.Find(line.Service)?.Name ?? line.Service}: {line.Words} ({Person(line.By)})";
        }
    }

    private static string Person(Core.Reports.Signing.Signature by) => by.Words;

    /// <summary>What a reader must know before reading: sources that are not current, rows not refreshed, unmatched cases.</summary>
    public static IEnumerable<string> Warnings(WeeklyReport report)
    {
        foreach (var late in LateSources(report))
        {
            yield return late;
        }

        if (report.Sources.Sum(s => s.RowsNotRefreshed) is > 0 and var rows)
        {
            yield return $"{rows:N0} faulty {(rows == 1 ? "row" : "rows")} of the latest extracts not refreshed: the facts before stand.";
        }

        var unmatched = report.Total.Reconciliation;
        if (unmatched.PassesUnmatchedLimit)
        {
            yield return $"{Unmatched(unmatched)} That is more than 2%.";
        }

        if (report.Issue?.UnmatchedReason is { } reason)
        {
            yield return $"Issued nevertheless, with the reason: {reason}";
        }
    }

    /// <summary>One sentence about the sources that are not current; none when all are.</summary>
    public static IEnumerable<string> LateSources(WeeklyReport report)
    {
        var late = report.Sources.Where(s => !s.IsCurrent).Select(s => s.Words).ToArray();
        return late.Length > 0 ? [Sentence(string.Join("; ", late))] : [];
    }

    /// <summary>The lines that teams are compared by: the first of each part, where it has a history.</summary>
    public static IReadOnlyList<WeeklyLine> TeamLines(WeeklyReport report) =>
        [.. report.Lines.GroupBy(l => l.Group).Select(g => g.First()).Where(l => l.HasHistory)];

    /// <summary>What a reader of one figure must know; null when nothing.</summary>
    public static string? Remark(WeeklyFigure figure)
    {
        var outside = figure.InNoService is > 0 and { } part
            ? $"{Shown.Of(figure.Line.Definition, part)} of it in no service"
            : null;
        string?[] remarks = [figure.Now.Note, outside];
        return remarks.OfType<string>().ToArray() is { Length: > 0 } all ? string.Join("; ", all) : null;
    }

    /// <summary>A definition as the report prints it, with its version and source.</summary>
    public static string WorkedOut(MeasureDefinition definition)
    {
        var ratio = definition.Denominator is { } below ? $"{definition.Numerator} \u00f7 {below}. " : "";
        return $"{definition.Definition} {ratio}Unit: {Shown.Unit(definition)}. "
            + $"Source of the definition: {definition.Source}. {definition.Name}, version {definition.Version}.";
    }

    /// <summary>The unmatched share in words; says so where open cases are not known.</summary>
    public static string Unmatched(Reconciliation cases) =>
        !cases.IsKnown ? $"Open cases: {Shown.NotKnown}."
        : cases.UnmatchedShare is { } share
            ? $"Led by unmatched workers: {cases.Unmatched:N0} of {cases.OpenCases:N0} open cases, {Math.Round(share * 100, 1, MidpointRounding.AwayFromZero):0.0}%."
        : "No case is open.";

    private static string KnownAt(WeeklyReport report) => Instant(report.KnownAtUtc);

    // London's clock, as people read it; the exact instant is in the edition's record and its JSON.
    private static string Instant(DateTime utc) => $"{UkClock.InLondon(utc):d MMMM yyyy 'at' HH:mm}";

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static string Sentence(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";
}
