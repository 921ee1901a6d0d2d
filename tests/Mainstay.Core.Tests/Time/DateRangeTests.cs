using Mainstay.Core.Time;

namespace Mainstay.Core.Tests.Time;

public sealed class DateRangeTests
{
    private static readonly DateRange Week = new(new(2025, 9, 29), new(2025, 10, 3));

    [Theory]
    [InlineData("2025-09-28", false)]
    [InlineData("2025-09-29", true)]
    [InlineData("2025-10-03", true)]
    [InlineData("2025-10-04", false)]
    public void Contains_FirstAndLastDay_AreIncluded(string day, bool expected) =>
        Assert.Equal(expected, Week.Contains(DateOnly.Parse(day)));

    [Fact]
    public void Length_MondayToFriday_IsFiveDays() => Assert.Equal(5, Week.Length);

    [Fact]
    public void Length_OneDay_IsOne() => Assert.Equal(1, DateRange.Of(new(2024, 2, 29)).Length);

    [Fact]
    public void ContinuesPast_TheLastDay_IsFalseAndTheDayBeforeTrue()
    {
        Assert.False(Week.ContinuesPast(new(2025, 10, 3)));
        Assert.True(Week.ContinuesPast(new(2025, 10, 2)));
        Assert.True(new DateRange(new(2025, 9, 29), null).ContinuesPast(new(2025, 10, 3)));
    }

    [Fact]
    public void Constructor_LastDayBeforeFirst_IsRefusedWithBothDays()
    {
        var refused = Assert.Throws<ArgumentException>(() => new DateRange(new(2025, 10, 2), new(2025, 10, 1)));
        Assert.Contains("2025-10-01", refused.Message, StringComparison.Ordinal);
        Assert.Contains("2025-10-02", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Meets_RangesThatTouchOnOneDay_DoAndNeighboursDoNot()
    {
        Assert.True(Week.Meets(new(new(2025, 10, 3), null)));
        Assert.False(Week.Meets(new(new(2025, 10, 4), null)));
    }

    [Fact]
    public void TwelveMonthsTo_30September_IsTheCensusYear() =>
        Assert.Equal(new CensusYear(2025).Days, DateRange.TwelveMonthsTo(new(2025, 9, 30)));

    [Fact]
    public void TwelveMonthsTo_29February_BeginsOn1March() =>
        Assert.Equal(new(2023, 3, 1), DateRange.TwelveMonthsTo(new(2024, 2, 29)).From);
}
