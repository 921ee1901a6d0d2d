using Mainstay.Core.Measures;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Tests.Census;

/// <summary>What would be published from a return of four workers: part-time, starter, leaver to an agency, agency worker.</summary>
public sealed class CensusFiguresTests
{
    private static readonly CensusReturn Four = CleanReturns.Of(2025) with
    {
        Council = new ReturnRecord(CouncilItem.Block)
            .With(CouncilItem.Vacancies, "2.50")
            .With(CouncilItem.AgencyFte, "1.00")
            .With(CouncilItem.AgencyHeadcount, "1"),
        Workers =
        [
            Worker("0", "SW1", "0.810811", start: "2016-09-05", before: "1", cases: "14", days: "6.50"),
            Worker("0", "SW2", "1", start: "2025-01-06", before: "0", cases: "9", days: "0"),
            Worker("0", "SW3", "0", start: "2010-04-19", before: "0.6", days: "11.25")
                .With(WorkerItem.RoleEnd, "2025-03-31"),
            Worker("1", "SW4", "1", cases: "17"),
        ],
    };

    [Theory]
    [InlineData("inpost_fte", 1.8)]
    [InlineData("inpost_headcount", 2)]
    [InlineData("starters_fte", 1.0)]
    [InlineData("leavers_fte", 0.6)]
    [InlineData("turnover_rate_fte", 33.1)]
    [InlineData("turnover_rate_headcount", 50)]
    [InlineData("agency_rate_fte", 35.6)]
    [InlineData("agency_rate_headcount", 33.3)]
    [InlineData("vacancy_rate_fte", 58.0)]
    [InlineData("agency_cover_rate_fte", 100)]
    [InlineData("vacancy_agency_cover_rate_fte", 40)]
    [InlineData("case_holders_fte", 2.8)]
    [InlineData("cases", 40)]
    [InlineData("caseload_fte", 14.2)]
    [InlineData("absence_rate_fte", 3.9)]
    public void TheFourWorkers_YieldThePublishedFigures(string column, double wanted) =>
        Assert.Equal((decimal)wanted, Math.Round(CensusFigures.Of(Four)[column].Value!.Value, 1));

    [Fact]
    public void OnePersonInTwoPosts_IsOneHead_WithTheFteOfBoth()
    {
        var two = Four with
        {
            Workers = [.. Four.Workers, Worker("0", "sw1", "0.1", start: "2024-01-08", before: "0")],
        };

        var figures = CensusFigures.Of(two);

        Assert.Equal(2, figures["inpost_headcount"].Value);
        Assert.Equal(1.910811m, figures["inpost_fte"].Value);
    }

    [Fact]
    public void WhoStartsAndLeavesInTheYear_IsNeitherStarterNorLeaver()
    {
        var passing = Worker("0", "SW5", "0", start: "2025-01-06", before: "0").With(WorkerItem.RoleEnd, "2025-02-28");

        var figures = CensusFigures.Of(Four with { Workers = [.. Four.Workers, passing] });

        Assert.Equal(1, figures["starters_headcount"].Value);
        Assert.Equal(1, figures["leavers_headcount"].Value);
    }

    [Fact]
    public void MoreCoverThanVacancies_IsOfLowReliability_AndNoVacancyIsNotApplicable()
    {
        var less = Four with { Council = Corruption.Changed(Four.Council, (CouncilItem.Vacancies, "0.5")) };
        var none = Four with
        {
            Council = Corruption.Changed(Four.Council, (CouncilItem.Vacancies, "0"), (CouncilItem.AgencyFte, "0")),
        };

        Assert.Equal(MeasureState.LowReliability, CensusFigures.Of(less)["vacancy_agency_cover_rate_fte"].State);
        Assert.Equal(MeasureState.NotApplicable, CensusFigures.Of(none)["vacancy_agency_cover_rate_fte"].State);
    }

    private static ReturnRecord Worker(
        string agency,
        string number,
        string fte,
        string? start = null,
        string? before = null,
        string? cases = null,
        string? days = null
    ) =>
        new ReturnRecord(WorkerItem.Block)
            .With(WorkerItem.AgencyWorker, agency)
            .With(WorkerItem.SweNo, number)
            .With(WorkerItem.Fte, fte)
            .With(WorkerItem.BirthDate, "1984-02-11")
            .With(WorkerItem.RoleStart, start)
            .With(WorkerItem.FteBefore, before)
            .With(WorkerItem.Cases, cases)
            .With(WorkerItem.DaysLost, days);
}
