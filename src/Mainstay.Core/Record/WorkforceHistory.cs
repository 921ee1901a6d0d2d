using System.Collections.Concurrent;

namespace Mainstay.Core.Record;

/// <summary>
/// Everything that the record holds as known at one instant: an immutable set of dated facts, from which every measure,
/// target and report is computed. Ask it as at any day. Safe to read from many threads.
/// </summary>
/// <remarks>
/// Readings that several measures need (people joined, cases led) are made once and kept; see <see cref="Reading{T}"/>.
/// A later history is made from an earlier one by <see cref="With"/>, sharing whatever the change does not touch.
/// </remarks>
public sealed class WorkforceHistory
{
    private readonly Dictionary<Type, Array> _byType;
    private readonly ConcurrentDictionary<Type, object> _byKey = new();
    private readonly ConcurrentDictionary<Type, Lazy<object>> _readings = new();
    private HistoryChange? _following;

    /// <summary>A history of facts.</summary>
    /// <param name="facts">Facts that were current at the instant; any order.</param>
    /// <param name="knownAtUtc">The instant, UTC.</param>
    public WorkforceHistory(IEnumerable<Fact> facts, DateTime knownAtUtc)
    {
        KnownAtUtc = knownAtUtc;
        _byType = facts
            .GroupBy(f => f.GetType())
            .ToDictionary(g => g.Key.GenericTypeArguments[0], g => InOrder(g.Key, g));
    }

    private WorkforceHistory(DateTime knownAtUtc, Dictionary<Type, Array> byType) =>
        (KnownAtUtc, _byType) = (knownAtUtc, byType);

    /// <summary>The instant as known on which it is, UTC.</summary>
    public DateTime KnownAtUtc { get; }

    /// <summary>A history without facts.</summary>
    public static WorkforceHistory Empty { get; } = new([], DateTime.UnixEpoch);

    /// <summary>Every fact of a kind, by key and then by first day; empty when there is none.</summary>
    public IReadOnlyList<Fact<T>> All<T>()
        where T : notnull => _byType.TryGetValue(typeof(T), out var facts) ? (Fact<T>[])facts : [];

    /// <summary>The facts of a kind that were so on a day.</summary>
    public IEnumerable<Fact<T>> On<T>(DateOnly day)
        where T : notnull => All<T>().Where(f => f.Valid.Contains(day));

    /// <summary>The facts of one key, by first day; empty when there is none.</summary>
    public IReadOnlyList<Fact<T>> Of<T>(string key)
        where T : notnull
    {
        var byKey =
            (Dictionary<string, Fact<T>[]>)
                _byKey.GetOrAdd(
                    typeof(T),
                    _ => All<T>().GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.ToArray())
                );
        return byKey.GetValueOrDefault(key, []);
    }

    /// <summary>The content of a key on a day; null when nothing was so.</summary>
    public T? On<T>(string key, DateOnly day)
        where T : class => Of<T>(key).FirstOrDefault(f => f.Valid.Contains(day))?.Content;

    /// <summary>
    /// The content of a key on a day or, for facts such as names that only begin when they were first seen, the nearest:
    /// the last before the day, else the first after. Null when the key is not known.
    /// </summary>
    public T? Nearest<T>(string key, DateOnly day)
        where T : class
    {
        var facts = Of<T>(key);
        return (facts.LastOrDefault(f => f.Valid.From <= day) ?? (facts.Count > 0 ? facts[0] : null))?.Content;
    }

    /// <summary>A reading of this history that is made at its first use and then kept.</summary>
    /// <typeparam name="T">The reading, an immutable type made from a history.</typeparam>
    /// <param name="make">Makes it.</param>
    public T Reading<T>(Func<WorkforceHistory, T> make)
        where T : class =>
        (T)_readings.GetOrAdd(typeof(T), t => new Lazy<object>(() => FollowedFrom(t) ?? make(this))).Value;

    /// <summary>This history as known at a later instant. This one stays as it is.</summary>
    /// <param name="added">Facts that have become current.</param>
    /// <param name="removed">Names of facts of this history that no longer are current.</param>
    /// <param name="knownAtUtc">The later instant, UTC.</param>
    /// <exception cref="ArgumentException">This history holds no fact of a name that is removed.</exception>
    public WorkforceHistory With(
        IReadOnlyCollection<Fact> added,
        IReadOnlyCollection<FactName> removed,
        DateTime knownAtUtc
    )
    {
        var facts = new ChangedFacts(_byType, added, removed);
        var next = new WorkforceHistory(knownAtUtc, facts.ByType);
        foreach (var (type, index) in _byKey.Where(i => !facts.Touches(i.Key)))
        {
            next._byKey[type] = index;
        }

        next._following = new HistoryChange(this, next, [.. added], facts.Removed);
        foreach (var (type, _) in _readings.Where(r => Follows(r.Value)))
        {
            _ = next._readings.GetOrAdd(type, t => new Lazy<object>(() => next.FollowedFrom(t)!)).Value;
        }

        next._following = null;
        return next;
    }

    /// <summary>The facts of some kinds alone, for what depends on nothing else and outlives this history.</summary>
    internal WorkforceHistory OnlyOf(params IEnumerable<Type> contents) =>
        new(KnownAtUtc, _byType.Where(k => contents.Contains(k.Key)).ToDictionary());

    private object? FollowedFrom(Type type) =>
        _following is { } change && change.Before._readings.TryGetValue(type, out var before) && Follows(before)
            ? ((IFollowsRecord)before.Value).After(change)
            : null;

    private static bool Follows(Lazy<object> reading) => reading is { IsValueCreated: true, Value: IFollowsRecord };

    private static Array InOrder(Type factType, IEnumerable<Fact> facts)
    {
        var ordered = facts.OrderBy(f => f, FactOrder.Instance).ToArray();
        var typed = Array.CreateInstance(factType, ordered.Length);
        ordered.CopyTo(typed, 0);
        return typed;
    }
}
