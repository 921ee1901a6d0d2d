using Mainstay.Core.Region;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>DfE's published table of workforce indicators.</summary>
internal static class IndicatorsLayout
{
    private static readonly string[] Values =
    [
        "inpost_fte",
        "inpost_headcount",
        "starters_fte",
        "starters_headcount",
        "leavers_fte",
        "leavers_headcount",
        "turnover_rate_fte",
        "turnover_rate_headcount",
        "agency_fte",
        "agency_headcount",
        "agency_rate_fte",
        "agency_rate_headcount",
        "agency_cover_fte",
        "agency_cover_rate_fte",
        "vacancy_fte",
        "vacancy_rate_fte",
        "vacancy_agency_cover_rate_fte",
        "case_holders_fte",
        "cases",
        "caseload_fte",
        "working_days_lost_fte",
        "absence_rate_fte",
    ];

    private static readonly CodeList Levels = CodeList.Of("National", "Regional", "Local authority");

    public static SourceLayout Layout { get; } =
        new(
            "indicators",
            "Published workforce indicators",
            [
                Column.Whole("time_period", "Reporting year", "2025", 2013, 2100).Required(),
                Column.Text("time_identifier", "Reporting year", "Reporting year"),
                Column.Code("geographic_level", "Level of the row", "Local authority", Levels).Required(),
                Column.Text("country_code", "ONS code of England", "E92000001"),
                Column.Text("country_name", "England", "England"),
                Column.Text("region_code", "ONS code of the region", "E12000004"),
                Column.Text("region_name", "Name of the region", "East Midlands"),
                Column.Text("old_la_code", "Three-digit number of the authority", "855"),
                Column.Text("new_la_code", "ONS code of the authority", "E10000018"),
                Column.Text("la_name", "Name of the authority", "Leicestershire"),
                .. Values.Select(v =>
                    new SourceColumn(
                        v,
                        CellType.Published,
                        "As published: a number, or one of z x u c low",
                        "1"
                    ).Required()
                ),
            ],
            Read
        )
        {
            About =
                "The indicators that the Department for Education publishes each February, as the file is downloaded.",
            DefaultIsFull = false,
            LongestAgeDays = 400,
            Together = Together,
        };

    private sealed record Parsed(string Key, PublishedRow Row);

    private static void Read(RowReading row)
    {
        var year = row.Whole("time_period");
        var level = row.Code("geographic_level");
        var country = row.Text("country_code");
        var region = row.Text("region_code");
        var regionName = row.Text("region_name");
        var number = row.Text("old_la_code");
        var ons = row.Text("new_la_code");
        var name = row.Text("la_name");
        Require(row, level, region, number);
        var values = ReadValues(row);
        if (!row.IsGood)
        {
            return;
        }

        var (published, code, title) = level switch
        {
            "National" => (PublishedLevel.National, country ?? "E92000001", row.Text("country_name") ?? "England"),
            "Regional" => (PublishedLevel.Regional, region!, regionName ?? region!),
            _ => (PublishedLevel.LocalAuthority, number!, name ?? number!),
        };
        var place = Levels.Codes.ToList().IndexOf(level!);
        row.Kept = new Parsed(
            $"{year}/{(place == 0 ? "national" : place == 1 ? "regional" : "local-authority")}/{code}",
            new PublishedRow(year!.Value, published, title, region, regionName, number, ons, values, "")
        );
    }

    private static void Require(RowReading row, string? level, string? region, string? number)
    {
        if (level == "Regional" && region is null)
        {
            row.Missing("region_code", "The region's ONS code, on a regional row");
        }

        if (level == "Local authority" && number is null)
        {
            row.Missing("old_la_code", "The authority's three-digit number, on an authority's row");
        }
    }

    private static Dictionary<string, string> ReadValues(RowReading row)
    {
        var values = new Dictionary<string, string>(Values.Length);
        for (var i = 0; i < Values.Length; i++)
        {
            if (row.Text(Values[i]) is not { } text)
            {
                continue;
            }

            if (text is not ("z" or "x" or "u" or "c" or "low") && !NumberCell.TryRead(text, out _))
            {
                row.Note(Values[i], "form", text, "A number as published, or one of z x u c low");
            }

            values[Values[i]] = text;
        }

        return values;
    }

    // Figures of earlier years are revised, so each row says in which release it stood: that of the file's last year.
    private static void Together(IReadOnlyList<RowReading> rows)
    {
        var kept = rows.Where(r => r.Kept is Parsed).ToList();
        var release = kept.Select(r => ((Parsed)r.Kept!).Row.Year).DefaultIfEmpty().Max().ToString();
        foreach (var row in kept)
        {
            var (key, published) = (Parsed)row.Kept!;
            row.States(
                "published-row",
                key,
                DateRange.Of(new DateOnly(published.Year, 9, 30)),
                published with
                {
                    Release = release,
                }
            );
        }
    }
}
