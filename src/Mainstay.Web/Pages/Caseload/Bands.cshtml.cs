using Mainstay.App.Caseload;
using Mainstay.App.Operations;
using Mainstay.App.Reports.Office;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Caseload;

/// <summary>Actual caseload by experience band at each month's end.</summary>
public sealed class BandsModel(Histories histories, TimeProvider clock, StoreSettings settings)
    : RecordPage(histories, clock)
{
    public OfficeDocument Document { get; private set; } = null!;

    public async Task OnGetAsync()
    {
        var council = await settings.FindAsync(CouncilSettings.Name, HttpContext.RequestAborted);
        Document = BandCaseloadDocument.Of(History, council ?? "the council", AsAt);
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await OnGetAsync();
        return Document.Tables.LastOrDefault() is { } table ? DocumentFile.Csv(FileName, table) : NotFound();
    }

    public async Task<IActionResult> OnGetOdsAsync()
    {
        await OnGetAsync();
        return DocumentFile.Ods(FileName, Document);
    }

    private string FileName => $"caseload-by-band-{Days.InLink(AsAt)}";
}
