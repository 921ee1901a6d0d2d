using Mainstay.Core.Measures.Columns;

namespace Mainstay.Bench.W1;

/// <summary>One team's output: every whole column, and the rates that follow from them.</summary>
internal sealed class TeamRows
{
    private readonly long[] _whole = new long[Columns.Whole.Count * Columns.Weeks];

    public void Read(TeamColumns team)
    {
        for (var i = 0; i < Columns.Whole.Count; i++)
        {
            Columns.Whole[i].Read(team, _whole.AsSpan(i * Columns.Weeks, Columns.Weeks));
        }
    }

    public ReadOnlySpan<long> Whole(int column) => _whole.AsSpan(column * Columns.Weeks, Columns.Weeks);

    /// <summary>The rate of a week; null where the denominator is 0 or the columns have no value.</summary>
    public double? Rate(RateColumn rate, int week)
    {
        if (week < Columns.Whole[rate.Above].FirstWeek)
        {
            return null;
        }

        var above = Whole(rate.Above)[week];
        var below = Whole(rate.Below)[week] + (rate.IsShare ? above : 0);
        return below == 0 ? null : (double)(rate.Factor * above) / below;
    }

    public (int Count, double Sum) RateSum(RateColumn rate)
    {
        unchecked
        {
            var first = Columns.Whole[rate.Above].FirstWeek;
            var aboves = Whole(rate.Above)[first..];
            var belows = Whole(rate.Below)[first..];
            var share = rate.IsShare ? 1 : 0;
            var (count, sum) = (0, 0.0);
            for (var i = 0; i < aboves.Length; i++)
            {
                var below = belows[i] + (share * aboves[i]);
                if (below != 0)
                {
                    count++;
                    sum += (double)(rate.Factor * aboves[i]) / below;
                }
            }

            return (count, sum);
        }
    }
}
