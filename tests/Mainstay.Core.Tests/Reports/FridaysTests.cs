using Mainstay.Core.Reports;

namespace Mainstay.Core.Tests.Reports;

public sealed class FridaysTests
{
    [Theory]
    [InlineData("2025-10-03", "2025-10-03")]
    [InlineData("2025-10-04", "2025-10-03")]
    [InlineData("2025-10-09", "2025-10-03")]
    [InlineData("2025-10-10", "2025-10-10")]
    [InlineData("2024-03-01", "2024-03-01")]
    public void OnOrBefore_AnyDay_IsTheLastFriday(string day, string friday) =>
        Assert.Equal(DateOnly.Parse(friday), Fridays.OnOrBefore(DateOnly.Parse(day)));

    [Fact]
    public void Before_ThirteenWeeks_AreFridaysLatestFirst()
    {
        var weeks = Fridays.Before(new DateOnly(2025, 10, 3), Fridays.WeeksBack);

        Assert.Equal(13, weeks.Count);
        Assert.Equal(new DateOnly(2025, 9, 26), weeks[0]);
        Assert.Equal(new DateOnly(2025, 7, 4), weeks[^1]);
    }

    [Fact]
    public void YearBefore_Friday_IsAFriday() =>
        Assert.Equal(new DateOnly(2024, 10, 4), Fridays.YearBefore(new DateOnly(2025, 10, 3)));
}
