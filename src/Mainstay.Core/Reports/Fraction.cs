using System.Numerics;

namespace Mainstay.Core.Reports;

/// <summary>An exact fraction, in lowest terms with a denominator above 0, so that parts of a change sum to it exactly.</summary>
public readonly record struct Fraction
{
    private Fraction(BigInteger numerator, BigInteger denominator)
    {
        var by = BigInteger.GreatestCommonDivisor(numerator, denominator) * denominator.Sign;
        (Numerator, Denominator) = (numerator / by, denominator / by);
    }

    /// <summary>Above the line; below 0 for a negative fraction.</summary>
    public BigInteger Numerator { get; }

    /// <summary>Below the line, above 0.</summary>
    public BigInteger Denominator { get; }

    /// <summary>Nought.</summary>
    public static Fraction Zero { get; } = new(0, 1);

    /// <summary>A decimal, exactly.</summary>
    public static Fraction Of(decimal value) => Ratio(value, 1);

    /// <summary>One decimal over another, exactly.</summary>
    /// <exception cref="DivideByZeroException">The denominator is 0.</exception>
    public static Fraction Ratio(decimal above, decimal below)
    {
        if (below == 0)
        {
            throw new DivideByZeroException();
        }

        var (a, b) = (Whole(above), Whole(below));
        return new(a.Digits * BigInteger.Pow(10, b.Scale), b.Digits * BigInteger.Pow(10, a.Scale));
    }

    /// <summary>The sum of two.</summary>
    public static Fraction operator +(Fraction left, Fraction right) =>
        new(
            (left.Numerator * right.Denominator) + (right.Numerator * left.Denominator),
            left.Denominator * right.Denominator
        );

    /// <summary>The difference of two.</summary>
    public static Fraction operator -(Fraction left, Fraction right) =>
        left + new Fraction(-right.Numerator, right.Denominator);

    /// <summary>To the nearest decimal of up to 18 places, cut off.</summary>
    public decimal ToDecimal()
    {
        var scale = BigInteger.Pow(10, 18);
        var (whole, rest) = (BigInteger.Divide(Numerator, Denominator), BigInteger.Remainder(Numerator, Denominator));
        return (decimal)whole + ((decimal)(rest * scale / Denominator) / (decimal)scale);
    }

    private static (BigInteger Digits, int Scale) Whole(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits =
            new BigInteger(unchecked((uint)bits[0]))
            + (new BigInteger(unchecked((uint)bits[1])) << 32)
            + (new BigInteger(unchecked((uint)bits[2])) << 64);
        return (value < 0 ? -digits : digits, (bits[3] >> 16) & 0xFF);
    }
}
