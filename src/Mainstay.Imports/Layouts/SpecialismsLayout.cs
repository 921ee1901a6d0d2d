using Mainstay.Core.Caseload.Allocating;

namespace Mainstay.Imports.Layouts;

/// <summary>What workers are specialised in, for the choice of a worker (N25).</summary>
internal static class SpecialismsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "specialisms",
            "Specialisms of workers",
            [
                Column.Key("staff_id", "The worker, as in workers", "S1042").Required(),
                Column
                    .Key(
                        "code",
                        "The council’s code: a status such as in-care, a complexity code or a need code",
                        "in-care"
                    )
                    .Required(),
                Column.Number(
                    "share_wanted",
                    "Share of the worker’s cases that should be of it; none is set when empty",
                    "0.5",
                    0.01m,
                    1
                ),
                Column.Day("start", "First day", "2025-01-13").Required(),
                Column.Day("end", "Last day; empty while it lasts"),
            ],
            Read
        )
        {
            About =
                "Skills and specialisms that no HR file holds. The chooser and the planner prefer a worker who has what a case needs.",
            LongestAgeDays = 190,
        };

    private static void Read(RowReading row)
    {
        var (worker, code) = (row.Text("staff_id"), row.Text("code"));
        var share = row.Number("share_wanted");
        var days = row.Days("start", "end");
        if (row.IsGood)
        {
            row.States("specialism", $"{worker}/{code}", days, new Specialism(worker!, code!, share));
        }
    }
}
