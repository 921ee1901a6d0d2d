using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Policies;

/// <summary>The caseload policy in force, what waits for a decision, and what was decided.</summary>
public sealed class IndexModel(Histories histories) : PageModel
{
    public PolicyInForce? InForce { get; private set; }

    public IReadOnlyList<(string Key, PolicyProposal Proposal)> Waiting { get; private set; } = [];

    public IReadOnlyList<(string Key, PolicyProposal Proposal)> Decided { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        InForce = PolicyInForce.On(history, HttpContext.Reader().Today);
        var all = history.All<PolicyProposal>().Select(p => (p.Key, p.Content)).ToArray();
        Waiting = [.. all.Where(p => p.Content.Decision is null)];
        Decided = [.. all.Where(p => p.Content.Decision is not null).OrderByDescending(p => p.Content.Decision!.On)];
    }
}
