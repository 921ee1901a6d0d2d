using Mainstay.Core.People;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Who manages, supervises, assesses or educates whom.</summary>
internal static class LinksLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "links",
            "Links between people",
            [
                Column.Key("staff_id", "The worker, as in workers", "S1042").Required(),
                Column
                    .Code("kind", "What the other person is to the worker", "supervisor", CodeList.OfEnum<LinkKind>())
                    .Required(),
                Column.Key("other_staff_id", "The other person, as in workers", "S0031").Required(),
                Column.Day("start", "First day", "2025-01-13").Required(),
                Column.Day("end", "Last day; empty while it lasts"),
            ],
            Read
        )
        {
            About = "Supervisors, assessors and practice educators that the HR file of assignments does not hold.",
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var worker = row.Text("staff_id");
        var kind = row.Code<LinkKind>("kind");
        var other = row.Text("other_staff_id");
        var days = row.Days("start", "end");
        if (other is not null && other == worker)
        {
            row.Note("other_staff_id", "self", other, "Another person than the worker");
        }

        if (row.IsGood)
        {
            row.States(
                "worker-link",
                $"{worker}/{row.Code("kind")}",
                days,
                new WorkerLink(worker!, kind!.Value, other!)
            );
        }
    }
}
