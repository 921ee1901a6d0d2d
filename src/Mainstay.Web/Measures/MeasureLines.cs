using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.Web.Measures;

/// <summary>A measure over the days of a period for a scope and what it is made of, worked out once for chart, table and files.</summary>
/// <param name="Definition">The measure; one definition in every line.</param>
/// <param name="Days">The days, oldest first.</param>
/// <param name="Whole">The scope's own line.</param>
/// <param name="Parts">The lines of the grouping; empty when there is none, or no day of any part has a figure.</param>
public sealed record MeasureLines(
    MeasureDefinition Definition,
    IReadOnlyList<DateOnly> Days,
    MeasureLine Whole,
    IReadOnlyList<MeasureLine> Parts
)
{
    /// <summary>The whole and its parts.</summary>
    public IEnumerable<MeasureLine> All => Parts.Prepend(Whole);

    public static MeasureLines Of(
        WorkforceHistory history,
        Measure measure,
        (string Name, Scope Scope) whole,
        IReadOnlyList<(string Name, Scope Scope)> parts,
        IReadOnlyList<DateOnly> days
    )
    {
        var lines = parts
            .Prepend(whole)
            .AsParallel()
            .AsOrdered()
            .Select(p => new MeasureLine(p.Name, MeasureSeries.Of(measure, history, p.Scope, days)))
            .ToArray();
        return new(measure.Definition, days, lines[0], [.. lines.Skip(1).Where(l => l.HasFigure)]);
    }

    /// <summary>The same with how many people or things each figure rests on, as files print it.</summary>
    public MeasureLines WithN(WorkforceHistory history, Measure measure)
    {
        MeasureLine[] all =
        [
            .. All.AsParallel().AsOrdered().Select(l => l with { Series = l.Series.WithN(measure, history) }),
        ];
        return this with { Whole = all[0], Parts = all[1..] };
    }

    /// <summary>A value as a chart draws it: per cent for rates.</summary>
    public decimal? Scaled(SeriesPoint point) => Definition.IsRate ? point.Value * 100 : point.Value;

    /// <summary>A drawn value as it is written.</summary>
    public string Written(decimal? value) =>
        value is { } known ? Display.Figures.Number(known, Definition.Decimals) + Suffix : "not known";

    public string Suffix => Definition.IsRate ? "%" : "";

    public string Unit => Shown.Unit(Definition);
}

/// <summary>One line.</summary>
/// <param name="Name">Whom it is about.</param>
/// <param name="Series">Its figures.</param>
public sealed record MeasureLine(string Name, MeasureSeries Series)
{
    public bool HasFigure => Series.Points.Any(p => p.Value is not null);

    public SeriesPoint Last => Series.Points[^1];
}
