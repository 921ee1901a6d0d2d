using System.Runtime.InteropServices;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports.Comparing;

/// <summary>A version that is current in the record, without its texts.</summary>
internal struct CurrentFact
{
    public long Id;
    public UInt128 Key;
    public UInt128 Content;
    public UInt128 RowKey;
    public DateRange Valid;

    /// <summary>The next of the same key; -1 for none.</summary>
    public int Next;

    /// <summary>0 when the extract's own source states it; else how its source ranks against it.</summary>
    public Standing Standing;
    public bool EndInferred;

    /// <summary>Whether the extract states it, replaces it or leaves it: everything else of a full file's source has ended.</summary>
    public bool Settled;
}

/// <summary>How a source that states a fact stands to the source of the extract.</summary>
internal enum Standing : byte
{
    /// <summary>The same source.</summary>
    Own,

    /// <summary>Another, which the extract may correct.</summary>
    Other,

    /// <summary>Another, which knows this kind of fact better.</summary>
    Better,
}

/// <summary>What is on record now for the kinds that an extract states, and everything of its source.</summary>
internal sealed class CurrentFacts
{
    private readonly List<CurrentFact> _facts = [];
    private readonly Dictionary<UInt128, int> _first = [];

    private CurrentFacts() { }

    public Span<CurrentFact> All => CollectionsMarshal.AsSpan(_facts);

    /// <summary>The first fact of a key; -1 when there is none.</summary>
    public int First(UInt128 key) => _first.GetValueOrDefault(key, -1);

    public static async Task<CurrentFacts> LoadAsync(
        MainstayDb db,
        string source,
        IReadOnlyCollection<string> kinds,
        CancellationToken cancel
    )
    {
        var current = new CurrentFacts();
        var rows = db
            .Facts.AsNoTracking()
            .Where(f => f.ReplacedAtUtc == null && (f.Source == source || kinds.Contains(f.Kind)))
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            current.Add(row, source);
        }

        return current;
    }

    private void Add(FactRow row, string source)
    {
        var key = Print.Of(row.Kind, row.Key);
        var fact = new CurrentFact
        {
            Id = row.Id,
            Key = key,
            Content = Print.Of(row.Content),
            RowKey = row.RowKey is { } rowKey ? Print.Of(rowKey) : 0,
            Valid = new DateRange(row.ValidFrom, row.ValidTo),
            Next = First(key),
            Standing = SourceRanks.Standing(row.Kind, row.Source, source),
            EndInferred = row.EndInferred,
        };
        _first[key] = _facts.Count;
        _facts.Add(fact);
    }
}
