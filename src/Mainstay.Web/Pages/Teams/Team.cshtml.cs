using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Access;
using Mainstay.Web.Caseload;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Measures;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Teams;

/// <summary>A team or service: its figures, its people with caseload and target, what is not allocated, and how the caseload has moved.</summary>
[Requires(Permission.ReadTeam, Team = "team")]
public sealed class TeamModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    [FromRoute(Name = "team")]
    public string Key { get; set; } = "";

    public Team Team { get; private set; } = null!;

    public TeamTree Tree { get; private set; } = null!;

    public IReadOnlyList<MeasureResult> KeyFigures { get; private set; } = [];

    public WorkerNames Names { get; private set; } = null!;

    public IReadOnlyList<WorkerCaseload> People { get; private set; } = [];

    public IReadOnlyList<CaseAllocation> NotAllocated { get; private set; } = [];

    public Reconciliation Reconciliation { get; private set; } = null!;

    public IReadOnlyList<SustainedExcess> Excess { get; private set; } = [];

    public PolicyInForce? Policy { get; private set; }

    public bool KnowsOpenCases { get; private set; }

    public ChartFigure? OverTime { get; private set; }

    /// <summary>What cannot wait, each with the place on the page that lists it.</summary>
    public IReadOnlyList<(string Words, string Link)> Alerts { get; private set; } = [];

    /// <summary>Who is away now or not available.</summary>
    public IReadOnlyList<WorkerCaseload> Away =>
        [.. People.Where(p => p.Availability.AwayNow || p.Availability.LongTerm is not null)];

    /// <summary>When somebody is back, for a reader who may see days of absence.</summary>
    public string BackOf(WorkerCaseload person) =>
        !HttpContext.Reader().Sees(FieldSet.AbsenceDates, person.Worker.Key) ? "not for your role"
        : person.Worker.BackAfterAbsence(AsAt) is { } back ? Display.Days.Written(back)
        : "not known";

    public IReadOnlyList<string> Below => Tree.Children(Key, AsAt);

    public IActionResult OnGet() => Read() ? Page() : NotFound();

    /// <summary>The people of the team as a file.</summary>
    public IActionResult OnGetPeople()
    {
        if (!Read())
        {
            return NotFound();
        }

        string[] header =
        [
            "staff_id",
            "name",
            "role",
            "fte",
            "band",
            "caseload",
            "co_worked",
            "families",
            "target",
            "upper_limit",
            "standing",
            "presence",
        ];
        return CsvFile.Of($"team-{Key}-{Display.Days.InLink(AsAt)}.csv", header, People.Select(Cells));
    }

    /// <summary>The open workload plan of somebody; null when none is, or it is not for this reader.</summary>
    public WorkloadPlan? PlanOf(Worker worker) =>
        MayReadPlan(worker)
            ? PlanStanding.PlansOf(History, worker, AsAt).Select(p => p.Plan).LastOrDefault(p => !p.IsClosed)
            : null;

    public bool MayReadPlan(Worker worker) =>
        HttpContext.Reader().May(Permission.ReadWorkloadPlan, AccessSubject.Person(worker.Key));

    public static string Role(WorkerCaseload person) =>
        Words.List([.. person.Spells.Select(s => s.Role?.Title ?? s.RoleCode).Distinct()]);

    public decimal? FteHere(WorkerCaseload person)
    {
        var here = Tree.Below(Key, AsAt);
        var spells = person.Spells.Where(s => here.Contains(s.Team)).ToArray();
        return spells.Any(s => s.Fte is not null) ? spells.Sum(s => s.Fte ?? 0) : null;
    }

    public static bool IsAgency(WorkerCaseload person) => person.Spells.Any(s => s.Kind == "agency-spell");

    private bool Read()
    {
        Tree = History.Reading(TeamTree.Of);
        Names = new WorkerNames(History.Reading(Workforce.Of));
        if (History.Of<Team>(Key).Count == 0)
        {
            return false;
        }

        Team = Tree.Find(Key, AsAt)!;
        var scope = new Scope(Key);
        var reader = HttpContext.Reader();
        var day = History.Reading(Caseloads.Of).On(AsAt);
        (Policy, KnowsOpenCases) = (day.Policy, day.KnowsOpenCases);
        People =
        [
            .. day.WorkersIn(scope)
                .Where(w => reader.SeesPerson(w.Worker.Key))
                .OrderByDescending(w => w.OverTarget?.Cases ?? -1)
                .ThenByDescending(w => w.Count.Led)
                .ThenBy(w => w.Worker.Name),
        ];
        NotAllocated =
        [
            .. day.AllocationsIn(scope)
                .Where(a => !a.IsAllocated)
                .OrderByDescending(a => a.Wait)
                .ThenByDescending(a => a.DaysWaiting),
        ];
        Excess = [.. SustainedExcess.InScope(History, scope, AsAt).Where(e => reader.SeesPerson(e.Worker.Key))];
        Alerts = [.. AlertsOf()];
        Reconciliation = Reconciliation.Of(History, scope, AsAt);
        KeyFigures = MeasureNames.ForTeam.Figures(History, scope, AsAt);
        OverTime = MeasureLibrary.Find(MeasureNames.AverageCaseload) is { } average
            ? MeasureChart.Draw(
                History,
                average,
                [(Team.Name, scope), ("Council", Scope.Council)],
                Period.HalfYear,
                AsAt
            )
            : null;
        return true;
    }

    private IEnumerable<(string Words, string Link)> AlertsOf()
    {
        var urgent = NotAllocated.Count(a => a.Wait == WaitState.MayNeverWait);
        if (urgent > 0)
        {
            yield return ($"{Figures.Count(urgent, "case")} that may never wait, not allocated", "#not-allocated");
        }

        var owed = Excess.Count(e => e.PlanDue < AsAt && MayReadPlan(e.Worker) && PlanOf(e.Worker) is null);
        if (owed > 0)
        {
            yield return ($"{Figures.Count(owed, "workload plan")} overdue", "#excess");
        }

        var over = People.Count(p => p.OverUpperLimit is not null);
        if (over > 0)
        {
            yield return ($"{Figures.Count(over, "worker")} over upper limit", "#people");
        }
    }

    private IReadOnlyList<string?> Cells(WorkerCaseload person) =>
        [
            person.Worker.Key,
            person.Worker.Name,
            Role(person),
            FteHere(person)?.ToString(),
            person.Band?.Title,
            person.Count.Counted.ToString(),
            person.Count.CoWorked.ToString(),
            person.Count.Families.ToString(),
            person.Target.Target?.Value.ToString(),
            person.Target.UpperLimit?.Value.ToString(),
            CaseloadWords.Standing(person).Text,
            CaseloadWords.Presence(person.Availability).Text,
        ];
}
