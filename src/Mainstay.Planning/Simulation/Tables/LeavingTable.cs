using System.Runtime.CompilerServices;
using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// Leaving by thinning. Were everybody to leave with the greatest chance h* of the model, the number of posts between one leaver
/// and the next would be geometric: so the posts are stepped over by geometric gaps, and whoever is landed on leaves with
/// chance h / h*, which makes their chance h. A dozen draws a week instead of one a post.
/// <para>Source: P. A. W. Lewis and G. S. Shedler, Naval Research Logistics Quarterly 26(3), 1979, in whole weeks.</para>
/// </summary>
internal sealed class LeavingTable
{
    private readonly AliasTable? _gaps;
    private readonly byte[] _bandOfTenure;
    private readonly uint[] _accepted;
    private readonly int _bands;
    private readonly int _width;

    /// <summary>The table of a model.</summary>
    /// <param name="rates">The rates by tenure and the slope of cases over the cap.</param>
    /// <param name="factors">Each team's factor.</param>
    /// <param name="mostOver">The most cases over the cap that anybody can have.</param>
    /// <param name="posts">How many posts are stepped over.</param>
    public LeavingTable(LeavingRates rates, IReadOnlyList<double> factors, int mostOver, int posts)
    {
        _bands = rates.ByTenure.Count;
        _width = mostOver + 1;
        _bandOfTenure = BandOfTenure(rates.ByTenure);
        var chances = (
            from factor in factors
            from band in rates.ByTenure
            from over in Enumerable.Range(0, _width)
            select Math.Min(1, band.Weekly * factor * (1 + rates.PerCaseOverCap * over))
        ).ToArray();
        var greatest = chances.Max();
        _accepted = [.. chances.Select(h => greatest > 0 ? Accepted(h / greatest) : 0)];
        _gaps = greatest > 0 ? new AliasTable(Chance.Geometric(greatest, posts)) : null;
    }

    /// <summary>Whether anybody can leave at all.</summary>
    public bool IsEmpty => _gaps is null;

    /// <summary>How many posts are passed over before the next one is looked at.</summary>
    public int Gap(ref RandomStream random) => _gaps!.Draw(ref random);

    /// <summary>Whether the worker who was landed on leaves.</summary>
    /// <param name="random">The stream.</param>
    /// <param name="team">The team's position.</param>
    /// <param name="tenure">Weeks since the start of employment.</param>
    /// <param name="over">Cases over the cap; 0 or less for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Leaves(ref RandomStream random, int team, int tenure, int over)
    {
        var band = _bandOfTenure[Math.Min(tenure, _bandOfTenure.Length - 1)];
        return random.Next() >> 32 < _accepted[(team * _bands + band) * _width + Math.Max(over, 0)];
    }

    private static uint Accepted(double share) => (uint)Math.Min(Chance.Threshold(share), uint.MaxValue);

    private static byte[] BandOfTenure(IReadOnlyList<TenureBand> bands)
    {
        var last = bands.Count == 1 ? 0 : bands[^2].UnderWeeks!.Value;
        return
        [
            .. Enumerable
                .Range(0, last + 1)
                .Select(tenure => (byte)bands.TakeWhile(b => b.UnderWeeks <= tenure).Count()),
        ];
    }
}
