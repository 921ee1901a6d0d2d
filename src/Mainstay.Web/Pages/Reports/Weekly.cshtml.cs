using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Reports;
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
    ListEditionsQuery editions
) : RecordPage(histories, clock)
{
    [FromQuery(Name = "edition")]
    public string? EditionText { get; set; }

    /// <summary>Whether it is shown as members will see it.</summary>
    public bool IsForMembers => EditionText == "members";

    public WeeklyReport Report { get; private set; } = null!;

    /// <summary>The edition of this Friday; null while none was issued.</summary>
    public EditionListed? Issued { get; private set; }

    public IHtmlContent Body { get; private set; } = HtmlString.Empty;

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        DateTime? instant = KnownAt is { } known ? Display.Days.EndOf(known) : null;
        Report = await reports.OfAsync(AsAt, instant);
        Issued = (await editions.RunAsync(cancel)).FirstOrDefault(e =>
            e.AsAt == Report.AsAt && e.Audience == "officers"
        );
        // Report renders itself as a tree of elements with every text encoded; it is no string from outside.
        Body = new HtmlString(
            IsForMembers
                ? ShownReportHtml.Body(MembersEdition.Of(Report, await members.RunAsync(Report, cancel: cancel)))
                : WeeklyReportHtml.Body(
                    Report,
                    (_, figure) => Links.RowsBehind(figure.Now),
                    (section, figure) => Links.Why(Report, section, figure)
                )
        );
    }
}
