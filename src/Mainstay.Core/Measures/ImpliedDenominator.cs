using Mainstay.Core.Region;

namespace Mainstay.Core.Measures;

/// <summary>The denominator that a printed number and its printed rate imply, with the range that rounding allows (WF6, WF14, WF15).</summary>
/// <param name="Value">Number over rate.</param>
/// <param name="Range">The least and the most that round to what is printed.</param>
public sealed record ImpliedDenominator(decimal Value, FigureRange Range)
{
    /// <summary>The denominator of a printed rate.</summary>
    /// <param name="number">The numerator as printed, above 0.</param>
    /// <param name="printedRate">The rate as printed, in per cent, above 0: 13.6 for 13.6%.</param>
    /// <param name="decimals">Decimals that the rate is printed to, 0 or more.</param>
    /// <param name="numberDecimals">Decimals that the number was rounded to; null when it is exact.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number or the rate is not above 0.</exception>
    public static ImpliedDenominator Of(decimal number, decimal printedRate, int decimals, int? numberDecimals = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(printedRate);
        var numbers = FigureRange.Around(number, numberDecimals is { } places ? HalfOfLastPlace(places) : 0);
        var rates = FigureRange.Around(printedRate, HalfOfLastPlace(decimals)).Times(0.01m);
        return new(number / printedRate * 100, numbers / rates);
    }

    /// <summary>Whether another reading of the same denominator fits: whether the ranges share a value. If not, the figures cannot be reconciled (WF7).</summary>
    public bool Reconciles(FigureRange other) => Range.Meets(other);

    private static decimal HalfOfLastPlace(int decimals) => 0.5m / (decimal)Math.Pow(10, decimals);
}
