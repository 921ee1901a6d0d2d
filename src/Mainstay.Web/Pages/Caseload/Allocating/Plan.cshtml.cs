using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Planning.Reallocation;
using Mainstay.Web.Access;
using Mainstay.Web.Display;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>One plan: where each family goes and when, why, what cannot be placed, the load of every receiver by week; marks and the decision.</summary>
public sealed class PlanModel(Histories histories, TimeProvider clock, HandoverPlans plans)
    : RecordPage(histories, clock)
{
    [FromRoute(Name = "id")]
    public long Id { get; set; }

    /// <summary>The family whose options are open; null when none is.</summary>
    [FromQuery(Name = "unit")]
    public string? UnitKey { get; set; }

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public UnitMarkKind? Mark { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public DateOnly? Until { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public HandoverPlan Found { get; private set; } = null!;

    public TeamTree Tree { get; private set; } = null!;

    public WorkerNames Names { get; private set; } = null!;

    public ReallocationPlan Plan => Found.Plan;

    public bool IsCover => Plan.Kind == PlanKind.Cover;

    public bool IsDecided => Found.Kept.DecidedAtUtc is not null;

    public PlannedUnit? Unit => Plan.Units.FirstOrDefault(u => u.Key == UnitKey);

    /// <summary>Receivers who get something, then the others with room.</summary>
    public IEnumerable<Receiver> Receiving => Plan.Receivers.Where(r => Plan.Units.Any(u => u.To == r.Worker));

    public IEnumerable<SelectListItem> ReceiverChoices =>
        Plan.Receivers.Select(r => new SelectListItem(Names.Of(r.Worker), r.Worker.Key));

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        var reader = HttpContext.Reader();
        var done =
            Deed == "decide" ? await plans.DecideAsync(reader, Id, Version, HttpContext.RequestAborted)
            : Mark is { } kind && UnitKey is { } unit
                ? await plans.MarkAsync(reader, Id, Version, MarkOf(unit, kind), HttpContext.RequestAborted)
            : new Core.Results.Problem("allocation.plan.mark", "Choose what to mark", nameof(Mark));
        if (done.IsOk)
        {
            return Redirect(Links.HandoverPlan(Id));
        }

        ModelState.Add(done.Problems);
        return Page();
    }

    public string TeamName(string? team) => team is null ? "not known" : Tree.NameOf(team, Today);

    public static string Name(PlannedUnit unit) =>
        unit.Key.StartsWith("family:", StringComparison.Ordinal)
            ? $"Family {unit.Key["family:".Length..]}"
            : unit.Key["case:".Length..];

    public string Of(UnitMark mark) =>
        mark.Kind switch
        {
            UnitMarkKind.CloseBefore => "closes before",
            UnitMarkKind.KeepUntil => $"stays until {Days.Written(mark.Until!.Value)}",
            UnitMarkKind.MustGoTo => $"to {NameOf(mark.Worker)}",
            UnitMarkKind.MustNotGoTo => $"not to {NameOf(mark.Worker)}",
            _ => $"split: {DecisionCodes.Of(DecisionCodes.SplitReasons, mark.Reason).ToLowerInvariant()}",
        };

    public string NameOf(string? worker) =>
        worker is null ? "nobody" : History.Reading(Workforce.Of).ByPerson(worker)?.Name ?? worker;

    /// <summary>Marks on families that are split, which no unit of the plan bears.</summary>
    public IEnumerable<UnitMark> Splits => Marks.Where(m => m.Kind == UnitMarkKind.Split);

    private IReadOnlyList<UnitMark> Marks => Found.Kept.Marks;

    private UnitMark MarkOf(string unit, UnitMarkKind kind) =>
        kind switch
        {
            UnitMarkKind.KeepUntil => new(unit, kind, Until: Until),
            UnitMarkKind.MustGoTo or UnitMarkKind.MustNotGoTo => new(unit, kind, Blank(Receiver)),
            UnitMarkKind.Split => new(unit, kind, Reason: Blank(Reason)),
            _ => new(unit, kind),
        };

    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private async Task<bool> LoadAsync()
    {
        if (await plans.FindAsync(HttpContext.Reader(), Id, HttpContext.RequestAborted) is not { } found)
        {
            return false;
        }

        Found = found;
        Tree = History.Reading(TeamTree.Of);
        Names = new WorkerNames(History.Reading(Workforce.Of));
        return true;
    }
}
