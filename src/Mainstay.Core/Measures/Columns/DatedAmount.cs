using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Measures.Columns;

/// <summary>An amount that is part of a figure on every day from a first day to an exclusive end.</summary>
/// <param name="Team">The team that it is counted in; null when in none.</param>
/// <param name="Amount">FTE or people.</param>
/// <param name="From">Day number of the first day.</param>
/// <param name="End">Day number of the first day that it is no longer part of it; <see cref="CouncilFacts.Open"/> while open.</param>
internal readonly record struct DatedAmount(string? Team, decimal Amount, int From, int End);

/// <summary>One side of a figure over all days: the same facts as its <see cref="Lines"/>, by the days on which they count.</summary>
internal delegate IEnumerable<DatedAmount> DatedLines(WorkforceHistory history);

/// <summary>Days of the record as numbers with exclusive ends; converted here and nowhere else (design.md 4).</summary>
internal static class DayNumbers
{
    /// <summary>The first day of a range.</summary>
    public static int From(this DateRange days) => days.From.DayNumber;

    /// <summary>The first day after a range.</summary>
    public static int End(this DateRange days) => days.To is { } to ? to.DayNumber + 1 : CouncilFacts.Open;

    /// <summary>Ranges between every two of some changes, within a first day and an exclusive end: on each nothing changes.</summary>
    public static IEnumerable<(int From, int End)> Pieces(int from, int end, IEnumerable<int> changes)
    {
        foreach (var change in changes.Where(c => c > from && c < end).Distinct().Order().Append(end))
        {
            yield return (from, change);
            from = change;
        }
    }

    /// <summary>The first days of ranges and the first days after them, as changes; an open end is none.</summary>
    public static IEnumerable<int> Edges(this IEnumerable<DateRange> ranges) =>
        ranges.SelectMany(r => new[] { r.From(), r.End() }).Where(d => d != CouncilFacts.Open);
}
