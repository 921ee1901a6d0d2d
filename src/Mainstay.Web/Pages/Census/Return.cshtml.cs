using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census.Comparing;
using Mainstay.Returns.Census.Journey;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Census;

/// <summary>A frozen return: its hash, its way, its XML byte for byte, and what differs from the one before.</summary>
[Requires(Permission.ReadReturns, NamesPeople = true)]
public sealed class ReturnModel(
    DraftCensusQuery drafts,
    Histories histories,
    CensusFiles files,
    CensusJourneys journeys,
    TimeProvider clock
) : CensusPage(drafts, histories, clock)
{
    [FromRoute(Name = "number")]
    public int Number { get; set; }

    public CensusFile Frozen { get; private set; } = null!;

    public IReadOnlyList<CensusEvent> Events { get; private set; } = [];

    public int Workers { get; private set; }

    /// <summary>What differs from the return before; null for the first.</summary>
    public IReadOnlyList<ReturnDifference>? Differences { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var opened = await files.OpenAsync(Year, CensusFileKind.Return, Number, cancel);
        if (!opened.IsOk)
        {
            return NotFound();
        }

        Frozen = opened.Value;
        Events = [.. (await journeys.OfAsync(Year, cancel)).Events.Where(e => e.Version == Number)];
        var whole = (await files.ReturnAsync(Year, CensusFileKind.Return, Number, cancel))!;
        Workers = whole.Workers.Count;
        if (Number > 1 && await files.ReturnAsync(Year, CensusFileKind.Return, Number - 1, cancel) is { } before)
        {
            Differences = ReturnDifferences.Of(before, whole);
        }

        return Page();
    }

    /// <summary>The XML as it was frozen.</summary>
    public Task<IActionResult> OnGetXmlAsync() => FileAsync(CensusFileKind.Return, "application/xml", "xml");

    /// <summary>The explanations that go with it.</summary>
    public Task<IActionResult> OnGetNotesAsync() => FileAsync(CensusFileKind.Notes, "text/csv; charset=utf-8", "csv");

    private async Task<IActionResult> FileAsync(string kind, string type, string ending)
    {
        var opened = await files.OpenAsync(Year, kind, Number, HttpContext.RequestAborted);
        return opened.IsOk ? File(opened.Value.Content, type, $"census-{Year}-{kind}-{Number}.{ending}") : NotFound();
    }
}
