using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <content>What a change of the record leaves of the caseloads, and what it touches.</content>
public sealed partial class Caseloads
{
    /// <summary>
    /// For each day that was kept through the last change, the teams of whom something is not what it was before it (null
    /// for what is in no team); empty for a day of which nothing changed. A day that was not kept is not among them.
    /// </summary>
    internal IReadOnlyDictionary<DateOnly, IReadOnlySet<string?>> ChangedOn => _changedOn;

    private readonly Dictionary<DateOnly, IReadOnlySet<string?>> _changedOn = [];

    /// <inheritdoc/>
    /// <remarks>
    /// Cases and workers that facts of the change are about are read again. Each day that is kept is asked what they were
    /// then and are now, so that a fact of this week leaves last week as it stands. A change of rules begins anew.
    /// </remarks>
    public object After(HistoryChange change)
    {
        var after = change.After;
        if (
            !ChangeReach.Follows(change)
            || HasEpisodes != HoldsEpisodes(after)
            || KnowsAwaiting != HoldsAwaiting(after)
            || KnowsRegistration != Registers(after)
        )
        {
            return Of(after);
        }

        var references = ReferencesIn(change);
        var (cases, inOrder) = CasesAfter(after, references);
        var matches = NamesTheSame(change) ? _matches : MatchesOf(after);
        var restated = Restated(change, matches);
        var touched = restated.Concat(references.SelectMany(r => HoldersOf(r, cases, matches))).ToHashSet();
        var heldBy = _heldBy.Where(h => !touched.Contains(h.Key)).ToDictionary();
        foreach (var (worker, held) in HeldByAll(after, matches, cases, touched.Contains))
        {
            heldBy[worker] = held;
        }

        references.UnionWith(NamedOtherwise(after, matches));
        HashSet<string> led = [.. references];
        foreach (var worker in restated)
        {
            string[] held = [.. ReferencesOf(_heldBy, worker), .. ReferencesOf(heldBy, worker)];
            references.UnionWith(held);
            if (!WorksTheSame(change, worker))
            {
                led.UnionWith(held);
            }
        }

        var next = new Caseloads(after, _rules, cases, inOrder, matches, heldBy);
        next.KeepDays(this, new CaseloadsTouched(WorkersIn(change, touched), references, led));
        return next;
    }

    /// <summary>References of the cases that facts of a change are about.</summary>
    internal static HashSet<string> ReferencesIn(HistoryChange change) =>
        [
            .. change.Of<CaseEpisode>().Select(e => e.Content.Case),
            .. change.Of<CaseStatus>().Select(s => s.Content.Case),
            .. change.Of<CaseFamily>().Select(f => f.Content.Case),
            .. change.Of<CaseAwaiting>().Select(a => a.Content.Case),
            .. change.Of<Involvement>().Select(i => i.Content.Case),
        ];

    /// <summary>Whether a day of a lineage is kept, and was through the last change.</summary>
    internal bool Keeps(DateOnly day, object lineage) =>
        ChangedOn.ContainsKey(day)
        && _days.TryGetValue(day, out var kept)
        && kept.IsValueCreated
        && kept.Value.Lineage == lineage;

    /// <summary>Workers who ever had to do with a case.</summary>
    internal IEnumerable<Worker> HoldersOf(string reference) =>
        Find(reference)?.Involvements.Select(i => _matches[i.Content.Professional].Worker).OfType<Worker>() ?? [];

    private IEnumerable<Worker> HoldersOf(
        string reference,
        Dictionary<string, CaseRecord> cases,
        Dictionary<string, ProfessionalMatch> matches
    ) =>
        HoldersOf(reference)
            .Concat(
                cases
                    .GetValueOrDefault(reference)
                    ?.Involvements.Select(i => matches[i.Content.Professional].Worker)
                    .OfType<Worker>()
                    ?? []
            );

    private (Dictionary<string, CaseRecord> Cases, IReadOnlyList<CaseRecord> InOrder) CasesAfter(
        WorkforceHistory after,
        HashSet<string> references
    )
    {
        if (references.Count == 0)
        {
            return (_cases, Cases);
        }

        var made = CaseRecord.AllOf(after, references);
        var cases = new Dictionary<string, CaseRecord>(_cases);
        foreach (var reference in references)
        {
            cases.Remove(reference);
        }

        foreach (var (reference, record) in made)
        {
            cases[reference] = record;
        }

        return (cases, ByReference.Replaced(Cases, c => c.Key, references, [.. made.Values]));
    }

    // Whether every professional is joined as before: nobody's ids changed, and no professional is named first or no longer.
    private bool NamesTheSame(HistoryChange change) =>
        !change.Touches<Professional>()
        && !change.Touches<Person>()
        && change.After.All<ProvisionalAllocation>().Count == 0
        && !change.Removed.OfType<Fact<Involvement>>().Any()
        && change.Of<Involvement>().All(i => _matches.ContainsKey(i.Content.Professional))
        && change.Before.Reading(Workforce.Of).Workers.SequenceEqual(change.After.Reading(Workforce.Of).Workers);

    // Workers whose own facts changed, before and after, and those who became or no longer are the worker of a professional.
    private HashSet<Worker> Restated(HistoryChange change, Dictionary<string, ProfessionalMatch> matches)
    {
        var (before, after) = (change.Before.Reading(Workforce.Of), change.After.Reading(Workforce.Of));
        HashSet<Worker> restated =
        [
            .. before.Workers.Where(w => after.ByPerson(w.Key) != w),
            .. after.Workers.Where(w => before.ByPerson(w.Key) != w),
        ];
        foreach (var professional in MatchedOtherwise(matches))
        {
            restated.UnionWith(
                new[] { Match(professional)?.Worker, matches.GetValueOrDefault(professional)?.Worker }.OfType<Worker>()
            );
        }

        return restated;
    }

    private IEnumerable<string> MatchedOtherwise(Dictionary<string, ProfessionalMatch> matches) =>
        ReferenceEquals(matches, _matches)
            ? []
            : _matches.Keys.Union(matches.Keys).Where(p => Match(p) != matches.GetValueOrDefault(p));

    private HashSet<string> NamedOtherwise(WorkforceHistory after, Dictionary<string, ProfessionalMatch> matches)
    {
        var professionals = MatchedOtherwise(matches).ToHashSet();
        return professionals.Count == 0
            ? []
            :
            [
                .. _history
                    .Reading(InvolvementsNow.Of)
                    .All.Concat(after.Reading(InvolvementsNow.Of).All)
                    .Where(i => professionals.Contains(i.Content.Professional))
                    .Select(i => i.Content.Case),
            ];
    }

    private static IEnumerable<string> ReferencesOf(Dictionary<Worker, HeldCases> heldBy, Worker worker) =>
        heldBy.GetValueOrDefault(worker)?.Facts.Select(f => f.Case.Key) ?? [];

    // Whether a worker was in the same posts and placements throughout.
    private static bool WorksTheSame(HistoryChange change, Worker worker) =>
        Keyed(change.Before.Reading(Workforce.Of), worker.Key) is { } before
        && Keyed(change.After.Reading(Workforce.Of), worker.Key) is { } after
        && before.Spells.SequenceEqual(after.Spells)
        && before.AgencySpells.SequenceEqual(after.AgencySpells);

    private static List<(Worker? Before, Worker? After)> WorkersIn(HistoryChange change, HashSet<Worker> touched)
    {
        var (before, after) = (change.Before.Reading(Workforce.Of), change.After.Reading(Workforce.Of));
        return [.. touched.Select(w => w.Key).Distinct().Select(k => (Keyed(before, k), Keyed(after, k)))];
    }

    // A key may be a worker's in one history and in the other only one of another worker's person keys.
    private static Worker? Keyed(Workforce workforce, string key) =>
        workforce.ByPerson(key) is { } worker && worker.Key == key ? worker : null;

    private void KeepDays(Caseloads before, CaseloadsTouched touched)
    {
        CaseloadDay[] days = [.. before._days.Values.Where(d => d.IsValueCreated).Select(d => d.Value)];
        foreach (var (next, changed) in days.AsParallel().Select(d => d.After(_history, this, touched)).ToArray())
        {
            _days[next.Day] = new Lazy<CaseloadDay>(next);
            _changedOn[next.Day] = changed;
        }
    }
}
