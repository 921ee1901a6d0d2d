namespace Mainstay.Core.Measures.Columns;

/// <summary>Puts facts into a row of changes, which a running sum turns into figures.</summary>
internal static class StockRow
{
    /// <summary>An amount that is there from a first day to an exclusive end: +amount at one snapshot, -amount at another.</summary>
    public static void InForce(Span<long> changes, SnapshotDays days, int from, int end, long amount)
    {
        if (from < end)
        {
            changes[days.IndexOf(from)] += amount;
            changes[days.IndexOf(end)] -= amount;
        }
    }

    /// <summary>An amount that comes and goes within the period of a day. A day outside the periods adds nothing.</summary>
    public static void Once(Span<long> changes, SnapshotDays days, int day, long amount)
    {
        if (day >= days.Begins && day < days.Ends)
        {
            var at = days.IndexOf(day);
            changes[at] += amount;
            changes[at + 1] -= amount;
        }
    }

    /// <summary>How many days of each period lie from a first day to an exclusive end.</summary>
    /// <remarks>
    /// With p = (day - begins) div step and r = (day - begins) mod step, a beginning changes the days of a period by
    /// step - r in period p and by r more from p + 1 on; an end takes the same away. Four changes, however long the time.
    /// </remarks>
    public static void DaysWithin(Span<long> changes, SnapshotDays days, int from, int end)
    {
        from = Math.Max(from, days.Begins);
        end = Math.Min(end, days.Ends);
        if (from < end)
        {
            Begin(changes, days, from, 1);
            Begin(changes, days, end, -1);
        }
    }

    private static void Begin(Span<long> changes, SnapshotDays days, int day, int sign)
    {
        var (period, rest) = Math.DivRem(day - days.Begins, days.Step);
        changes[period] += sign * (days.Step - rest);
        changes[period + 1] += sign * rest;
    }
}
