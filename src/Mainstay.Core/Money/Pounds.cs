namespace Mainstay.Core.Money;

/// <summary>An amount of money in whole pence.</summary>
/// <param name="Pence">The amount in pence; negative for money owed back.</param>
public readonly record struct Pounds(long Pence) : IComparable<Pounds>
{
    /// <summary>An amount from pounds, rounded to the penny, half away from zero.</summary>
    /// <param name="pounds">Pounds, for example 12.345 for £12.35 (rounded).</param>
    /// <exception cref="OverflowException">The amount does not fit.</exception>
    public static Pounds From(decimal pounds) => new((long)Math.Round(pounds * 100m, 0, MidpointRounding.AwayFromZero));

    /// <summary>The amount in pounds, exact.</summary>
    public decimal Amount => Pence / 100m;

    /// <summary>Splits the amount in proportion, so that the parts sum to the whole exactly.</summary>
    /// <param name="shares">The proportions, each 0 or more and not all 0; for a third and two thirds, 1 and 2.</param>
    /// <returns>One part for each share, in order; the pennies over go to the largest remainders, the first among equals.</returns>
    /// <exception cref="ArgumentException">No shares, a negative one, or all 0.</exception>
    public IReadOnlyList<Pounds> Split(params IReadOnlyList<int> shares)
    {
        var total = shares.Sum(s => (long)s);
        if (shares.Any(s => s < 0) || total == 0)
        {
            throw new ArgumentException("Shares must be 0 or more and not all 0.", nameof(shares));
        }

        var whole = Math.Abs(Pence);
        var parts = shares.Select(s => whole * s / total).ToArray();
        var over = (int)(whole - parts.Sum());
        var byRemainder = Enumerable
            .Range(0, shares.Count)
            .OrderByDescending(i => whole * shares[i] % total)
            .ThenBy(i => i);
        foreach (var i in byRemainder.Take(over))
        {
            parts[i]++;
        }

        var sign = Math.Sign(Pence);
        return [.. parts.Select(p => new Pounds(sign * p))];
    }

    /// <summary>Adds two amounts; throws when the sum does not fit.</summary>
    public static Pounds operator +(Pounds a, Pounds b) => new(checked(a.Pence + b.Pence));

    /// <summary>Subtracts one amount from another; throws when the difference does not fit.</summary>
    public static Pounds operator -(Pounds a, Pounds b) => new(checked(a.Pence - b.Pence));

    /// <summary>Whether the first amount is less.</summary>
    public static bool operator <(Pounds a, Pounds b) => a.Pence < b.Pence;

    /// <summary>Whether the first amount is more.</summary>
    public static bool operator >(Pounds a, Pounds b) => a.Pence > b.Pence;

    /// <summary>Whether the first amount is not more.</summary>
    public static bool operator <=(Pounds a, Pounds b) => a.Pence <= b.Pence;

    /// <summary>Whether the first amount is not less.</summary>
    public static bool operator >=(Pounds a, Pounds b) => a.Pence >= b.Pence;

    /// <inheritdoc/>
    public int CompareTo(Pounds other) => Pence.CompareTo(other.Pence);

    /// <summary>The amount as people write it, for example £1,333.33.</summary>
    public override string ToString() => Pence < 0 ? $"-£{-Amount:N2}" : $"£{Amount:N2}";
}
