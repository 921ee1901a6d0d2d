using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.Imports.Cells;

namespace Mainstay.Imports.Layouts;

/// <summary>What is known ahead.</summary>
internal static class EventsLayout
{
    public static SourceLayout Layout { get; } =
        new(
            "events",
            "Expected events",
            [
                Column.Key("event_id", "An id of the event", "E11").Required(),
                Column
                    .Code("kind", "What is expected", "start-agreed", CodeList.OfEnum<ExpectedEventKind>())
                    .Required(),
                Column.YesNo("confirmed", "Whether it is confirmed, or only expected", "yes").Required(),
                Column.Key("staff_id", "Whom it concerns, as in workers; empty when nobody is named yet", ""),
                Column.Key("post_id", "The post, as in establishment", "P1001"),
                Column.Key("team_id", "The team, where it does not follow from person or post", ""),
                Column.Fte("fte", "FTE of an agreed start", "1"),
                Column.Day("day", "The day on which it happens", "2025-11-03").Required(),
            ],
            Read
        )
        {
            About = "Starts agreed, notices, planned leave and expected returns, with the day of each.",
        };

    private static void Read(RowReading row)
    {
        var id = row.Text("event_id");
        var kind = row.Code<ExpectedEventKind>("kind");
        var confirmed = row.YesNo("confirmed");
        var person = row.Text("staff_id");
        var post = row.Text("post_id");
        var team = row.Team = row.Text("team_id");
        var fte = row.Fte("fte", zeroForCasual: true);
        var day = row.Day("day");
        if ((person ?? post ?? team) is null && row.IsGood)
        {
            row.Missing("staff_id", "A person, a post or a team that it concerns");
        }

        if (row.IsGood)
        {
            row.States(
                "expected-event",
                id!,
                DateRange.Of(day!.Value),
                new ExpectedEvent(kind!.Value, confirmed!.Value, person, post, team, fte)
            );
        }
    }
}
