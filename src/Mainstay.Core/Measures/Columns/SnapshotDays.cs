namespace Mainstay.Core.Measures.Columns;

/// <summary>The days, evenly apart, on which a series is struck; each closes a period that began after the one before.</summary>
/// <remarks>
/// One identity carries the whole engine: what is in force from a day s to an exclusive end e is in force at exactly the
/// snapshots <c>IndexOf(s) .. IndexOf(e) - 1</c>. So every stock is a change of +1 at one place of a row and of -1 at
/// another, and then a running sum; no fact is ever laid out over its days.
/// </remarks>
/// <param name="First">Day number of the first snapshot (<see cref="DateOnly.DayNumber"/>, or any count of days that the facts use too).</param>
/// <param name="Step">Days from one snapshot to the next, 1 or more: 7 for weeks, 1 for days.</param>
/// <param name="Count">How many snapshots, 1 or more.</param>
public readonly record struct SnapshotDays(int First, int Step, int Count)
{
    private const int Lanes = 32;

    /// <summary>The first day of the first period.</summary>
    public int Begins => First - Step + 1;

    /// <summary>The first day after the last period.</summary>
    public int Ends => First + ((Count - 1) * Step) + 1;

    /// <summary>Places of a row: the snapshots and at least two more, so that changes after the last have a place, up to whole vectors.</summary>
    public int RowLength => (Count + 2 + Lanes - 1) / Lanes * Lanes;

    /// <summary>The snapshots from a first day on, every so many days, up to a last day.</summary>
    public static SnapshotDays From(DateOnly first, int step, int count) => new(first.DayNumber, step, count);

    /// <summary>Snapshots on some days; null when these do not go forward in equal steps.</summary>
    public static SnapshotDays? Over(IReadOnlyList<DateOnly> days)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var step = days.Count == 1 ? 1 : days[1].DayNumber - days[0].DayNumber;
        for (var i = 1; i < days.Count; i++)
        {
            if (days[i].DayNumber - days[i - 1].DayNumber != step)
            {
                return null;
            }
        }

        return step > 0 ? From(days[0], step, days.Count) : null;
    }

    /// <summary>The day number of a snapshot.</summary>
    public int DayOf(int index) => First + (index * Step);

    /// <summary>The first snapshot on or after a day: 0 for every day before the first, <see cref="Count"/> for every day after the last.</summary>
    public int IndexOf(int day) =>
        day <= First ? 0
        : day >= Ends ? Count
        : (int)((uint)(day - First + Step - 1) / (uint)Step);
}
