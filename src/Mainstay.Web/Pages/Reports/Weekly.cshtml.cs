using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Rendering;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Access;
using Mainstay.Core.Reports;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The weekly report of a Friday, as the record has it now: what would be issued.</summary>
public sealed class WeeklyModel(
    Histories histories,
    TimeProvider clock,
    WeeklyReports reports,
    WeeklyMembersQuery members,
    ListEditionsQuery editions,
    ChangeDraftHandler drafts,
    ReportSchedules schedules
) : RecordPage(histories, clock)
{
    [FromQuery(Name = "edition")]
    public string? EditionText { get; set; }

    [FromQuery(Name = "team")]
    public string? TeamText { get; set; }

    /// <summary>The team or service that the page is about; null for the whole report.</summary>
    public WeeklySection? Section { get; private set; }

    /// <summary>Whether it is shown as members will see it.</summary>
    public bool IsForMembers => EditionText == "members";

    public WeeklyReport Report { get; private set; } = null!;

    /// <summary>The edition of this Friday; null while none was issued.</summary>
    public EditionListed? Issued { get; private set; }

    /// <summary>Whether somebody, or the schedule, has prepared it.</summary>
    public bool IsBegun { get; private set; }

    /// <summary>Why the schedule could not prepare a draft, for those who can put it right; null when it could.</summary>
    public string? ScheduleFailure { get; private set; }

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public async Task<IActionResult> OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        DateTime? instant = KnownAt is { } known ? Display.Days.EndOf(known) : null;
        Report = await reports.OfAsync(AsAt, instant);
        Issued = (await editions.RunAsync(cancel)).FirstOrDefault(e =>
            e.AsAt == Report.AsAt && e.Audience == "officers"
        );
        await LoadDraftAsync(cancel);
        Section = TeamText is null ? null : Report.Find(TeamText);
        if (TeamText is not null && (Section is null || IsForMembers))
        {
            return NotFound();
        }

        // Report renders itself as a tree of elements with every text encoded; it is no string from outside.
        Body = new HtmlString(
            IsForMembers
                ? ShownReportHtml.Body(MembersEdition.Of(Report, await members.RunAsync(Report, cancel: cancel)))
                : ForOfficers()
        );
        return Page();
    }

    private async Task LoadDraftAsync(CancellationToken cancel)
    {
        if (!HttpContext.Reader().May(Permission.ReadDraft))
        {
            return;
        }

        IsBegun = await drafts.FindAsync(Report.AsAt, cancel) is not null;
        ScheduleFailure = HttpContext.Reader().May(Permission.PrepareReport)
            ? (await schedules.FindAsync(cancel))?.Failure
            : null;
    }

    private string ForOfficers() =>
        Section is { } section
            ? WeeklyReportHtml.Section(Report, section, Rows, Why)
            : WeeklyReportHtml.Body(
                Report,
                Rows,
                Why,
                team => Links.ReportOfTeam(Report.AsAt, team.Scope.Team, KnownAt)
            );

    private static string? Rows(WeeklySection section, WeeklyFigure figure) => Links.RowsBehind(figure.Now);

    private string? Why(WeeklySection section, WeeklyFigure figure) => Links.Why(Report, section, figure);
}
