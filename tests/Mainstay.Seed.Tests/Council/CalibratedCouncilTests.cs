using System.Diagnostics;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Seed.Calibration;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Extracts;
using Mainstay.Seed.Published;

namespace Mainstay.Seed.Tests.Council;

public sealed class CalibratedCouncilTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("855", 2025)]
    [InlineData("420", 2025)]
    [InlineData("420", 2019)]
    [InlineData("201", 2025)]
    [InlineData("857", 2025)]
    [InlineData("857", 2021)]
    [InlineData("394", 2025)]
    [InlineData("937", 2025)]
    [InlineData("937", 2020)]
    [InlineData("940", 2025)]
    [InlineData("876", 2024)]
    [InlineData("357", 2017)]
    public void Council_MeasuredFromItsExtracts_PrintsThePublishedRow(string la, int year) =>
        Assert.Equal([], Differences(IndicatorTable.Find(la, year).Value!, seed: 1));

    /// <summary>Twenty authority rows, the same ones every time; MAINSTAY_TRIES draws anew and prints the draw, so that a failure can be run again.</summary>
    [Fact]
    public void TwentyCouncilsDrawnAtRandom_PrintTheirPublishedRows()
    {
        var isAnew = Environment.GetEnvironmentVariable("MAINSTAY_TRIES") is { Length: > 0 };
        var draw = isAnew ? (ulong)Stopwatch.GetTimestamp() % 1_000_000 : 20250930;
        output.WriteLine($"Drawn by {draw}.");
        var rows = new SeedSource(draw).Shuffled(
            IndicatorTable.Authorities.Where(r => r["inpost_fte"].Number is not null && !CoversMoreThanItHas(r))
        );

        Assert.All(rows.Take(20), row => Assert.Equal([], Differences(row, draw)));
    }

    /// <summary>
    /// Five rows print more agency FTE covering vacancies than agency FTE. In the record a placement's cover is part of its
    /// FTE, so there agency FTE cannot be the lower one.
    /// </summary>
    private static bool CoversMoreThanItHas(AuthorityRow row) =>
        row["agency_cover_fte"].Number > row["agency_fte"].Number;

    private List<string> Differences(AuthorityRow row, ulong seed)
    {
        var reading = CouncilReading.Of(CouncilExtracts.AtTheEnd(Council(row, seed)));
        var history = reading.History();
        var day = new DateOnly(row.Year, 9, 30);
        List<string> found = [.. reading.Findings.Take(10)];
        foreach (
            var measure in MeasureLibrary
                .All.Concat(CaseloadMeasures.All)
                .Where(m => row.Cells.ContainsKey(m.Definition.Name))
        )
        {
            var printed = row[measure.Definition.Name];
            var ours = Printed(measure.Of(history, Scope.Council, day));
            if (!printed.IsFree && printed.Text != ours || printed.Text == "z" && ours != "z")
            {
                found.Add($"{row.Code} {row.Year} {measure.Definition.Name}: printed {printed}, ours {ours}");
            }
        }

        found.ForEach(output.WriteLine);
        return found;
    }

    private static InventedCouncil Council(AuthorityRow row, ulong seed)
    {
        var source = new SeedSource(seed);
        return CouncilStory.Tell(CalibrationSolver.Solve(row, source.For("figures")), hasScenes: true, source);
    }

    private static string Printed(MeasureResult result)
    {
        if (result.State is MeasureState.NotApplicable or MeasureState.Low)
        {
            return result.State == MeasureState.Low ? "low" : "z";
        }

        if (result.Value is not { } value)
        {
            return result.State.ToString();
        }

        var shown = result.Definition.IsRate ? value * 100 : value;
        var rounded = Math.Round(shown, result.Definition.Decimals, MidpointRounding.AwayFromZero);
        return shown > 0 && rounded == 0 ? "low" : $"{rounded:0.#}";
    }
}
