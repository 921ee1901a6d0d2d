namespace Mainstay.Core.Region;

/// <summary>What a rounded figure may have been: from the least to the most, both included.</summary>
/// <param name="Low">The least, 0 or more.</param>
/// <param name="High">The most; null when there is no upper end, since what it was divided by may have been 0.</param>
public readonly record struct FigureRange(decimal Low, decimal? High)
{
    /// <summary>A figure that is known to within a distance; never below 0.</summary>
    /// <param name="value">The figure as printed.</param>
    /// <param name="within">Half of its last printed place; 0 when exact.</param>
    public static FigureRange Around(decimal value, decimal within) => new(Math.Max(0, value - within), value + within);

    /// <summary>Whether the two ranges share a value.</summary>
    public bool Meets(FigureRange other) =>
        (High is null || other.Low <= High) && (other.High is null || Low <= other.High);

    /// <summary>Adds two ranges.</summary>
    public static FigureRange operator +(FigureRange a, FigureRange b) => new(a.Low + b.Low, a.High + b.High);

    /// <summary>Divides two ranges of independent figures. No upper end when the divisor may be 0.</summary>
    /// <exception cref="DivideByZeroException">The divisor is 0 throughout.</exception>
    public static FigureRange operator /(FigureRange a, FigureRange b) =>
        new(b.High is { } most ? a.Low / most : 0, b.Low > 0 ? a.High / b.Low : null);

    /// <summary>The share that a range is of itself and another: a ÷ (a + b), which rises with a and falls with b.</summary>
    /// <exception cref="DivideByZeroException">Both are 0 throughout.</exception>
    public static FigureRange ShareOf(FigureRange a, FigureRange b) =>
        new(a.Low == 0 ? 0 : a.Low / (a.Low + b.High!.Value), a.High + b.Low == 0 ? null : a.High / (a.High + b.Low));

    /// <summary>Multiplies a range by a number above 0.</summary>
    public FigureRange Times(decimal factor) => new(Low * factor, High * factor);
}
