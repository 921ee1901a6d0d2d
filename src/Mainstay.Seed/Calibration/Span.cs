using Mainstay.Seed.Draws;
using Mainstay.Seed.Published;

namespace Mainstay.Seed.Calibration;

/// <summary>The values that a figure may take, both ends included.</summary>
internal readonly record struct Span(decimal Low, decimal High)
{
    private const decimal Millionth = 0.000001m;

    public static Span Zero { get; } = new(0, 0);

    public bool IsZero => High == 0;

    /// <summary>What rounds to a printed count of FTE or days; null when the cell says nothing.</summary>
    public static Span? OfCount(PublishedCell cell) =>
        cell switch
        {
            { IsLow: true } => new(Millionth, 0.05m - Millionth),
            { Number: 0 } => Zero,
            { Number: { } p } => new(Math.Max(p - 0.05m, Millionth), p + 0.05m - Millionth),
            _ => null,
        };

    /// <summary>What rounds to a printed per cent, as a ratio; null when the cell says nothing.</summary>
    public static Span? OfRate(PublishedCell cell) =>
        cell switch
        {
            { IsLow: true } => new(0.0000001m, 0.000499999m),
            { Number: { } r } => new(Math.Max(r - 0.05m, 0) / 100, (r + 0.04999m) / 100),
            _ => null,
        };

    public Span And(Span? other) => other is { } o ? new(Math.Max(Low, o.Low), Math.Min(High, o.High)) : this;

    public Span AtMost(decimal high) => new(Low, Math.Min(High, high));

    public Span AtLeast(decimal low) => new(Math.Max(Low, low), High);

    public Span Times(decimal factor) => new(Low * factor, High * factor);

    public bool Contains(decimal value) => Low <= value && value <= High;

    /// <summary>A value of so many decimals: a whole number where one fits, else drawn from the middle.</summary>
    public decimal Draw(SeedSource source, int decimals = 6)
    {
        var whole = Math.Round(High, 0, MidpointRounding.ToNegativeInfinity);
        if (Contains(whole) && whole > 0)
        {
            return whole;
        }

        var drawn = Math.Round(Low + ((High - Low) * (0.25m + (0.5m * (decimal)source.Share()))), decimals);
        return Contains(drawn) ? drawn
            : Contains(RoundUp(Low, decimals)) ? RoundUp(Low, decimals)
            : throw new InvalidOperationException($"No value of {decimals} decimals lies from {Low} to {High}.");
    }

    private static decimal RoundUp(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.ToPositiveInfinity);
}
