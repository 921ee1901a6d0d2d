using Mainstay.Core.Caseload;

namespace Mainstay.Core.Tests.Caseload;

public sealed class TrendTests
{
    private static readonly DateOnly First = new(2025, 9, 1);

    // WF39: 20 for seven days, 21 for fourteen, then 20.9 for seven.
    private static decimal? Daily(DateOnly day) =>
        (day.DayNumber - First.DayNumber) switch
        {
            < 0 => null,
            < 7 => 20,
            < 21 => 21,
            _ => 20.9m,
        };

    [Fact]
    public void WF39_SevenDaysAt20ThenSevenAt21_Is20Point5() =>
        Assert.Equal(20.5m, Trend.Of(Daily, First.AddDays(13)).Value);

    [Fact]
    public void WF39_SevenMoreDaysAt21_Is21AndUp()
    {
        var trend = Trend.Of(Daily, First.AddDays(20));

        Assert.Equal(21m, trend.Value);
        Assert.Equal(0.5m, trend.Change);
        Assert.Equal(Direction.Up, trend.Direction);
    }

    [Fact]
    public void WF39_ThenSevenDaysAt20Point9_Is20Point95AndFlatInsideTheBand()
    {
        var trend = Trend.Of(Daily, First.AddDays(27));

        Assert.Equal(20.95m, trend.Value);
        Assert.Equal(Direction.Flat, trend.Direction);
    }

    [Fact]
    public void Fall_PastTheBand_IsDown() =>
        Assert.Equal(Direction.Down, Trend.Of(d => d < First ? 21 : 20, First.AddDays(6)).Direction);

    [Fact]
    public void NothingKnown_HasNoTrendAndNoDirection()
    {
        var trend = Trend.Of(_ => null, First);

        Assert.Null(trend.Value);
        Assert.Null(trend.Direction);
    }

    [Fact]
    public void WeeklyExtractsOnly_TrendIsTheMeanOfTheLastTwo()
    {
        var trend = Trend.OfWeekly(22, 20, 20);

        Assert.Equal(21, trend.Value);
        Assert.Equal(Direction.Up, trend.Direction);
    }
}
