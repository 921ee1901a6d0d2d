using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Time;

public sealed class DateRangeProperties
{
    private static readonly DateOnly Start = new(2023, 12, 1);

    private static Arbitrary<DateRange> Ranges() =>
        (
            from first in Gen.Choose(0, 200)
            from length in Gen.Choose(0, 200)
            from open in Gen.Elements(false, false, false, true)
            select new DateRange(Start.AddDays(first), open ? null : Start.AddDays(first + length))
        ).ToArbitrary();

    private static IEnumerable<DateOnly> Calendar => Enumerable.Range(0, 500).Select(Start.AddDays);

    [Fact]
    public void DaysWithin_EqualsCountingTheDays() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Ranges(),
                Ranges(),
                (range, window) =>
                    window.To is null
                    || range.DaysWithin(window) == Calendar.Count(d => range.Contains(d) && window.Contains(d))
            )
        );

    [Fact]
    public void Within_HoldsExactlyTheDaysOfBoth() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Ranges(),
                Ranges(),
                (a, b) => Calendar.All(d => (a.Contains(d) && b.Contains(d)) == (a.Within(b)?.Contains(d) ?? false))
            )
        );

    [Fact]
    public void DayAfter_IsTheFirstDayNotContained() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Ranges(),
                r => r.DayAfter is not { } after || (!r.Contains(after) && r.Contains(after.AddDays(-1)))
            )
        );
}
