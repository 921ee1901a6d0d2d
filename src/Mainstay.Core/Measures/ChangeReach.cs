using Mainstay.Core.Absence;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Region;
using Mainstay.Core.Reports;
using Mainstay.Core.WorkingTime;

namespace Mainstay.Core.Measures;

/// <summary>The teams, on whatever day, to whom the people, posts and cases that a change of the record is about belong.</summary>
/// <remarks>
/// Wider than what really changes: every team that a worker of the change was ever in, that funds a post the worker held or
/// covered, and that ever had to do with a case of the change; with the levels above them. Whatever is about none of these
/// is the same before and after.
/// </remarks>
internal sealed class ChangeReach
{
    private readonly HistoryChange _change;
    private readonly HashSet<string> _teams = [];
    private readonly HashSet<string> _reached = [];
    private readonly List<(Worker? Before, Worker? After)> _workers = [];

    private ChangeReach(HistoryChange change)
    {
        _change = change;
        IsOfCasesOnly = change.Removed.Concat(change.Added).All(IsOfCases);
        IsEverything =
            !Follows(change)
            || BeginsToHold<Post>()
            || BeginsToHold<AbsenceSpell>()
            || NoticeMeasures.AreKnown(change.Before) != NoticeMeasures.AreKnown(change.After);
        if (!IsEverything)
        {
            AddNamed();
            AddWorkers();
            AddCases();
            AddLevelsAbove();
        }
    }

    /// <summary>Whether nothing can be said to stay: teams, roles or policies changed, or there now is an establishment.</summary>
    public bool IsEverything { get; }

    /// <summary>Whether it is about cases and who leads them, and about nothing of people and posts.</summary>
    public bool IsOfCasesOnly { get; }

    /// <summary>The reach of a change.</summary>
    public static ChangeReach Of(HistoryChange change) => change.Reading(c => new ChangeReach(c));

    /// <summary>Whether a team or level may be touched; the council, null, always is.</summary>
    public bool Touches(string? team) => team is null || _reached.Contains(team);

    /// <summary>Whether everybody whom the change is about was, by the record before it, on a day what they were by the record after it.</summary>
    public bool LeavesPeopleAsTheyWere(DateOnly day) =>
        !_change.Touches<Post>()
        && _workers.TrueForAll(w =>
            w is { Before: { } before, After: { } after }
            && PersonOnDay.Of(_change.Before, before, day).SaysTheSame(PersonOnDay.Of(_change.After, after, day))
        );

    /// <summary>Whether every fact of a change is of a kind whose reach is known. Teams, roles, policies and kinds that are new are not.</summary>
    public static bool Follows(HistoryChange change) => change.Removed.Concat(change.Added).All(IsReached);

    // A record that holds none at all answers no figure of them.
    private bool BeginsToHold<T>()
        where T : notnull => _change.Before.All<T>().Count > 0 != _change.After.All<T>().Count > 0;

    private static bool IsReached(Fact fact) =>
        fact is Fact<Post> || IsOfCases(fact) || Workforce.IsOfPeople(fact) || IsReadByNoFigure(fact);

    // Read by pages, returns and the scorecard, never by a measure.
    private static bool IsReadByNoFigure(Fact fact) =>
        fact
            is Fact<Vacancy>
                or Fact<PersonalDetails>
                or Fact<QualificationLevel>
                or Fact<BaseSalary>
                or Fact<AbsenceCause>
                or Fact<ExpectedEvent>
                or Fact<HoursOverContract>
                or Fact<Leaver>
                or Fact<WorkloadPlan>
                or Fact<WorkloadConcern>
                or Fact<PolicyProposal>
                or Fact<PublishedRow>
                or Fact<Neighbours>
                or Fact<ScorecardLine>
                or Fact<ScorecardFigure>;

    private static bool IsOfCases(Fact fact) =>
        fact
            is Fact<CaseEpisode>
                or Fact<CaseStatus>
                or Fact<CaseFamily>
                or Fact<CaseAwaiting>
                or Fact<Involvement>
                or Fact<Professional>
                or Fact<Department>;

    private void AddNamed()
    {
        AddTeams(_change.Of<PostSpell>().Select(s => s.Content.Team));
        AddTeams(_change.Of<AgencySpell>().Select(s => s.Content.Team));
        AddTeams(_change.Of<Post>().Select(p => p.Content.Team));
        AddTeams(_change.Of<CaseEpisode>().Select(e => e.Content.Team));
        AddTeams(_change.Of<Involvement>().Select(i => i.Content.Team));
    }

    private void AddWorkers()
    {
        var (before, after) = (_change.Before.Reading(Workforce.Of), _change.After.Reading(Workforce.Of));
        foreach (var worker in before.Workers.Where(w => after.ByPerson(w.Key) != w))
        {
            AddWorker(worker);
            _workers.Add((worker, Keyed(after, worker.Key)));
        }

        foreach (var worker in after.Workers.Where(w => before.ByPerson(w.Key) != w))
        {
            AddWorker(worker);
            _workers.Add((Keyed(before, worker.Key), worker));
        }
    }

    private static Worker? Keyed(Workforce workforce, string key) =>
        workforce.ByPerson(key) is { } worker && worker.Key == key ? worker : null;

    private void AddCases()
    {
        var (before, after) = (_change.Before.Reading(Caseloads.Of), _change.After.Reading(Caseloads.Of));
        foreach (var reference in Caseloads.ReferencesIn(_change))
        {
            foreach (var caseloads in new[] { before, after })
            {
                var record = caseloads.Find(reference);
                AddTeams(record?.Episodes.Select(e => e.Content.Team) ?? []);
                AddTeams(record?.Involvements.Select(i => i.Content.Team) ?? []);
                foreach (var worker in caseloads.HoldersOf(reference))
                {
                    AddWorker(worker);
                }
            }
        }
    }

    private void AddWorker(Worker worker)
    {
        AddTeams(worker.Spells.Select(s => s.Content.Team));
        AddTeams(worker.AgencySpells.Select(s => s.Content.Team));
        AddPosts(worker.Spells.Select(s => s.Content.Post));
        AddPosts(worker.AgencySpells.SelectMany(s => s.Content.Parts).Select(p => p.Covers));
    }

    private void AddPosts(IEnumerable<string?> posts)
    {
        foreach (var post in posts.OfType<string>())
        {
            AddTeams(_change.Before.Of<Post>(post).Select(p => p.Content.Team));
            AddTeams(_change.After.Of<Post>(post).Select(p => p.Content.Team));
        }
    }

    private void AddTeams(IEnumerable<string?> teams) => _teams.UnionWith(teams.OfType<string>());

    // On whatever day a team stood below another.
    private void AddLevelsAbove()
    {
        var above = new Queue<string>(_teams);
        while (above.TryDequeue(out var team))
        {
            if (_reached.Add(team))
            {
                foreach (var parent in _change.After.Of<Team>(team).Select(t => t.Content.Parent).OfType<string>())
                {
                    above.Enqueue(parent);
                }
            }
        }
    }
}
