using Mainstay.Planning.Simulation.Lanes;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Tests.Simulation;

/// <summary>The loops over every post, against the rule they stand for.</summary>
public sealed class LanesTests
{
    private const int Posts = 96;

    private static readonly ushort[] Closures = ClosureTable.Of(0.1, 26).Thresholds;

    /// <summary>Every width that the processor has.</summary>
    public static TheoryData<int> Widths =>
        [1, .. Lanes256.IsSupported ? [256] : Array.Empty<int>(), .. Lanes512.IsSupported ? [512] : Array.Empty<int>()];

    private static (short[] Cases, short[] Caps) Team(Random random)
    {
        var (cases, caps) = (new short[Posts], new short[Posts]);
        for (var p = 0; p < Posts; p++)
        {
            var holds = random.NextDouble() < 0.9;
            caps[p] = holds ? (short)(random.Next(3) * 5 + 10) : SimulationPlan.NoHolder;
            cases[p] = holds ? (short)random.Next(caps[p] + 7) : (short)0;
        }

        return (cases, caps);
    }

    // One case at a time to whoever is least over their cap, the first among equals, while somebody is below the limit.
    private static void GiveOneByOne(short[] cases, short[] caps, int waiting, int limit)
    {
        for (; waiting > 0; waiting--)
        {
            var least = Enumerable.Range(0, Posts).MinBy(p => cases[p] - caps[p]);
            if (cases[least] - caps[least] >= limit)
            {
                return;
            }

            cases[least]++;
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void Lift_GivesWhatOneCaseAtATimeGives(int width)
    {
        foreach (var seed in Enumerable.Range(0, 200))
        {
            var random = new Random(seed);
            var (cases, caps) = Team(random);
            var byOne = (short[])cases.Clone();
            GiveOneByOne(byOne, caps, random.Next(300), limit: 6);
            var gaps = cases.Zip(caps, (k, cap) => (short)(k - cap)).ToArray();
            // The level is where the least loaded end up.
            var level = (short)byOne.Zip(caps, (k, cap) => k - cap).Min();
            var extra = byOne.Zip(gaps, caps).Sum(x => x.First - x.Third - Math.Max(x.Second, level));

            Lift(width, cases, caps, gaps, level, extra);

            Assert.Equal(byOne, cases);
        }
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public void CountAndDue_FindWhatIsThere(int width)
    {
        foreach (var seed in Enumerable.Range(0, 100))
        {
            var random = new Random(seed);
            var dates = Enumerable.Range(0, Posts).Select(_ => (short)random.Next(5)).ToArray();
            var due = new short[Posts];

            var found = FindDue(width, dates, 3, due);

            Assert.Equal(Enumerable.Range(0, Posts).Where(p => dates[p] == 3).Select(p => (short)p), due.Take(found));
            Assert.Equal(dates.Count(d => d <= 2), CountAtOrBelow(width, dates, 2));
        }
    }

    [Fact]
    public void FindDue_EveryPostIsDue_FindsThemAll()
    {
        foreach (var row in Widths)
        {
            var due = new short[Posts];

            Assert.Equal(Posts, FindDue(row.Data, new short[Posts], 0, due));
            Assert.Equal(Enumerable.Range(0, Posts).Select(p => (short)p), due);
        }
    }

    [Fact]
    public void Close_EveryWidth_ClosesTheSameCasesAndSeesTheSame()
    {
        foreach (var seed in Enumerable.Range(0, 100))
        {
            var (cases, caps) = Team(new Random(seed));
            var random = new ulong[RandomStream.LaneWords];
            RandomStream.Of((ulong)seed, 0, random);
            var scalar = Close<ScalarLanes>(cases, caps, random);

            Assert.Equal(cases.Sum(k => k) - scalar.Cases.Sum(k => k), scalar.Look.Closed);
            if (Lanes256.IsSupported)
            {
                Equal(scalar, Close<Lanes256>(cases, caps, random));
            }

            if (Lanes512.IsSupported)
            {
                Equal(scalar, Close<Lanes512>(cases, caps, random));
            }
        }
    }

    private static void Equal(
        (Look Look, short[] Cases, short[] Gaps, ulong[] Random) one,
        (Look Look, short[] Cases, short[] Gaps, ulong[] Random) other
    )
    {
        Assert.Equal(one.Look, other.Look);
        Assert.Equal(one.Cases, other.Cases);
        Assert.Equal(one.Gaps, other.Gaps);
        Assert.Equal(one.Random, other.Random);
    }

    private static (Look Look, short[] Cases, short[] Gaps, ulong[] Random) Close<TLanes>(
        short[] cases,
        short[] caps,
        ulong[] random
    )
        where TLanes : struct, ILanes
    {
        var (left, gaps, state) = ((short[])cases.Clone(), new short[Posts], (ulong[])random.Clone());
        var look = TLanes.Close(left, caps, gaps, Closures, 32, state, level: -1);
        return (look, left, gaps, state);
    }

    private static void Lift(int width, short[] cases, short[] caps, short[] gaps, short level, int extra)
    {
        switch (width)
        {
            case 512:
                Lanes512.Lift(cases, caps, gaps, level, extra);
                break;
            case 256:
                Lanes256.Lift(cases, caps, gaps, level, extra);
                break;
            default:
                ScalarLanes.Lift(cases, caps, gaps, level, extra);
                break;
        }
    }

    private static int FindDue(int width, short[] dates, short week, short[] due) =>
        width switch
        {
            512 => Lanes512.FindDue(dates, week, due),
            256 => Lanes256.FindDue(dates, week, due),
            _ => ScalarLanes.FindDue(dates, week, due),
        };

    private static int CountAtOrBelow(int width, short[] gaps, short level) =>
        width switch
        {
            512 => Lanes512.CountAtOrBelow(gaps, level),
            256 => Lanes256.CountAtOrBelow(gaps, level),
            _ => ScalarLanes.CountAtOrBelow(gaps, level),
        };
}
