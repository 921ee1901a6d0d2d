using System.Text;
using Mainstay.Imports;

namespace Mainstay.TestKit.Spoiling;

/// <summary>Ways to spoil one row and no other.</summary>
public static class RowSpoilers
{
    private static readonly Dictionary<string, (string First, string Last)> Ends = new()
    {
        ["teams"] = ("from", "to"),
        ["roles"] = ("from", "to"),
        ["establishment"] = ("from", "to"),
        ["workers"] = ("employed_from", "employed_to"),
        ["assignments"] = ("start", "end"),
        ["absences"] = ("start", "end"),
        ["agency"] = ("start", "end"),
        ["programmes"] = ("start", "end"),
        ["reductions"] = ("start", "end"),
        ["links"] = ("start", "end"),
        ["specialisms"] = ("start", "end"),
        ["hours"] = ("from", "to"),
        ["policies"] = ("from", "to"),
        ["cases-open"] = ("opened", "closed"),
        ["case-allocations"] = ("start", "end"),
        ["case-involvements"] = ("invo_involvement_start_date", "invo_involvement_end_date"),
        ["case-episodes"] = ("cine_referral_date", "cine_close_date"),
        ["case-statuses"] = ("start", "end"),
    };

    public static IReadOnlyList<Spoiler> All { get; } =
    [
        Cell("a date that is a word", CellType.Date, "soon"),
        Cell("a date with the month first", CellType.Date, "10/13/2025"),
        Cell("a date that does not exist", CellType.Date, "31/02/2025"),
        Cell("a year of two digits", CellType.Date, "03/10/25"),
        Cell("a year far off", CellType.Date, "31/12/4712"),
        Cell("a date with a time zone", CellType.Date, "2025-06-30T23:30:00Z"),
        Cell("a bare number for a date", CellType.Date, "45933"),
        Cell("a negative FTE", CellType.Fte, "-0.5"),
        Cell("an FTE above 1", CellType.Fte, "1.2"),
        Cell("an FTE with a comma", CellType.Fte, "0,6"),
        Cell("an FTE in words", CellType.Fte, "full time"),
        Cell("a number in words", CellType.Number, "several"),
        Cell("a number below its range", CellType.Number, "-1"),
        Cell("a whole number with a part", CellType.Whole, "2.5"),
        Cell("neither yes nor no", CellType.YesNo, "maybe"),
        Cell("a registration number that is none", CellType.Registration, "123456"),
        Cell("an amount with a comma for a point", CellType.Money, "48,50"),
        Cell("words where a reference belongs", CellType.Reference, "Zebedee Quillfeather"),
        Cell("words where a short code belongs", CellType.LocalCode, "near the old mill"),
        Cell("a pattern of three days", CellType.WorkingPattern, "1 1 1"),
        Cell("a published figure in words", CellType.Published, "about ten"),
        Cell("an unknown code", CellType.Code, "no-such-code", c => !IsRole(c)),
        Cell("a control character", CellType.Key, "K\u0007Y1"),
        Cell("a zero byte", CellType.Key, "K\0Y1"),
        Cell("writing turned round", CellType.Key, "K\u202EY1"),
        Cell("a line break inside an id", CellType.Key, "K\nY1"),
        Cell("a very long cell", CellType.Key, new string('k', 5_000)),
        Cell("a formula that failed", CellType.Key, "#N/A"),
        new("a missing required cell", _ => true, MissingRequired),
        new("a row twice", _ => true, Twice),
        new("a last day before the first", l => Ends.ContainsKey(l.Name), EndBeforeStart),
        new("a delimiter that is not in quotes", _ => true, BareDelimiter),
        new("a cell too many", _ => true, CellTooMany),
        new("a file cut off in its last row", _ => true, CutOff),
        new("bytes that are no UTF-8", HasKey, BadUtf8),
        new("half a character of UTF-16", HasKey, BadUtf16),
    ];

    /// <summary>Whether a column holds what a worker is to a case, where an unknown value holds the whole file.</summary>
    internal static bool IsRole(SourceColumn column) => column.Codes?.Codes.Contains("not-a-case") ?? false;

    private static Spoiler Cell(string name, CellType type, string value, Func<SourceColumn, bool>? only = null)
    {
        bool IsIt(SourceColumn c) => c.Type == type && (only?.Invoke(c) ?? true);
        return new Spoiler(
            name,
            l => l.Columns.Any(IsIt),
            (file, random) =>
            {
                var columns = file.Layout.Columns.Where(IsIt).ToList();
                var row = random.Next(file.Rows.Count);
                file.Rows[row][file.ColumnOf(columns[random.Next(columns.Count)].Name)] = value;
                return Of(file, row);
            }
        );
    }

    private static Spoiled Of(GoodFile file, int row) => new(file.ToBytes(), "extract.csv", Lines(row));

    private static HashSet<int> Lines(int row) => [GoodFile.LineOf(row)];

    private static Spoiled MissingRequired(GoodFile file, Random random)
    {
        var columns = file.Layout.Columns.Where(c => c.Required).ToList();
        var row = random.Next(file.Rows.Count);
        file.Rows[row][file.ColumnOf(columns[random.Next(columns.Count)].Name)] = random.Next(2) == 0 ? "" : "  ";
        // A row without anything is no row; in a source of few columns the others keep it one.
        return Of(file, row);
    }

    private static Spoiled Twice(GoodFile file, Random random)
    {
        var row = random.Next(file.Rows.Count);
        file.Rows.Add([.. file.Rows[row]]);
        var again = Of(file, file.Rows.Count - 1);
        // The lines of a policy stand or fall together.
        return file.Layout.Name == "policies"
            ? again with
            {
                FaultyLines = again.FaultyLines.Append(GoodFile.LineOf(row)).ToHashSet(),
            }
            : again;
    }

    private static Spoiled EndBeforeStart(GoodFile file, Random random)
    {
        var (first, last) = Ends[file.Layout.Name];
        var row = random.Next(file.Rows.Count);
        file.Rows[row][file.ColumnOf(first)] = "2025-06-11";
        file.Rows[row][file.ColumnOf(last)] = "2025-06-10";
        return Of(file, row);
    }

    private static Spoiled BareDelimiter(GoodFile file, Random random)
    {
        var row = random.Next(file.Rows.Count);
        return WithLine(file, row, line => "Whitfield, Amara" + line);
    }

    private static Spoiled CellTooMany(GoodFile file, Random random) =>
        WithLine(file, random.Next(file.Rows.Count), line => line + ",over");

    private static Spoiled WithLine(GoodFile file, int row, Func<string, string> change)
    {
        var lines = file.ToCsv().Split("\r\n");
        lines[row + 1] = change(lines[row + 1]);
        return new Spoiled(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), "extract.csv", Lines(row));
    }

    // The cut is inside the row's cells: it ends with the first of them.
    private static Spoiled CutOff(GoodFile file, Random random)
    {
        var row = file.Rows.Count - 1;
        var whole = file.ToCsv();
        var start = whole.LastIndexOf("\r\n", whole.Length - 3, StringComparison.Ordinal) + 2;
        var cut = whole[..(start + file.Rows[row][0].Length)];
        return new Spoiled(Encoding.UTF8.GetBytes(cut), "extract.csv", Lines(row));
    }

    private static bool HasKey(SourceLayout layout) => layout.Columns.Any(c => c.Type == CellType.Key);

    private static int MarkKey(GoodFile file, Random random)
    {
        var keys = file.Layout.Columns.Where(c => c.Type == CellType.Key).ToList();
        var row = random.Next(file.Rows.Count);
        file.Rows[row][file.ColumnOf(keys[random.Next(keys.Count)].Name)] = "K~Y1";
        return row;
    }

    private static Spoiled BadUtf8(GoodFile file, Random random)
    {
        var row = MarkKey(file, random);
        byte[] content = [0xEF, 0xBB, 0xBF, .. file.ToBytes()];
        content[Array.IndexOf(content, (byte)'~')] = 0xC3;
        return new Spoiled(content, "extract.csv", Lines(row));
    }

    private static Spoiled BadUtf16(GoodFile file, Random random)
    {
        var row = MarkKey(file, random);
        byte[] content = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(file.ToCsv())];
        var at = Array.IndexOf(content, (byte)'~');
        (content[at], content[at + 1]) = (0x3D, 0xD8);
        return new Spoiled(content, "extract.csv", Lines(row));
    }
}
