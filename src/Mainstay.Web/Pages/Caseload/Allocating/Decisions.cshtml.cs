using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>Decisions about cases: what waits for the reader, all of the last 91 days, and the share made outside. Each step is authorised by itself.</summary>
[Requires(Permission.ReadTeam, NamesPeople = true)]
public sealed class DecisionsModel(
    Histories histories,
    TimeProvider clock,
    DecisionsQuery decisions,
    DecisionStepHandler steps,
    WorkerViews views
) : RecordPage(histories, clock)
{
    private AllocationReach _reach = null!;

    [FromQuery(Name = "given")]
    public long? Given { get; set; }

    [BindProperty]
    public long Decision { get; set; }

    [BindProperty]
    public DecisionStep? Step { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public IReadOnlyList<AllocationDecision> All { get; private set; } = [];

    public IReadOnlyList<OutsideShare> Shares { get; private set; } = [];

    public TeamTree Tree { get; private set; } = null!;

    /// <summary>Decisions that wait for the reader.</summary>
    public IReadOnlyList<AllocationDecision> Waiting => [.. All.Where(d => StepsFor(d).Any() || MayAnswer(d))];

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var reader = HttpContext.Reader();
        var done = Step is { } step
            ? await steps.HandleAsync(
                reader,
                new DecisionStepCommand(Decision, step, Version, string.IsNullOrEmpty(Reason) ? null : Reason),
                HttpContext.RequestAborted
            )
            : await views.AnswerAsync(reader, Decision, Answer, HttpContext.RequestAborted);
        if (done.IsOk)
        {
            return Redirect(Links.AllocationDecisions);
        }

        if (done.Problems[0].Code == "allocation.decision.unknown")
        {
            return NotFound();
        }

        ModelState.Add(done.Problems);
        await LoadAsync();
        return Page();
    }

    /// <summary>Steps that the reader may take on a decision and that somebody waits for.</summary>
    public IEnumerable<DecisionStep> StepsFor(AllocationDecision decision) =>
        Enum.GetValues<DecisionStep>()
            .Where(s =>
                s != DecisionStep.Discussed
                && (s != DecisionStep.Withdraw || decision.State == DecisionState.Questioned)
            )
            .Where(s => DecisionStepHandler.MayTake(HttpContext.Reader(), _reach, decision, s));

    public bool MayAnswer(AllocationDecision decision) => WorkerViews.MayAnswer(HttpContext.Reader(), _reach, decision);

    public bool MayTake(AllocationDecision decision, DecisionStep step) =>
        DecisionStepHandler.MayTake(HttpContext.Reader(), _reach, decision, step);

    public string NameOf(string? worker) =>
        worker is null ? "nobody" : History.Reading(Workforce.Of).ByPerson(worker)?.Name ?? worker;

    public string CaseOf(AllocationDecision decision) =>
        History.Reading(Core.Caseload.Caseloads.Of).Find(decision.Case)?.ShownOn(Today) ?? decision.Case;

    public string TeamOf(string? team) => team is null ? "not known" : Tree.NameOf(team, Today);

    /// <summary>Whether the worker's own view may be shown: theirs, and those who see the caseload.</summary>
    public bool ShowsView(AllocationDecision decision) =>
        HttpContext.Reader().Sees(Core.Record.FieldSet.Caseload, decision.Worker);

    public static string Of(DecisionStep step) =>
        step switch
        {
            DecisionStep.Accept => "Accept",
            DecisionStep.Refuse => "Do not accept",
            DecisionStep.SecondConfirm => "Second look: confirm",
            DecisionStep.SecondQuestion => "Second look: question",
            DecisionStep.Withdraw => "Settled: take it off the list",
            DecisionStep.GiveReason => "Give the reason",
            DecisionStep.JointVisitDone => "Joint visit made",
            _ => "Discussed today",
        };

    private async Task LoadAsync()
    {
        var reader = HttpContext.Reader();
        _reach = new AllocationReach(History, reader);
        Tree = History.Reading(TeamTree.Of);
        All = await decisions.ForAsync(History, reader, HttpContext.RequestAborted);
        Shares = DecisionsQuery.SharesOf(All, History, Today);
    }
}
