using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Money;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Money;

public sealed class PoundsTests
{
    // WF38: a third after the first year, two thirds after the second.
    [Theory]
    [InlineData(2000, 66_667, 133_333)]
    [InlineData(3000, 100_000, 200_000)]
    public void Split_ThirdAndTwoThirds_SumToTheWhole(int pounds, long first, long second) =>
        Assert.Equal([new Pounds(first), new Pounds(second)], Pounds.From(pounds).Split(1, 2));

    [Fact]
    public void Split_AnyAmountAndShares_SumsToTheWhole() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.Choose(-1_000_000, 1_000_000).ToArbitrary(),
                Gen.Choose(1, 9).ArrayOf(4).ToArbitrary(),
                (pence, shares) => new Pounds(pence).Split(shares).Sum(p => p.Pence) == pence
            )
        );

    [Fact]
    public void From_HalfAPenny_IsRoundedAwayFromZero() => Assert.Equal(new Pounds(1235), Pounds.From(12.345m));

    [Fact]
    public void ToString_Negative_HasItsSignBeforeThePoundSign() =>
        Assert.Equal("-£12.34", new Pounds(-1234).ToString());
}
