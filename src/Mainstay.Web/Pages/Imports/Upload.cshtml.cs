using Mainstay.App.Imports;
using Mainstay.Imports;
using Mainstay.Web.Access;
using Mainstay.Web.Imports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Imports;

/// <summary>A file that was sent: its progress, then its run, or why it was refused as a whole.</summary>
public sealed class UploadModel(UploadReading reading, SourceMappings mappings) : PageModel
{
    [FromRoute(Name = "upload")]
    public string Id { get; set; } = "";

    public UploadedExtract Upload { get; private set; } = null!;

    public SourceLayout Layout => SourceLayouts.Find(Upload.Choice.Source)!;

    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NotFound();
        }

        return Upload.Outcome is { Run: { } run, State: not ImportState.Refused } ? Redirect(Links.Run(run)) : Page();
    }

    /// <summary>For the page's script: how far the reading is.</summary>
    public IActionResult OnGetState() =>
        Find()
            ? new JsonResult(
                new { working = Upload.Stage == UploadStage.Reading, words = UploadWords.Progress(Upload.Progress) }
            )
            : NotFound();

    /// <summary>Their own file with two columns more, to be put right and sent again.</summary>
    public async Task<IActionResult> OnGetResultsAsync()
    {
        if (!Find() || Upload.Outcome is not { } outcome)
        {
            return NotFound();
        }

        var output = new MemoryStream();
        var refusal = ResultsFile.Write(
            new MemoryStream(Upload.Choice.Content, writable: false),
            Upload.Choice.FileName,
            Layout,
            await mappings.FindAsync(Layout.Name, HttpContext.RequestAborted),
            ReadLimits.Default,
            RowResults.Of(outcome),
            withPersonal: false,
            output
        );
        return refusal is null ? File(output.ToArray(), "text/csv", $"{Layout.Name}-results.csv") : NotFound();
    }

    private bool Find()
    {
        // A file is given back, and its rows are shown, to whoever sent it and to nobody else.
        var found =
            reading.Find(Id) is { } kept && kept.Choice.Sender == HttpContext.Reader().Holder?.User ? kept : null;
        Upload = found!;
        return found is not null;
    }
}
