using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.People;
using Mainstay.Core.Reports;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Reports;

/// <summary>Why one figure of the weekly report moved since the Friday before; for officers.</summary>
[Requires(Permission.ReadFigures, NamesPeople = true)]
public sealed class WhyModel(Histories histories, TimeProvider clock, WeeklyReports reports)
    : RecordPage(histories, clock)
{
    [FromQuery(Name = "line")]
    public string? LineKey { get; set; }

    [FromQuery(Name = "team")]
    public string? Team { get; set; }

    public WeeklyReport Report { get; private set; } = null!;

    public WeeklySection Section { get; private set; } = null!;

    public WeeklyFigure Figure { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        Report = await reports.OfAsync(AsAt);
        if (
            Report.Find(string.IsNullOrEmpty(Team) ? null : Team) is not { } section
            || section.Find(LineKey ?? "") is not { } figure
        )
        {
            return NotFound();
        }

        (Section, Figure) = (section, figure);
        return Page();
    }

    /// <summary>The name of whom a row is about, for whoever may see them.</summary>
    public string NameOf(string person) =>
        History.Reading(Workforce.Of).ByPerson(person) is not { } worker ? person
        : HttpContext.Reader().SeesPerson(worker.Key) ? worker.Name
        : "somebody outside your access";
}
