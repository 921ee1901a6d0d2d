using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Agency;
using Mainstay.Core.Reports;
using Mainstay.Returns.Agency;

namespace Mainstay.App.Agency;

/// <summary>The agency return as tables: what its page shows, and its CSV and ODS files hold.</summary>
public static class AgencyReturnDocument
{
    private const string Marking = "Officers only: it holds pay of single people";

    /// <summary>All of it as an accessible workbook's document.</summary>
    public static OfficeDocument Of(AgencyReturn made) =>
        new(
            $"Agency return {made.Quarter}",
            $"{Shown.Day(made.Quarter.From)} to {Shown.Day(made.Quarter.To)}",
            Marking,
            [
                .. made.Narrative.Select(s => new OfficeParagraph(s)),
                Assignments(made),
                Months(made),
                Suppliers(made),
                JobMap(made),
            ]
        );

    /// <summary>The assignments, a row each, as CSV.</summary>
    public static byte[] Csv(AgencyReturn made) =>
        CsvText.Bytes(
            CsvText.Line(made.Layout.Assignment.Select(i => i.Code))
                + string.Concat(
                    made.Rows.Select(r => CsvText.Line(made.Layout.Assignment.Select(i => r.Values[i.Code])))
                )
        );

    /// <summary>The assignments.</summary>
    public static OfficeTable Assignments(AgencyReturn made) =>
        new(
            "assignments",
            $"Agency assignments with a day in {made.Quarter}, each as at its last day there; rates in pounds an hour",
            [.. made.Layout.Assignment.Select(i => i.Title)],
            [.. made.Rows.Select(r => made.Layout.Assignment.Select(i => Cell(r.Values[i.Code])).ToArray())]
        )
        {
            IsForSpreadsheet = true,
            Notes = [$"Layout {made.Layout.Name}: the department's own template was not found; items can be renamed."],
        };

    /// <summary>The cost of each month.</summary>
    public static OfficeTable Months(AgencyReturn made) =>
        new(
            "cost by month",
            $"Cost of agency social workers by month of {made.Quarter}, in pounds, as far as rates are known",
            ["Month", "Known cost", "Assignments", "Cost not known"],
            [
                .. made.Months.Select(m =>
                    new[]
                    {
                        new OfficeCell(m.Month.ToString("MMMM yyyy")),
                        OfficeCell.Of(m.Pounds, 2),
                        m.Assignments,
                        m.NotKnown,
                    }
                ),
            ]
        )
        {
            Notes = ["Hours are FTE × the full-time week for every working day; the record holds no timesheets."],
        };

    /// <summary>The agencies.</summary>
    public static OfficeTable Suppliers(AgencyReturn made) =>
        new(
            "agencies",
            $"Agencies in {made.Quarter}, in assignments, by where the rules stand",
            ["Agency", "Assignments", "With a rule not met", "With a rule not evidenced"],
            [
                .. made.Suppliers.Select(s =>
                    new OfficeCell[] { s.Supplier ?? "not recorded", s.Assignments, s.WithBreach, s.NotEvidenced }
                ),
            ]
        );

    /// <summary>The local roles and their job types.</summary>
    public static OfficeTable JobMap(AgencyReturn made) =>
        new(
            "job types",
            $"Local roles that agency workers filled in {made.Quarter} and the core job type of each",
            ["Role", "Title", "Core job type"],
            [
                .. made.JobMap.Select(j =>
                    new OfficeCell[] { j.Role, j.Title, j.JobType is { } type ? JobTypes.Words(type) : "not mapped" }
                ),
            ]
        );

    private static OfficeCell Cell(object? value) =>
        value switch
        {
            null => new("not recorded", Symbol: "x"),
            DateOnly day => day,
            int number => number,
            decimal number => OfficeCell.Of(number, 2),
            _ => (string)value,
        };
}
