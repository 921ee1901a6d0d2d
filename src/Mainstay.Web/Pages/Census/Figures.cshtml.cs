using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Web.Census;

namespace Mainstay.Web.Pages.Census;

/// <summary>What the department would publish from this return, beside last year's row and the region.</summary>
public sealed class FiguresModel(
    DraftCensusQuery drafts,
    Histories histories,
    CompareCensusQuery compare,
    TimeProvider clock
) : CensusPage(drafts, histories, clock)
{
    public CensusComparison Comparison { get; private set; } = null!;

    public async Task OnGetAsync() =>
        Comparison = await compare.RunAsync(Draft.Built.Return, HttpContext.RequestAborted);
}
