using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Access;

/// <summary>
/// Records that named users alone may see: proposed with a reason by one person and decided by another, set and lifted. Who
/// may not see the person is told a number in place of the key.
/// </summary>
[Requires(Permission.Restrict, NamesPeople = true)]
public sealed class RestrictedModel(Restrictions restrictions, AccessList list) : PageModel
{
    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public long? Restriction { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public List<long> Users { get; set; } = [];

    [BindProperty]
    public RestrictionReason? Reason { get; set; }

    public IReadOnlyList<RestrictionListed> All { get; private set; } = [];

    public IEnumerable<RestrictionListed> Waiting => All.Where(r => r.State == "proposed");

    public IEnumerable<RestrictionListed> InForce => All.Where(r => r.State == "approved" && !r.IsLift);

    public IEnumerable<RestrictionListed> Past => All.Except(Waiting).Except(InForce);

    public IEnumerable<SelectListItem> UserChoices { get; private set; } = [];

    public static IEnumerable<SelectListItem> Reasons(bool isLift) =>
        RestrictionReasons.For(isLift).Select(r => new SelectListItem(Display.Words.Capital(r.Words()), r.ToString()));

    public async Task OnGetAsync()
    {
        All = await restrictions.ListAsync(HttpContext.RequestAborted);
        UserChoices = (await list.UsersAsync(HttpContext.RequestAborted))
            .Where(u => !u.HasEnded)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString()));
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await DoAsync(HttpContext.RequestAborted) is not { } problems)
        {
            return NotFound();
        }

        if (problems.Count == 0)
        {
            return Redirect(Links.Restricted);
        }

        ModelState.Clear();
        ModelState.Add(problems);
        await OnGetAsync();
        return Page();
    }

    /// <summary>The staff id, or the restriction's number for a reader who may not see the person.</summary>
    public string Who(RestrictionListed restriction) =>
        HttpContext.Reader().SeesPerson(restriction.Person) ? restriction.Person : $"restriction {restriction.Id}";

    private async Task<IReadOnlyList<Core.Results.Problem>?> DoAsync(CancellationToken cancel) =>
        Deed switch
        {
            "propose" => await ProposeAsync(cancel),
            "lift" => (
                await restrictions.ProposeLiftAsync(Restriction ?? 0, Reason ?? RestrictionReason.AtRisk, cancel)
            ).Problems,
            "approve" or "refuse" when Restriction is { } id => (
                await restrictions.DecideAsync(id, Deed == "approve", cancel)
            ).Problems,
            _ => null,
        };

    // Somebody whom the reader may not see is answered as somebody whom the record does not know.
    private async Task<IReadOnlyList<Core.Results.Problem>> ProposeAsync(CancellationToken cancel)
    {
        var person = Person?.Trim() ?? "";
        return HttpContext.Reader().SeesPerson(person)
            ? (
                await restrictions.ProposeAsync(person, Users, Reason ?? RestrictionReason.NoLongerNeeded, cancel)
            ).Problems
            :
            [
                new Core.Results.Problem(
                    "access.restriction.person",
                    $"The record knows nobody with the id {person}",
                    nameof(Person)
                ),
            ];
    }
}
