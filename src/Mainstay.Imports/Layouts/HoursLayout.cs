using Mainstay.Core.WorkingTime;

namespace Mainstay.Imports.Layouts;

/// <summary>Hours worked beyond contract.</summary>
internal static class HoursLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "hours",
            "Hours over contract",
            [
                Column.Key("staff_id", "Who worked them, as in workers", "S1001").Required(),
                Column.Day("from", "First day of the period", "2025-09-01").Required(),
                Column.Day("to", "Last day of the period", "2025-09-28").Required(),
                Column.Number("hours_over_contract", "Hours beyond contract in the period", "6.5", 0, 2_000).Required(),
            ],
            Read
        )
        {
            About = "Hours that people worked beyond contract, by period.",
            DefaultIsFull = false,
            LongestAgeDays = 35,
        };

    private static void Read(RowReading row)
    {
        var person = row.Text("staff_id");
        var days = row.Days("from", "to");
        var hours = row.Number("hours_over_contract");
        if (row.IsGood)
        {
            row.States(
                "hours-over-contract",
                $"{person}/{days?.From:yyyy-MM-dd}",
                days,
                new HoursOverContract(person!, hours!.Value)
            );
        }
    }
}
