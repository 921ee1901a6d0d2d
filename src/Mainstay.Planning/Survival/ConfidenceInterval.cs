namespace Mainstay.Planning.Survival;

/// <summary>The scale on which a confidence interval of a probability is symmetric.</summary>
public enum IntervalScale
{
    /// <summary>S ± z·se, cut at 0 and 1.</summary>
    Plain,

    /// <summary>exp(log S ± z·se(log S)), cut at 1.</summary>
    Log,

    /// <summary>exp(−exp(log(−log S) ± z·se)): inside 0 and 1 by itself (Kalbfleisch and Prentice, 1980).</summary>
    LogLog,
}

/// <summary>A lower and an upper confidence limit; not a number where the estimate has none.</summary>
public readonly record struct Limits(double Lower, double Upper);

internal static class ConfidenceInterval
{
    /// <param name="survival">The estimate S, 0 to 1.</param>
    /// <param name="logError">The standard error of log S: Greenwood's sum, under the root.</param>
    /// <param name="z">The normal deviate of the level.</param>
    /// <param name="scale">The scale.</param>
    public static Limits Of(double survival, double logError, double z, IntervalScale scale)
    {
        var half = z * logError;
        switch (scale)
        {
            case IntervalScale.Plain:
                return new(
                    double.IsNaN(half) ? double.NaN : Math.Max(0, survival - (half * survival)),
                    double.IsNaN(half) ? double.NaN : Math.Min(1, survival + (half * survival))
                );
            case IntervalScale.Log:
                return survival == 0
                    ? new(double.NaN, double.NaN)
                    : new(survival * Math.Exp(-half), Math.Min(1, survival * Math.Exp(half)));
            default:
                if (survival is 0 or 1)
                {
                    return new(double.NaN, double.NaN);
                }

                var log = Math.Log(survival);
                return new(Math.Exp(log * Math.Exp(-half / log)), Math.Exp(log * Math.Exp(half / log)));
        }
    }
}
