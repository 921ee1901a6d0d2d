using Mainstay.Core.Region;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Region;

public sealed class PublishedTableTests
{
    private static readonly PublishedTable Table = new(PublishedData.Indicators);

    [Theory]
    [InlineData("940")]
    [InlineData("941")]
    [InlineData("940 / 941")]
    public void Authority_InAJointReturn_IsTheJointRow(string laCode) =>
        Assert.Equal("North Northamptonshire / West Northamptonshire", Table.Authority(laCode, 2025)?.Name);

    [Theory]
    [InlineData("838", 2018, "Dorset", "835")]
    [InlineData("940", 2020, "Northamptonshire", "928")]
    [InlineData("942", 2022, "Cumbria", "909")]
    [InlineData("943", 2017, "Cumbria", "909")]
    public void Series_BeforeAReorganisation_IsTheCouncilThatStoodThereAndSaysSo(
        string laCode,
        int year,
        string name,
        string formerCode
    )
    {
        var former = Table.Series(laCode).Single(y => y.Year == year);

        Assert.Equal((name, formerCode), (former.Row.Name, former.Row.LaCode));
        Assert.Contains(name, former.Note);
    }

    [Theory]
    [InlineData("815")]
    [InlineData("933")]
    [InlineData("855")]
    [InlineData("314")]
    [InlineData("838")]
    [InlineData("941")]
    [InlineData("942")]
    public void Series_OfAnyAuthority_HasEachYearOnce(string laCode) =>
        Assert.Equal(Enumerable.Range(2017, 9), Table.Series(laCode).Select(y => y.Year));

    [Fact]
    public void Series_ACouncilThatChangedItsOnsCodeOnly_GoesOnWithoutANote()
    {
        var northYorkshire = Table.Series("815");
        Assert.Equal(2, northYorkshire.Select(y => y.Row.OnsCode).Distinct().Count());
        Assert.All(northYorkshire, y => Assert.Null(y.Note));
    }

    [Fact]
    public void Rows_Of2025_HoldAll153Authorities() =>
        Assert.Equal(153, Table.Rows.Where(r => r.Year == 2025).SelectMany(PublishedTable.Numbers).Distinct().Count());

    [Fact]
    public void NeighbourRows_TwoNeighboursInOneJointReturn_ShowItOnceAndSaySo()
    {
        var rows = Table.NeighbourRows("926", new("Norfolk", ["940", "941", "866"], ["Close", "Close", "Close"]), 2025);

        Assert.Equal(["940 / 941", "866"], rows.Select(r => r.Row.LaCode));
        Assert.Equal("Joint return of North Northamptonshire / West Northamptonshire (940 / 941).", rows[0].Note);
    }

    [Fact]
    public void NeighbourRows_OwnPartnerInAJointReturn_IsLeftOut() =>
        Assert.DoesNotContain(
            Table.NeighbourRows("940", PublishedData.Neighbours["940"], 2025),
            n => n.Row.LaCode == "940 / 941"
        );

    [Fact]
    public void RegionOf_AnAuthorityOfOuterLondon_IsLondon() =>
        Assert.Equal("London", Table.RegionOf(Table.Authority("302", 2025)!)?.Name);

    [Fact]
    public void Members_OfEngland_SumToItsPublishedCases() =>
        Assert.Equal(
            321661 - 1269,
            Table.Members(Table.England(2025)!).Sum(m => PublishedFigure.Of(m, "cases").Number ?? 0)
        );

    [Fact]
    public void Parse_ASymbol_HasNoNumberThatCouldBeSummed() => Assert.Null(PublishedFigure.Parse("low").Number);

    // WF31 and WF32: the published rates have agency, and vacancies, in the denominator.
    [Theory]
    [InlineData("agency_rate_fte", 5977, "15.5")]
    [InlineData("vacancy_rate_fte", 6522, "16.7")]
    public void Value_NationalYearTo2021_IsAsPublished(string name, decimal count, string printed)
    {
        var rate = PublishedRate.All.Single(r => r.Name == name).Value(2021, count, 32502);
        Assert.Equal(printed, Math.Round(rate!.Value, 1).ToString("0.0"));
    }
}
