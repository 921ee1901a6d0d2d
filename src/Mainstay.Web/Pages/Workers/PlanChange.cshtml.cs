using Mainstay.App.Caseload.Workload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Web.Access;
using Mainstay.Web.Caseload.Workload;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Workers;

/// <summary>Makes a worker's workload plan or reviews the open one: fill in, check, record (practice P16).</summary>
[Requires(Permission.PlanWorkload, Person = "worker")]
public sealed class PlanChangeModel(Histories histories, PlanWorkloadHandler plans) : PageModel
{
    [FromRoute(Name = "worker")]
    public string Key { get; set; } = "";

    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public List<PlanStepTyped> Steps { get; set; } = [];

    public static IEnumerable<SelectListItem> Kinds =>
        Enum.GetValues<PlanStepKind>()
            .Select(k => new SelectListItem(Display.Words.Capital(WorkloadWords.Of(k)), k.ToString()));

    public Worker Worker { get; private set; } = null!;

    public WorkerCaseload Caseload { get; private set; } = null!;

    public PlanStanding? Standing { get; private set; }

    public bool IsToCheck { get; private set; }

    public bool IsReview => Standing?.Plan is not null;

    public string Title => IsReview ? "Review the workload plan" : "Make a workload plan";

    public DateOnly NextReview => HttpContext.Reader().Today.AddDays(WorkloadPlan.ReviewEveryDays);

    /// <summary>The steps that hold anything.</summary>
    public IReadOnlyList<PlanStepTyped> Kept => [.. Steps.Where(s => !s.IsEmpty)];

    public async Task<IActionResult> OnGetAsync()
    {
        var found = await FindAsync();
        Steps = [new()];
        return found ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync() || Standing is null)
        {
            return NotFound();
        }

        Steps = [.. Steps.Take(WorkloadPlan.MostSteps)];
        switch (Deed)
        {
            case "more":
                ModelState.Clear();
                Steps.Add(new());
                return Page();
            case "change":
                ModelState.Clear();
                Steps = Steps.Count == 0 ? [new()] : Steps;
                return Page();
            case "check":
                Check();
                return Page();
            default:
                return await SaveAsync();
        }
    }

    private void Check()
    {
        if (ModelState.IsValid && Incomplete() is { Count: 0 })
        {
            var made = Made();
            var reader = HttpContext.Reader();
            var tried = IsReview
                ? Standing!.Plan!.Review(Words, made.Count == 0 ? null : made, reader.Today, reader.Name!)
                : WorkloadPlan.Make(Standing!.Excess!, made, reader.Today, reader.Name!);
            ModelState.Add(tried.Problems);
        }
        else
        {
            ModelState.Add(Incomplete());
        }

        IsToCheck = ModelState.IsValid;
    }

    private async Task<IActionResult> SaveAsync()
    {
        Check();
        if (!IsToCheck)
        {
            return Page();
        }

        var (reader, cancel) = (HttpContext.Reader(), HttpContext.RequestAborted);
        var saved = IsReview
            ? await plans.ReviewAsync(reader, Standing!, Words, Made().Count == 0 ? null : Made(), cancel)
            : await plans.MakeAsync(reader, Worker.Key, Made(), cancel);
        if (saved.IsOk)
        {
            return Redirect(Links.WorkloadPlan(Worker.Key));
        }

        ModelState.Add(saved.Problems);
        IsToCheck = false;
        return Page();
    }

    private IReadOnlyList<PlanStep> Made() => [.. Kept.Select(s => s.Made).OfType<PlanStep>()];

    // What the record's own rules cannot say, since a step without a kind or a day is no step yet.
    private IReadOnlyList<Core.Results.Problem> Incomplete() =>
        [
            .. Steps
                .Select((s, i) => (Step: s, Field: $"{nameof(Steps)}[{i}]"))
                .Where(s => !s.Step.IsEmpty)
                .SelectMany(s =>
                    new[]
                    {
                        s.Step.Kind is null
                            ? new Core.Results.Problem(
                                "workload.plan.step-kind",
                                "Choose what is done",
                                $"{s.Field}.Kind"
                            )
                            : null,
                        s.Step.On is null
                            ? new Core.Results.Problem(
                                "workload.plan.step-day",
                                "Enter the day by which it is done",
                                $"{s.Field}.On"
                            )
                            : null,
                    }
                )
                .OfType<Core.Results.Problem>(),
        ];

    private async Task<bool> FindAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        if (history.Reading(Workforce.Of).ByPerson(Key) is not { } worker)
        {
            return false;
        }

        var today = HttpContext.Reader().Today;
        Worker = worker;
        Caseload = history.Reading(Caseloads.Of).Of(worker, today);
        Standing = PlanStanding.Of(history, worker, today);
        return true;
    }
}

/// <summary>A step of a plan as it is typed.</summary>
public sealed class PlanStepTyped
{
    public PlanStepKind? Kind { get; set; }

    public string? What { get; set; }

    public string? By { get; set; }

    public DateOnly? On { get; set; }

    public int? Cases { get; set; }

    public bool IsEmpty => Kind is null && On is null && Cases is null && string.IsNullOrWhiteSpace(What + By);

    /// <summary>The step; null while its kind or day is missing.</summary>
    public PlanStep? Made =>
        Kind is { } kind && On is { } on ? new(kind, What?.Trim() ?? "", By?.Trim() ?? "", on, Cases) : null;
}
