using Mainstay.Core.Reports;
using Mainstay.Core.Time;

namespace Mainstay.Imports.Layouts;

/// <summary>Figures of the scorecard as they were printed: from before the record began, and the council's own.</summary>
internal static class ScorecardFiguresLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "scorecard-figures",
            "Scorecard figures as printed",
            [
                Column.Key("measure", "As in scorecard", "agency_rate_fte").Required(),
                Column.Key("team", "As in scorecard; empty for the council", ""),
                Column.Day("day", "The day that the figure is about", "2017-09-30").Required(),
                Column.Number("value", "As printed, with its decimals: 18.7 for 18.7%", "18.7", 0, 1_000_000_000),
                Column.Number(
                    "number",
                    "The number that goes with it, for example in brackets",
                    "49",
                    0,
                    1_000_000_000
                ),
                Column.Number(
                    "out_of",
                    "What the number is out of; empty when not printed",
                    "",
                    0.000001m,
                    1_000_000_000
                ),
                Column.Day("struck_on", "The earlier day on which it was struck, when it was carried forward", ""),
                Column.Text("comment", "What was said beside it, without names of people", ""),
            ],
            Read
        )
        {
            About =
                "Figures as they were printed on a day: those from before the record began, and those that the record does not hold, such as actions complete, surveys and exit interviews. They stand in place of what the record would say of that day.",
            DefaultIsFull = false,
            LongestAgeDays = 366,
        };

    private static void Read(RowReading row)
    {
        var measure = row.Text("measure");
        var team = row.Text("team");
        var day = row.Day("day");
        var (value, number, outOf) = (row.Number("value"), row.Number("number"), row.Number("out_of"));
        var struck = row.Day("struck_on");
        var comment = row.Text("comment");
        if (value is null && number is null && row.IsGood)
        {
            row.Missing("value", "A value, or a number");
        }

        if (struck > day)
        {
            row.Note("struck_on", "after", $"{struck:yyyy-MM-dd}", "A day on or before the figure's own");
        }

        if (row.IsGood)
        {
            row.States(
                "scorecard-figure",
                $"{ScorecardLayout.KeyOf(measure!, team)}/{day:yyyy-MM-dd}",
                DateRange.Of(day!.Value),
                new ScorecardFigure(
                    measure!,
                    team,
                    day.Value,
                    value,
                    value?.Scale ?? 0,
                    number,
                    outOf,
                    struck == day ? null : struck,
                    comment
                )
            );
        }
    }
}
