using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.Core.Access;
using Mainstay.Core.Reports;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The last look before a report is frozen: what it says, how old its sources are, and whether a reason is owed.</summary>
[Requires(Permission.IssueReport)]
public sealed class IssueModel(
    Histories histories,
    TimeProvider clock,
    WeeklyReports reports,
    IssueWeeklyReportHandler issue
) : RecordPage(histories, clock)
{
    public WeeklyReport Report { get; private set; } = null!;

    [BindProperty]
    public string? UnmatchedReason { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public bool OwesReason => Report.Total.Reconciliation.PassesUnmatchedLimit;

    public async Task OnGetAsync() => Report = await reports.OfAsync(AsAt);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Confirmed)
        {
            ModelState.AddModelError(nameof(Confirmed), "Confirm that the report may be issued as it stands");
        }

        if (ModelState.IsValid)
        {
            var issued = await issue.HandleAsync(
                new IssueWeeklyReportCommand(AsAt, UnmatchedReason),
                HttpContext.RequestAborted
            );
            if (issued.IsOk)
            {
                return Redirect(Links.Edition(issued.Value.Edition));
            }

            ModelState.Add(issued.Problems, f => f == nameof(UnmatchedReason) ? f : "");
        }

        await OnGetAsync();
        return Page();
    }
}
