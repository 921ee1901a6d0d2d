using Mainstay.App.Operations;
using Mainstay.App.Region;
using Mainstay.App.Reports.Office;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Region;

/// <summary>Dated national facts.</summary>
public sealed class NationalContextModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    public OfficeDocument Document { get; private set; } = null!;

    public void OnGet() => Document = Read();

    public IActionResult OnGetCsv() => DocumentFile.Csv(FileName, Read().Tables.Single());

    public IActionResult OnGetOds() => DocumentFile.Ods(FileName, Read());

    private OfficeDocument Read() => NationalContext.On(History, AsAt).Document();

    private string FileName => $"national-context-{Days.InLink(AsAt)}";
}
