using Mainstay.Core.Region;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Region;

public sealed class PublishedMatchTests
{
    [Theory]
    [InlineData("9.1", true, "as published")]
    [InlineData("9.2", false, "9.1, published 9.2")]
    [InlineData("u", null, "9.1, published as u: nothing to compare with")]
    public void OurRate_BesideThePublished_EqualsDiffersOrIsFree(string published, bool? equal, string words)
    {
        var ours = new HistoryBuilder()
            .Team("t")
            .Posts("p", "t", 11, filled: 10)
            .Build()
            .Figure("vacancy_rate_fte", "2025-09-30");
        var row = PublishedData.Indicators[0] with
        {
            Values = new Dictionary<string, string> { ["vacancy_rate_fte"] = published },
        };

        var match = PublishedMatch.Of(ours, row);

        Assert.Equal((equal, words), (match?.IsEqual, match?.Words));
    }
}
