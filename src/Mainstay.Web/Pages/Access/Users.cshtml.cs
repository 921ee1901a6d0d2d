using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Access;

/// <summary>Users and their roles: invite, propose, approve, end; and the links of extracts that wait for two people.</summary>
[Requires(Permission.ReadAccess, ToChange = Permission.ProposeAccess)]
public sealed class UsersModel(
    AccessList list,
    Grants grants,
    Invitations invitations,
    Histories histories,
    TimeProvider clock
) : PageModel
{
    private TeamTree _tree = null!;

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public long? Who { get; set; }

    [BindProperty]
    public long? Grant { get; set; }

    [BindProperty]
    public AccessRole? Role { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Person { get; set; }

    [BindProperty]
    public AccessLinkKind? LinkKind { get; set; }

    [BindProperty]
    public string? Below { get; set; }

    [BindProperty]
    public string? Above { get; set; }

    public InvitationMade? Invited { get; private set; }

    public IReadOnlyList<UserListed> Users { get; private set; } = [];

    public IReadOnlyList<WaitingLink> Links { get; private set; } = [];

    public IEnumerable<SelectListItem> UserChoices =>
        Users.Where(u => !u.HasEnded).Select(u => new SelectListItem(u.Name, u.Id.ToString()));

    public static IEnumerable<SelectListItem> RoleChoices =>
        Enum.GetValues<AccessRole>().Select(r => new SelectListItem(Display.Words.Capital(r.Words()), r.ToString()));

    public IEnumerable<SelectListItem> PlaceChoices { get; private set; } = [];

    public IReadOnlyList<(UserListed User, GrantListed Grant)> Waiting =>
        [.. Users.SelectMany(u => u.Grants.Where(g => g.State == "proposed").Select(g => (u, g)))];

    public async Task OnGetAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        var today = UkClock.Today(clock);
        _tree = history.Reading(TeamTree.Of);
        Users = await list.UsersAsync(HttpContext.RequestAborted);
        var reader = HttpContext.Reader();
        Links =
        [
            .. (await list.WaitingAsync(HttpContext.RequestAborted)).Where(w =>
                !reader.IsKeptApart(w.Link.Below) && !reader.IsKeptApart(w.Link.Above)
            ),
        ];
        PlaceChoices =
        [
            new("None", ""),
            .. history
                .On<Team>(today)
                .OrderBy(t => t.Content.Name)
                .Select(t => new SelectListItem(t.Content.Name, t.Key)),
        ];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var problems = await DoAsync(HttpContext.RequestAborted);
        if (problems is null)
        {
            return NotFound();
        }

        if (problems.Count == 0 && Invited is null)
        {
            return Redirect(Web.Links.Users);
        }

        ModelState.Clear();
        ModelState.Add(problems);
        await OnGetAsync();
        return Page();
    }

    public string InvitationLink(InvitationMade made) => $"{Request.Scheme}://{Request.Host}/invitation/{made.Secret}";

    public string Over(AccessGrant grant) =>
        (grant.Place is { } place ? $", {_tree.NameOf(place, UkClock.Today(clock))}" : "")
        + (grant.Valid.To is { } to ? $" until {Display.Days.Written(to)}" : "")
        + (grant.LentBy is null ? "" : " (deputising)");

    public string Said(AccessLink link) =>
        link.Kind switch
        {
            AccessLinkKind.LineManager => $"{link.Above} becomes line manager of {link.Below}",
            AccessLinkKind.Supervisor => $"{link.Above} becomes supervisor of {link.Below}",
            _ =>
                $"{_tree.NameOf(link.Below, UkClock.Today(clock))} moves below {_tree.NameOf(link.Above, UkClock.Today(clock))}",
        };

    // Null when the form asks for nothing that there is, or for more than this reader may.
    private async Task<IReadOnlyList<Core.Results.Problem>?> DoAsync(CancellationToken cancel)
    {
        var mayApprove = HttpContext.Reader().May(Permission.ApproveAccess);
        switch (Deed)
        {
            case "propose" when Who is { } user && Role is { } role:
                var wanted = new WantedGrant(role, string.IsNullOrEmpty(Place) ? null : Place, UkClock.Today(clock));
                return (await grants.ProposeAsync(user, wanted, cancel)).Problems;
            case "approve" or "refuse" when Grant is { } grant && mayApprove:
                return (await grants.DecideAsync(grant, Deed == "approve", cancel)).Problems;
            case "end" when Who is { } user:
                return (await grants.EndUserAsync(user, cancel)).Problems;
            case "link" when LinkKind is { } kind && Below is not null && Above is not null && mayApprove:
                return (await list.ApproveLinkAsync(new AccessLink(kind, Below, Above), cancel)).Problems;
            case "invite":
                var made = await invitations.InviteAsync(
                    Name ?? "",
                    string.IsNullOrWhiteSpace(Person) ? null : Person.Trim(),
                    cancel
                );
                Invited = made.Value;
                return made.Problems;
            default:
                return null;
        }
    }
}
