namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// Probabilities made ready for the generators. Only +, −, × and ÷ of doubles are used, which every machine rounds alike, so that
/// the same seed gives the same numbers everywhere.
/// </summary>
internal static class Chance
{
    private const double TwoTo32 = 4294967296.0;

    /// <summary>The threshold t for which a 32-bit uniform is below t with the given chance, 0 to 1.</summary>
    public static ulong Threshold(double chance) => (ulong)Math.Round(chance * TwoTo32);

    /// <summary>P(G = n) = chance × (1 − chance)ⁿ for n = 0 .. most − 1, and all the rest at n = most.</summary>
    public static double[] Geometric(double chance, int most)
    {
        var weights = new double[most + 1];
        var left = 1.0;
        for (var n = 0; n < most; n++)
        {
            weights[n] = left * chance;
            left *= 1 - chance;
        }

        weights[most] = left;
        return weights;
    }

    /// <summary>
    /// Poisson weights of a mean, from the recurrence P(n + 1) = P(n) × mean / (n + 1) outwards from the mode, until they are
    /// below 10⁻¹⁸ of the mode's. Not normalised.
    /// </summary>
    /// <returns>Weight of n at position n.</returns>
    public static double[] Poisson(double mean)
    {
        var mode = (int)mean;
        var weights = new List<double>(new double[mode + 1]) { [mode] = 1 };
        for (var n = mode; n > 0 && weights[n] > 1e-18; n--)
        {
            weights[n - 1] = weights[n] * n / mean;
        }

        for (var n = mode; weights[n] > 1e-18; n++)
        {
            weights.Add(weights[n] * mean / (n + 1));
        }

        return [.. weights];
    }
}
