using FsCheck;
using FsCheck.Fluent;
using Mainstay.TestKit;
using Mainstay.Web.Charts;

namespace Mainstay.Web.Tests.Charts;

public sealed class AxisTests
{
    [Fact]
    public void Over_ValuesFarFromZero_LeavesOutZeroAndSaysSo()
    {
        var axis = Axis.Over([11.0m, 12.7m]);

        Assert.Equal([11.0m, 11.5m, 12.0m, 12.5m, 13.0m], axis.Ticks());
        Assert.True(axis.IsCut);
        Assert.Equal(1, axis.Decimals);
    }

    [Fact]
    public void Over_BarValues_BeginsAtZero() => Assert.Equal(0, Axis.Over([80m, 90m], fromZero: true).From);

    [Fact]
    public void Over_NoValue_IsZeroToOne() => Assert.Equal((0m, 1m), (Axis.Over([]).From, Axis.Over([]).To));

    [Fact]
    public void Over_AnyValues_HoldsThemAllInAFewRoundSteps() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.Choose(0, 1_000_000).NonEmptyListOf().ToArbitrary(),
                numbers =>
                {
                    var values = numbers.Select(n => n / 100m).ToArray();
                    var axis = Axis.Over(values);
                    return values.All(v => axis.Share(v) is >= 0 and <= 1) && axis.Ticks().Count() is >= 2 and <= 8;
                }
            )
        );
}
