using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Web.Access;
using Mainstay.Web.Caseload.Allocating;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>Cases given to whoever is signed in, and their own view of each, which nobody else gives (practice P8).</summary>
[Requires(Permission.GiveView)]
public sealed class MineModel(Histories histories, TimeProvider clock, WorkerViews views) : RecordPage(histories, clock)
{
    [BindProperty]
    public long Decision { get; set; }

    [BindProperty]
    public string? View { get; set; }

    [BindProperty]
    public string[] Codes { get; set; } = [];

    [BindProperty]
    public string? ConcernTo { get; set; }

    public IReadOnlyList<AllocationDecision> Given { get; private set; } = [];

    public TeamTree Tree { get; private set; } = null!;

    public async Task OnGetAsync() => await LoadAsync();

    /// <summary>The worker's own record of views, as a file.</summary>
    public async Task<IActionResult> OnGetRecordAsync()
    {
        await LoadAsync();
        string[] header = ["decision", "case", "from", "kind", "view", "about", "concern_to", "given_on", "answer"];
        return CsvFile.Of(
            $"my-views-{Days.InLink(Today)}.csv",
            header,
            Given.Select(d =>
                (IReadOnlyList<string?>)
                    [
                        $"{d.Id}",
                        d.Case,
                        Days.InLink(d.StartsOn),
                        d.Kind.ToString().ToLowerInvariant(),
                        d.View,
                        d.ViewCodes?.Replace(',', ' '),
                        d.ConcernTo,
                        d.ViewAtUtc is { } at ? Days.InLink(Days.Day(at)) : null,
                        DecisionCodes.Of(DecisionCodes.Answers, d.Answer),
                    ]
            )
        );
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var command = new GiveViewCommand(Decision, View, Codes, string.IsNullOrEmpty(ConcernTo) ? null : ConcernTo);
        var said = await views.GiveAsync(HttpContext.Reader(), command, HttpContext.RequestAborted);
        if (said.IsOk)
        {
            return Redirect(Links.CasesGivenToMe);
        }

        if (said.Problems[0].Code == "allocation.decision.unknown")
        {
            return NotFound();
        }

        ModelState.Add(said.Problems);
        await LoadAsync();
        return Page();
    }

    public static string Kind(AllocationDecision decision) =>
        decision.State == DecisionState.Proposed ? "offered to your manager"
        : decision.Kind == DecisionKind.Cover ? "cover, no change of worker"
        : DecisionWords.Of(decision).Text;

    private async Task LoadAsync()
    {
        Tree = History.Reading(TeamTree.Of);
        Given = await views.OfAsync(HttpContext.Reader(), HttpContext.RequestAborted);
    }
}
