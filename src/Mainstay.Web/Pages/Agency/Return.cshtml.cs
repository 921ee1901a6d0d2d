using Mainstay.App.Agency;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Agency;
using Mainstay.Web.Access;
using Mainstay.Web.Agency;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Agency;

/// <summary>The quarter's agency return: preview, what it lacks, prepared by one person and signed by another, frozen files.</summary>
[Requires(Permission.ReadAgencyReturn, NamesPeople = true)]
public sealed class ReturnModel(Histories histories, TimeProvider clock, AgencyReturns returns)
    : AgencyPage(histories, clock)
{
    [FromQuery(Name = "quarter")]
    public string? QuarterText { get; set; }

    [BindProperty]
    public string? Deed { get; set; }

    public AgencyQuarter Quarter { get; private set; }

    public AgencyReturn Made { get; private set; } = null!;

    public AgencyReturnDraft? Draft { get; private set; }

    public IReadOnlyList<AgencyReturnFrozen> All { get; private set; } = [];

    public AgencyReturnFrozen? Frozen => All.FirstOrDefault(f => f.Quarter == Quarter);

    /// <summary>The quarters to choose from: this one and the five before it.</summary>
    public IEnumerable<AgencyQuarter> Quarters =>
        Enumerable.Range(0, 6).Select(i => AgencyQuarter.Of(AgencyQuarter.Of(Today).From.AddMonths(-3 * i)));

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public Task<IActionResult> OnGetCsvAsync() => FileAsync("csv");

    public Task<IActionResult> OnGetOdsAsync() => FileAsync("ods");

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var reader = HttpContext.Reader();
        if (Deed == "sign" && !reader.May(Permission.SignAgency))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var role = Words.List([.. reader.Roles.Select(r => r.Words())]);
        var (name, user, cancel) = (reader.Name ?? "", reader.Holder!.User, HttpContext.RequestAborted);
        IReadOnlyList<Core.Results.Problem> problems =
            Deed == "sign"
                ? await returns.SignAsync(Quarter, name, role, user, cancel)
                : await returns.PrepareAsync(Quarter, name, role, user, cancel);
        if (problems.Count == 0)
        {
            return Redirect(Links.AgencyReturnOf(Quarter.ToString()));
        }

        ModelState.Add(problems);
        return Page();
    }

    private async Task<IActionResult> FileAsync(string format)
    {
        if (ReadQuarter() is not { } quarter)
        {
            return NotFound();
        }

        var content = await returns.FileAsync(quarter, format, HttpContext.RequestAborted);
        return content is null ? NotFound() : DocumentFile.Frozen($"agency-return-{quarter}.{format}", content, format);
    }

    private AgencyQuarter? ReadQuarter() =>
        string.IsNullOrEmpty(QuarterText) ? AgencyQuarter.Before(Today) : AgencyQuarter.Read(QuarterText);

    private async Task<bool> LoadAsync()
    {
        if (ReadQuarter() is not { } quarter)
        {
            return false;
        }

        Quarter = quarter;
        Made = await returns.BuildAsync(quarter, HttpContext.RequestAborted);
        Draft = await returns.DraftAsync(quarter, HttpContext.RequestAborted);
        All = await returns.FrozenAsync(HttpContext.RequestAborted);
        return true;
    }
}
