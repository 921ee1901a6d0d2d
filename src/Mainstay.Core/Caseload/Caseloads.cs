using System.Collections.Concurrent;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>An involvement that a reader should look at.</summary>
/// <param name="Involvement">The involvement.</param>
/// <param name="Why">What is odd, in words.</param>
public sealed record OddInvolvement(Fact<Involvement> Involvement, string Why);

/// <summary>Every case and who holds it, on any day. A reading: make it by <c>history.Reading(Caseloads.Of)</c>.</summary>
/// <remarks>Involvements are indexed by worker and by case, so that a day of one worker looks only at that worker's own.</remarks>
public sealed partial class Caseloads : IFollowsRecord
{
    // A weekly report asks for some forty days; a long series asks each day once.
    private const int DaysKept = 64;

    private readonly WorkforceHistory _history;
    private readonly WorkforceHistory _rules;
    private readonly Dictionary<string, CaseRecord> _cases;
    private readonly Dictionary<string, ProfessionalMatch> _matches;
    private readonly Dictionary<Worker, HeldCases> _heldBy;
    private readonly ConcurrentDictionary<DateOnly, Lazy<CaseloadDay>> _days = new();

    private Caseloads(
        WorkforceHistory history,
        WorkforceHistory rules,
        Dictionary<string, CaseRecord> cases,
        IReadOnlyList<CaseRecord> inOrder,
        Dictionary<string, ProfessionalMatch> matches,
        Dictionary<Worker, HeldCases> heldBy
    )
    {
        (_history, _rules) = (history, rules);
        (_cases, Cases, _matches, _heldBy) = (cases, inOrder, matches, heldBy);
        KnowsRegistration = Registers(history);
    }

    /// <summary>Whether the record holds open cases at all; without them what is not allocated is not known (practice P1).</summary>
    public bool HasEpisodes => HoldsEpisodes(_history);

    /// <summary>Whether an extract says which cases await closure or transfer; without it that is not known, never 0 (practice P19).</summary>
    public bool KnowsAwaiting => HoldsAwaiting(_history);

    /// <summary>Whether the record holds anybody's registration; where it holds nobody's, nobody is called not registered.</summary>
    public bool KnowsRegistration { get; }

    /// <summary>Every case, in order of reference.</summary>
    public IReadOnlyList<CaseRecord> Cases { get; }

    /// <summary>How each worker of the case system stands to the record.</summary>
    public IReadOnlyCollection<ProfessionalMatch> Matches => _matches.Values;

    /// <summary>Workers of the case system who could not be joined, with the reason, in order of id.</summary>
    public IReadOnlyList<ProfessionalMatch> Unmatched =>
        [.. _matches.Values.Where(m => m.State == JoinState.Unmatched).OrderBy(m => m.Professional)];

    /// <summary>The reading of a history.</summary>
    public static Caseloads Of(WorkforceHistory history)
    {
        var cases = CaseRecord.AllOf(history);
        var matches = MatchesOf(history);
        return new(
            history,
            RulesOf(history),
            cases,
            [.. cases.Values.OrderBy(c => c.Key, StringComparer.Ordinal)],
            matches,
            HeldByAll(history, matches, cases, _ => true)
        );
    }

    /// <summary>How a worker of the case system stands to the record; null when no involvement or list names that id.</summary>
    public ProfessionalMatch? Match(string professional) => _matches.GetValueOrDefault(professional);

    /// <summary>Whether a worker is on the register on a day; true for everybody where the record holds no registration at all.</summary>
    public bool IsRegistered(Worker worker, DateOnly day) => !KnowsRegistration || worker.IsRegisteredOn(day);

    /// <summary>Cases that a worker began to lead in the days up to and including a day, each once: the intake (practice P20).</summary>
    /// <param name="worker">The worker.</param>
    /// <param name="day">The last day.</param>
    /// <param name="days">How many days; 1 or more.</param>
    public int NewCases(Worker worker, DateOnly day, int days)
    {
        var window = DateRange.EndingOn(day, days);
        return _heldBy.TryGetValue(worker, out var held)
            ? held
                .Facts.Where(f => f.Fact.Content.Role == InvolvementRole.Lead && window.Contains(f.Fact.Valid.From))
                .Select(f => f.Case)
                .Distinct()
                .Count()
            : 0;
    }

    /// <summary>The case of a reference; null when the record has none.</summary>
    public CaseRecord? Find(string reference) => _cases.GetValueOrDefault(reference);

    /// <summary>Every caseload on a day.</summary>
    public CaseloadDay On(DateOnly day)
    {
        if (_days.Count > DaysKept)
        {
            _days.Clear();
        }

        return _days.GetOrAdd(day, d => new Lazy<CaseloadDay>(() => new CaseloadDay(_history, this, d))).Value;
    }

    /// <summary>One worker's caseload on a day.</summary>
    public WorkerCaseload Of(Worker worker, DateOnly day) => Of(worker, day, PolicyInForce.On(_history, day));

    /// <summary>Involvements in force on a day with a case that is not open, and those of another team than the worker's.</summary>
    public IReadOnlyList<OddInvolvement> OddOn(DateOnly day) =>
        [
            .. from held in _heldBy
            from involvement in held.Value.Facts
            where involvement.Fact.Valid.Contains(day)
            let why = Oddity(held.Key, involvement.Fact, involvement.Case, day)
            where why is not null
            select new OddInvolvement(involvement.Fact, why),
        ];

    internal WorkerCaseload Of(Worker worker, DateOnly day, PolicyInForce? policy)
    {
        var (led, coWorked) = _heldBy.TryGetValue(worker, out var held) ? held.On(day) : ([], []);
        return new(_rules, policy, worker, day, led, coWorked, IsRegistered(worker, day));
    }

    /// <summary>Different social workers who led a case in the twelve months to a day; who is not matched counts; who is no person, or covers an absence (practice P17), does not.</summary>
    internal int SocialWorkersOf(CaseRecord @case, DateOnly day)
    {
        var year = DateRange.TwelveMonthsTo(day);
        return @case
            .Involvements.Where(i => i.Content.Role == InvolvementRole.Lead && i.Valid.Meets(year))
            .Where(i => i.Content.ChangeReason != Involvement.Cover && LedBySocialWorker(i, year))
            .Select(i => _matches[i.Content.Professional].Worker?.Key ?? i.Content.Professional)
            .Distinct()
            .Count();
    }

    private bool LedBySocialWorker(Fact<Involvement> lead, DateRange year)
    {
        var match = _matches[lead.Content.Professional];
        return match.Worker is { } worker
            ? SpellOnDay.Of(_history, worker, lead.Valid.Within(year)!.Value.From) is var spells
                && (spells.Count == 0 || spells.Any(s => s.IsSocialWorker))
            : match.State == JoinState.Unmatched;
    }

    /// <summary>The cases of a worker; null when none was ever held.</summary>
    internal HeldCases? HeldBy(Worker worker) => _heldBy.GetValueOrDefault(worker);

    internal bool LeadsOn(Worker worker, DateOnly day) =>
        _heldBy.TryGetValue(worker, out var held) && held.LeadsOn(day);

    private string? Oddity(Worker worker, Fact<Involvement> involvement, CaseRecord @case, DateOnly day)
    {
        if (!@case.IsOpenOn(day))
        {
            return "the case is not open, so it is in no caseload";
        }

        var team = involvement.Content.Team;
        var spells = SpellOnDay.Of(_history, worker, day);
        return team is null || spells.Count == 0 || spells.Any(s => s.Team == team)
            ? null
            : $"the case system says team {team}, the worker is in {string.Join(", ", spells.Select(s => s.Team))}";
    }

    // What a caseload on a day reads beside its worker and cases. Caseloads outlive the history that they were made from.
    private static WorkforceHistory RulesOf(WorkforceHistory history) => history.OnlyOf(typeof(Role), typeof(Team));

    private static bool HoldsEpisodes(WorkforceHistory history) => history.All<CaseEpisode>().Count > 0;

    private static bool HoldsAwaiting(WorkforceHistory history) => history.All<CaseAwaiting>().Count > 0;

    private static bool Registers(WorkforceHistory history) =>
        history.All<Registration>().Count > 0
        || history.All<Person>().Any(p => p.Content.RegistrationNumber is not null);

    private static Dictionary<Worker, HeldCases> HeldByAll(
        WorkforceHistory history,
        Dictionary<string, ProfessionalMatch> matches,
        Dictionary<string, CaseRecord> cases,
        Func<Worker, bool> isWanted
    )
    {
        var wanted = matches
            .Values.Where(m => m.Worker is not null && isWanted(m.Worker))
            .ToDictionary(m => m.Professional, m => m.Worker!);
        return history
            .Reading(InvolvementsNow.Of)
            .All.Where(i => wanted.ContainsKey(i.Content.Professional))
            .GroupBy(i => wanted[i.Content.Professional])
            .ToDictionary(g => g.Key, g => new HeldCases(g, cases));
    }

    private static Dictionary<string, ProfessionalMatch> MatchesOf(WorkforceHistory history)
    {
        var join = new ProfessionalJoin(history);
        var listed = history.All<Professional>().Select(p => p.Key);
        var named = history.Reading(InvolvementsNow.Of).All.Select(i => i.Content.Professional);
        return listed.Concat(named).Distinct().ToDictionary(p => p, join.Match);
    }
}
