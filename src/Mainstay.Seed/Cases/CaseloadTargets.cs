using Mainstay.Seed.Council;

namespace Mainstay.Seed.Cases;

/// <summary>How many cases each worker is led to hold on a day, so that the council meets its figures on the census day.</summary>
internal sealed class CaseloadTargets
{
    private const double PractitionerLoad = 9;

    private readonly InventedCouncil _council;
    private readonly List<Carrier> _holders;
    private readonly Dictionary<ServiceShape, double> _perWeight = [];

    public CaseloadTargets(InventedCouncil council, IReadOnlyList<Carrier> carriers)
    {
        _council = council;
        var day = council.Days.CensusDay;
        _holders = [.. carriers.Where(c => !c.IsPractitioner && c.From <= day && (c.To is null || c.To > day))];
        Practitioners = [.. carriers.Where(c => c.IsPractitioner)];
        SetLoads(day);
    }

    private List<Carrier> Practitioners { get; }

    /// <summary>The target on a day before or after the census day, not rounded.</summary>
    public double For(Carrier carrier, DateOnly day) =>
        carrier.IsPractitioner
            ? PractitionerLoad
            : carrier.Weight(day) * _perWeight[carrier.Team.Service!] * Trend(carrier, day);

    /// <summary>Whole cases for each holder on the census day, at least one each, that sum to the figures.</summary>
    public Dictionary<Carrier, int> OnCensusDay()
    {
        var day = _council.Days.CensusDay;
        var exact = _holders.ToDictionary(c => c, c => Math.Max(1, For(c, day)));
        var whole = exact.ToDictionary(e => e.Key, e => Math.Max(1, (int)e.Value));
        var left = _council.Figures.Cases - whole.Values.Sum();
        var order = _holders.OrderByDescending(c => (exact[c] - whole[c]) * Math.Sign(left)).ToList();
        for (var i = 0; left != 0; i = (i + 1) % order.Count)
        {
            var step = Math.Sign(left);
            if (whole[order[i]] + step >= 1)
            {
                whole[order[i]] += step;
                left -= step;
            }
        }

        Practitioners.ForEach(p => whole[p] = (int)PractitionerLoad);
        return whole;
    }

    /// <summary>Child protection keeps its own load beside the average; the other services share what is left by theirs.</summary>
    private void SetLoads(DateOnly day)
    {
        var cases = (double)_council.Figures.Cases;
        var perFte = cases / Math.Max(0.1, _holders.Sum(c => c.Fte));
        var services = _holders.GroupBy(c => c.Team.Service!).ToList();
        var protection =
            _council.HasScenes && services.Count > 3 ? services.Find(s => s.Key == ServiceShape.ChildProtection) : null;
        var taken = protection?.Sum(c => c.Fte) * perFte * protection?.Key.Load ?? 0;
        var others = services.Where(s => s != protection).ToList();
        var scale = (cases - taken) / others.Sum(s => s.Key.Load * s.Sum(c => c.Weight(day)));
        foreach (var service in others)
        {
            _perWeight[service.Key] = scale * service.Key.Load;
        }

        if (protection is not null)
        {
            _perWeight[protection.Key] = taken / protection.Sum(c => c.Weight(day));
        }

        foreach (var shape in ServiceShape.WithCases)
        {
            _perWeight.TryAdd(shape, scale * shape.Load);
        }
    }

    /// <summary>Demand grew over the four years; in child protection it climbs steeply in the last quarter.</summary>
    private double Trend(Carrier carrier, DateOnly day)
    {
        var weeks = (_council.Days.CensusDay.DayNumber - day.DayNumber) / 7.0;
        var season = 0.015 * Math.Sin(2 * Math.PI * weeks / 52) * Math.Min(1, Math.Max(0, weeks) / 13);
        return carrier.Team.Service == ServiceShape.ChildProtection && _council.HasScenes
            ? Between(weeks, [(-1, 1.02), (0, 1), (4, 0.905), (13, 0.82), (52, 0.76), (208, 0.68)]) + season
            : Between(weeks, [(-1, 1), (0, 1), (13, 0.985), (52, 0.955), (208, 0.87)]) + season;
    }

    private static double Between(double at, (double At, double Value)[] points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            if (at <= points[i].At)
            {
                var (from, to) = (points[i - 1], points[i]);
                var share = Math.Max(0, (at - from.At) / (to.At - from.At));
                return from.Value + (share * (to.Value - from.Value));
            }
        }

        return points[^1].Value;
    }
}
