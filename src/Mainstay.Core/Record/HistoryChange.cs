using System.Collections.Concurrent;

namespace Mainstay.Core.Record;

/// <summary>What tells a current fact from every other: no two current facts of a kind and key begin on one day.</summary>
/// <param name="Kind">The kind's name.</param>
/// <param name="Key">Its key.</param>
/// <param name="From">Its first day.</param>
public readonly record struct FactName(string Kind, string Key, DateOnly From)
{
    /// <summary>The name of a fact.</summary>
    public static FactName Of(Fact fact) => new(fact.Kind, fact.Key, fact.Valid.From);
}

/// <summary>What became known between two instants: facts that are current now and were not, and facts that no longer are.</summary>
/// <remarks>A corrected fact is among both. It lives only while the later history is made from the earlier one.</remarks>
public sealed class HistoryChange
{
    private readonly ConcurrentDictionary<Type, Lazy<object>> _readings = new();

    internal HistoryChange(
        WorkforceHistory before,
        WorkforceHistory after,
        IReadOnlyList<Fact> added,
        IReadOnlyList<Fact> removed
    )
    {
        (Before, After) = (before, after);
        (Added, Removed) = (added, removed);
    }

    /// <summary>The history before.</summary>
    public WorkforceHistory Before { get; }

    /// <summary>The history after.</summary>
    public WorkforceHistory After { get; }

    /// <summary>Facts that only the history after holds.</summary>
    public IReadOnlyList<Fact> Added { get; }

    /// <summary>Facts that only the history before holds.</summary>
    public IReadOnlyList<Fact> Removed { get; }

    /// <summary>Facts of a kind that only one of the two holds.</summary>
    public IEnumerable<Fact<T>> Of<T>()
        where T : notnull => Removed.Concat(Added).OfType<Fact<T>>();

    /// <summary>Whether any fact of a kind is added or removed.</summary>
    public bool Touches<T>()
        where T : notnull => Of<T>().Any();

    /// <summary>Something that several readings need to know of the change, made once.</summary>
    internal T Reading<T>(Func<HistoryChange, T> make)
        where T : class => (T)_readings.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;
}

/// <summary>A reading of a history that follows a change: it makes the later history's reading from itself, keeping what the change does not touch.</summary>
public interface IFollowsRecord
{
    /// <summary>The reading of the history after the change, equal to one made from that history alone.</summary>
    /// <remarks>It keeps no reference to the history before, so that old histories can be let go.</remarks>
    public object After(HistoryChange change);
}
