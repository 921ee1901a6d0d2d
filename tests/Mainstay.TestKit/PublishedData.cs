using Mainstay.Core.Region;

namespace Mainstay.TestKit;

/// <summary>The real published tables that the product ships, read from <c>data/published</c>.</summary>
public static class PublishedData
{
    private const int FirstValue = 10;

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>DfE's indicators 2017 to 2025: 1,463 rows.</summary>
    public static IReadOnlyList<PublishedRow> Indicators { get; } = ReadIndicators();

    /// <summary>Statistical neighbours by authority number.</summary>
    public static IReadOnlyDictionary<string, Neighbours> Neighbours { get; } =
        Read("statistical_neighbours_2025.csv").Rows.ToDictionary(r => r[0], ReadNeighbours);

    private static PublishedRow[] ReadIndicators()
    {
        var (header, rows) = Read("csww_indicators_2017_to_2025.csv");
        return [.. rows.Select(r => ReadRow(header, r))];
    }

    private static PublishedRow ReadRow(string[] header, string[] cells)
    {
        var level = Enum.Parse<PublishedLevel>(cells[2].Replace(" ", ""), ignoreCase: true);
        var name = new[] { cells[4], cells[6], cells[9] }[(int)level];
        var values = header.Zip(cells).Skip(FirstValue).ToDictionary(p => p.First, p => p.Second);
        return new(
            int.Parse(cells[0]),
            level,
            name,
            Text(cells[5]),
            Text(cells[6]),
            Text(cells[7]),
            Text(cells[8]),
            values,
            "2025"
        );
    }

    private static Neighbours ReadNeighbours(string[] cells) =>
        new(
            cells[1],
            [.. Enumerable.Range(0, 10).Select(i => cells[4 + (2 * i)])],
            [.. Enumerable.Range(0, 10).Select(i => cells[5 + (2 * i)].Trim())]
        );

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;

    private static (string[] Header, IEnumerable<string[]> Rows) Read(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(Root, "data", "published", file));
        return (Cells(lines[0]), lines.Skip(1).Select(Cells));
    }

    // Enough for these two files: quoted cells hold commas, never quotes or line breaks.
    private static string[] Cells(string line) =>
        [
            .. line.Split('"')
                .SelectMany((part, i) => i % 2 == 1 ? [part.Replace(',', '\u0001')] : new[] { part })
                .Aggregate("", (a, b) => a + b)
                .Split(',')
                .Select(c => c.Replace('\u0001', ',')),
        ];

    private static string FindRoot()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at!.FullName, "Mainstay.slnx")))
        {
            at = at.Parent;
        }

        return at.FullName;
    }
}
