namespace Mainstay.Planning.Survival;

/// <summary>One event time of one stratum, the latest first.</summary>
/// <param name="time">Its rank.</param>
/// <param name="atRisk">Σ w·row rowᵀ over all at risk.</param>
/// <param name="events">The same over those whose event it is.</param>
/// <param name="places">The places of those whose event it is.</param>
internal delegate void AtEventTime(int time, ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Range places);

/// <summary>
/// The risk sets of a Cox model, from the latest event time down. Going down, rows come in at their exit and leave at their
/// entry, so each row is added once and taken away at most once: O((n + d) p²) for n rows, d event times and p covariates.
/// </summary>
internal static class RiskSweep
{
    /// <summary>Visits every event time of every stratum.</summary>
    public static void Run(RiskRows rows, double[] weights, AtEventTime visit)
    {
        var entryWeights = new double[rows.EntryPlace.Length];
        for (var i = 0; i < entryWeights.Length; i++)
        {
            entryWeights[i] = weights[rows.EntryPlace[i]];
        }

        var atRisk = new double[(rows.Terms + 1) * rows.Width];
        var events = new double[atRisk.Length];
        for (var stratum = 0; stratum < rows.Strata.Length; stratum++)
        {
            Stratum(rows, weights, entryWeights, stratum, atRisk, events, visit);
        }
    }

    private static void Stratum(
        RiskRows rows,
        double[] weights,
        double[] entryWeights,
        int stratum,
        double[] atRisk,
        double[] events,
        AtEventTime visit
    )
    {
        var (at, end) = (rows.Strata[stratum].Start.Value, rows.Strata[stratum].End.Value);
        var (entry, entryEnd) = (rows.EntryStrata[stratum].Start.Value, rows.EntryStrata[stratum].End.Value);
        var size = 0;
        Array.Clear(atRisk);
        while (at < end)
        {
            var time = rows.Time[at];
            var from = entry;
            while (entry < entryEnd && rows.EntryTime[entry] >= time)
            {
                entry++;
            }

            size -= entry - from;
            if (size == 0)
            {
                // An empty risk set starts again from nothing: no rounding is carried across the gap.
                Array.Clear(atRisk);
            }
            else
            {
                Add(rows, rows.EntryRows, entryWeights, from, entry, atRisk, -1);
            }

            var start = at;
            while (at < end && rows.Time[at] == time && rows.IsEvent[at])
            {
                at++;
            }

            var eventsEnd = at;
            while (at < end && rows.Time[at] == time)
            {
                at++;
            }

            size += at - start;
            Array.Clear(events);
            Add(rows, rows.Rows, weights, start, eventsEnd, events, 1);
            Add(rows, rows.Rows, weights, eventsEnd, at, atRisk, 1);
            RiskSums.Add(events, atRisk);
            if (eventsEnd > start)
            {
                visit(time, atRisk, events, start..eventsEnd);
            }
        }
    }

    private static void Add(
        RiskRows rows,
        double[] from,
        double[] weights,
        int start,
        int end,
        double[] sums,
        double sign
    )
    {
        if (end > start)
        {
            RiskSums.Add(
                from.AsSpan(start * rows.Width, (end - start) * rows.Width),
                weights.AsSpan(start, end - start),
                rows.Width,
                rows.Terms + 1,
                sums,
                sign
            );
        }
    }
}
