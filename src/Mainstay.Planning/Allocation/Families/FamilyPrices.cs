namespace Mainstay.Planning.Allocation.Families;

/// <summary>
/// What each family pays to be taken, and the bound that these prices prove: each worker by themselves takes the families that serve
/// them best, loads and room minded, whoever else takes them too.
/// </summary>
/// <remarks>
/// Whatever the prices u, no plan costs less than Σ u + Σ over workers of the least of (costs − u of what they take + load). Prices rise
/// for what too few take and fall for what too many take (subgradient ascent, Held and Karp 1971; for generalised assignment Fisher,
/// Jaikumar and Van Wassenhove 1986). All numbers are whole multiples of 1/<see cref="Scale"/>, so that the bound is exact.
/// </remarks>
internal sealed class FamilyPrices
{
    /// <summary>Parts of one unit of cost.</summary>
    public const long Scale = 64;

    // Beyond these the bound has been seen to rise no more.
    private const int Rounds = 600;
    private const int Patience = 16;
    private readonly AlikeFamilies _alike;
    private readonly long[][] _rest;
    private readonly int[] _taken;

    public FamilyPrices(AlikeFamilies alike, SinglePlaces places)
    {
        _alike = alike;
        _taken = new int[alike.Kinds];
        _rest = [.. alike.Load.Select(load => new long[(alike.Kinds + 1) * load.Length])];
        Later = new long[alike.Workers + 1];
        Price = [.. Enumerable.Range(0, alike.Kinds).Select(k => places.PriceOf(alike.FirstOf(k)) * Scale)];
        Weigh();
    }

    /// <summary>For each kind the price of one family, scaled.</summary>
    public long[] Price { get; }

    /// <summary>No plan costs less, scaled.</summary>
    public long Bound { get; private set; }

    /// <summary>For each worker the least that they and those after them can cost at these prices, scaled.</summary>
    public long[] Later { get; }

    /// <summary>The sum of all prices, scaled.</summary>
    public long Sum { get; private set; }

    /// <summary>The least that a worker costs further who has <paramref name="places"/> places and has still to take from this kind on.</summary>
    public long Rest(int worker, int kind, int places) => _rest[worker][(kind * _alike.Load[worker].Length) + places];

    /// <summary>Looks for prices with a higher bound until none cheaper than the known plan is possible, or it gives no more.</summary>
    /// <param name="known">The cost of a plan.</param>
    public void Raise(long known)
    {
        var best = (Bound, Price: (long[])Price.Clone());
        var (pace, stale) = (1.0, 0);
        for (var round = 0; round < Rounds && best.Bound <= (known - 1) * Scale; round++)
        {
            var missing = 0.0;
            for (var kind = 0; kind < Price.Length; kind++)
            {
                missing += Missing(kind) * (double)Missing(kind) / _alike.Count[kind];
            }

            if (missing == 0)
            {
                break;
            }

            Step(pace * ((known * Scale) - Bound) / missing);
            Weigh();
            stale = Bound > best.Bound ? 0 : stale + 1;
            if (stale == 0)
            {
                best = (Bound, (long[])Price.Clone());
            }
            else if (stale == Patience)
            {
                (pace, stale) = (pace / 2, 0);
            }
        }

        best.Price.CopyTo(Price, 0);
        Weigh();
    }

    private int Missing(int kind) => _alike.Count[kind] - _taken[kind];

    private void Step(double length)
    {
        for (var kind = 0; kind < Price.Length; kind++)
        {
            Price[kind] += (long)Math.Round(length * Missing(kind) / _alike.Count[kind]);
        }
    }

    private void Weigh()
    {
        Array.Clear(_taken);
        Later[_alike.Workers] = 0;
        for (var worker = _alike.Workers - 1; worker >= 0; worker--)
        {
            Fill(worker);
            Take(worker);
            Later[worker] = Later[worker + 1] + Rest(worker, 0, 0);
        }

        Sum = 0;
        for (var kind = 0; kind < Price.Length; kind++)
        {
            Sum += Price[kind] * _alike.Count[kind];
        }

        Bound = Sum + Later[0];
    }

    // From the last kind to the first: what is best to take of it and of those after, whatever was taken of those before.
    private void Fill(int worker)
    {
        var load = _alike.Load[worker];
        var rest = _rest[worker];
        for (var places = 0; places < load.Length; places++)
        {
            rest[(_alike.Kinds * load.Length) + places] = load[places] * Scale;
        }

        for (var kind = _alike.Kinds - 1; kind >= 0; kind--)
        {
            var (here, after) = (kind * load.Length, (kind + 1) * load.Length);
            for (var places = 0; places < load.Length; places++)
            {
                var least = rest[after + places];
                for (var n = 1; n <= Most(worker, kind, places); n++)
                {
                    least = Math.Min(least, (n * Each(worker, kind)) + rest[after + places + (n * _alike.Size[kind])]);
                }

                rest[here + places] = least;
            }
        }
    }

    private void Take(int worker)
    {
        var places = 0;
        for (var kind = 0; kind < _alike.Kinds; kind++)
        {
            var n = 0;
            while (
                (n * Each(worker, kind)) + Rest(worker, kind + 1, places + (n * _alike.Size[kind]))
                != Rest(worker, kind, places)
            )
            {
                n++;
            }

            _taken[kind] += n;
            places += n * _alike.Size[kind];
        }
    }

    private long Each(int worker, int kind) => (_alike.Cost[worker][kind] * Scale) - Price[kind];

    private int Most(int worker, int kind, int places) =>
        _alike.Cost[worker][kind] == AlikeFamilies.Never
            ? 0
            : Math.Min(_alike.Count[kind], (_alike.Load[worker].Length - 1 - places) / _alike.Size[kind]);
}
