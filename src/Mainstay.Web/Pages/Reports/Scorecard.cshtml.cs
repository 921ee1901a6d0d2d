using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Reports;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The recruitment and retention scorecard: measures with target, baseline and direction.</summary>
public sealed class ScorecardModel(Histories histories, TimeProvider clock, BuildScorecardQuery build)
    : RecordPage(histories, clock)
{
    private static readonly int[] Choices = [1, 3, 6, 12];

    [FromQuery(Name = "months")]
    public string? MonthsText { get; set; }

    public Scorecard Card { get; private set; } = null!;

    public OfficeDocument Document { get; private set; } = null!;

    /// <summary>Months between the days; a half year when the address names none of the choices.</summary>
    public int Months => int.TryParse(MonthsText, out var m) && Choices.Contains(m) ? m : Scorecard.HalfYear;

    public IEnumerable<SelectListItem> MonthChoices =>
        Choices.Select(m => new SelectListItem(m == 1 ? "month" : $"{m} months", $"{m}", m == Months));

    public async Task OnGetAsync()
    {
        DateTime? instant = KnownAt is { } known ? Days.EndOf(known) : null;
        Card = await build.RunAsync(AsAt, Months, knownAtUtc: instant, cancel: HttpContext.RequestAborted);
        Document = ScorecardDocument.Of(Card);
    }

    public async Task<IActionResult> OnGetCsvAsync()
    {
        await OnGetAsync();
        return DocumentFile.Csv(FileName, ScorecardDocument.Figures(Card));
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

    private string FileName => $"scorecard-{Days.InLink(AsAt)}";
}
