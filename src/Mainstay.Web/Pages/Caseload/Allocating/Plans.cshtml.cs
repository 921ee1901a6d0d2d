using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Planning.Reallocation;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Mainstay.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Caseload.Allocating;

/// <summary>Somebody whose cases ask for cover or for other workers.</summary>
/// <param name="Caseload">The worker with the cases.</param>
/// <param name="Why">Why, in words; of an absence only that there is one (practice P11).</param>
/// <param name="LastDay">The last day where it is known.</param>
/// <param name="Suggests">Which plan it suggests.</param>
public sealed record AsksForPlan(WorkerCaseload Caseload, string Why, DateOnly? LastDay, PlanKind Suggests);

/// <summary>Who leaves or is away with cases, and plans of cover and reallocation (practice P17).</summary>
public sealed class PlansModel(Histories histories, TimeProvider clock, HandoverPlans plans)
    : RecordPage(histories, clock)
{
    private const int DaysAhead = 90;

    [BindProperty]
    public string? Worker { get; set; }

    [BindProperty]
    public PlanKind Kind { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public IReadOnlyList<AsksForPlan> Asking { get; private set; } = [];

    public IReadOnlyList<KeptPlan> Plans { get; private set; } = [];

    /// <summary>Workers of the reader's teams who lead cases.</summary>
    public IEnumerable<SelectListItem> WorkerChoices =>
        Holders()
            .OrderBy(w => w.Worker.Name)
            .Select(w => new SelectListItem($"{w.Worker.Name}, {w.Shown}", w.Worker.Key));

    public async Task OnGetAsync() => await LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        var started = await plans.StartAsync(
            HttpContext.Reader(),
            Worker ?? "",
            Kind,
            LastDay,
            HttpContext.RequestAborted
        );
        if (started.IsOk)
        {
            return Redirect(Links.HandoverPlan(started.Value));
        }

        ModelState.Add(started.Problems);
        await LoadAsync();
        return Page();
    }

    public string NameOf(string worker) => History.Reading(Workforce.Of).ByPerson(worker)?.Name ?? worker;

    private async Task LoadAsync()
    {
        Plans = await plans.ListAsync(HttpContext.Reader(), HttpContext.RequestAborted);
        Asking = [.. Holders().Select(Asks).OfType<AsksForPlan>().OrderBy(a => a.LastDay ?? DateOnly.MaxValue)];
    }

    private IEnumerable<WorkerCaseload> Holders()
    {
        var (reader, tree) = (HttpContext.Reader(), History.Reading(TeamTree.Of));
        return History
            .Reading(Caseloads.Of)
            .On(Today)
            .Workers.Where(w => w.Led.Count > 0)
            .Where(w => w.Spells.Any(s => reader.May(Permission.Allocate, AccessSubject.Team(s.Team))));
    }

    private AsksForPlan? Asks(WorkerCaseload caseload)
    {
        var worker = caseload.Worker;
        if (LastDayOf(worker) is { } last)
        {
            return new(caseload, "leaves", last, PlanKind.Reallocation);
        }

        return caseload.Availability.LongTerm is not null ? new(caseload, "not available", null, PlanKind.Cover)
            : caseload.Availability.AwayNow ? new(caseload, "away now", null, PlanKind.Cover)
            : null;
    }

    // By notice, else by the end of the last post or placement that is known.
    private DateOnly? LastDayOf(Worker worker)
    {
        var horizon = Today.AddDays(DaysAhead);
        var notice = History
            .All<ExpectedEvent>()
            .Where(e =>
                e.Content.Kind == ExpectedEventKind.Notice
                && e.Content.Person is { } person
                && worker.PersonKeys.Contains(person)
                && e.Valid.From >= Today
                && e.Valid.From <= horizon
            )
            .Select(e => (DateOnly?)e.Valid.From)
            .Min();
        if (notice is not null)
        {
            return notice;
        }

        DateOnly?[] ends =
        [
            .. worker
                .Spells.Where(s => s.Valid.ContinuesPast(Today) || s.Valid.Contains(Today))
                .Select(s => s.Valid.To),
            .. worker.AgencySpells.Where(s => s.Valid.Contains(Today)).Select(s => s.Valid.To),
        ];
        return ends.Length > 0 && ends.All(e => e <= horizon) ? ends.Max() : null;
    }
}
