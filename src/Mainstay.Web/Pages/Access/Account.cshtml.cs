using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Access;

/// <summary>One's own account: roles held, who looked, and a deputy while away.</summary>
[Requires(Permission.SignedIn, ToChange = Permission.Deputise)]
public sealed class AccountModel(AuditTrail trail, AccessList list, Grants grants, Histories histories) : PageModel
{
    private const int LooksShown = 100;
    private IReadOnlyList<UserListed> _users = [];
    private TeamTree _tree = null!;

    [BindProperty]
    public long? Deputy { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    public Reader Reader => HttpContext.Reader();

    public IEnumerable<AccessGrant> Grants => Reader.Holder!.Grants.Where(g => g.HoldsOn(Reader.Today));

    public IReadOnlyList<LedgerLine> Looks { get; private set; } = [];

    /// <summary>The roles of one's own that can be lent.</summary>
    public IReadOnlyList<AccessRole> CanLend =>
        [
            .. Grants
                .Where(g => g.LentBy is null && g.Role is AccessRole.TeamManager or AccessRole.HeadOfService)
                .Select(g => g.Role)
                .Distinct(),
        ];

    public IEnumerable<SelectListItem> Deputies =>
        _users
            .Where(u => !u.HasEnded && $"user:{u.Id}" != Reader.Holder!.User)
            .Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public string PlaceName(string? place) => place is null ? "the council" : _tree.NameOf(place, Reader.Today);

    public string NameOf(string user) => _users.FirstOrDefault(u => $"user:{u.Id}" == user)?.Name ?? "a colleague";

    public async Task OnGetAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        _tree = history.Reading(TeamTree.Of);
        _users = await list.UsersAsync(HttpContext.RequestAborted);
        if (Reader.Holder!.Person is { } person)
        {
            var keys = history.Reading(Workforce.Of).ByPerson(person)?.PersonKeys ?? new HashSet<string> { person };
            Looks = await trail.WhoLookedAsync(keys, LooksShown, HttpContext.RequestAborted);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Require(Deputy, nameof(Deputy), "Choose your deputy");
        Require(From, nameof(From), "Enter the first day");
        Require(To, nameof(To), "Enter the last day");
        if (ModelState.IsValid && From > To)
        {
            ModelState.AddModelError(nameof(To), "Enter a last day on or after the first");
        }

        if (ModelState.IsValid && CanLend.Count > 0)
        {
            var lent = await grants.LendAsync(
                Reader,
                Deputy!.Value,
                CanLend[0],
                new DateRange(From!.Value, To),
                HttpContext.RequestAborted
            );
            if (lent.IsOk)
            {
                return Redirect(Links.Account);
            }

            ModelState.Add(lent.Problems);
        }

        await OnGetAsync();
        return Page();
    }

    private void Require(object? given, string field, string message)
    {
        if (given is null && !ModelState.ContainsKey(field) || given is null && ModelState[field]!.Errors.Count == 0)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
