using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.MyWork;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.MyWork;

/// <summary>The list behind a count of my work.</summary>
public sealed class ItemModel(Histories histories, WorkOfDay work) : PageModel
{
    /// <summary>Rows on one page.</summary>
    public const int Most = 300;

    [FromRoute(Name = "item")]
    public string Key { get; set; } = "";

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; set; }

    public static IEnumerable<SelectListItem> Orders =>
        [new("Soonest first", "day"), new("By name", "what"), new("By who has it", "owner")];

    public WorkItem Item { get; private set; } = null!;

    public IReadOnlyList<WorkRow> Rows { get; private set; } = [];

    public bool IsCut { get; private set; }

    public Reader Reader => HttpContext.Reader();

    public string CaptionText =>
        Rows.Count == Item.Rows.Count
            ? $"{Rows.Count:N0} in all, on {Days.Written(Reader.Today)}"
            : $"{Rows.Count:N0} of {Item.Rows.Count:N0}, on {Days.Written(Reader.Today)}";

    public async Task<IActionResult> OnGetAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        if (await work.FindAsync(Key, Reader, history, HttpContext.RequestAborted) is not { } item)
        {
            return NotFound();
        }

        Item = item;
        var found = item.Rows.Where(IsFound);
        WorkRow[] ordered =
        [
            .. Sort switch
            {
                "what" => found.OrderBy(r => r.What, StringComparer.CurrentCulture),
                "owner" => found.OrderBy(r => r.Owner, StringComparer.Ordinal),
                _ => found,
            },
        ];
        (Rows, IsCut) = ([.. ordered.Take(Most)], ordered.Length > Most);
        return Page();
    }

    private bool IsFound(WorkRow row) =>
        string.IsNullOrWhiteSpace(Find)
        || $"{row.What} {row.Detail} {row.Owner}".Contains(Find.Trim(), StringComparison.OrdinalIgnoreCase);
}
