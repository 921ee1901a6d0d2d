using Mainstay.App.Operations;
using Mainstay.Imports;
using Mainstay.Web.Access;
using Mainstay.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Imports;

/// <summary>The first step: which source, which file, of which day.</summary>
[RequestSizeLimit(UploadLimits.LargestBytes + (1024 * 1024))]
public sealed class NewModel(UploadReading reading, TimeProvider clock) : PageModel
{
    /// <summary>Small files are read before anybody could have looked at a progress page.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [BindProperty(SupportsGet = true)]
    public string? Source { get; set; }

    [BindProperty]
    public IFormFile? Extract { get; set; }

    [BindProperty]
    public DateOnly? AsOf { get; set; }

    [BindProperty]
    public string? Holds { get; set; }

    [BindProperty]
    public string? Faulty { get; set; }

    public static IEnumerable<SelectListItem> Sources =>
        SourceLayouts.All.Select(l => new SelectListItem(l.Title, l.Name));

    public IActionResult OnGet()
    {
        if (Source is not null && SourceLayouts.Find(Source) is null)
        {
            return NotFound();
        }

        AsOf = UkClock.Today(clock);
        (Holds, Faulty) = ("default", "good-rows");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var layout = SourceLayouts.Find(Source ?? "");
        Require(layout is not null, nameof(Source), "Choose the source of the file");
        Require(Extract is { Length: > 0 }, nameof(Extract), "Choose a CSV or XLSX file that is not empty");
        if (
            ModelState.GetFieldValidationState(nameof(AsOf))
            != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid
        )
        {
            Require(AsOf is not null, nameof(AsOf), "Enter the day that the file speaks for");
            Require(
                AsOf is null || AsOf <= UkClock.Today(clock),
                nameof(AsOf),
                "The day that the file speaks for must not be in the future"
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var upload = reading.Begin(await ChoiceAsync(layout!));
        if (upload is null)
        {
            ModelState.AddModelError(
                nameof(Extract),
                "Too many large files are waiting. Try again when they have been read"
            );
            return Page();
        }

        await Task.WhenAny(upload.Settled, Task.Delay(Patience, HttpContext.RequestAborted));
        return Redirect(Links.Upload(upload.Id));
    }

    private void Require(bool isMet, string field, string message)
    {
        if (!isMet)
        {
            ModelState.AddModelError(field, message);
        }
    }

    private async Task<ExtractChoice> ChoiceAsync(SourceLayout layout)
    {
        var content = new byte[Extract!.Length];
        await using var sent = Extract.OpenReadStream();
        await sent.ReadExactlyAsync(content, HttpContext.RequestAborted);
        bool? isFull = Holds switch
        {
            "full" => true,
            "changes" => false,
            _ => null,
        };
        return new(
            layout.Name,
            Path.GetFileName(Extract.FileName),
            content,
            AsOf!.Value,
            isFull,
            Faulty == "nothing",
            HttpContext.Reader().Holder?.User
        );
    }
}
