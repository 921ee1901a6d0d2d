using System.Numerics;
using System.Text;

namespace Mainstay.Seed.Draws;

/// <summary>
/// Draws that are the same on every machine and in every version: xoshiro256** with a state from splitmix64
/// (Blackman and Vigna, 2018). <c>System.Random</c> promises no sequence, and a seed must give the same bytes for ever.
/// </summary>
public sealed class SeedSource
{
    private readonly ulong _seed;
    private readonly ulong[] _state = new ulong[4];

    /// <summary>A source; the same seed gives the same draws.</summary>
    public SeedSource(ulong seed)
    {
        _seed = seed;
        for (var i = 0; i < 4; i++)
        {
            seed = unchecked(seed + 0x9E3779B97F4A7C15);
            _state[i] = Mix(seed);
        }
    }

    /// <summary>A source of its own for a chapter, so that a further draw in one chapter changes no other.</summary>
    public SeedSource For(string chapter)
    {
        var hash = 14695981039346656037UL;
        foreach (var b in Encoding.UTF8.GetBytes(chapter))
        {
            hash = unchecked((hash ^ b) * 1099511628211UL);
        }

        return new SeedSource(Mix(_seed ^ hash));
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(_state[1] * 5, 7) * 9;
            var t = _state[1] << 17;
            _state[2] ^= _state[0];
            _state[3] ^= _state[1];
            _state[1] ^= _state[2];
            _state[0] ^= _state[3];
            _state[2] ^= t;
            _state[3] = BitOperations.RotateLeft(_state[3], 45);
            return result;
        }
    }

    /// <summary>A whole number from 0 to below a limit.</summary>
    /// <param name="below">1 or more.</param>
    public int Below(int below) => (int)Math.BigMul(Next(), (ulong)below, out _);

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int from, int to) => from + Below(to - from + 1);

    /// <summary>A share from 0 to below 1, with 53 bits.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>True with a probability from 0 to 1.</summary>
    public bool Chance(double probability) => Share() < probability;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>A day between two, both included.</summary>
    public DateOnly Day(DateOnly from, DateOnly to) => from.AddDays(Below(to.DayNumber - from.DayNumber + 1));

    /// <summary>A list in an order drawn at random.</summary>
    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }

        return list;
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
