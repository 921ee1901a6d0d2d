using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Region;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

/// <summary>The worked figures of the councils' papers (WF numbers), through the public measures.</summary>
public sealed class CouncilPaperFigures
{
    private const string June2019 = "2019-06-30";

    [Fact]
    public void Wf1_VacanciesAtJune2019_Are25OfWhichTeamManagersAre14PerCent()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Posts("sw", "north", 15)
            .Posts("sp", "north", 6.5m, role: "senior-practitioner")
            .Posts("tm", "north", 3.5m, role: "team-manager")
            .Build();

        var vacant = history.Figure("vacant_fte", June2019);
        var managers = vacant.Rows.Where(r => r.Key.StartsWith("tm-")).Sum(r => r.Numerator);

        Assert.Equal((25.0m, 3.5m, 21.5m), (vacant.Value, managers, vacant.Value - managers));
        Assert.Equal(0.14m, managers / vacant.Value);
    }

    [Theory]
    [InlineData("agency_for_vacancy_fte", 17.5, "33.0")]
    [InlineData("agency_for_maternity_fte", 6, "11.3")]
    [InlineData("agency_for_long_term_sickness_fte", 1.5, "2.8")]
    [InlineData("agency_for_awaiting_transfer_fte", 2, "3.8")]
    [InlineData("agency_for_asye_support_fte", 6, "11.3")]
    [InlineData("agency_for_additional_capacity_fte", 20, "37.7")]
    public void Wf2_AgencyByRationale_HasEachShareOf53(string measure, decimal fte, string share)
    {
        var history = AgencyOfJune2019();
        var part = history.Value(measure, June2019);

        Assert.Equal(fte, part);
        Assert.Equal(53.0m, history.Value("agency_fte", June2019));
        Assert.Equal(share, (part!.Value / 53 * 100).ToString("0.0"));
    }

    [Fact]
    public void Wf2_Rationales_SumToTheWholeHundredPerCent()
    {
        var history = AgencyOfJune2019();
        var parts = AgencyMeasures.ByRationale.Append(AgencyMeasures.AgencyForNoReasonFte);

        Assert.Equal(
            history.Value("agency_fte", June2019),
            parts.Sum(p => p.Of(history, Scope.Council, new(2019, 6, 30)).Value)
        );
    }

    [Fact]
    public void Wf3_ANamedGap_IsCoveredBy25Of53()
    {
        var named = AgencyOfJune2019().Figure("agency_named_gap_rate_fte", June2019);

        Assert.Equal((25.0m, "47.2"), (named.Numerator, named.Printed()));
        Assert.Equal(28.0m, named.Denominator - named.Numerator);
        Assert.Equal("52.8", ((1 - named.Value!.Value) * 100).ToString("0.0"));
    }

    [Fact]
    public void Wf4_TwentyFiveVacancies_Are70PerCentCoveredAndAgencyIsFarBeyondThem()
    {
        var history = AgencyOfJune2019();

        Assert.Equal("70", history.Printed("vacancy_agency_cover_rate_fte", June2019));
        Assert.Equal(17.5m, history.Value("vacant_covered_fte", June2019));
        Assert.Equal(7.5m, history.Value("vacant_uncovered_fte", June2019));
        Assert.Equal(35.5m, history.Value("agency_beyond_vacancies_fte", June2019));
        Assert.Equal("67.0", (35.5m / 53 * 100).ToString("0.0"));
    }

    [Theory]
    [InlineData("2017-09-30", 198.0, 38.8, "19.6")]
    [InlineData("2018-09-30", 235.3, 31.3, "13.3")]
    public void Wf5_Turnover_IsTheRateAndTheNumber(string struck, decimal inPost, decimal left, string printed)
    {
        var figure = WithLeavers(inPost, left, struck).Figure("turnover_council_rate_fte", struck);
        Assert.Equal((printed, left), (figure.Printed(), figure.Numerator));
    }

    [Theory]
    [InlineData(50.2, 271.4, "18.5")]
    [InlineData(23.5, 239.8, "9.8")]
    [InlineData(13.5, 293.5, "4.6")]
    [InlineData(25, 260.4, "9.6")]
    public void Wf5_VacancyRate_IsTheRateAndTheNumber(decimal vacant, decimal denominator, string printed)
    {
        var figure = Vacancies(vacant, denominator);
        Assert.Equal((printed, vacant, denominator), (figure.Printed(), figure.Numerator, figure.Denominator));
    }

    [Theory]
    [InlineData(49, 262.0, "18.7")]
    [InlineData(48.5, 277.1, "17.5")]
    [InlineData(41, 288.7, "14.2")]
    [InlineData(53, 313.6, "16.9")]
    public void Wf5_AgencyRate_IsTheRateAndTheNumber(decimal agency, decimal denominator, string printed)
    {
        var figure = Agency(agency, denominator);
        Assert.Equal((printed, agency, denominator), (figure.Printed(), figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void Wf5_BaselineToJune2019_RateAndCountMoveOppositeWays()
    {
        var turnover = Compare(
            WithLeavers(198, 38.8m, "2017-09-30").Figure("turnover_rate_fte", "2017-09-30"),
            WithLeavers(235.3m, 31.3m, "2018-09-30").Figure("turnover_rate_fte", "2018-09-30")
        );
        var vacancy = Compare(Vacancies(50.2m, 271.4m), Vacancies(25, 260.4m));
        var agency = Compare(Agency(49, 262), Agency(53, 313.6m));

        Assert.Equal(("-6.3", -7.5m), (Points(turnover), turnover.NumeratorChange));
        Assert.Equal("-19.3", (turnover.RelativeNumeratorChange * 100)?.ToString("0.0"));
        Assert.Equal(("-8.9", -25.2m), (Points(vacancy), vacancy.NumeratorChange));
        Assert.Equal(("-1.8", 4m), (Points(agency), agency.NumeratorChange));
    }

    [Theory]
    [InlineData(38.8, 19.6, "198.0", "197.5", "198.5")]
    [InlineData(31.3, 13.3, "235.3", "234.5", "236.2")]
    [InlineData(50.2, 18.5, "271.4", "270.6", "272.1")]
    [InlineData(23.5, 9.8, "239.8", "238.6", "241.0")]
    [InlineData(13.5, 4.6, "293.5", "290.3", "296.7")]
    [InlineData(25, 9.6, "260.4", "259.1", "261.8")]
    [InlineData(49, 18.7, "262.0", "261.3", "262.7")]
    [InlineData(48.5, 17.5, "277.1", "276.4", "277.9")]
    [InlineData(41, 14.2, "288.7", "287.7", "289.8")]
    [InlineData(53, 16.9, "313.6", "312.7", "314.5")]
    public void Wf6_ANumberAndItsRate_ImplyADenominatorWithARange(
        decimal number,
        decimal rate,
        string value,
        string low,
        string high
    )
    {
        var implied = ImpliedDenominator.Of(number, rate, 1);
        Assert.Equal(
            (value, low, high),
            (implied.Value.ToString("0.0"), implied.Range.Low.ToString("0.0"), implied.Range.High?.ToString("0.0"))
        );
    }

    [Theory]
    [InlineData(25, 9.6, 53, 16.9, true)]
    [InlineData(50.2, 18.5, 49, 18.7, false)]
    [InlineData(23.5, 9.8, 48.5, 17.5, false)]
    [InlineData(13.5, 4.6, 41, 14.2, false)]
    public void Wf7_AgencyBasePlusAgency_ReconcilesInJuneOnly(
        decimal vacant,
        decimal vacancyRate,
        decimal agency,
        decimal agencyRate,
        bool reconciles
    )
    {
        var withAgency = ImpliedDenominator.Of(vacant, vacancyRate, 1).Range + new FigureRange(agency, agency);
        Assert.Equal(reconciles, ImpliedDenominator.Of(agency, agencyRate, 1).Reconciles(withAgency));
    }

    [Fact]
    public void Wf7_June2019_InPostPlusVacanciesIsTheVacancyBase() =>
        Assert.True(
            ImpliedDenominator
                .Of(25, 9.6m, 1)
                .Reconciles(ImpliedDenominator.Of(31.3m, 13.3m, 1).Range + new FigureRange(25, 25))
        );

    [Fact]
    public void Wf8_MarchToJune2019_BothRise()
    {
        var vacancy = Compare(Vacancies(13.5m, 293.5m), Vacancies(25, 260.4m));
        var agency = Compare(Agency(41, 288.7m), Agency(53, 313.6m));

        Assert.Equal((11.5m, "5.0"), (vacancy.NumeratorChange, Points(vacancy)));
        Assert.Equal((12m, "2.7"), (agency.NumeratorChange, Points(agency)));
    }

    [Theory]
    [InlineData(9, "6.1", "6.4")]
    [InlineData(8, "6.5", "6.7")]
    public void Wf9_WithoutTheAddedPosts_TheRateIsPrintedBothWays(decimal added, string asItIs, string onEitherSide)
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Posts("old", "north", 260.4m - added, filled: 235.4m)
            .Posts("new", "north", added, from: "2019-05-01")
            .Build();

        var movement = VacancyMovement.Between(history, Scope.Council, new(2019, 3, 31), new(2019, 6, 30));

        Assert.Equal("9.6", movement.RateAfter.Printed());
        Assert.Equal(added, movement.VacantAdded);
        Assert.Equal(asItIs, (movement.RateWithoutAdded * 100)?.ToString("0.0"));
        Assert.Equal(onEitherSide, (movement.RateWithoutAddedOnEitherSide * 100)?.ToString("0.0"));
    }

    [Fact]
    public void Wf10_AnnualTurnoverAtThreeDates_IsOneFigureCarriedForward()
    {
        var history = WithLeavers(235.3m, 31.3m, "2018-09-30");
        var series = MeasureSeries.Of(
            MeasureLibrary.Find("turnover_council_rate_fte")!,
            history,
            Scope.Council,
            [new(2018, 9, 30), new(2018, 12, 31), new(2019, 3, 31), new(2019, 6, 30)]
        );

        Assert.All(series.Points, p => Assert.Equal(("13.3", 31.3m), ($"{p.Value * 100:0.0}", p.Numerator)));
        Assert.Single(series.Evidence);
        Assert.Equal(new DateOnly(2018, 9, 30), series.Points[3].StruckOn);
    }

    [Fact]
    public void Wf14_AnOverspendOf13Point6PerCent_ImpliesTheBudget()
    {
        var exact = ImpliedDenominator.Of(0.9m, 13.6m, 1);
        var rounded = ImpliedDenominator.Of(0.9m, 13.6m, 1, numberDecimals: 1);

        Assert.Equal(
            ("6.62", "6.59", "6.64"),
            (exact.Value.ToString("0.00"), exact.Range.Low.ToString("0.00"), exact.Range.High?.ToString("0.00"))
        );
        Assert.Equal(("6.23", "7.01"), (rounded.Range.Low.ToString("0.00"), rounded.Range.High?.ToString("0.00")));
        Assert.Equal("7.52", (exact.Value + 0.9m).ToString("0.00"));
    }

    [Fact]
    public void Wf15_ThirtyThreeAgencyAtAbout17PerCent_ImpliesTheFrontLineAndTheOtherRate()
    {
        var implied = ImpliedDenominator.Of(33, 17, 0);
        Assert.Equal(
            ("194", "189", "200"),
            (implied.Value.ToString("0"), implied.Range.Low.ToString("0"), implied.Range.High?.ToString("0"))
        );

        var history = new HistoryBuilder().Team("t").Posts("p", "t", 161, filled: 161).Agency("a", "t", 33).Build();
        Assert.Equal("17", history.Printed("agency_rate_fte", June2019));
        Assert.Equal("20.5", history.Printed("agency_to_permanent_rate_fte", June2019));
    }

    [Fact]
    public void Wf20_AWeekOf22Point2Of37Hours_IsPoint6() => Assert.Equal(0.6m, WorkingFte.FromHours(22.2m, 37));

    [Theory]
    [InlineData("qualified_headcount", "339")]
    [InlineData("permanent_headcount", "221")]
    [InlineData("agency_headcount", "118")]
    [InlineData("agency_rate_headcount", "34.8")]
    [InlineData("vacancy_rate_fte", "19.3")]
    [InlineData("vacancy_all_rate_fte", "13.5")]
    [InlineData("vacancy_workforce_rate_fte", "15.6")]
    [InlineData("establishment_fte", "274")]
    [InlineData("agency_beyond_vacancies_fte", "65")]
    [InlineData("agency_to_establishment_rate_fte", "43.1")]
    public void Wf28To30_PositionOfOctober2021_IsPrintedByEachDefinition(string measure, string printed) =>
        Assert.Equal(printed, October2021().Printed(measure, "2021-10-01"));

    [Fact]
    public void Wf28_PositionCard_HoldsTheFourFiguresAndEveryVacancyRateWithItsName()
    {
        var card = PositionCard.Of(October2021(), Scope.Council, new(2021, 10, 1));

        Assert.Equal(
            ["339", "221", "118", "34.8", "53"],
            new[] { card.Qualified, card.Permanent, card.Agency, card.AgencyRate, card.Vacant }.Select(f => f.Printed())
        );
        Assert.Equal(card.VacancyRates.Count, card.VacancyRates.Select(r => r.Definition.Title).Distinct().Count());
        Assert.Equal(["339", "221", "118"], card.People.Select(f => f.Printed()));
    }

    [Fact]
    public void N88_NetPosition_AddsUp()
    {
        var net = NetPosition.Of(AgencyOfJune2019(), Scope.Council, new(2019, 6, 30));

        Assert.Equal([260.4m, 235.4m, 0m, 25m, 17.5m, 7.5m, 53m, 35.5m], net.Figures.Select(f => f.Value!.Value));
    }

    [Fact]
    public void Wf47_TenFrontLine_Are35PerCentNewlyQualifiedAnd41UnderTwoYears()
    {
        var builder = new HistoryBuilder().Team("t");
        foreach (
            var (fte, qualified) in new[]
            {
                (1m, "2025-03-01"),
                (1m, "2025-03-01"),
                (1m, "2024-11-01"),
                (0.5m, "2025-07-01"),
                (0.6m, "2024-02-01"),
            }
        )
        {
            builder.Post($"p{qualified}{builder.Facts.Count}", "t", fte);
            builder.Worker($"w{builder.Facts.Count}", w => w.Qualified(qualified).Unposted("t", fte));
        }

        for (var i = 0; i < 6; i++)
        {
            builder.Worker($"old{i}", w => w.Qualified("2015-01-01").Unposted("t", i == 0 ? 0.9m : 1));
        }

        var history = builder.Build();
        var newly = history.Figure("newly_qualified_share_fte", "2025-09-30");

        Assert.Equal((10m, "35"), (newly.Denominator, newly.Printed()));
        Assert.Equal("41", history.Printed("under_two_years_share_fte", "2025-09-30"));
        Assert.Equal(2.0m, newly.NumeratorAbove(0.15m));
    }

    private static WorkforceHistory AgencyOfJune2019() =>
        new HistoryBuilder()
            .Team("north")
            .Posts("p", "north", 260.4m, filled: 235.4m)
            .Agency("v", "north", 17.5m, Rationale.Vacancy)
            .Agency("m", "north", 6, Rationale.Maternity)
            .Agency("s", "north", 1.5m, Rationale.LongTermSickness)
            .Agency("t", "north", 2, Rationale.AwaitingTransfer)
            .Agency("n", "north", 6, Rationale.AsyeSupport)
            .Agency("c", "north", 20, Rationale.AdditionalCapacity)
            .Build();

    private static WorkforceHistory October2021() =>
        new HistoryBuilder()
            .Team("t")
            .Posts("p", "t", 274, filled: 221)
            .Agency("v", "t", 53, Rationale.Vacancy)
            .Agency("c", "t", 65, Rationale.AdditionalCapacity)
            .Build();

    private static WorkforceHistory WithLeavers(decimal inPost, decimal left, string yearEnd) =>
        new HistoryBuilder()
            .Team("t")
            .Posts("stay", "t", inPost, filled: inPost)
            .Posts("left", "t", left, filled: left, to: DateOnly.Parse(yearEnd).AddMonths(-3).ToString("yyyy-MM-dd"))
            .Build();

    private static MeasureResult Vacancies(decimal vacant, decimal denominator) =>
        new HistoryBuilder()
            .Team("t")
            .Posts("p", "t", denominator, filled: denominator - vacant)
            .Build()
            .Figure("vacancy_rate_fte", June2019);

    private static MeasureResult Agency(decimal agency, decimal denominator) =>
        new HistoryBuilder()
            .Team("t")
            .Posts("p", "t", denominator - agency, filled: denominator - agency)
            .Agency("a", "t", agency)
            .Build()
            .Figure("agency_rate_fte", June2019);

    private static Comparison Compare(MeasureResult from, MeasureResult to) => Comparison.Of(from, to).Value!;

    // As the papers do it: the difference of the printed rates.
    private static string Points(Comparison comparison) =>
        (decimal.Parse(comparison.To.Printed()) - decimal.Parse(comparison.From.Printed())).ToString("0.0");
}
