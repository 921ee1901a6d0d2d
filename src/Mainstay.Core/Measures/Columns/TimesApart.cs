namespace Mainstay.Core.Measures.Columns;

/// <summary>Times of one worker merged where they overlap, so that a day counts once.</summary>
internal static class TimesApart
{
    /// <summary>The same days by first day, standing apart; the times themselves when they already do.</summary>
    public static ReadOnlyMemory<WorkerDays> Of(ReadOnlyMemory<WorkerDays> times)
    {
        if (StandApart(times.Span))
        {
            return times;
        }

        var ordered = times.ToArray();
        Array.Sort(ordered, (a, b) => a.From.CompareTo(b.From));
        var last = 0;
        for (var i = 1; i < ordered.Length; i++)
        {
            if (ordered[i].From < ordered[last].End)
            {
                ordered[last] = ordered[last] with { End = Math.Max(ordered[last].End, ordered[i].End) };
            }
            else
            {
                ordered[++last] = ordered[i];
            }
        }

        return ordered.AsMemory(0, last + 1);
    }

    private static bool StandApart(ReadOnlySpan<WorkerDays> times)
    {
        for (var i = 1; i < times.Length; i++)
        {
            if (times[i].From < times[i - 1].End)
            {
                return false;
            }
        }

        return true;
    }
}
