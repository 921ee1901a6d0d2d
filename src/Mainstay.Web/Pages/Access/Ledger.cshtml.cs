using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Access;

/// <summary>The ledger for the data protection officer; looking at it is itself in it.</summary>
[Requires(Permission.ReadLedger, NamesPeople = true)]
public sealed class LedgerModel(AuditTrail trail) : PageModel
{
    private const int Shown = 200;

    public IReadOnlyList<LedgerLine> Lines { get; private set; } = [];

    /// <summary>Whom or what a line is about; of a restricted record only that it is one.</summary>
    public string? About(LedgerLine line) =>
        line.Subject is ['p', 'e', 'r', 's', 'o', 'n', ':', .. var key] && HttpContext.Reader().IsKeptApart(key)
            ? "person: restricted record"
            : line.Subject;

    public async Task OnGetAsync() => Lines = await trail.LatestAsync(Shown, HttpContext.RequestAborted);
}
