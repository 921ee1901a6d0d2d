namespace Mainstay.Core.Time;

/// <summary>
/// The days from a first day to a last day, both included, as people say them: "in post from Monday to Friday"
/// is five days. Open while <see cref="To"/> is null. All arithmetic with days of a range is in here.
/// </summary>
public readonly record struct DateRange
{
    /// <summary>Makes a range from its first and last day.</summary>
    /// <param name="from">The first day that counts.</param>
    /// <param name="to">The last day that counts; null while the range is still open.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public DateRange(DateOnly from, DateOnly? to)
    {
        if (to < from)
        {
            throw new ArgumentException($"The last day {to:O} is before the first day {from:O}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>The first day that counts.</summary>
    public DateOnly From { get; }

    /// <summary>The last day that counts; null while open.</summary>
    public DateOnly? To { get; }

    /// <summary>The first day after the range; null while open. The exclusive end that other systems use.</summary>
    public DateOnly? DayAfter => To?.AddDays(1);

    /// <summary>A range of one day.</summary>
    /// <param name="day">Its first and last day.</param>
    public static DateRange Of(DateOnly day) => new(day, day);

    /// <summary>The last <paramref name="days"/> calendar days up to and including a day.</summary>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="days">How many days; 1 or more.</param>
    public static DateRange EndingOn(DateOnly lastDay, int days) => new(lastDay.AddDays(1 - days), lastDay);

    /// <summary>The twelve months that end on a day: to 30 September 2025 it begins on 1 October 2024.</summary>
    /// <param name="lastDay">The last day, included. 28 February of a common year begins on the 1 March before.</param>
    public static DateRange TwelveMonthsTo(DateOnly lastDay) => new(lastDay.AddDays(1).AddYears(-1), lastDay);

    /// <summary>Whether the day falls in the range; both ends do.</summary>
    public bool Contains(DateOnly day) => From <= day && (To is null || day <= To);

    /// <summary>Whether the range covers the day and does not end on it: in force into the next day.</summary>
    /// <remarks>DfE's "in post on 30 September" leaves out who leaves on that day (contract K11).</remarks>
    public bool ContinuesPast(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>Whether the two ranges share at least one day.</summary>
    public bool Meets(DateRange other) => (other.To is null || From <= other.To) && (To is null || other.From <= To);

    /// <summary>The days shared by both ranges; null when they share none.</summary>
    public DateRange? Within(DateRange other) =>
        Meets(other) ? new DateRange(From > other.From ? From : other.From, Earlier(To, other.To)) : null;

    /// <summary>Days shared with a closed window, in whole days; 0 when they do not meet.</summary>
    /// <exception cref="ArgumentException">The window is open.</exception>
    public int DaysWithin(DateRange window)
    {
        if (window.To is null)
        {
            throw new ArgumentException("The window must be closed.", nameof(window));
        }

        return Within(window) is { } shared ? shared.Length : 0;
    }

    /// <summary>How many days a closed range has, both ends counted.</summary>
    /// <exception cref="InvalidOperationException">The range is open.</exception>
    public int Length =>
        To is { } to
            ? to.DayNumber - From.DayNumber + 1
            : throw new InvalidOperationException("An open range has no length.");

    /// <summary>Each day of a closed range, in order.</summary>
    /// <exception cref="InvalidOperationException">The range is open.</exception>
    public IEnumerable<DateOnly> Days()
    {
        var first = From;
        return Enumerable.Range(0, Length).Select(first.AddDays);
    }

    /// <summary>The same range ended on a day, if it would have run past it.</summary>
    /// <param name="lastDay">The new last day at the latest; not before <see cref="From"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="lastDay"/> is before the first day.</exception>
    public DateRange EndedBy(DateOnly lastDay) => new(From, Earlier(To, lastDay));

    /// <summary>The range in ISO form, for example <c>2025-04-01..2025-04-30</c>, or <c>2025-04-01..</c> while open.</summary>
    public override string ToString() => To is { } to ? $"{From:yyyy-MM-dd}..{to:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}..";

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) =>
        a is null ? b
        : b is null ? a
        : a < b ? a
        : b;
}
