using Mainstay.App.Reports;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Reports;

/// <summary>The archive of issued editions.</summary>
public sealed class EditionsModel(ListEditionsQuery editions) : PageModel
{
    public IReadOnlyList<EditionListed> Editions { get; private set; } = [];

    public async Task OnGetAsync() => Editions = await editions.RunAsync(HttpContext.RequestAborted);
}
