using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Published;

namespace Mainstay.Seed.Tests.Calibration;

public sealed class CalibrationSolverTests
{
    public static TheoryData<ulong> Seeds => [1UL, 2UL, 77UL];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void EveryAuthorityRow_Drawn_PrintsItsCountsAndRates(ulong seed)
    {
        var rows = IndicatorTable.Authorities.Where(r => r["inpost_fte"].Number is not null).ToList();
        Assert.Equal(1353, rows.Count);

        Assert.All(rows, row => Assert.Equal([], Differences(row, Drawn(row, seed))));
    }

    [Fact]
    public void Leicestershire2025_PeopleOfTheirOwn_SumToThePrintedFigures()
    {
        var row = IndicatorTable.Find("855", 2025).Value!;

        var seats = Drawn(row, 1).Seats;

        var inPost = seats.Where(s => s.Standing is Standing.Stayer or Standing.Starter).ToList();
        Assert.Equal(357, inPost.Count);
        Assert.InRange(inPost.Sum(s => s.TotalFte), 332.55m, 332.65m);
        Assert.All(seats.SelectMany(s => s.Fte), fte => Assert.InRange(fte!.Value, 0.000001m, 1m));
    }

    [Fact]
    public void AnotherSeed_GivesOtherFiguresThatPrintTheSame()
    {
        var row = IndicatorTable.Find("855", 2025).Value!;

        Assert.NotEqual(Drawn(row, 1).Figures.InPost.Fte, Drawn(row, 2).Figures.InPost.Fte);
    }

    private static (CouncilFigures Figures, List<Seat> Seats) Drawn(AuthorityRow row, ulong seed)
    {
        var source = new SeedSource(seed);
        var figures = CalibrationSolver.Solve(row, source);
        return (figures, SeatPlan.For(figures, source));
    }

    /// <summary>Printed against recomputed from the people, worked out here by the published definitions and not by the solver.</summary>
    private static List<string> Differences(AuthorityRow row, (CouncilFigures Figures, List<Seat> Seats) drawn)
    {
        var (figures, seats) = drawn;
        var inPost = seats.Where(s => s.Standing is Standing.Stayer or Standing.Starter).ToList();
        var starters = seats.Where(s => s.Standing == Standing.Starter).ToList();
        var leavers = seats.Where(s => s.Standing == Standing.Leaver).ToList();
        var agency = seats.Where(s => s.Standing == Standing.Agency).ToList();
        var holders = seats.Where(s => s.HoldsCases).ToList();
        decimal Fte(List<Seat> of) => of.Sum(s => s.TotalFte);
        var cover = agency.Sum(s => s.CoverFte);
        List<string> found = [];

        Print("inpost_fte", Fte(inPost));
        Print("inpost_headcount", inPost.Count);
        Print("starters_fte", Fte(starters));
        Print("starters_headcount", starters.Count);
        Print("leavers_fte", Fte(leavers));
        Print("leavers_headcount", leavers.Count);
        Print("agency_fte", Fte(agency));
        Print("agency_headcount", agency.Count);
        Print("agency_cover_fte", cover);
        Print("vacancy_fte", figures.VacancyFte);
        Print("case_holders_fte", Fte(holders));
        Print("cases", figures.Cases);
        Print("working_days_lost_fte", figures.DaysLost);
        Rate("turnover_rate_fte", Fte(leavers), Fte(inPost));
        Rate("turnover_rate_headcount", leavers.Count, inPost.Count);
        Rate("agency_rate_fte", Fte(agency), Fte(agency) + Fte(inPost));
        Rate("agency_rate_headcount", agency.Count, agency.Count + inPost.Count);
        Rate("agency_cover_rate_fte", cover, Fte(agency));
        Rate("vacancy_rate_fte", figures.VacancyFte, figures.VacancyFte + Fte(inPost));
        Rate("vacancy_agency_cover_rate_fte", cover, figures.VacancyFte);
        Rate("absence_rate_fte", figures.DaysLost, Fte(inPost) * figures.Year.WorkingDays);
        if (row["caseload_fte"].Number is not null)
        {
            Print("caseload_fte", figures.Cases / Fte(holders));
        }

        if (holders.Count > figures.Cases)
        {
            found.Add($"{row.Code} {row.Year}: {holders.Count} holders of {figures.Cases} cases");
        }

        return found;

        void Rate(string column, decimal numerator, decimal denominator)
        {
            if (denominator == 0)
            {
                Expect(column, "z");
            }
            else
            {
                Print(column, 100 * numerator / denominator);
            }
        }

        void Print(string column, decimal value)
        {
            var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
            Expect(column, value > 0 && rounded == 0 ? "low" : $"{rounded:0.#}");
        }

        void Expect(string column, string ours)
        {
            var printed = row[column];
            if (!printed.IsFree && printed.Text != ours)
            {
                found.Add($"{row.Code} {row.Year} {column}: printed {printed}, ours {ours}");
            }
        }
    }
}
