namespace Mainstay.Web.Charts;

/// <summary>A value axis with round ticks: 1, 2, 2.5 or 5 times a power of ten apart.</summary>
/// <param name="From">The lowest tick.</param>
/// <param name="To">The highest tick, above <paramref name="From"/>.</param>
/// <param name="Step">The distance between ticks.</param>
public sealed record Axis(decimal From, decimal To, decimal Step)
{
    private static readonly decimal[] RoundSteps = [1, 2, 2.5m, 5, 10];

    /// <summary>Whether the axis leaves out 0, which the chart then says.</summary>
    public bool IsCut => From > 0;

    /// <summary>Decimals that the ticks need.</summary>
    public int Decimals =>
        Step == decimal.Truncate(Step) ? 0 : BitConverter.GetBytes(decimal.GetBits(Step / 1.000000000000m)[3])[2];

    public IEnumerable<decimal> Ticks()
    {
        for (var tick = From; tick <= To; tick += Step)
        {
            yield return tick;
        }
    }

    /// <summary>The share of the axis that lies below a value: 0 at <see cref="From"/>, 1 at <see cref="To"/>.</summary>
    public double Share(decimal value) => (double)((value - From) / (To - From));

    /// <summary>An axis that holds all values. Bars begin at 0; lines may leave out the lower half when nothing is there.</summary>
    /// <param name="values">Any order; an empty list gives 0 to 1.</param>
    /// <param name="fromZero">Whether the axis must begin at 0.</param>
    /// <param name="wanted">About how many steps.</param>
    public static Axis Over(IReadOnlyCollection<decimal> values, bool fromZero = false, int wanted = 5)
    {
        var high = values.Count == 0 ? 1 : values.Max();
        var low = values.Count == 0 ? 0 : values.Min();
        low = low > 0 && (fromZero || low < high / 2) ? 0 : low;
        high = high == low ? low + 1 : high;
        var step = RoundStep((high - low) / wanted);
        var from = decimal.Floor(low / step) * step;
        var to = decimal.Ceiling(high / step) * step;

        return new Axis(from, to, step);
    }

    private static decimal RoundStep(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough)
        {
            power *= 10;
        }

        while (power > rough)
        {
            power /= 10;
        }

        return RoundSteps.First(s => s * power >= rough) * power;
    }
}
