using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>Enters a case that waits and that the extract does not bring yet: codes only (practice P13).</summary>
public sealed class NewCaseModel(Histories histories, TimeProvider clock, TypedCases typed)
    : RecordPage(histories, clock)
{
    [BindProperty]
    public string? Case { get; set; }

    [BindProperty]
    public string? Family { get; set; }

    [BindProperty]
    public CaseStatusCode? Status { get; set; }

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Locality { get; set; }

    [BindProperty]
    public string? Complexity { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    public static IEnumerable<SelectListItem> StatusChoices =>
        CaseRecord
            .PrincipalOrder.Where(s => s != CaseStatusCode.Household)
            .Select(s => new SelectListItem(Words.Capital(Words.Of(s)), s.ToString()));

    public IEnumerable<SelectListItem> TeamChoices
    {
        get
        {
            var (tree, reader) = (History.Reading(TeamTree.Of), HttpContext.Reader());
            return tree.Teams(Today)
                .Where(t => reader.May(Permission.Allocate, AccessSubject.Team(t)))
                .Select(t => new SelectListItem(tree.NameOf(t, Today), t));
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var wanted = new WaitingCase(Case, Family, Status, Team, Locality, Complexity, Needs);
        var entered = await typed.EnterAsync(HttpContext.Reader(), wanted, HttpContext.RequestAborted);
        if (entered.IsOk)
        {
            return Redirect(Links.ChooseWorker(entered.Value));
        }

        ModelState.Add(entered.Problems);
        return Page();
    }
}
