using Mainstay.Core.Time;

namespace Mainstay.Core.Record;

/// <summary>How far a fact can be trusted by the way it was got (N237).</summary>
public enum Quality
{
    /// <summary>Taken from a system that counts everybody.</summary>
    Counted,

    /// <summary>Taken from a sample or a survey.</summary>
    Sampled,

    /// <summary>Somebody said so.</summary>
    Anecdotal,
}

/// <summary>Where a fact came from.</summary>
/// <param name="Source">The kind of file or the person's role, for example <c>assignments</c>.</param>
/// <param name="Run">The number of the import run; 0 for facts that were typed.</param>
/// <param name="Quality">How far it can be trusted.</param>
/// <param name="EndInferred">True when its last day was not stated but follows from its absence in a full file.</param>
public sealed record Provenance(string Source, long Run, Quality Quality = Quality.Counted, bool EndInferred = false);

/// <summary>One dated statement of the record: something that was so from a first day to a last day.</summary>
/// <remarks>
/// Nothing is overwritten: a correction is a new fact, recorded later, that replaces this one. A history holds only the
/// facts that were current at one instant, so a fact in it has no recorded times of its own.
/// </remarks>
public abstract record Fact(string Kind, string Key, DateRange Valid, Provenance Provenance)
{
    /// <summary>What kind of statement, for example <c>post-spell</c>.</summary>
    public string Kind { get; } = Kind;

    /// <summary>What it is about, in the council's own keys; one key may have several facts with days that do not overlap.</summary>
    public string Key { get; } = Key;

    /// <summary>The days on which it was so; both ends included, open while it still is.</summary>
    public DateRange Valid { get; init; } = Valid;

    /// <summary>Where it came from.</summary>
    public Provenance Provenance { get; init; } = Provenance;

    /// <summary>The statement itself, untyped; see <see cref="Fact{T}.Content"/>.</summary>
    public abstract object Statement { get; }
}

/// <summary>One dated statement with its content.</summary>
/// <typeparam name="T">The content, an immutable record.</typeparam>
public sealed record Fact<T>(string Kind, string Key, DateRange Valid, T Content, Provenance Provenance)
    : Fact(Kind, Key, Valid, Provenance)
    where T : notnull
{
    /// <summary>What was so.</summary>
    public T Content { get; } = Content;

    /// <inheritdoc/>
    public override object Statement => Content;
}
