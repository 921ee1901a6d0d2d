namespace Mainstay.Planning.Survival;

/// <summary>
/// Who is at risk and what happens at each rank of time. A row is at risk at rank t when entry &lt; t ≤ exit, so the number at
/// risk is a running sum of entries less exits: two counting passes, no sorting.
/// </summary>
internal sealed class RiskTable
{
    private RiskTable(int times) => (AtRisk, Events, Left) = (new int[times], new int[times], new int[times]);

    /// <summary>How many are at risk just before each time.</summary>
    public int[] AtRisk { get; }

    /// <summary>How many events of any destination happen at each time.</summary>
    public int[] Events { get; }

    /// <summary>How many rows end at each time, by an event or not.</summary>
    public int[] Left { get; }

    /// <summary>Of all rows.</summary>
    public static RiskTable Of(SurvivalData data)
    {
        var table = new RiskTable(data.Times.Length);
        Count(data.Exit, data.Outcome, table.Left, table.Events);
        if (data.Entry is not null)
        {
            Count(data.Entry, table.AtRisk);
        }

        return table.Accumulated(data.Entry is null ? data.Count : 0);
    }

    /// <summary>Of some rows.</summary>
    public static RiskTable Of(SurvivalData data, int[] rows)
    {
        var table = new RiskTable(data.Times.Length);
        foreach (var row in rows)
        {
            var exit = data.Exit[row];
            table.Left[exit]++;
            table.Events[exit] += data.Outcome[row] == 0 ? 0 : 1;
        }

        if (data.Entry is not null)
        {
            foreach (var row in rows)
            {
                table.AtRisk[data.Entry[row]]++;
            }
        }

        return table.Accumulated(data.Entry is null ? rows.Length : 0);
    }

    private static void Count(int[] exit, byte[] outcome, int[] left, int[] events)
    {
        for (var i = 0; i < exit.Length; i++)
        {
            left[exit[i]]++;
            events[exit[i]] += outcome[i] == 0 ? 0 : 1;
        }
    }

    private static void Count(int[] entry, int[] entered)
    {
        foreach (var rank in entry)
        {
            entered[rank]++;
        }
    }

    // AtRisk holds the entries of each time; whoever enters at a time is at risk from the next one on.
    private RiskTable Accumulated(int atStart)
    {
        var running = atStart;
        for (var t = 0; t < AtRisk.Length; t++)
        {
            var entered = AtRisk[t];
            AtRisk[t] = running;
            running += entered - Left[t];
        }

        return this;
    }
}
