using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;

namespace Mainstay.Core.People;

/// <summary>Everybody on the record, each person once: person facts that share a registration number are one worker.</summary>
/// <remarks>
/// Somebody whom only a spell, absence or the like names is a worker too, named by the key.
/// A reading: make it by <c>history.Reading(Workforce.Of)</c>.
/// </remarks>
public sealed class Workforce : IFollowsRecord
{
    private readonly Dictionary<string, Worker> _byPerson;
    private readonly TeamTree _tree;

    private Workforce(IReadOnlyList<Worker> workers, TeamTree tree)
    {
        Workers = workers;
        _tree = tree;
        _byPerson = workers
            .SelectMany(w => w.PersonKeys.Select(k => (Key: k, Worker: w)))
            .ToDictionary(p => p.Key, p => p.Worker);
    }

    /// <summary>Every worker, in order of key.</summary>
    public IReadOnlyList<Worker> Workers { get; }

    /// <summary>The workforce of a history.</summary>
    public static Workforce Of(WorkforceHistory history) =>
        new(new WorkerJoin(history).Workers(), history.Reading(TeamTree.Of));

    /// <inheritdoc/>
    /// <remarks>Whoever no fact of the change is about stays the same <see cref="Worker"/>, so that what is known of them can be kept.</remarks>
    public object After(HistoryChange change)
    {
        var tree = change.After.Reading(TeamTree.Of);
        if (!change.Removed.Concat(change.Added).Any(IsOfPeople))
        {
            return new Workforce(Workers, tree);
        }

        return new Workforce([.. new WorkerJoin(change.After).Workers().Select(Known)], tree);
    }

    private Worker Known(Worker worker) =>
        _byPerson.GetValueOrDefault(worker.Key) is { } known && known.HasFactsOf(worker) ? known : worker;

    /// <summary>Whether a fact is one of those that a <see cref="Worker"/> holds.</summary>
    internal static bool IsOfPeople(Fact fact) =>
        fact
            is Fact<Person>
                or Fact<PostSpell>
                or Fact<AgencySpell>
                or Fact<Engagement>
                or Fact<AbsenceSpell>
                or Fact<Registration>
                or Fact<Qualification>
                or Fact<ProgrammeMembership>
                or Fact<Reduction>
                or Fact<WorkingPattern>
                or Fact<WorkerLink>;

    /// <summary>The worker that a person's key belongs to; null when the record has none.</summary>
    /// <param name="personKey">Any of the worker's person keys: staff id or <c>agency:</c> and the supplier's id.</param>
    public Worker? ByPerson(string personKey) => _byPerson.GetValueOrDefault(personKey);

    /// <summary>Workers with a post or agency spell in a team or below it on a day (last day included), in order of key.</summary>
    public IReadOnlyList<Worker> InTeam(string team, DateOnly day)
    {
        var teams = _tree.Below(team, day);
        return
        [
            .. Workers.Where(w =>
                w.Spells.Any(s => s.Valid.Contains(day) && teams.Contains(s.Content.Team))
                || w.AgencySpells.Any(s => s.Valid.Contains(day) && teams.Contains(s.Content.Team))
            ),
        ];
    }

    /// <summary>Joins persons into workers and gives each its facts.</summary>
    private sealed class WorkerJoin(WorkforceHistory history)
    {
        private readonly ILookup<string, Fact<PostSpell>> _spells = By<PostSpell>(history, c => c.Person);
        private readonly ILookup<string, Fact<AgencySpell>> _agency = By<AgencySpell>(history, c => c.Person);
        private readonly ILookup<string, Fact<Engagement>> _engagements = By<Engagement>(history, c => c.Person);
        private readonly ILookup<string, Fact<AbsenceSpell>> _absences = By<AbsenceSpell>(history, c => c.Person);
        private readonly ILookup<string, Fact<ProgrammeMembership>> _programmes = By<ProgrammeMembership>(
            history,
            c => c.Person
        );
        private readonly ILookup<string, Fact<Reduction>> _reductions = By<Reduction>(history, c => c.Worker);
        private readonly ILookup<string, Fact<WorkerLink>> _links = By<WorkerLink>(history, c => c.Worker);

        public IReadOnlyList<Worker> Workers() => [.. Groups().Select(Join).OrderBy(w => w.Key)];

        // Keys that share a registration number are one group; a key may have had several numbers over time.
        private IEnumerable<IReadOnlyList<string>> Groups()
        {
            var groupOf = PersonKeys().ToDictionary(k => k, k => new List<string> { k });
            var byNumber = history.All<Person>().Where(p => p.Content.RegistrationNumber is not null);
            foreach (var keys in byNumber.GroupBy(p => p.Content.RegistrationNumber, p => p.Key))
            {
                foreach (var key in keys.Distinct().Skip(1))
                {
                    Merge(groupOf, keys.First(), key);
                }
            }

            return groupOf.Values.Distinct();
        }

        private static void Merge(Dictionary<string, List<string>> groupOf, string a, string b)
        {
            var (into, from) = (groupOf[a], groupOf[b]);
            if (ReferenceEquals(into, from))
            {
                return;
            }

            into.AddRange(from);
            foreach (var key in from)
            {
                groupOf[key] = into;
            }
        }

        private HashSet<string> PersonKeys() =>
            [
                .. history.All<Person>().Select(p => p.Key),
                .. _spells.Select(g => g.Key),
                .. _agency.Select(g => g.Key),
                .. _engagements.Select(g => g.Key),
            ];

        private Worker Join(IReadOnlyList<string> group)
        {
            var keys = group.OrderBy(k => k).ToArray();
            var persons = keys.SelectMany(history.Of<Person>).OrderBy(p => p.Valid.From).ToArray();
            var employed = persons.Where(p => p.Content.StaffId is not null).Select(p => p.Key).Order();
            var key = employed.FirstOrDefault() ?? keys[0];
            return new Worker
            {
                Key = key,
                Name = (persons.LastOrDefault(p => p.Key == key) ?? persons.LastOrDefault())?.Content.Name ?? key,
                RegistrationNumber = persons
                    .Select(p => p.Content.RegistrationNumber)
                    .LastOrDefault(r => r is not null),
                PersonKeys = keys.ToHashSet(),
                Spells = [.. keys.SelectMany(k => _spells[k])],
                AgencySpells = [.. keys.SelectMany(k => _agency[k])],
                Engagements = [.. keys.SelectMany(k => _engagements[k])],
                Absences = [.. keys.SelectMany(k => _absences[k])],
                Registrations = [.. keys.SelectMany(history.Of<Registration>)],
                Qualifications = [.. keys.SelectMany(history.Of<Qualification>)],
                Programmes = [.. keys.SelectMany(k => _programmes[k])],
                Reductions = [.. keys.SelectMany(k => _reductions[k])],
                Patterns = [.. keys.SelectMany(history.Of<WorkingPattern>)],
                Links = [.. keys.SelectMany(k => _links[k])],
            };
        }

        private static ILookup<string, Fact<T>> By<T>(WorkforceHistory history, Func<T, string> person)
            where T : notnull => history.All<T>().ToLookup(f => person(f.Content));
    }
}
