using Mainstay.App.Caseload;
using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The inspection list as at a day (practice P29). It names every worker by initials, so each opening is in the ledger.</summary>
[Requires(Permission.ReadInspection, NamesPeople = true)]
public sealed class InspectionModel(
    Histories histories,
    TimeProvider clock,
    StoreSettings settings,
    OverridesQuery overrides
) : RecordPage(histories, clock)
{
    public OfficeDocument Document { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var council = await settings.FindAsync(CouncilSettings.Name, HttpContext.RequestAborted);
        DateTime? known = KnownAt is { } day ? Days.EndOf(day) : null;
        var went = await overrides.InYearToAsync(AsAt, known, HttpContext.RequestAborted);
        Document = InspectionDocument.Of(
            History,
            council ?? "the council",
            AsAt,
            went,
            HttpContext.Reader().IsKeptApart
        );
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await OnGetAsync();
        return DocumentFile.Csv(FileName, Document.Tables.First());
    }

    public async Task<IActionResult> OnGetOdsAsync()
    {
        await OnGetAsync();
        return DocumentFile.Ods(FileName, Document);
    }

    public async Task<IActionResult> OnGetDocxAsync()
    {
        await OnGetAsync();
        return DocumentFile.Docx(FileName, Document);
    }

    private string FileName => $"inspection-{Days.InLink(AsAt)}";
}
