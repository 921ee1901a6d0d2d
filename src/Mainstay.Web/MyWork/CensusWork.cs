using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;
using Mainstay.Web.Census;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>
/// Problems of the census that are left, with whoever puts them right: HR, the line manager and the worker read their own,
/// analyst and returns officer all (practice P22, P29). Once the return is submitted none asks for anybody.
/// </summary>
public sealed class CensusWork(DraftCensusQuery drafts, CensusJourneys journeys, StoreSettings settings)
    : WorkSource("census", "Census problems to put right")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel)
    {
        var year = CensusWords.YearAt(day.Today);
        if (
            (await journeys.OfAsync(year, cancel)).Of(CensusStep.Submitted) is not null
            || await drafts.RunAsync(year, year.LastDay, null, cancel) is not { } draft
        )
        {
            return [];
        }

        var calendar = await CensusSettings.CalendarAsync(settings, year, cancel);
        var workforce = day.History.Reading(Workforce.Of);
        var names = new WorkerNames(workforce);
        return
        [
            .. draft
                .Left.Where(p => IsFor(day, p) && MayKnow(day, p))
                .Select(p => new WorkRow(
                    day.Role == AccessRole.SocialWorker ? "My record" : About(workforce, names, p),
                    Detail(p),
                    p.Answer?.Due ?? calendar.Of(StepOf(p)).Due,
                    ProblemOwners.Words(p.Owner),
                    Link(day, year, p)
                ))
                .OrderBy(r => r.Day)
                .ThenBy(r => r.What, StringComparer.CurrentCulture),
        ];
    }

    private static bool IsFor(WorkDay day, CensusProblem problem) =>
        day.Role switch
        {
            AccessRole.Analyst or AccessRole.ReturnsOfficer => true,
            AccessRole.Hr => problem.Owner == ProblemOwner.HumanResources,
            AccessRole.TeamManager => problem is { Owner: ProblemOwner.Manager, Team: { } team } && IsOf(day, team),
            AccessRole.SocialWorker => problem is { Owner: ProblemOwner.Worker, Worker: { } worker }
                && day.Reader.Holder?.Person == worker,
            _ => false,
        };

    private static bool IsOf(WorkDay day, string team) =>
        day.History.Reading(TeamTree.Of).WithAncestors(team, day.Today).Intersect(day.Scopes.Select(s => s.Team)).Any();

    private static bool MayKnow(WorkDay day, CensusProblem problem) =>
        problem.Worker is not { } worker
        || (
            !day.Reader.IsKeptApart(worker)
            && (problem.Finding.Item is not { } item || CensusCard.MayKnow(day.Reader, worker, item))
        );

    private static string About(Workforce workforce, WorkerNames names, CensusProblem problem) =>
        problem.Worker is { } key
            ? workforce.ByPerson(key) is { } worker
                ? names.Of(worker)
                : key
            : problem.Finding.Person is { } person
                ? person
                : "The authority";

    private static string Detail(CensusProblem problem) =>
        (problem.Finding.Item is { } item ? $"{Words.Capital(item.Words)}. " : "")
        + $"{problem.Finding.Wanted} "
        + (
            problem.IsError
                ? $"(error {problem.Finding.Number})"
                : $"(query {problem.Finding.Number}; may be explained)"
        );

    // Workers check their own records before the return is prepared.
    private static CensusStep StepOf(CensusProblem problem) =>
        problem.Owner == ProblemOwner.Worker ? CensusStep.CheckOwnRecord : CensusStep.Prepared;

    private static string Link(WorkDay day, CensusYear year, CensusProblem problem) =>
        day.Role == AccessRole.SocialWorker ? CensusLinks.Mine
        : !day.Reader.May(Permission.ReadReturns) ? Links.Worker(problem.Worker!)
        : problem.Worker is { } worker ? CensusLinks.Person(year, worker)
        : CensusLinks.Problems(year, "rule", problem.Finding.Number);
}
