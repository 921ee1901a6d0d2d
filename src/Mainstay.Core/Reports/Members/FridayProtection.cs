using Mainstay.Core.Measures;
using Mainstay.Core.Suppression;

namespace Mainstay.Core.Reports.Members;

/// <summary>Protects one Friday's figures of a report.</summary>
internal sealed class FridayProtection(
    WeeklyReport report,
    DateOnly friday,
    SuppressionRule rule,
    IReadOnlyList<WithheldCell> before,
    bool withManagers
)
{
    private const string People = "people";
    private const string Other = "*other";

    private readonly FridayCounts _counts = new(report, friday, rule.Threshold);
    private readonly List<MembersFigure> _figures = [];
    private readonly List<WithheldCell> _withheld = [];

    public MembersFriday Protect()
    {
        var lines = MembersLine.All.Where(l => (withManagers || !l.IsManagers) && IsReported(l)).ToArray();
        foreach (var line in lines.Where(l => l.PartOf is null))
        {
            var table = ProtectedTable.Of(Table(line.WithTeams, [line.Key]), rule, Before(line.Key));
            Keep(line, line.Key, table, People);
        }

        // Managers' cases divide what is not allocated in another way than how long it waits does.
        foreach (var split in lines.Where(l => l.Protection == Protection.Part).GroupBy(l => (l.PartOf, l.IsManagers)))
        {
            Split(split.Key.PartOf!, [.. split]);
        }

        foreach (var line in lines.Where(l => l.Protection == Protection.PartOfTotal))
        {
            SplitTotal(line);
        }

        return new(friday, _figures, _withheld);
    }

    private void Split(string whole, IReadOnlyList<MembersLine> parts)
    {
        string[] columns = [.. parts.Select(p => p.Key), Other];
        string[] lines = [whole, .. parts.Select(p => p.Key)];
        var counts = Table(withTeams: true, lines, columns, (row, column) => PartAt(row, column, whole, parts));
        var wholes = new CountTable(counts.Rows, [new(People)], (r, _) => columns.Sum(c => counts[new(r, c)]));
        var name = $"{whole}/{parts[0].Key}";
        var table = ProtectedTable
            .Of(wholes, rule, [.. Before(whole), .. CellsOf(_withheld, whole)])
            .Split(counts, People, Before(name));
        foreach (var part in parts)
        {
            Keep(part, name, table, part.Key);
        }
    }

    private int PartAt(string row, string column, string whole, IReadOnlyList<MembersLine> parts) =>
        column == Other
            ? Math.Max(0, _counts.CountAt(whole, row) - parts.Sum(p => _counts.CountAt(p.Key, row)))
            : _counts.CountAt(column, row);

    // Of the council only, so that it has no sums of its own to be worked out from.
    private void SplitTotal(MembersLine line)
    {
        var whole = _counts.CountAt(line.PartOf!, FridayCounts.Top);
        var part = Math.Min(whole, _counts.CountAt(line.Key, FridayCounts.Top));
        CountRow[] top = [new(FridayCounts.Top, null)];
        var isShown = _figures.Exists(f => f.Line == line.PartOf && f.Team is null && f.State == MeasureState.Known);
        var table = ProtectedTable
            .Of(
                new CountTable(top, [new(People)], (_, _) => whole),
                rule,
                isShown ? [] : [new(FridayCounts.Top, People)]
            )
            .Split(
                new CountTable(
                    top,
                    [new(line.Key), new(Other, IsPrinted: false)],
                    (_, c) => c == Other ? whole - part : part
                ),
                People,
                Before(line.Key)
            );
        Keep(line, line.Key, table, line.Key);
    }

    private CountTable Table(bool withTeams, IReadOnlyList<string> lines) =>
        Table(withTeams, lines, [People], (row, _) => _counts.CountAt(lines[0], row));

    // Every row with parts is their sum, so that the table adds up even where somebody counts in two places.
    private CountTable Table(
        bool withTeams,
        IReadOnlyList<string> lines,
        IReadOnlyList<string> columns,
        Func<string, string, int> ofLeaf
    )
    {
        Dictionary<CellKey, int> counts = [];
        return new(
            _counts.Rows(lines, withTeams),
            [.. columns.Select(c => new CountColumn(c, IsPrinted: c != Other))],
            Of
        );

        int Of(string row, string column)
        {
            var cell = new CellKey(row, column);
            if (!counts.TryGetValue(cell, out var count))
            {
                var parts = _counts.PartsOf(row, lines);
                counts[cell] = count = parts.Count > 0 ? parts.Sum(p => Of(p, column)) : ofLeaf(row, column);
            }

            return count;
        }
    }

    private void Keep(MembersLine line, string name, ProtectedTable table, string column)
    {
        foreach (var section in report.Sections)
        {
            if (
                _counts.IsPrinted(section, line.WithTeams)
                && (line.Protection != Protection.PartOfTotal || section.Level == SectionLevel.Total)
            )
            {
                var cell = table[new(FridayCounts.RowOf(section.Scope.Team), column)];
                _figures.Add(Figure(line, section, isOpen: cell.State == MeasureState.Known));
            }
        }

        _withheld.AddRange(table.Withheld.Select(c => new WithheldCell(name, c.Row, c.Column)).Except(_withheld));
    }

    private MembersFigure Figure(MembersLine line, WeeklySection section, bool isOpen)
    {
        var figure = section.Find(line.Key)!;
        var at = _counts.At(figure)!;
        return at.State == MeasureState.NotAvailable
                ? new(line.Key, section.Scope.Team, MeasureState.NotAvailable, null)
            : isOpen && at.Value is { } value
                ? new(line.Key, section.Scope.Team, MeasureState.Known, Rounded(line, figure, value))
            : new(line.Key, section.Scope.Team, MeasureState.Suppressed, null);
    }

    private decimal Rounded(MembersLine line, WeeklyFigure figure, decimal value) =>
        line.Protection is Protection.Average or Protection.OfOneWorker
            ? Shown.Rounded(figure.Line.Definition, value)
            : rule.Round(value);

    private bool IsReported(MembersLine line) =>
        report.Total.Find(line.Key) is { } figure && _counts.At(figure) is not null;

    private IEnumerable<CellKey> Before(string table) => CellsOf(before, table);

    private static IEnumerable<CellKey> CellsOf(IEnumerable<WithheldCell> cells, string table) =>
        [.. cells.Where(c => c.Table == table).Select(c => c.Cell)];
}
