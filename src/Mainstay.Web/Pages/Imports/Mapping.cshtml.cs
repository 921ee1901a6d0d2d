using Mainstay.App.Imports;
using Mainstay.Imports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Imports;

/// <summary>The columns of a source, and how a council's own names and codes are read as them.</summary>
public sealed class MappingModel(SourceMappings mappings) : PageModel
{
    [FromRoute(Name = "source")]
    public string Source { get; set; } = "";

    [BindProperty]
    public string? Mapping { get; set; }

    [FromQuery(Name = "saved")]
    public bool IsSaved { get; set; }

    public SourceLayout Layout => SourceLayouts.Find(Source)!;

    public async Task<IActionResult> OnGetAsync()
    {
        if (SourceLayouts.Find(Source) is null)
        {
            return NotFound();
        }

        Mapping = (await mappings.FindAsync(Source, HttpContext.RequestAborted)).ToJson();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (SourceLayouts.Find(Source) is null)
        {
            return NotFound();
        }

        var saved = await mappings.SaveAsync(
            Source,
            string.IsNullOrWhiteSpace(Mapping) ? "{}" : Mapping,
            HttpContext.RequestAborted
        );
        if (saved.IsOk)
        {
            return Redirect(Links.Mapping(Source) + "?saved=true");
        }

        ModelState.Add(saved.Problems, _ => nameof(Mapping));
        return Page();
    }
}
