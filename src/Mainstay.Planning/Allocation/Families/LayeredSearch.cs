namespace Mainstay.Planning.Allocation.Families;

/// <summary>
/// Goes through the workers one by one and decides kind by kind how many each takes. What has gone before matters only by what it leaves
/// and what it cost (dynamic programming, Bellman 1957), so that workers alike and families alike are not tried in every order; and
/// only what the prices' bound still allows to be better than the plan known is kept.
/// </summary>
internal sealed class LayeredSearch
{
    private readonly AlikeFamilies _alike;
    private readonly FamilyPrices _prices;
    private readonly KindCounts _counts;
    private readonly int[] _last;
    private readonly int[] _roomLater;
    private readonly List<(int Worker, int Kind, PartLayer Parts)> _layers = [];

    public LayeredSearch(AlikeFamilies alike, FamilyPrices prices)
    {
        (_alike, _prices, _counts) = (alike, prices, new(alike.Count));
        _last = [.. Enumerable.Range(0, alike.Kinds).Select(k => Array.FindLastIndex(alike.Cost, c => c[k] >= 0))];
        _roomLater = new int[alike.Workers];
        for (var worker = alike.Workers - 2; worker >= 0; worker--)
        {
            _roomLater[worker] = _roomLater[worker + 1] + alike.Load[worker + 1].Length - 1;
        }
    }

    /// <summary>The cheapest plan found that is cheaper than the one known; null when none was.</summary>
    public int[]? Plan { get; private set; }

    /// <summary>The lowest bound of what was not followed, scaled; the largest number when all was.</summary>
    public long Dropped { get; private set; } = long.MaxValue;

    /// <summary>Part answers looked at.</summary>
    public int Looked { get; private set; }

    /// <summary>Searches.</summary>
    /// <param name="known">The cost of the plan known: what cannot be cheaper is not followed.</param>
    /// <param name="width">Part answers to follow from each layer to the next, 1 or more.</param>
    /// <param name="limit">Part answers to look at before only one is followed.</param>
    public void Run(long known, int width, int limit)
    {
        var highest = (known - 1) * FamilyPrices.Scale;
        var parts = First();
        for (var worker = 0; worker < _alike.Workers; worker++)
        {
            for (var kind = 0; kind < _alike.Kinds; kind++)
            {
                if (_alike.Cost[worker][kind] != AlikeFamilies.Never)
                {
                    parts = Next(parts, worker, kind, highest);
                    Dropped = Math.Min(Dropped, parts.Keep(Looked < limit ? width : 1));
                }
            }

            parts = Close(parts, worker);
        }

        Plan = parts.Length > 0 ? Trace() : null;
    }

    private PartLayer First()
    {
        var first = new PartLayer(_counts.Words);
        var key = new ulong[_counts.Words];
        var left = 0;
        for (var kind = 0; kind < _alike.Kinds; kind++)
        {
            _counts.Add(key, kind, _alike.Count[kind]);
            left += _alike.Count[kind] * _alike.Size[kind];
        }

        first.Add(key, new(0, 0, 0, left, 0, _prices.Bound));
        return first;
    }

    private PartLayer Next(PartLayer from, int worker, int kind, long highest)
    {
        var next = new PartLayer(_counts.Words);
        var (size, room) = (_alike.Size[kind], _alike.Load[worker].Length - 1);
        var each = (_alike.Cost[worker][kind] * FamilyPrices.Scale) - _prices.Price[kind];
        Span<ulong> key = stackalloc ulong[_counts.Words];
        for (var part = 0; part < from.Length; part++)
        {
            var before = from[part];
            var there = _counts.Of(from.KeyOf(part), kind);
            var least = _last[kind] == worker ? there : 0;
            for (var n = Math.Min(there, (room - before.Places) / size); n >= least; n--)
            {
                Looked++;
                var (places, left) = (before.Places + (n * size), before.Left - (n * size));
                var spent = before.Spent + (n * each);
                var bound = _prices.Sum + spent + _prices.Rest(worker, kind + 1, places) + _prices.Later[worker + 1];
                if (bound > highest || left > room - places + _roomLater[worker])
                {
                    continue;
                }

                from.KeyOf(part).CopyTo(key);
                _counts.Add(key, kind, -n);
                next.Add(key, new(part, n, places, left, spent, bound));
            }
        }

        _layers.Add((worker, kind, next));
        return next;
    }

    // The worker's places are paid for; the next begins with none.
    private PartLayer Close(PartLayer from, int worker)
    {
        var next = new PartLayer(_counts.Words);
        for (var part = 0; part < from.Length; part++)
        {
            var before = from[part];
            var spent = before.Spent + (_alike.Load[worker][before.Places] * FamilyPrices.Scale);
            next.Add(from.KeyOf(part), before with { Parent = part, Taken = 0, Places = 0, Spent = spent });
        }

        _layers.Add((worker, 0, next));
        return next;
    }

    private int[] Trace()
    {
        int[][] taken = [.. Enumerable.Range(0, _alike.Workers).Select(_ => new int[_alike.Kinds])];
        var part = 0;
        for (var layer = _layers.Count - 1; layer >= 0; layer--)
        {
            var (worker, kind, parts) = _layers[layer];
            taken[worker][kind] += parts[part].Taken;
            part = parts[part].Parent;
        }

        return _alike.WorkersOf(taken);
    }
}
