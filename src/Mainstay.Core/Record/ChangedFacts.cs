namespace Mainstay.Core.Record;

/// <summary>The order of the facts of a kind: by key, then by first day.</summary>
internal sealed class FactOrder : IComparer<Fact>
{
    public static FactOrder Instance { get; } = new();

    public int Compare(Fact? x, Fact? y) => Compare(x!, FactName.Of(y!));

    public static int Compare(Fact fact, FactName name)
    {
        var byKey = string.CompareOrdinal(fact.Key, name.Key);
        return byKey != 0 ? byKey : fact.Valid.From.CompareTo(name.From);
    }
}

/// <summary>The facts of a history after a change, by type and in order: kinds that it does not touch share their array.</summary>
internal sealed class ChangedFacts
{
    private readonly HashSet<Type> _touched = [];
    private readonly List<Fact> _removed = [];

    public ChangedFacts(
        Dictionary<Type, Array> before,
        IReadOnlyCollection<Fact> added,
        IReadOnlyCollection<FactName> removed
    )
    {
        ByType = new(before);
        var kinds = before
            .Values.Where(facts => facts.Length > 0)
            .ToDictionary(facts => ((Fact)facts.GetValue(0)!).Kind, facts => facts.GetType().GetElementType()!);
        foreach (var kind in removed.Select(r => r.Kind).Where(k => !kinds.ContainsKey(k)))
        {
            throw new ArgumentException($"The history holds no fact of the kind {kind}.", nameof(removed));
        }

        var removedBy = removed.ToLookup(r => kinds[r.Kind]);
        var addedBy = added.ToLookup(f => f.GetType());
        foreach (var type in removedBy.Select(g => g.Key).Union(addedBy.Select(g => g.Key)))
        {
            var content = type.GenericTypeArguments[0];
            _touched.Add(content);
            var facts = (Fact[])before.GetValueOrDefault(content, Array.CreateInstance(type, 0));
            ByType[content] = Merged(type, facts, [.. addedBy[type]], [.. removedBy[type]]);
        }
    }

    public Dictionary<Type, Array> ByType { get; }

    public IReadOnlyList<Fact> Removed => _removed;

    public bool Touches(Type content) => _touched.Contains(content);

    // What stays is copied in runs between the places at which something goes or comes.
    private Fact[] Merged(Type type, Fact[] facts, Fact[] added, FactName[] removed)
    {
        var gone = Array.ConvertAll(removed, r => PlaceOf(facts, r));
        Array.Sort(gone);
        Array.Sort(added, FactOrder.Instance);
        var merged = (Fact[])Array.CreateInstance(type, facts.Length + added.Length - gone.Length);
        var (at, into, next) = (0, 0, 0);
        foreach (var place in gone.Append(facts.Length))
        {
            for (; next < added.Length && FirstAfter(facts, added[next]) <= place; next++)
            {
                var until = Math.Max(at, FirstAfter(facts, added[next]));
                Array.Copy(facts, at, merged, into, until - at);
                into += until - at;
                at = until;
                merged[into++] = added[next];
            }

            Array.Copy(facts, at, merged, into, place - at);
            into += place - at;
            at = place + 1;
        }

        _removed.AddRange(gone.Select(i => facts[i]));
        return merged;
    }

    private static int PlaceOf(Fact[] facts, FactName name)
    {
        var place = FirstNotBefore(facts, f => FactOrder.Compare(f, name) < 0);
        return place < facts.Length && FactName.Of(facts[place]) == name
            ? place
            : throw new ArgumentException($"The history holds no fact {name}.", nameof(name));
    }

    private static int FirstAfter(Fact[] facts, Fact fact) =>
        FirstNotBefore(facts, f => FactOrder.Instance.Compare(f, fact) <= 0);

    private static int FirstNotBefore(Fact[] facts, Func<Fact, bool> isBefore)
    {
        var (low, high) = (0, facts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(facts[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
