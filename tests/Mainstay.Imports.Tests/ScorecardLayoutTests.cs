using Mainstay.Core.Reports;

namespace Mainstay.Imports.Tests;

public sealed class ScorecardLayoutTests
{
    private const string Lines = "measure,team,title,unit,decimals,better,target,baseline,comment,from,to\n";
    private const string Figures = "measure,team,day,value,number,out_of,struck_on,comment\n";

    [Fact]
    public void ALine_OfTheLibrary_KeepsItsTargetAsShownAndItsDays()
    {
        var fact = Assert.Single(
            Reading.Facts(
                Reading.Rows("scorecard", Lines + "agency_rate_fte,S1,,,,lower,15%,30/9/2017,One-off,1/4/2025,\n")[0]
            )
        );

        Assert.Equal("agency_rate_fte@S1", fact.Key);
        Assert.Equal(new DateOnly(2025, 4, 1), fact.Valid!.Value.From);
        Assert.Equal(
            new ScorecardLine("agency_rate_fte", "S1", Better.Lower, 15, new DateOnly(2017, 9, 30), "One-off"),
            fact.Content
        );
    }

    [Theory]
    [InlineData("agency_rate,,,,,lower,15,,,2025-04-01,", "scorecard.measure.unknown")]
    [InlineData("agency_rate_fte,,,,,downwards,15,,,2025-04-01,", "scorecard.better.code")]
    [InlineData("agency_rate_fte,,,,,lower,fifteen,,,2025-04-01,", "scorecard.target.range")]
    [InlineData("agency_rate_fte,,,,,lower,15,,,,", "scorecard.from.missing")]
    public void ALine_ThatIsWrong_SaysWhatIsWanted(string row, string code) =>
        Assert.Contains(
            Reading.Rows("scorecard", Lines + row + "\n").Single().Findings,
            f => f.Code == code && f.Wanted.Length > 0
        );

    [Fact]
    public void AFigure_KeepsTheDecimalsThatItWasPrintedTo()
    {
        var fact = Assert.Single(
            Reading.Facts(
                Reading.Rows("scorecard-figures", Figures + "agency_rate_fte,,2019-06-30,17.0,53,,2018-09-30,\n")[0]
            )
        );

        Assert.Equal("agency_rate_fte/2019-06-30", fact.Key);
        Assert.Equal(
            new ScorecardFigure(
                "agency_rate_fte",
                null,
                new DateOnly(2019, 6, 30),
                17.0m,
                1,
                53,
                StruckOn: new DateOnly(2018, 9, 30)
            ),
            fact.Content
        );
    }

    [Theory]
    [InlineData("agency_rate_fte,,2019-06-30,,,,,", "scorecard-figures.value.missing")]
    [InlineData("agency_rate_fte,,2019-06-30,16.9,53,,2019-07-01,", "scorecard-figures.struck_on.after")]
    [InlineData("agency_rate_fte,,2019-06-30,16.9,53,0,,", "scorecard-figures.out_of.range")]
    public void AFigure_ThatIsWrong_SaysWhatIsWanted(string row, string code) =>
        Assert.Contains(
            Reading.Rows("scorecard-figures", Figures + row + "\n").Single().Findings,
            f => f.Code == code && f.Wanted.Length > 0
        );
}
