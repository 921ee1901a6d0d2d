using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Imports;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Imports;

/// <summary>The sources with their age and templates, and the latest runs.</summary>
public sealed class IndexModel(ListRunsQuery runs, SourceAgesQuery ages, TimeProvider clock) : PageModel
{
    public IReadOnlyList<RunLine> Runs { get; private set; } = [];

    public IReadOnlyList<(SourceLayout Layout, SourceAge? Age)> Sources { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Runs = await runs.RunAsync(cancel: cancel);
        var known = (await ages.RunAsync(UkClock.Today(clock), cancel)).ToDictionary(a => a.Source);
        Sources = [.. SourceLayouts.All.Select(l => (l, known.GetValueOrDefault(l.Name)))];
    }
}
