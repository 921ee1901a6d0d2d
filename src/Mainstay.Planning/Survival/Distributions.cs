namespace Mainstay.Planning.Survival;

/// <summary>The two distributions that tests and intervals need, to about 1e-14 of the value.</summary>
public static class Distributions
{
    private const double Smallest = 1e-300;
    private const int MostTerms = 10_000;

    /// <summary>The upper tail of chi-squared: the chance of at least <paramref name="x"/> when nothing is going on.</summary>
    /// <remarks>
    /// Formula: Q(df/2, x/2), the regularised incomplete gamma function: its power series below df/2 + 1, its continued fraction
    /// above (Abramowitz and Stegun, 1964, 6.5.29 and 6.5.31; the fraction by Lentz's method).
    /// </remarks>
    /// <param name="x">0 or more; not a number gives not a number.</param>
    /// <param name="df">Degrees of freedom, 1 or more.</param>
    public static double ChiSquaredTail(double x, int df)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(df, 1);
        if (!(x > 0))
        {
            return double.IsNaN(x) ? double.NaN : 1;
        }

        var (a, half) = (df / 2.0, x / 2.0);
        if (double.IsInfinity(half))
        {
            return 0;
        }

        var front = Math.Exp((a * Math.Log(half)) - half - LogGammaOfHalves(df));
        return half < a + 1 ? 1 - (front * Series(a, half)) : front * Fraction(a, half);
    }

    /// <summary>The two-sided p-value of a normal deviate.</summary>
    public static double TwoSided(double z) => ChiSquaredTail(z * z, 1);

    /// <summary>The z within which a share of a normal distribution lies: 1.96 for 0.95.</summary>
    /// <remarks>Method: bisection of the tail, then Newton's steps on it.</remarks>
    /// <param name="level">Above 0 and below 1.</param>
    public static double NormalDeviate(double level)
    {
        if (!(level > 0 && level < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "A level is above 0 and below 1.");
        }

        var (low, high) = (0.0, 39.0);
        for (var i = 0; i < 40; i++)
        {
            var middle = (low + high) / 2;
            (low, high) = TwoSided(middle) > 1 - level ? (middle, high) : (low, middle);
        }

        var z = (low + high) / 2;
        for (var i = 0; i < 3; i++)
        {
            z += (TwoSided(z) - (1 - level)) / (Math.Sqrt(2 / Math.PI) * Math.Exp(-z * z / 2));
        }

        return z;
    }

    // log Γ(df/2), by Γ(a + 1) = a Γ(a) from Γ(1/2) = √π or Γ(1) = 1.
    private static double LogGammaOfHalves(int df)
    {
        var log = df % 2 == 1 ? Math.Log(Math.PI) / 2 : 0;
        for (var a = df % 2 == 1 ? 0.5 : 1.0; a < (df / 2.0) - 0.25; a++)
        {
            log += Math.Log(a);
        }

        return log;
    }

    private static double Series(double a, double x)
    {
        var term = 1 / a;
        var sum = term;
        for (var n = 1; n < MostTerms && term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = 1 / Smallest;
        var d = 1 / b;
        var fraction = d;
        for (var n = 1; n < MostTerms; n++)
        {
            var numerator = n * (a - n);
            b += 2;
            d = 1 / NotZero((numerator * d) + b);
            c = NotZero(b + (numerator / c));
            var factor = c * d;
            fraction *= factor;
            if (Math.Abs(factor - 1) < 1e-16)
            {
                break;
            }
        }

        return fraction;
    }

    private static double NotZero(double value) => Math.Abs(value) < Smallest ? Smallest : value;
}
