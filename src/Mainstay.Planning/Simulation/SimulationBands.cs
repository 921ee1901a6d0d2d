using Mainstay.Planning.Simulation.Weeks;

namespace Mainstay.Planning.Simulation;

/// <summary>The mean and the 5th, 50th and 95th percentiles of a measure over the replications, week by week.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="Weeks">One for each week, week 0 first.</param>
public sealed record SimulationBands(SimulationMeasure Measure, IReadOnlyList<Band> Weeks)
{
    private static readonly double[] Percentiles = [0.05, 0.5, 0.95];

    /// <summary>The bands of every measure asked for, from the replications done so far.</summary>
    /// <param name="samples">What was recorded.</param>
    /// <param name="measures">The measures wanted, in the order of the answer.</param>
    /// <param name="effort">How many threads.</param>
    public static IReadOnlyList<SimulationBands> Of(
        SimulationSamples samples,
        IReadOnlyList<SimulationMeasure> measures,
        SimulationEffort effort
    )
    {
        var bands = measures.Select(_ => new Band[samples.Weeks]).ToArray();
        Parallel.For(
            0,
            measures.Count * samples.Weeks,
            new ParallelOptions { MaxDegreeOfParallelism = effort.Threads },
            () => new Quantiles(samples.Done),
            (i, _, quantiles) =>
            {
                var (measure, week) = Math.DivRem(i, samples.Weeks);
                bands[measure][week] = Of(samples, measures[measure], week, quantiles);
                return quantiles;
            },
            _ => { }
        );
        return [.. measures.Zip(bands, (m, b) => new SimulationBands(m, b))];
    }

    private static Band Of(SimulationSamples samples, SimulationMeasure measure, int week, Quantiles quantiles)
    {
        Span<double> found = stackalloc double[3];
        var mean = quantiles.Find(samples.Of(Recorded(measure), week), Percentiles, found);
        if (measure != SimulationMeasure.Vacancies)
        {
            return new Band(mean, found[0], found[1], found[2]);
        }

        // Vacancies are what headcount leaves of the establishment, so their percentiles are headcount's, mirrored.
        var posts = samples.Establishment(week);
        return new Band(posts - mean, posts - found[2], posts - found[1], posts - found[0]);
    }

    private static RecordedMeasure Recorded(SimulationMeasure measure) =>
        measure switch
        {
            SimulationMeasure.Headcount or SimulationMeasure.Vacancies => RecordedMeasure.Headcount,
            SimulationMeasure.Agency => RecordedMeasure.Agency,
            SimulationMeasure.Caseload => RecordedMeasure.Caseload,
            SimulationMeasure.Cost => RecordedMeasure.Cost,
            SimulationMeasure.Waiting => RecordedMeasure.Waiting,
            SimulationMeasure.Leavers => RecordedMeasure.Leavers,
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
        };
}

/// <summary>The spread of a measure in a week over the replications.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="P05">One future in twenty is below.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">One future in twenty is above.</param>
public readonly record struct Band(double Mean, double P05, double P50, double P95);
