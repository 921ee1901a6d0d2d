using System.Text;
using Mainstay.App.Reports;
using Mainstay.Core.Access;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Reports;

/// <summary>An issued edition: its frozen files, opened again byte for byte, and the notes on it.</summary>
[Requires(Permission.ReadEditions, ToChange = Permission.AnnotateEdition)]
public sealed class EditionModel(
    ListEditionsQuery editions,
    ShowEditionQuery show,
    AddEditionNoteHandler addNote,
    EditionReaders readers
) : PageModel
{
    [FromRoute(Name = "edition")]
    public long Number { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public EditionListed Edition { get; private set; } = null!;

    /// <summary>The edition before it for the same readers; null when it is the first.</summary>
    public EditionListed? Before { get; private set; }

    /// <summary>The edition of the same Friday for other readers; null when whoever asks may not open it.</summary>
    public EditionListed? Other { get; private set; }

    /// <summary>Who has opened it, for whoever may add a note; empty for others.</summary>
    public IReadOnlyList<EditionReader> Readers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        await readers.SeeNotesAsync(Number, HttpContext.Reader().Holder!.User, HttpContext.RequestAborted);
        await LoadReadersAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var added = await addNote.HandleAsync(
            new AddEditionNoteCommand(Number, Note ?? ""),
            HttpContext.RequestAborted
        );
        if (added.IsOk)
        {
            return Redirect(Links.Edition(Number));
        }

        ModelState.Add(added.Problems, _ => nameof(Note));
        await LoadReadersAsync();
        return Page();
    }

    /// <summary>The frozen page on screen.</summary>
    public async Task<IActionResult> OnGetAsIssuedAsync()
    {
        var file = await show.RunAsync(Number, "html", HttpContext.RequestAborted);
        if (!file.IsOk || !await FindAsync())
        {
            return NotFound();
        }

        await ReadAsync();
        HttpContext.AllowStyle(StyleOf(Encoding.UTF8.GetString(file.Value.Content)));
        return File(file.Value.Content, "text/html; charset=utf-8");
    }

    /// <summary>A frozen file to keep.</summary>
    public async Task<IActionResult> OnGetFileAsync([FromQuery] string format)
    {
        var file = await show.RunAsync(Number, format, HttpContext.RequestAborted);
        if (!file.IsOk || !await FindAsync())
        {
            return NotFound();
        }

        await ReadAsync();
        return File(
            file.Value.Content,
            "application/octet-stream",
            $"weekly-report-{Days.InLink(file.Value.AsAt)}-edition-{Number}.{format}"
        );
    }

    private Task ReadAsync() =>
        readers.ReadAsync(Number, HttpContext.Reader().Holder!.User, HttpContext.RequestAborted);

    private async Task LoadReadersAsync()
    {
        if (HttpContext.Reader().May(Permission.AnnotateEdition))
        {
            Readers = await readers.OfAsync(Number, HttpContext.RequestAborted);
        }
    }

    private async Task<bool> FindAsync()
    {
        var all = (await editions.RunAsync(HttpContext.RequestAborted))
            .Where(e => EditionAudience.IsFor(e, HttpContext.Reader()))
            .ToArray();
        var found = all.FirstOrDefault(e => e.Edition == Number);
        Edition = found!;
        Before = all.FirstOrDefault(e => e.Audience == found?.Audience && e.AsAt < found.AsAt);
        Other = all.FirstOrDefault(e => e.AsAt == found?.AsAt && e.Audience != found.Audience);
        return found is not null;
    }

    private static string StyleOf(string page)
    {
        const string open = "<style>";
        var from = page.IndexOf(open, StringComparison.Ordinal);
        var to = page.IndexOf("</style>", StringComparison.Ordinal);
        return from < 0 || to < from ? "" : page[(from + open.Length)..to];
    }
}
