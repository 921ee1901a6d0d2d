using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>Lines of the scorecard as the council decided them: measure, target, baseline, comment.</summary>
internal static class ScorecardLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "scorecard",
            "Scorecard lines",
            [
                Column
                    .Key(
                        "measure",
                        "A measure's name, such as agency_rate_fte, or a name of your own with a title",
                        "actions_complete"
                    )
                    .Required(),
                Column.Key("team", "The team or service it is about; empty for the council", ""),
                Column.Text("title", "Title, of a figure of your own; empty for a measure", "Actions complete"),
                Column.Text("unit", "Unit, of a figure of your own: per cent, people, pounds", "per cent"),
                Column.Whole("decimals", "Decimals shown, of a figure of your own; 1 when empty", "", 0, 6),
                Column.Code("better", "Which way is better", "higher", CodeList.OfEnum<Better>()).Required(),
                Column.Number(
                    "target",
                    "The target as shown: 90 for 90%; empty when none is set",
                    "90",
                    0,
                    1_000_000_000
                ),
                Column.Day("baseline", "The day compared with; empty when none", "2017-09-30"),
                Column.Text("comment", "What a reader must know, without names of people", ""),
                Column.Day("from", "First day on which the line is on the scorecard", "2025-04-01").Required(),
                Column.To("it is on the scorecard"),
            ],
            Read
        )
        {
            About =
                "What the recruitment and retention scorecard shows: measures of the library, or figures of the council's own that scorecard-figures brings.",
            DefaultIsFull = false,
            LongestAgeDays = 366,
        };

    public static string KeyOf(string measure, string? team) => team is null ? measure : $"{measure}@{team}";

    private static void Read(RowReading row)
    {
        var measure = row.Text("measure");
        var team = row.Text("team");
        var (title, unit, decimals) = (row.Text("title"), row.Text("unit"), row.Whole("decimals"));
        var better = row.Code<Better>("better");
        var (target, baseline) = (row.Number("target"), row.Day("baseline"));
        var comment = row.Text("comment");
        var days = row.Days("from", "to");
        if (measure is not null && title is null && MeasureLibrary.Find(measure) is null)
        {
            row.Note(
                "measure",
                "unknown",
                measure,
                "A measure's name as mainstay measures prints it; a figure of your own has a title"
            );
        }

        if (row.IsGood)
        {
            row.States(
                "scorecard-line",
                KeyOf(measure!, team),
                days,
                new ScorecardLine(measure!, team, better!.Value, target, baseline, comment, title, unit, decimals ?? 1)
            );
        }
    }
}
