using Mainstay.Core.Caseload;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Agreed reductions of a worker's target.</summary>
internal static class ReductionsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "reductions",
            "Reductions",
            [
                Column.Key("reduction_id", "An id of the agreement", "R201").Required(),
                Column.Key("staff_id", "Whose target, as in workers", "S1042").Required(),
                Column.Code("reason", "Why", "practice-educator", CodeList.OfEnum<ReductionReason>()).Required(),
                Column.Number("percent", "How much is taken off: half is 50", "10", 0.000001m, 100).Required(),
                Column.Day("start", "First day", "2025-09-01").Required(),
                Column.Day("end", "Last day; empty while it holds", "2026-07-31"),
            ],
            Read
        )
        {
            About =
                "Agreed reductions of a worker's target. A stepped one, as on a phased return, has a row for each step.",
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("reduction_id");
        var worker = row.Text("staff_id");
        var reason = row.Code<ReductionReason>("reason");
        var percent = row.Number("percent");
        var days = row.Days("start", "end");
        if (row.IsGood)
        {
            row.States("reduction", id!, days, new Reduction(worker!, reason!.Value, percent!.Value));
        }
    }
}
