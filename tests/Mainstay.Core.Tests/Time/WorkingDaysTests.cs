using Mainstay.Core.Time;

namespace Mainstay.Core.Tests.Time;

public sealed class WorkingDaysTests
{
    // As listed on GOV.UK, "UK bank holidays", England and Wales.
    [Theory]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    public void Of_EachYear_AreTheDaysThatGovUkLists(int year, string expected) =>
        Assert.Equal(expected.Split(' '), BankHolidays.Of(year).Select(d => d.ToString("MM-dd")));

    [Fact]
    public void In_WeekOfTheSummerHoliday_HasFourWorkingDays() =>
        Assert.Equal(4, WorkingDays.In(new(new(2025, 8, 25), new(2025, 8, 31))));

    [Theory]
    [InlineData(2024, 254)]
    [InlineData(2025, 253)]
    [InlineData(2020, 254)]
    public void WorkingDays_OfACensusYear_IsDfEsFixedNumber(int year, int expected) =>
        Assert.Equal(expected, new CensusYear(year).WorkingDays);

    [Theory]
    [InlineData("2025-10-03", "2025-10-03")]
    [InlineData("2025-10-04", "2025-10-03")]
    [InlineData("2025-10-09", "2025-10-03")]
    [InlineData("2025-10-10", "2025-10-10")]
    public void FridayOnOrBefore_IsTheDayOfTheWeeklyReport(string day, string friday) =>
        Assert.Equal(DateOnly.Parse(friday), WorkingDays.FridayOnOrBefore(DateOnly.Parse(day)));

    [Fact]
    public void After_TenWorkingDays_SkipsWeekendsAndChristmas() =>
        Assert.Equal(new(2026, 1, 7), WorkingDays.After(new(2025, 12, 19), 10));

    [Fact]
    public void Of_ADayInOctober_IsTheNextCensusYear()
    {
        Assert.Equal(new CensusYear(2025), CensusYear.Of(new(2025, 9, 30)));
        Assert.Equal(new CensusYear(2026), CensusYear.Of(new(2025, 10, 1)));
    }
}
