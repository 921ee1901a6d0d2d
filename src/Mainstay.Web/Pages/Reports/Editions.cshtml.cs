using Mainstay.App.Reports;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The archive of issued editions.</summary>
[Requires(Permission.ReadEditions)]
public sealed class EditionsModel(ListEditionsQuery editions) : PageModel
{
    public IReadOnlyList<EditionListed> Editions { get; private set; } = [];

    public async Task OnGetAsync() =>
        Editions = [
            .. (await editions.RunAsync(HttpContext.RequestAborted)).Where(e =>
                EditionAudience.IsFor(e, HttpContext.Reader())
            ),
        ];
}
