using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// The random numbers of one replication, a function of the seed and the replication's number only, so that results depend neither
/// on threads nor on the machine. There are nine generators: one for single draws (this value), and eight lanes side by side
/// that give each week's closures 16 bits a post.
/// <para>Source: xoshiro256** 1.0, D. Blackman and S. Vigna, Scrambled linear pseudorandom number generators, ACM TOMS 47(4), 2021;
/// seeded by SplitMix64, as its authors advise.</para>
/// </summary>
internal struct RandomStream
{
    /// <summary>Words of state of the eight lanes: word w of lane l stands at 8w + l.</summary>
    public const int LaneWords = 32;

    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The stream of a replication; fills the state of its eight lanes.</summary>
    public static RandomStream Of(ulong seed, int replication, Span<ulong> lanes)
    {
        unchecked
        {
            // Seed and number are mixed apart, so that neighbouring seeds do not share streams.
            var counter = seed;
            counter = SplitMix(ref counter) + (ulong)replication * 0xD1B54A32D192ED03;
            var stream = new RandomStream
            {
                _a = SplitMix(ref counter),
                _b = SplitMix(ref counter),
                _c = SplitMix(ref counter),
                _d = SplitMix(ref counter),
            };
            for (var i = 0; i < LaneWords; i++)
            {
                lanes[i] = SplitMix(ref counter);
            }

            return stream;
        }
    }

    /// <summary>The next 64 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next() => Next(ref _a, ref _b, ref _c, ref _d);

    /// <summary>True with chance <paramref name="threshold"/> / 2³².</summary>
    public bool Happens(ulong threshold) => Next() >> 32 < threshold;

    /// <summary>One step of xoshiro256** on four words of state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Next(ref ulong a, ref ulong b, ref ulong c, ref ulong d)
    {
        unchecked
        {
            var result = BitOperations.RotateLeft(b * 5, 7) * 9;
            var t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = BitOperations.RotateLeft(d, 45);
            return result;
        }
    }

    private static ulong SplitMix(ref ulong counter)
    {
        unchecked
        {
            counter += 0x9E3779B97F4A7C15;
            var z = counter;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}
