using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Imports;
using Mainstay.Web.Access;
using Mainstay.Web.Imports;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Imports;

/// <summary>One run: what it changes field by field, its faults, and the decision to apply it or not.</summary>
public sealed class RunModel(
    ListRunsQuery runs,
    ImportQueue queue,
    RefuseRunHandler refuse,
    UploadReading reading,
    Histories histories
) : PageModel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    [FromRoute(Name = "run")]
    public long Number { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public RunDetail Run { get; private set; } = null!;

    public SourceLayout Layout => SourceLayouts.Find(Run.Line.Source)!;

    public bool IsWorking => Run.Line.StateCode == "queued";

    public bool IsWaiting => Run.Line.StateCode is "staged" or "held";

    public bool IsUnmapped => ImportWords.IsUnmapped(Run.Line.HeldReason);

    public string Progress => UploadWords.Progress(queue.ProgressOf(Number));

    /// <summary>The changes of people within the reader's access.</summary>
    public IReadOnlyList<FactChange> Changes { get; private set; } = [];

    /// <summary>The faults, without names outside the reader's access.</summary>
    public IReadOnlyList<RowFinding> Findings { get; private set; } = [];

    /// <summary>Where the results file is for whoever sent the file, while it is still kept in memory.</summary>
    public string? Results =>
        reading.OfRun(Number) is { } upload && upload.Choice.Sender == HttpContext.Reader().Holder?.User
            ? Links.UploadResults(upload.Id)
            : null;

    public async Task<IActionResult> OnGetAsync() => await FindAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnGetStateAsync() =>
        await FindAsync() ? new JsonResult(new { working = IsWorking, words = Progress }) : NotFound();

    public async Task<IActionResult> OnPostApplyAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        var queued = await queue.EnqueueAsync(
            new ConfirmRunCommand(Number, string.IsNullOrEmpty(Reason) ? null : Reason),
            HttpContext.RequestAborted
        );
        if (!queued.IsOk)
        {
            ModelState.Add(queued.Problems, f => f == "reason" ? nameof(Reason) : "");
            return Page();
        }

        await WaitAsync();
        return Redirect(Links.Run(Number));
    }

    public async Task<IActionResult> OnPostRefuseAsync()
    {
        var refused = await refuse.HandleAsync(new RefuseRunCommand(Number), HttpContext.RequestAborted);
        if (refused.IsOk)
        {
            return Redirect(Links.Run(Number));
        }

        ModelState.Add(refused.Problems, _ => "");
        return await FindAsync() ? Page() : NotFound();
    }

    // Small files are applied before anybody could have looked at a progress page.
    private async Task WaitAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted);
        patience.CancelAfter(Patience);
        while (!patience.IsCancellationRequested && await FindAsync() && IsWorking)
        {
            await Task.WhenAny(Task.Delay(100, patience.Token));
        }
    }

    private async Task<bool> FindAsync()
    {
        var found = await runs.FindAsync(Number, HttpContext.RequestAborted);
        if (found is null)
        {
            return false;
        }

        Run = found;
        var readable = new ReadableChanges(await histories.NowAsync(HttpContext.RequestAborted), HttpContext.Reader());
        (Changes, Findings) = (readable.Of(found.Preview.Samples), readable.Of(found.Findings));
        return true;
    }
}
