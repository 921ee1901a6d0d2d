using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Planning.Choosing;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>
/// The workers for a case, ranked with reasons; before and after for the chosen one, what the gate says, and the decision. Of workers
/// of other teams a manager sees name, team, availability, room and skills only (practice P9).
/// </summary>
public sealed class ChooseModel(Histories histories, TimeProvider clock, DecisionsQuery decisions, GiveCaseHandler give)
    : RecordPage(histories, clock)
{
    [FromQuery(Name = "ref")]
    public string? Reference { get; set; }

    [FromQuery(Name = "worker")]
    public string? WorkerKey { get; set; }

    [BindProperty]
    public string[] With { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long? Seen { get; set; }

    [BindProperty]
    public bool Urgent { get; set; }

    public CaseAllocation Allocation { get; private set; } = null!;

    /// <summary>Other open cases of the family, with whether they can be given along.</summary>
    public IReadOnlyList<(CaseAllocation Allocation, bool GoesAlong)> Siblings { get; private set; } = [];

    public Choice Choice { get; private set; } = null!;

    /// <summary>The worker looked at; null while none is.</summary>
    public Candidate? Chosen { get; private set; }

    public AllocationDecision? Held { get; private set; }

    public AllocationReach Reach { get; private set; } = null!;

    public TeamTree Tree { get; private set; } = null!;

    public WorkerNames Names { get; private set; } = null!;

    /// <summary>Workers whom the child had in 12 months.</summary>
    public int WorkersInYear { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var along = Siblings.Where(s => s.GoesAlong).Select(s => s.Allocation.Case.Key).Intersect(With);
        var given = await give.HandleAsync(
            HttpContext.Reader(),
            new GiveCaseCommand(
                [Allocation.Case.Key, .. along],
                WorkerKey ?? "",
                Seen,
                string.IsNullOrEmpty(Reason) ? null : Reason,
                Urgent
            ),
            HttpContext.RequestAborted
        );
        if (given.IsOk)
        {
            return Redirect(Links.AllocationDecisions + $"?given={given.Value[0]}");
        }

        ModelState.Add(given.Problems);
        return Page();
    }

    public string TeamName(string? team) => team is null ? "not known" : Tree.NameOf(team, Today);

    /// <summary>Whether more than name, team, presence, room and skills may be shown.</summary>
    public bool ShowsAll(Candidate candidate) => HttpContext.Reader().SeesPerson(candidate.Worker.Key);

    /// <summary>The reasons of a rank that may be shown: none tells the caseload of somebody whom the reader may not open.</summary>
    public IEnumerable<string> Reasons(Candidate candidate) =>
        candidate.Terms.Where(t => Shows(candidate, t)).Select(t => t.Words);

    /// <summary>Why a worker was not the first offered, as far as <see cref="Reasons"/> goes.</summary>
    public IReadOnlyList<string> WhyNot(Candidate candidate) =>
        [.. Choice.WhyNot(candidate).Except(candidate.Terms.Where(t => !Shows(candidate, t)).Select(t => t.Words))];

    /// <summary>What the gate says, each line once with the highest level it has.</summary>
    public IEnumerable<(string Words, GateLevel Level)> Warnings(Candidate candidate) =>
        candidate.Gate.Warnings.GroupBy(w => Shown(candidate, w), w => w.Level).Select(said => (said.Key, said.Max()));

    private string Shown(Candidate candidate, GateWarning warning) =>
        ShowsAll(candidate) || warning.Cause is GateCause.MayNotLead or GateCause.NotThere or GateCause.ManyWorkers
            ? warning.Words
            : "no room under this worker’s figures";

    private bool Shows(Candidate candidate, ChoiceTerm term) =>
        ShowsAll(candidate) || term.Kind is not (ChoiceTermKind.OverTarget or ChoiceTermKind.Intake);

    private async Task<bool> LoadAsync()
    {
        var reader = HttpContext.Reader();
        Reach = new AllocationReach(History, reader);
        var open = History.Reading(Caseloads.Of).On(Today).Allocations;
        if (
            open.FirstOrDefault(a => a.Case.Key == Reference) is not { } found
            || found.Case.IsRestrictedOn(Today)
            || !Reach.MayGive(found.Team)
        )
        {
            return false;
        }

        Allocation = found;
        (Tree, Names) = (History.Reading(TeamTree.Of), new WorkerNames(History.Reading(Workforce.Of)));
        var siblings = Continuity.Siblings(History, found.Case, Today).ToHashSet();
        Siblings =
        [
            .. open.Where(a => siblings.Contains(a.Case) && !a.Case.IsRestrictedOn(Today))
                .Select(a => (a, !a.IsAllocated && Reach.MayGive(a.Team))),
        ];
        Choice = Chooser
            .Rank(History, [found.Case], Reach.WorkersFor(found.Team), Today)
            .Without(c => reader.IsKeptApart(c.Worker.Key));
        Chosen = WorkerKey is { } key ? Choice.Find(key) : null;
        WorkersInYear = Continuity.WorkersInYear(History, found.Case, Today).Count;
        Held = await decisions.HoldingAsync(found.Case.Key, HttpContext.RequestAborted);
        return WorkerKey is null || Chosen is not null;
    }
}
