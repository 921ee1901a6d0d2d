using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.Core.Tests.Reports;

public sealed class ShownTests
{
    private static readonly MeasureDefinition Cases = new("c", "C", Basis.Cases, "cases", "a", null, "d", "s");
    private static readonly MeasureDefinition Count = Cases with { Decimals = 0 };
    private static readonly MeasureDefinition Rate = Cases with { Unit = "ratio" };

    [Theory]
    [InlineData("22.25", "22.3")]
    [InlineData("22.24999", "22.2")]
    [InlineData("-0.25", "−0.3")]
    [InlineData("1234.5", "1,234.5")]
    [InlineData("0", "0.0")]
    public void Of_Number_RoundsHalfAwayFromZero(string value, string shown) =>
        Assert.Equal(shown, Shown.Of(Cases, decimal.Parse(value)));

    [Fact]
    public void Of_Rate_IsPerCent() => Assert.Equal("34.8%", Shown.Of(Rate, 118m / 339));

    [Fact]
    public void Of_Count_HasNoDecimals() => Assert.Equal("13", Shown.Of(Count, 12.5m));

    [Theory]
    [InlineData("0.04", "0.0")]
    [InlineData("0.05", "+0.1")]
    [InlineData("-0.5", "−0.5")]
    public void Change_Number_HasItsSign(string change, string shown) =>
        Assert.Equal(shown, Shown.Change(Cases, decimal.Parse(change)));

    [Fact]
    public void Change_Rate_IsInPoints() => Assert.Equal("+1.2 points", Shown.Change(Rate, 0.012m));

    [Theory]
    [InlineData(MeasureState.NotAvailable, "not known from this extract")]
    [InlineData(MeasureState.NotApplicable, "not applicable")]
    [InlineData(MeasureState.Suppressed, "suppressed")]
    public void Of_NoNumber_IsWordsAndNeverZero(MeasureState state, string words) =>
        Assert.Equal(words, Shown.Of(Cases, new ShortFigure(state, null, 0, 1)));
}
