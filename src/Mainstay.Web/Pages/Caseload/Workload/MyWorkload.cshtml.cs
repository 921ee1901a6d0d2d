using Mainstay.App.Access;
using Mainstay.App.Caseload.Workload;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Core.WorkingTime;
using Mainstay.Web.Access;
using Mainstay.Web.Caseload.Workload;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mainstay.Web.Pages.Caseload.Workload;

/// <summary>A worker's own page: caseload, target, reductions, plan, and the means to say that it is too much (N32, practice P8).</summary>
public sealed class MyWorkloadModel(Histories histories, PlanWorkloadHandler plans, RaiseConcernHandler concerns)
    : PageModel
{
    [BindProperty]
    public string? Deed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public AccessRole? To { get; set; }

    [BindProperty]
    public string? Concern { get; set; }

    [BindProperty]
    public string? More { get; set; }

    [BindProperty]
    public string? Agrees { get; set; }

    [BindProperty]
    public string? ViewWords { get; set; }

    public Reader Reader => HttpContext.Reader();

    /// <summary>The reader's worker record; null when there is none.</summary>
    public Worker? Self { get; private set; }

    public WorkerCaseload? Caseload { get; private set; }

    public PlanStanding? Standing { get; private set; }

    public IReadOnlyList<Fact<Reduction>> Reductions { get; private set; } = [];

    public IReadOnlyList<ConcernShown> Concerns { get; private set; } = [];

    /// <summary>Hours over contract on record in the last 28 days; null when none are.</summary>
    public decimal? HoursOver { get; private set; }

    /// <summary>Whether a concern is shown for checking before it is sent.</summary>
    public bool IsToCheck { get; private set; }

    public DateOnly AnswerDue => WorkingDays.After(Reader.Today, WorkloadConcern.AnswerWithinWorkingDays);

    /// <summary>To whom one can say it; never oneself.</summary>
    public IEnumerable<AccessRole> Addressees => WorkloadConcern.Addressees.Where(r => !Reader.Roles.Contains(r));

    public string AddresseeWords => To is { } role ? Addressee(role) : "";

    private IReadOnlyList<(string Key, WorkloadPlan Plan)> Plans { get; set; } = [];

    public static string Addressee(AccessRole role) =>
        role == AccessRole.TeamManager ? "My manager" : $"The {role.Words()}";

    public async Task OnGetAsync()
    {
        var history = await histories.NowAsync(HttpContext.RequestAborted);
        Self =
            Reader.Holder!.Person is { } person && Reader.Sees(FieldSet.Directory, person)
                ? history.Reading(Workforce.Of).ByPerson(person)
                : null;
        if (Self is null)
        {
            return;
        }

        var today = Reader.Today;
        Caseload = history.Reading(Caseloads.Of).Of(Self, today);
        Standing = PlanStanding.Of(history, Self, today);
        Plans = PlanStanding.PlansOf(history, Self, today);
        Reductions = [.. Self.Reductions.Where(r => r.Valid.Contains(today))];
        Concerns = ConcernsQuery.Own(history, Self, today);
        decimal[] hours =
        [
            .. history
                .All<HoursOverContract>()
                .Where(h => Self.PersonKeys.Contains(h.Content.Person) && h.Valid.Meets(DateRange.EndingOn(today, 28)))
                .Select(h => h.Content.Hours),
        ];
        HoursOver = hours.Length == 0 ? null : hours.Sum();
    }

    /// <summary>Everything that is kept of the worker's voice, as a file of their own.</summary>
    public async Task<IActionResult> OnGetFileAsync()
    {
        await OnGetAsync();
        return Self is null
            ? NotFound()
            : CsvFile.Of(
                $"my-workload-{Days.InLink(Reader.Today)}.csv",
                ["about", "day", "what", "by", "words", "caseload", "target"],
                [.. Concerns.Reverse().SelectMany(OfConcern), .. Plans.SelectMany(OfPlan)]
            );
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Deed is "check" or "change")
        {
            await CheckAsync();
            return Page();
        }

        var problems = await DoAsync(HttpContext.RequestAborted);
        if (problems is { Count: 0 })
        {
            return Redirect(Links.MyWorkload);
        }

        ModelState.Add(problems ?? [], field => FieldOf(Deed, field));
        await OnGetAsync();
        return problems is null ? NotFound() : Page();
    }

    private async Task CheckAsync()
    {
        await OnGetAsync();
        if (Deed == "check" && Self is not null)
        {
            var line = new ConcernEntry(ConcernEntryKind.Raised, Reader.Today, Self.Name, Words ?? "");
            ModelState.Add(WorkloadConcern.Raise(Self.Key, To ?? AccessRole.SocialWorker, line).Problems);
            IsToCheck = ModelState.IsValid;
        }
    }

    // Null when the form asks for nothing that there is.
    private async Task<IReadOnlyList<Core.Results.Problem>?> DoAsync(CancellationToken cancel)
    {
        switch (Deed)
        {
            case "raise" when To is { } to:
                return (await concerns.RaiseAsync(Reader, to, Words, cancel)).Problems;
            case "add" when Concern is { } key:
                return (await concerns.AddAsync(Reader, key, More, cancel)).Problems;
            case "view":
                await OnGetAsync();
                return Standing is null ? null
                    : Agrees is null ? [new("workload.view", "Choose whether you agree", nameof(Agrees))]
                    : (await plans.ViewAsync(Reader, Standing, Agrees == "yes", ViewWords, cancel)).Problems;
            default:
                return null;
        }
    }

    private static string FieldOf(string? deed, string field) =>
        (deed, field) switch
        {
            ("add", "Words") => nameof(More),
            ("view", "Words") => nameof(ViewWords),
            _ => field,
        };

    private static IEnumerable<IReadOnlyList<object?>> OfConcern(ConcernShown shown) =>
        shown.Concern.Entries.Select(e =>
            (IReadOnlyList<object?>)
                [
                    "concern",
                    Days.InLink(e.On),
                    WorkloadWords.Of(e.Kind),
                    e.By,
                    e.Words,
                    e.Caseload?.ToString(),
                    e.Target?.ToString(),
                ]
        );

    private static IEnumerable<IReadOnlyList<object?>> OfPlan((string Key, WorkloadPlan Plan) plan) =>
        plan.Plan.Entries.Select(e =>
            (IReadOnlyList<object?>)
                [
                    "workload plan",
                    Days.InLink(e.On),
                    WorkloadWords.Of(e.Kind),
                    e.By,
                    string.Join(
                        "; ",
                        new[] { e.Words }.Concat(e.Steps?.Select(WorkloadWords.Of) ?? []).OfType<string>()
                    ),
                    null,
                    null,
                ]
        );
}
