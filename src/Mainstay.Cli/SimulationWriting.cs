using System.Text;
using System.Text.Json;
using Mainstay.Planning.Simulation;

namespace Mainstay.Cli;

/// <summary>Bands of a simulation: yearly as a table, every week as CSV, everything as one JSON document.</summary>
internal static class SimulationWriting
{
    private const int WeeksOfYear = 52;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A table for each measure: the first week, the last of each year and the last of all.</summary>
    public static string Text(SimulationSpec spec, IReadOnlyList<SimulationBands> all)
    {
        var text = new StringBuilder(
            $"{spec.Model.Name}: {spec.Replications:#,0} replications, seed {spec.Seed}. Nine futures in ten lie between the 5th and the 95th percentile."
        );
        text.AppendLine();
        foreach (var bands in all)
        {
            var (title, decimals) = Words(bands.Measure);
            text.AppendLine().AppendLine(title);
            text.AppendLine($"{"week", 6}{"mean", 14}{"5th", 14}{"median", 14}{"95th", 14}");
            foreach (var (week, band) in bands.Weeks.Index().Where(w => IsShown(w.Index, bands.Weeks.Count)))
            {
                text.Append($"{week, 6}");
                foreach (var figure in new[] { band.Mean, band.P05, band.P50, band.P95 })
                {
                    var rounded = Math.Round(figure, decimals, MidpointRounding.AwayFromZero);
                    text.Append(rounded.ToString($"N{decimals}").PadLeft(14));
                }

                text.AppendLine();
            }
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>Every measure and week, four decimals.</summary>
    public static string Csv(IReadOnlyList<SimulationBands> all)
    {
        var text = new StringBuilder("measure,week,mean,p05,p50,p95\n");
        foreach (var bands in all)
        {
            foreach (var (week, band) in bands.Weeks.Index())
            {
                text.Append($"{Name(bands.Measure)},{week},{band.Mean:f4},{band.P05:f4},{band.P50:f4},{band.P95:f4}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>One document, unrounded.</summary>
    public static string Json(SimulationSpec spec, IReadOnlyList<SimulationBands> all) =>
        JsonSerializer.Serialize(
            new
            {
                model = spec.Model.Name,
                spec.Seed,
                spec.Replications,
                spec.Model.Weeks,
                measures = all.Select(bands => new
                {
                    name = Name(bands.Measure),
                    title = Words(bands.Measure).Title,
                    bands = bands.Weeks.Select(
                        (band, week) =>
                            new
                            {
                                week,
                                band.Mean,
                                band.P05,
                                band.P50,
                                band.P95,
                            }
                    ),
                }),
            },
            Layout
        );

    private static bool IsShown(int week, int weeks) =>
        week == 0 || week == weeks - 1 || week % WeeksOfYear == WeeksOfYear - 1;

    private static string Name(SimulationMeasure measure) => measure.ToString().ToLowerInvariant();

    private static (string Title, int Decimals) Words(SimulationMeasure measure) =>
        measure switch
        {
            SimulationMeasure.Headcount => ("Filled posts", 1),
            SimulationMeasure.Vacancies => ("Vacant posts, covered or not", 1),
            SimulationMeasure.Agency => ("Vacant posts covered by agency", 1),
            SimulationMeasure.Caseload => ("Cases for each filled or covered post", 2),
            SimulationMeasure.Cost => ("Cost in the week, pounds", 0),
            SimulationMeasure.Waiting => ("Cases waiting for a worker", 1),
            SimulationMeasure.Leavers => ("Leavers in the week", 2),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
        };
}
