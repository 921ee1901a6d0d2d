using System.Runtime.InteropServices;

namespace Mainstay.Imports.Reading;

/// <summary>How a fact stands to those that earlier rows of the file stated.</summary>
internal enum Statement
{
    New,

    /// <summary>Said already, word for word.</summary>
    Repeat,

    /// <summary>A row of the same key and first day came before.</summary>
    Duplicate,

    /// <summary>A row of the same key came before, and shares days with this one.</summary>
    Overlap,

    /// <summary>An earlier row says something else for the same key and days.</summary>
    Differs,
}

/// <summary>What the rows read so far state, as little of it as tells whether another row contradicts them.</summary>
internal sealed class StatedFacts
{
    private const int Always = int.MinValue;

    private readonly Dictionary<string, Dictionary<string, int>> _lastOf = [];
    private readonly List<Entry> _entries = [];

    private readonly record struct Entry(int From, int To, int Line, int Previous, object? Content);

    /// <summary>Adds a fact and says how it stands; <paramref name="earlier"/> is the line it repeats or contradicts.</summary>
    public Statement Add(FactDraft fact, int line, bool isOwn, out int earlier)
    {
        var from = fact.Valid?.From.DayNumber ?? Always;
        var to = fact.Valid is { To: { } last } ? last.DayNumber : int.MaxValue;
        if (!_lastOf.TryGetValue(fact.Kind, out var lastOf))
        {
            _lastOf[fact.Kind] = lastOf = [];
        }

        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(lastOf, fact.Key, out var isKnown);
        for (var i = isKnown ? head : -1; i >= 0; i = _entries[i].Previous)
        {
            var entry = _entries[i];
            if (from <= entry.To && entry.From <= to)
            {
                earlier = entry.Line;
                return Compare(entry, from, fact.Content, isOwn);
            }
        }

        // The content is kept only where another row may say the same again.
        _entries.Add(new Entry(from, to, line, isKnown ? head : -1, isOwn ? null : fact.Content));
        head = _entries.Count - 1;
        earlier = 0;
        return Statement.New;
    }

    private static Statement Compare(Entry entry, int from, object content, bool isOwn) =>
        isOwn ? (entry.From == from ? Statement.Duplicate : Statement.Overlap)
        : content.Equals(entry.Content) && entry.From == from ? Statement.Repeat
        : Statement.Differs;
}
