using Mainstay.App.Caseload.Workload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Caseload.Workload;

/// <summary>Concerns that have reached the reader, and no others.</summary>
[Requires(Permission.SignedIn, NamesPeople = true)]
public sealed class ConcernsModel(Histories histories) : PageModel
{
    public IReadOnlyList<ConcernShown> Concerns { get; private set; } = [];

    public DateOnly Today => HttpContext.Reader().Today;

    public async Task OnGetAsync() =>
        Concerns = ConcernsQuery.Reached(
            await histories.NowAsync(HttpContext.RequestAborted),
            HttpContext.Reader(),
            Today
        );
}
