using System.Text;
using Mainstay.App.Reports.Office;
using Mainstay.Imports;
using Mainstay.Returns.Checking;

namespace Mainstay.App.Census;

/// <summary>Findings as a table: whatever writes tables (CSV, a workbook) writes this.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">A row for each finding, with as many cells.</param>
public sealed record CensusFindingsTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Findings in a file: with the place and what was found.</summary>
    public static CensusFindingsTable Of(IReadOnlyList<Finding> findings) =>
        new(
            ["rule", "severity", "line", "column", "block", "record", "person", "field", "found", "wanted"],
            [
                .. findings.Select(f =>
                    (IReadOnlyList<string>)
                        [
                            f.Number,
                            Words(f.Rule.Severity),
                            f.Place.Line == 0 ? "" : $"{f.Place.Line}",
                            f.Place.Line == 0 ? "" : $"{f.Place.Column}",
                            f.Block ?? "",
                            f.Ordinal == 0 ? "" : $"{f.Ordinal}",
                            f.Person ?? "",
                            f.Field,
                            f.Found ?? "",
                            f.Wanted,
                        ]
                ),
            ]
        );

    /// <summary>Problems of the record: with person, team and owner; the values of personal fields stay out (contract K29).</summary>
    public static CensusFindingsTable Of(IReadOnlyList<CensusProblem> problems) =>
        new(
            ["rule", "severity", "person", "team", "owner", "field", "found", "wanted"],
            [
                .. problems.Select(p =>
                    (IReadOnlyList<string>)
                        [
                            p.Finding.Number,
                            Words(p.Finding.Rule.Severity),
                            p.Worker ?? "",
                            p.Team ?? "",
                            ProblemOwners.Words(p.Owner),
                            p.Finding.Field,
                            p.FoundShown,
                            p.Finding.Wanted,
                        ]
                ),
            ]
        );

    /// <summary>The table as CSV, safe against formulas.</summary>
    public string Csv()
    {
        var csv = new StringBuilder();
        foreach (var row in Rows.Prepend(Columns))
        {
            csv.AppendJoin(',', row.Select(c => CsvText.QuotedPlain(c, ','))).Append("\r\n");
        }

        return csv.ToString();
    }

    /// <summary>The table as an accessible spreadsheet.</summary>
    public byte[] Ods() =>
        OdsFile.Write(
            new OfficeDocument(
                "Findings in a return of the workforce census",
                $"{Rows.Count} findings",
                "Holds personal data",
                [
                    new OfficeTable(
                        "Findings",
                        "What the rules found, with what is wanted",
                        Columns,
                        [.. Rows.Select(r => (IReadOnlyList<OfficeCell>)[.. r.Select(c => (OfficeCell)c)])]
                    )
                    {
                        IsForSpreadsheet = true,
                    },
                ]
            )
        );

    private static string Words(Severity severity) => severity == Severity.Error ? "error" : "query";
}
