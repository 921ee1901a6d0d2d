using Mainstay.App.Access;
using Mainstay.App.Caseload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Web.Access;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Policies;

/// <summary>Edits the policy in force (else an example) into a proposal, seen first on today's people (practice P20, P28).</summary>
[Requires(Permission.ChangePolicies)]
public sealed class ProposeModel(Histories histories, ChangePolicyHandler policies) : PageModel
{
    private WorkforceHistory _history = null!;
    private PolicyInForce? _inForce;

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public CountRule CountRule { get; set; }

    [BindProperty]
    public decimal? CoWorkingShare { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public TeamKind? AddKind { get; set; }

    [BindProperty]
    public List<PolicyLineTyped> Lines { get; set; } = [];

    public static IEnumerable<SelectListItem> CountRules =>
        Enum.GetValues<CountRule>()
            .Select(r => new SelectListItem(Display.Words.Capital(CaseCount.UnitOf(r)), r.ToString()));

    /// <summary>What the proposal would do today; null before it was asked for.</summary>
    public PolicyPreview? Preview { get; private set; }

    public string StartsFrom => _inForce?.Policy.Title ?? ExamplePolicies.Gloucestershire2015.Title;

    public IEnumerable<SelectListItem> KindsWithoutLines =>
        Enum.GetValues<TeamKind>()
            .Where(k => k != TeamKind.Group && Lines.All(l => l.TeamKind != k))
            .Select(k => new SelectListItem(Display.Words.Capital(Display.Words.Of(k)), k.ToString()));

    private TargetPolicy Base => _inForce?.Policy ?? ExamplePolicies.Gloucestershire2015;

    private string Code => _inForce?.Code ?? "caseload";

    private Reader Reader => HttpContext.Reader();

    public string LineTitle(PolicyLineTyped line) =>
        $"{Display.Words.Capital(Base.Bands.FirstOrDefault(b => b.Code == line.Band)?.Title ?? line.Band)}, "
        + (line.TeamKind is { } kind ? Display.Words.Of(kind) : "every kind without lines of its own");

    public async Task OnGetAsync()
    {
        await LoadAsync();
        (Title, CountRule, CoWorkingShare) = (Base.Title, Base.CountRule, Base.CoWorkingShare);
        Lines = [.. Base.Targets.Select(PolicyLineTyped.Of)];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Deed == "kind")
        {
            AddLines();
            return Page();
        }

        Check();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        Preview = PolicyPreview.Of(_history, Policy(), Reader.Today);
        if (Deed != "propose")
        {
            return Page();
        }

        var proposed = await policies.ProposeAsync(
            Reader,
            Code,
            From!.Value,
            Policy(),
            Reason,
            HttpContext.RequestAborted
        );
        if (proposed.IsOk)
        {
            return Redirect(Links.Policies);
        }

        ModelState.Add(proposed.Problems);
        return Page();
    }

    private void AddLines()
    {
        ModelState.Clear();
        if (AddKind is { } kind && Lines.All(l => l.TeamKind != kind))
        {
            Lines.AddRange(Base.Bands.Select(b => new PolicyLineTyped { Band = b.Code, TeamKind = kind }));
        }

        AddKind = null;
    }

    // A kind's line without a target is no line.
    private void Check()
    {
        Lines = [.. Lines.Where(l => l.TeamKind is null || !l.IsEmpty)];
        foreach (var (line, i) in Lines.Select((l, i) => (l, i)))
        {
            if (line.Target is null && ModelState[$"Lines[{i}].Target"]?.Errors.Count is null or 0)
            {
                ModelState.AddModelError($"Lines[{i}].Target", $"Enter a target for {LineTitle(line)}");
            }
        }

        if (From is null && ModelState[nameof(From)]?.Errors.Count is null or 0)
        {
            ModelState.AddModelError(nameof(From), "Enter the first day in force");
        }

        if (ModelState.IsValid)
        {
            var proposal = new PolicyProposal(
                Code,
                From!.Value,
                Policy(),
                Reason?.Trim() ?? "",
                Reader.Holder!.User,
                Reader.Name!,
                Reader.Today
            );
            ModelState.Add(proposal.Faults(Reader.Today));
        }
    }

    private TargetPolicy Policy() =>
        Base with
        {
            Title = Title?.Trim() ?? "",
            CountRule = CountRule,
            CoWorkingShare = CoWorkingShare ?? 0,
            Targets = [.. Lines.Select(l => l.Made)],
        };

    private async Task LoadAsync()
    {
        _history = await histories.NowAsync(HttpContext.RequestAborted);
        _inForce = PolicyInForce.On(_history, Reader.Today);
    }
}

/// <summary>A line of a policy as it is typed.</summary>
public sealed class PolicyLineTyped
{
    public string Band { get; set; } = "";

    public TeamKind? TeamKind { get; set; }

    public decimal? Target { get; set; }

    public decimal? UpperLimit { get; set; }

    public int? Intake7Days { get; set; }

    public int? Intake28Days { get; set; }

    public bool IsEmpty => Target is null && UpperLimit is null && Intake7Days is null && Intake28Days is null;

    public BandTarget Made => new(Band, Target ?? 0, UpperLimit, TeamKind, Intake7Days, Intake28Days);

    public static PolicyLineTyped Of(BandTarget line) =>
        new()
        {
            Band = line.Band,
            TeamKind = line.TeamKind,
            Target = line.Target,
            UpperLimit = line.UpperLimit,
            Intake7Days = line.Intake7Days,
            Intake28Days = line.Intake28Days,
        };
}
