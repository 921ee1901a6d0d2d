using Mainstay.Core.Measures;
using Mainstay.Web.Display;

namespace Mainstay.Web.Tests.Display;

public sealed class DisplayTests
{
    [Theory]
    [InlineData("3 October 2025")]
    [InlineData("3/10/2025")]
    [InlineData("03/10/2025")]
    [InlineData("2025-10-03")]
    [InlineData(" 3 Oct 2025 ")]
    public void Read_DayAsPeopleInEnglandWriteIt_IsThatDay(string text) =>
        Assert.Equal(new DateOnly(2025, 10, 3), Days.Read(text));

    [Theory]
    [InlineData("10/31/2025")]
    [InlineData("31 September 2025")]
    [InlineData("next week")]
    [InlineData("")]
    public void Read_WhatIsNoDayOrMonthFirst_IsNull(string text) => Assert.Null(Days.Read(text));

    [Fact]
    public void Instant_InSummer_IsLondonsClock() =>
        Assert.Equal("1 July 2025 at 13:05", Days.Instant(new DateTime(2025, 7, 1, 12, 5, 0, DateTimeKind.Utc)));

    [Fact]
    public void EndOf_ADayInSummer_IsElevenAtNightUtc() => Assert.Equal(22, Days.EndOf(new DateOnly(2025, 7, 1)).Hour);

    [Theory]
    [InlineData("0.145", 0, "15%")]
    [InlineData("0.3481", 1, "34.8%")]
    [InlineData("0.1425", 1, "14.3%")]
    public void Percent_AHalf_IsRoundedAwayFromZero(string ratio, int decimals, string shown) =>
        Assert.Equal(shown, Figures.Percent(decimal.Parse(ratio), decimals));

    [Theory]
    [InlineData("0.04", "0.0")]
    [InlineData("0.06", "+0.1")]
    [InlineData("-1.25", "−1.3")]
    public void Change_HasItsSignOnlyWhenItIsShown(string change, string shown) =>
        Assert.Equal(shown, Figures.Change(decimal.Parse(change), 1));

    [Fact]
    public void Value_NotAvailable_IsWordsAndNeverZero()
    {
        var definition = new MeasureDefinition("x", "X", Basis.Heads, "people", "n", null, "d", "s");
        var result = new MeasureResult(
            definition,
            Scope.Council,
            new(2025, 10, 3),
            MeasureState.NotAvailable,
            null,
            null,
            null,
            0,
            []
        );

        Assert.Equal("not available", Figures.Value(result));
    }
}
