using Mainstay.Core.Absence;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Absences, from HR.</summary>
internal static class AbsencesLayout
{
    private static readonly CodeList Kinds = CodeList
        .OfEnum<AbsenceKind>()
        .With("sickness", "SIC", "sick", "sick leave")
        .With("family-leave", "MAT", "maternity", "paternity", "adoption leave", "shared parental leave", "parental")
        .With("annual-leave", "annual", "holiday")
        .With("training", "TRN")
        .With("public-duty", "PUB", "jury service")
        .With("other-paid", "OTH", "other")
        .With("unpaid", "UNP")
        .With("unauthorised", "UNA")
        .With("suspension", "suspended");

    public static SourceLayout Layout { get; } =
        new(
            "absences",
            "Absences",
            [
                Column.Key("absence_id", "HR's id of the absence", "AB501").Required(),
                Column.Key("staff_id", "Who was absent, as in workers", "S1001").Required(),
                Column
                    .Code(
                        "kind",
                        "Its class; the census's codes SIC, MAT, TRN, PUB, OTH, UNP, UNA are understood",
                        "sickness",
                        Kinds
                    )
                    .Required(),
                Column.Day("start", "First day of absence", "2025-09-08").Required(),
                Column.Day("end", "Last day of absence; empty while it lasts", "2025-09-12"),
                Column.Number(
                    "working_days_lost",
                    "Working days lost as HR counts them; empty when HR does not",
                    "5",
                    0,
                    10_000
                ),
                Column.Number("hours_lost", "Hours lost as HR counts them; empty when HR does not", "37", 0, 100_000),
                Column.Day("expected_return", "Day of return that is expected"),
                Column.Text("cause", "HR's class of cause", "").Personal(),
            ],
            Read
        )
        {
            About = "Every absence with its first and last day. The cause is kept apart and shown nowhere.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("absence_id");
        var person = row.Text("staff_id");
        var kind = row.Code<AbsenceKind>("kind");
        var days = row.Days("start", "end");
        var daysLost = row.Number("working_days_lost");
        var hoursLost = row.Number("hours_lost");
        var back = row.Day("expected_return");
        row.NotBefore("expected_return", back, "start", days?.From);
        var cause = row.Text("cause");
        if (!row.IsGood)
        {
            return;
        }

        row.States("absence", id!, days, new AbsenceSpell(person!, kind!.Value, daysLost, hoursLost, back));
        if (cause is not null)
        {
            row.AlsoStates("absence-cause", id!, days, new AbsenceCause(cause));
        }
    }
}
