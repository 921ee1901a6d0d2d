using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Calibration;

/// <summary>Shares a total of FTE among people, exactly, to the millionth.</summary>
public static class FteSplit
{
    private static readonly decimal[] PartTime = [0.8m, 0.6m, 0.810811m, 0.5m, 0.9m, 0.702703m, 0.8m, 0.6m, 0.4m];

    /// <summary>Each person's posts: usually one; two where the total is more than one FTE each; not recorded (null) where it is far less.</summary>
    /// <param name="total">6 decimals, 0 or more.</param>
    /// <param name="heads">How many people; 0 only for a total of 0.</param>
    /// <param name="source">The seed's draws.</param>
    public static List<decimal?[]> Among(decimal total, int heads, SeedSource source)
    {
        var recorded = Recorded(total, heads);
        var people = new List<decimal?[]>();
        var second = Math.Max(0, (int)Math.Ceiling(total - recorded));
        var fte = Drawn(total, recorded + second, source);
        for (var i = 0; i < recorded; i++)
        {
            people.Add(i < second ? [fte[i], fte[recorded + i]] : [fte[i]]);
        }

        people.AddRange(Enumerable.Range(0, heads - recorded).Select(_ => new decimal?[] { null }));
        return source.Shuffled(people);
    }

    /// <summary>How many of the people have an FTE: all, unless the total is under 0.3 each.</summary>
    private static int Recorded(decimal total, int heads) =>
        total >= 0.3m * heads ? heads : (int)Math.Ceiling(total / 0.8m);

    /// <summary>So many values above 0 and up to 1 that sum to the total: whole ones, usual part-time ones, one that makes it exact.</summary>
    private static decimal[] Drawn(decimal total, int count, SeedSource source)
    {
        var values = Enumerable.Repeat(1m, count).ToArray();
        var over = count - total;
        if (over > 0.42m * count)
        {
            return Even(total, count);
        }

        foreach (var i in source.Shuffled(Enumerable.Range(0, count)))
        {
            var less = 1 - (over > 0.6m * count ? 0.4m : source.Pick(PartTime));
            less = over <= 0.65m ? over : Math.Min(less, over);
            values[i] -= less;
            over -= less;
            if (over == 0)
            {
                return values;
            }
        }

        return Even(total, count);
    }

    private static decimal[] Even(decimal total, int count)
    {
        if (count == 0)
        {
            return [];
        }

        var share = Math.Round(total / count, 6, MidpointRounding.ToZero);
        var values = Enumerable.Repeat(share, count).ToArray();
        values[0] += total - (share * count);
        return values;
    }
}
