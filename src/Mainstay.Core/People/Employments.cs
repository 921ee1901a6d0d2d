using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.People;

/// <summary>Who was employed as what, over all days: the reading that in post, starters, leavers and vacancies rest on.</summary>
/// <remarks>
/// <para>Only engagements of the kind employed count; a spell that no engagement covers on its first day counts as it stands.</para>
/// <para>An employment ends when social work for the council ends, by leaving or by going to a role that is no social work
/// role, and begins likewise: DfE counts both as leaver and starter. Spells belong to one employment when the next begins
/// by the day after, or when both lie in one stated engagement and no other work for the council fills the time between.</para>
/// <para>A reading: make it by <c>history.Reading(Employments.Of)</c>.</para>
/// </remarks>
public sealed class Employments : IFollowsRecord
{
    private readonly HashSet<(string Worker, DateOnly From)> _socialWorkBegins;

    private Employments(IReadOnlyList<EmployedSpell> spells, IReadOnlyList<Employment> all)
    {
        Spells = spells;
        All = all;
        SocialWork = [.. spells.Where(s => s.IsSocialWork)];
        ByWorker = spells.ToLookup(s => s.Worker);
        ByPost = spells.Where(s => s.Spell.Content.Post is not null).ToLookup(s => s.Spell.Content.Post!);
        _socialWorkBegins = SocialWork.Select(s => (s.Worker.Key, s.Days.From)).ToHashSet();
    }

    /// <summary>Every employed spell, of any role, by worker and first day.</summary>
    public IReadOnlyList<EmployedSpell> Spells { get; }

    /// <summary>Employed spells in social work roles.</summary>
    public IReadOnlyList<EmployedSpell> SocialWork { get; }

    /// <summary>Employed spells by worker.</summary>
    public ILookup<Worker, EmployedSpell> ByWorker { get; }

    /// <summary>Employed spells by the key of their post; unposted ones are left out.</summary>
    public ILookup<string, EmployedSpell> ByPost { get; }

    /// <summary>Every employment as a social worker, by worker and first day.</summary>
    public IReadOnlyList<Employment> All { get; }

    /// <summary>The employments of a history.</summary>
    public static Employments Of(WorkforceHistory history)
    {
        var byWorker = history
            .Reading(Workforce.Of)
            .Workers.Select(w => (Worker: w, Spells: SpellsOf(w, history)))
            .ToArray();
        return new([.. byWorker.SelectMany(w => w.Spells)], [.. byWorker.SelectMany(w => Join(w.Worker, w.Spells))]);
    }

    /// <inheritdoc/>
    public object After(HistoryChange change) =>
        change.Touches<Role>()
        || change.Touches<PostSpell>()
        || change.Touches<Engagement>()
        || !change
            .After.Reading(Workforce.Of)
            .Workers.SequenceEqual(change.Before.Reading(Workforce.Of).Workers, ReferenceEqualityComparer.Instance)
            ? Of(change.After)
            : this;

    /// <summary>Whether a social work spell counts as in post on a day by DfE (contract K11).</summary>
    /// <remarks>
    /// It is in force and does not end on the day; one that does end on it still counts when the same worker begins
    /// another social work spell the day after, since a move between our posts is no leaving.
    /// </remarks>
    public bool IsInPost(EmployedSpell spell, DateOnly day) =>
        spell.IsSocialWork
        && (
            spell.Days.ContinuesPast(day)
            || (spell.Days.To == day && _socialWorkBegins.Contains((spell.Worker.Key, day.AddDays(1))))
        );

    private static List<EmployedSpell> SpellsOf(Worker worker, WorkforceHistory history) =>
        [
            .. from spell in worker.Spells
            let days = EmployedDays(worker, spell.Valid)
            where days is not null
            from piece in ByMapping(history.Of<Role>(spell.Content.Role), days.Value)
            orderby piece.Days.From, spell.Key
            select new EmployedSpell(worker, spell, piece.Days, piece.Role),
        ];

    private static DateRange? EmployedDays(Worker worker, DateRange spell) =>
        worker.Engagements.FirstOrDefault(e => e.Valid.Contains(spell.From)) switch
        {
            null => spell,
            { Content.Kind: not EngagementKind.Employed } => null,
            var engagement => LastDay(worker, engagement) is { } last ? spell.EndedBy(last) : spell,
        };

    // Engagements that follow each other day by day are one: a new contract is no leaving.
    private static DateOnly? LastDay(Worker worker, Fact<Engagement> engagement)
    {
        for (var at = engagement; at is not null; )
        {
            if (at.Valid.DayAfter is not { } after)
            {
                return null;
            }

            var next = worker.Engagements.FirstOrDefault(e =>
                e.Valid.Contains(after) && e.Content.Kind == EngagementKind.Employed
            );
            if (next is null)
            {
                return at.Valid.To;
            }

            at = next;
        }

        return null;
    }

    // A mapping holds until the next one; the first also holds for the days before it was first seen.
    private static IEnumerable<(DateRange Days, Role? Role)> ByMapping(
        IReadOnlyList<Fact<Role>> mappings,
        DateRange days
    )
    {
        if (mappings.Count < 2)
        {
            return [(days, mappings.Count == 0 ? null : mappings[0].Content)];
        }

        return from i in Enumerable.Range(0, mappings.Count)
            let begins = i == 0 ? DateOnly.MinValue : mappings[i].Valid.From
            let ends = i + 1 < mappings.Count ? mappings[i + 1].Valid.From.AddDays(-1) : (DateOnly?)null
            where ends is null || ends >= begins
            let shared = days.Within(new DateRange(begins, ends))
            where shared is not null
            select (shared.Value, (Role?)mappings[i].Content);
    }

    private static IEnumerable<Employment> Join(Worker worker, IReadOnlyList<EmployedSpell> spells)
    {
        List<EmployedSpell> run = [];
        foreach (var spell in spells.Where(s => s.IsSocialWork))
        {
            if (run.Count > 0 && !GoesOn(worker, spells, LastDay(run), spell.Days.From))
            {
                yield return Made(worker, run);
                run = [];
            }

            run.Add(spell);
        }

        if (run.Count > 0)
        {
            yield return Made(worker, run);
        }
    }

    private static Employment Made(Worker worker, List<EmployedSpell> run) =>
        new(worker, new DateRange(run[0].Days.From, LastDay(run)), run);

    private static DateOnly? LastDay(List<EmployedSpell> run) =>
        run.Any(s => s.Days.To is null) ? null : run.Max(s => s.Days.To);

    private static bool GoesOn(Worker worker, IReadOnlyList<EmployedSpell> spells, DateOnly? last, DateOnly next)
    {
        if (last is not { } end || next <= end.AddDays(1))
        {
            return true;
        }

        var between = new DateRange(end.AddDays(1), next.AddDays(-1));
        var engagement = worker.Engagements.FirstOrDefault(e =>
            e.Valid.Contains(end) && e.Content.Kind == EngagementKind.Employed
        );
        return engagement is not null
            && (LastDay(worker, engagement) is not { } lastDay || lastDay >= next)
            && !spells.Any(s => !s.IsSocialWork && s.Days.Meets(between));
    }
}
