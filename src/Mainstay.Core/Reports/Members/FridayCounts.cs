using Mainstay.Core.Measures;
using Mainstay.Core.Suppression;

namespace Mainstay.Core.Reports.Members;

/// <summary>The figures of one Friday of a report as counts in rows that add up: the council, services, teams, and what is in none of them.</summary>
internal sealed class FridayCounts(WeeklyReport report, DateOnly friday, int threshold)
{
    /// <summary>The row of the council.</summary>
    public const string Top = "*";

    private const string Rest = "*rest";

    /// <summary>The rows of a table that counts some lines; the rest of a place is a row only where it holds something.</summary>
    public IReadOnlyList<CountRow> Rows(IReadOnlyList<string> lines, bool withTeams) =>
        [
            .. report.Sections.Select(s => new CountRow(
                RowOf(s.Scope.Team),
                s.Level == SectionLevel.Total ? null : RowOf(s.Service),
                IsPrinted(s, withTeams),
                IsSmallGroup(s)
            )),
            .. report
                .Sections.Select(s => RowOf(s.Scope.Team))
                .Where(r => HasRest(r, lines))
                .Select(r => new CountRow(r + Rest, r, IsPrinted: false)),
        ];

    /// <summary>The rows that a row is the sum of; none for a team.</summary>
    public IReadOnlyList<string> PartsOf(string row, IReadOnlyList<string> lines) =>
        HasRest(row, lines) ? [.. PlacesIn(row), row + Rest] : PlacesIn(row);

    /// <summary>A line's count in a row without parts.</summary>
    public int CountAt(string line, string row) =>
        row.EndsWith(Rest, StringComparison.Ordinal) ? RestOf(line, row[..^Rest.Length]) : Count(line, Section(row));

    /// <summary>Whether a place has a printed row: never a team of few, never one that was not the same place on this Friday.</summary>
    public bool IsPrinted(WeeklySection section, bool withTeams) =>
        (friday == report.AsAt || PastOf(section.Figures[0])?.Comparability == Comparability.Comparable)
        && (section.Level != SectionLevel.Team || (withTeams && !IsSmallGroup(section)));

    /// <summary>A line's figure on this Friday; null where the report does not go back to it.</summary>
    public ShortFigure? At(WeeklyFigure figure) =>
        friday == report.AsAt ? ShortFigure.Of(figure.Now) : PastOf(figure)?.NowKnown;

    /// <summary>The row of a place.</summary>
    public static string RowOf(string? team) => team ?? Top;

    // A team line only with so many case-holding workers (practice P6).
    private bool IsSmallGroup(WeeklySection section) =>
        section.Level == SectionLevel.Team && N(MembersLine.HoldersKey, section) < threshold;

    private bool HasRest(string row, IReadOnlyList<string> lines) =>
        PlacesIn(row).Count > 0 && lines.Any(l => RestOf(l, row) > 0);

    // Where somebody counts in two of its parts a place holds nothing beyond them.
    private int RestOf(string line, string row) =>
        Math.Max(0, Count(line, Section(row)) - PlacesIn(row).Sum(p => Whole(line, p)));

    private int Whole(string line, string row) =>
        PlacesIn(row) is { Count: > 0 } parts
            ? Math.Max(Count(line, Section(row)), parts.Sum(p => Whole(line, p)))
            : Count(line, Section(row));

    private IReadOnlyList<string> PlacesIn(string row) =>
        [
            .. report
                .Sections.Where(s =>
                    s.Level != SectionLevel.Total && RowOf(s.Service) == row && RowOf(s.Scope.Team) != row
                )
                .Select(s => RowOf(s.Scope.Team)),
        ];

    private WeeklySection Section(string row) => report.Sections.First(s => RowOf(s.Scope.Team) == row);

    private int Count(string line, WeeklySection section)
    {
        var isCount = MembersLine.Find(line).IsCount;
        return section.Find(line) is not { } figure ? 0
            : isCount && At(figure) is { State: MeasureState.Known, Value: { } value } ? (int)Math.Round(value)
            : N(line, section);
    }

    private int N(string line, WeeklySection section) => section.Find(line) is { } figure ? At(figure)?.N ?? 0 : 0;

    private PastFigure? PastOf(WeeklyFigure figure) =>
        figure.Weeks.Append(figure.LastWeek).Append(figure.YearAgo).FirstOrDefault(p => p.Day == friday);
}
