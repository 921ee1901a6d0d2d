using Mainstay.Core.Results;

namespace Mainstay.Seed.Published;

/// <summary>
/// DfE's table of indicators as shipped inside the product. Contains public sector information licensed under the
/// Open Government Licence v3.0.
/// </summary>
public static class IndicatorTable
{
    private const string Resource = "csww_indicators_2017_to_2025.csv";

    private static readonly Lazy<IReadOnlyList<AuthorityRow>> Rows = new(Read);

    /// <summary>Every authority's row of every year.</summary>
    public static IReadOnlyList<AuthorityRow> Authorities => Rows.Value;

    /// <summary>The row of an authority and year that a council can be calibrated to.</summary>
    /// <param name="la">Three digits, or a joint return's pair.</param>
    /// <param name="year">The census year, by its end.</param>
    public static Result<AuthorityRow> Find(string la, int year)
    {
        var ofAuthority = Authorities.Where(r => r.IsFor(la.Trim())).ToList();
        if (ofAuthority.Count == 0)
        {
            return new Problem(
                "seed.la.unknown",
                $"No authority {la} in DfE's table. Give its three-digit number, for example 855 or \"940 / 941\".",
                "la"
            );
        }

        var row = ofAuthority.Find(r => r.Year == year);
        if (row is null)
        {
            var years = string.Join(", ", ofAuthority.Select(r => r.Year).Order());
            return new Problem(
                "seed.year.unknown",
                $"{ofAuthority[0].Name} ({la}) has no row for {year}. Give one of {years}.",
                "year"
            );
        }

        return row["inpost_fte"].Number is null
            ? new Problem(
                "seed.year.not-available",
                $"{row.Name} ({la}) gave DfE no figures for {year}. Choose another year.",
                "year"
            )
            : row;
    }

    private static List<AuthorityRow> Read()
    {
        using var stream = PublishedTables.Open(Resource);
        using var reader = new StreamReader(stream);
        var header = Cells(reader.ReadLine()!);
        var rows = new List<AuthorityRow>();
        while (reader.ReadLine() is { } line)
        {
            var cells = header.Zip(Cells(line)).ToDictionary(p => p.First, p => p.Second);
            if (cells["geographic_level"] == "Local authority")
            {
                rows.Add(RowOf(cells));
            }
        }

        return rows;
    }

    /// <summary>The cells of a line; a name such as <c>"Bristol, City of"</c> stands in quotes.</summary>
    private static List<string> Cells(string line)
    {
        var parts = line.Split('"');
        var cells = new List<string> { "" };
        for (var i = 0; i < parts.Length; i++)
        {
            string[] pieces = i % 2 == 1 ? [parts[i]] : parts[i].Split(',');
            cells[^1] += pieces[0];
            cells.AddRange(pieces.Skip(1));
        }

        return cells;
    }

    private static AuthorityRow RowOf(Dictionary<string, string> cells) =>
        new(
            int.Parse(cells["time_period"]),
            cells["old_la_code"],
            cells["la_name"],
            cells.SkipWhile(c => c.Key != "inpost_fte").ToDictionary(c => c.Key, c => new PublishedCell(c.Value))
        );
}
