using Mainstay.App.Caseload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Policies;

/// <summary>A second person records what the council decided of a proposal, or refuses it.</summary>
[Requires(Permission.ChangePolicies)]
public sealed class DecideModel(Histories histories, ChangePolicyHandler policies) : PageModel
{
    [FromQuery(Name = "proposal")]
    public string? Key { get; set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Body { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public bool? Consulted { get; set; }

    [BindProperty]
    public DateOnly? ReviewOn { get; set; }

    public PolicyProposal Proposal { get; private set; } = null!;

    public PolicyPreview Preview { get; private set; } = null!;

    public bool IsProposer => Proposal.ProposedBy == HttpContext.Reader().Holder!.User;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var (reader, cancel) = (HttpContext.Reader(), HttpContext.RequestAborted);
        var decided =
            Deed == "refuse"
                ? await policies.RefuseAsync(reader, Key!, cancel)
                : await policies.ApproveAsync(reader, Key!, new(Body, On, Consulted, ReviewOn), cancel);
        if (decided.IsOk)
        {
            return Redirect(Links.Policies);
        }

        ModelState.Add(decided.Problems);
        return Page();
    }

    private async Task<bool> FindAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        if (Key is null || history.Of<PolicyProposal>(Key) is not [{ } found, ..])
        {
            return false;
        }

        Proposal = found.Content;
        Preview = PolicyPreview.Of(history, Proposal.Policy, HttpContext.Reader().Today);
        return true;
    }
}
