using Mainstay.Core.Caseload.Ahead;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;

namespace Mainstay.Web.Caseload;

/// <summary>The forward calendar in words and as a picture.</summary>
public static class AheadWords
{
    public static string Of(ForwardCause cause) =>
        cause switch
        {
            ForwardCause.Starts => "starts here",
            ForwardCause.Leaves => "leaves, or goes to another team",
            ForwardCause.AgencyEnds => "agency placement ends",
            ForwardCause.LeaveBegins => "long leave begins",
            ForwardCause.Returns => "returns from long absence",
            ForwardCause.ReductionEnds => "an agreed reduction ends",
            ForwardCause.ReductionBegins => "an agreed reduction begins",
            ForwardCause.ProgrammeStage => "programme stage changes",
            ForwardCause.Band => "reaches the next experience band",
            ForwardCause.Hours => "hours change",
            _ => "another policy comes into force",
        };

    /// <summary>The week in which cases first pass what targets allow; null when they never do.</summary>
    public static ForwardWeek? FirstWithoutRoom(ForwardCalendar calendar) =>
        calendar.Weeks.FirstOrDefault(w => w.RoomExpected < 0);

    /// <summary>What the calendar says, as a sentence.</summary>
    public static string Message(ForwardCalendar calendar) =>
        (FirstWithoutRoom(calendar), calendar.Weeks[^1]) switch
        {
            (null, var last) =>
                $"Room all through: {Room(calendar.Weeks[0])} this week, {Room(last)} in {Days.Written(last.Friday)}’s week",
            ({ } week, { RoomExpected: < 0 } last) when week == calendar.Weeks[0] =>
                $"More cases than targets allow: {Short(week)} this week, {Short(last)} by {Days.Written(last.Friday)}",
            ({ } week, _) => $"Cases pass what targets allow in the week of {Days.Written(week.Friday)}",
        };

    /// <summary>Targets and cases by week; the dashed distance between confirmed and expected is what is not certain yet.</summary>
    public static ChartFigure Draw(ForwardCalendar calendar) =>
        ChartFigure.OfLines(
            "chart-ahead",
            Message(calendar),
            $"Cases and the sum of effective targets, in cases, on the Friday of each week, {Days.Written(calendar.Weeks[0].Friday)} to {Days.Written(calendar.Weeks[^1].Friday)}. Cases: {calendar.CasesToday:N0} today and {Figures.Change(calendar.Flow.NetAWeek, 1)} a week, the mean of the last {calendar.Flow.Weeks} weeks.",
            [.. calendar.Weeks.Select(w => (Days.Written(w.Friday), Days.OnAxis(w.Friday)))],
            [
                new("Cases expected", [.. calendar.Weeks.Select(w => (decimal?)w.Cases)]),
                new("Target, confirmed", [.. calendar.Weeks.Select(w => (decimal?)w.TargetConfirmed)]),
                new("Target, expected", [.. calendar.Weeks.Select(w => (decimal?)w.TargetExpected)]),
            ],
            v => Figures.Number(v, 1, "not known")
        );

    /// <summary>Room as a table prints it: room for 3, or 2.4 too many.</summary>
    public static StateMark Room(decimal room) =>
        room >= 0
            ? StateMark.Good($"room for {Figures.Number(Math.Floor(room))}")
            : StateMark.Bad($"{Figures.Number(-room, 1)} too many");

    private static string Room(ForwardWeek week) => $"room for {Figures.Number(Math.Floor(week.RoomExpected))}";

    private static string Short(ForwardWeek week) => $"{Figures.Number(-week.RoomExpected, 1)} too many";
}
