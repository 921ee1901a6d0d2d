using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Ahead;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Teams;

/// <summary>The next 26 weeks of a team or service: room against expected cases, and what changes it.</summary>
[Requires(Permission.ReadTeam, Team = "team")]
public sealed class AheadModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    [FromRoute(Name = "team")]
    public string Key { get; set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>Null while no policy is in force.</summary>
    public ForwardCalendar? Calendar { get; private set; }

    public IActionResult OnGet() => Read() ? Page() : NotFound();

    /// <summary>The weeks as a file.</summary>
    public IActionResult OnGetWeeks()
    {
        if (!Read() || Calendar is null)
        {
            return NotFound();
        }

        string[] header =
        [
            "week_ending_friday",
            "cases_expected",
            "target_confirmed",
            "target_expected",
            "room_confirmed",
            "room_expected",
        ];
        return CsvFile.Of($"team-{Key}-ahead-{Days.InLink(AsAt)}.csv", header, Calendar.Weeks.Select(Cells));
    }

    public string Who(ForwardChange change) =>
        !MaySee(change) ? "a colleague"
        : Worker(change) is { } worker ? worker.Name
        : "a starter not named yet";

    /// <summary>Whether the change is of somebody on record whom the reader may see.</summary>
    public bool IsOpen(ForwardChange change) => Worker(change) is not null && MaySee(change);

    private Worker? Worker(ForwardChange change) => History.Reading(Workforce.Of).ByPerson(change.Person);

    private bool MaySee(ForwardChange change) =>
        Worker(change) is not { } worker || HttpContext.Reader().SeesPerson(worker.Key);

    private bool Read()
    {
        if (History.Of<Team>(Key).Count == 0)
        {
            return false;
        }

        Name = History.Reading(TeamTree.Of).NameOf(Key, AsAt);
        Calendar = ForwardCalendar.Of(History, new Scope(Key), AsAt);
        return true;
    }

    private static IReadOnlyList<string?> Cells(ForwardWeek week) =>
        [
            week.Friday.ToString("yyyy-MM-dd"),
            week.Cases.ToString("0.######"),
            week.TargetConfirmed.ToString("0.######"),
            week.TargetExpected.ToString("0.######"),
            week.RoomConfirmed.ToString("0.######"),
            week.RoomExpected.ToString("0.######"),
        ];
}
