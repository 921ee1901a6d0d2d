namespace Mainstay.Core.Suppression;

/// <summary>How counts about people leave for a wider audience (practice P6).</summary>
/// <param name="Threshold">Counts below it, 0 included, are withheld; 2 or more.</param>
/// <param name="RoundTo">Counts that are shown are rounded to the nearest multiple of it, half away from zero; 1 or more, 1 for no rounding.</param>
public sealed record SuppressionRule(int Threshold, int RoundTo)
{
    /// <summary>For members and surveys: below 10 withheld, rounded to 5.</summary>
    public static SuppressionRule Members { get; } = new(10, 5);

    /// <summary>Rounds a count, or an FTE sum, as it is shown.</summary>
    public decimal Round(decimal value) => Math.Round(value / RoundTo, MidpointRounding.AwayFromZero) * RoundTo;
}
