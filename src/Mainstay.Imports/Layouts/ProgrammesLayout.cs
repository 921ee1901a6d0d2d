using Mainstay.Core.Academy;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Programmes that protect a caseload.</summary>
internal static class ProgrammesLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "programmes",
            "Programmes",
            [
                Column.Key("staff_id", "Who is on it, as in workers", "S1042").Required(),
                Column.Code("programme", "Which programme", "asye", CodeList.OfEnum<Programme>()).Required(),
                Column.Key("stage", "The stage, as the caseload policy names it", "year-1"),
                Column.YesNo("paused", "Whether it is paused on these days; no when empty", "no"),
                Column.Day("start", "First day", "2025-01-13").Required(),
                Column.Day("end", "Day on which it was signed off, or these particulars ended; empty while it goes on"),
                Column.Text("result", "Result once signed off", ""),
            ],
            Read
        )
        {
            About =
                "Who is on the assessed year, the early career programme or re-integration. It holds until it is signed off.",
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var person = row.Text("staff_id");
        var programme = row.Code<Programme>("programme");
        var stage = row.Text("stage");
        var paused = row.YesNo("paused") ?? false;
        var days = row.Days("start", "end");
        var result = row.Text("result");
        if (row.IsGood)
        {
            row.States(
                "programme-membership",
                $"{person}/{row.Code("programme")}",
                days,
                new ProgrammeMembership(person!, programme!.Value, stage, paused, result)
            );
        }
    }
}
