using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Region;
using Mainstay.Core.Time;

namespace Mainstay.App.Region;

/// <summary>A measure beside England, the region and statistical neighbours, at one 30 September, all by DfE's definition (N201).</summary>
/// <param name="Measure">The published column.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="OwnRecord">Our record's figure on that 30 September.</param>
/// <param name="Own">Our published row.</param>
/// <param name="Region">The region's row; null when the table has none.</param>
/// <param name="England">England's row; null when the table has none.</param>
/// <param name="Neighbours">The neighbours' rows, closest first.</param>
public sealed record PublishedComparison(
    PublishedMeasure Measure,
    int Year,
    MeasureResult OwnRecord,
    AuthorityYear Own,
    PublishedRow? Region,
    PublishedRow? England,
    IReadOnlyList<AuthorityYear> Neighbours
)
{
    /// <summary>The middle of the neighbours with a figure; null when none has one.</summary>
    public decimal? NeighbourMedian
    {
        get
        {
            var known = Known.Order().ToArray();
            return known.Length == 0 ? null : (known[(known.Length - 1) / 2] + known[known.Length / 2]) / 2;
        }
    }

    /// <summary>How many neighbours have a figure.</summary>
    public int NeighboursKnown => Known.Count();

    /// <summary>Everything side by side: who, the figure as printed, and as a number where it is one.</summary>
    public IReadOnlyList<(string Who, string Printed, decimal? Number)> Lines =>
        [
            ($"Our record, {new CensusYear(Year).LastDay:d MMMM yyyy}", Shown(OwnRecord), Scaled(OwnRecord)),
            Line($"{Own.Row.Name}, as published", Own.Row),
            Line(Region?.Name ?? "Region", Region),
            Line("England", England),
            ($"Middle of {NeighboursKnown} statistical neighbours", Measure.Show(NeighbourMedian), NeighbourMedian),
        ];

    private IEnumerable<decimal> Known => Neighbours.Select(n => Measure.Number(n.Row)).OfType<decimal>();

    /// <summary>The comparison of the latest published year up to a day; null when the measure has no published column, or the table no row of ours.</summary>
    public static PublishedComparison? Of(
        WorkforceHistory history,
        string measure,
        string? authorityNumber,
        DateOnly asAt
    )
    {
        var table = history.Reading(PublishedTable.Of);
        if (
            authorityNumber is null
            || PublishedMeasure.Find(measure) is not { } column
            || MeasureLibrary.Find(measure) is not { } ours
        )
        {
            return null;
        }

        var own = table.Series(authorityNumber).LastOrDefault(y => new CensusYear(y.Year).LastDay <= asAt);
        if (own is null)
        {
            return null;
        }

        var neighbours = history
            .Of<Neighbours>(PublishedTable.Numbers(own.Row)[0])
            .Select(f => f.Content)
            .LastOrDefault();
        return new(
            column,
            own.Year,
            ours.Of(history, Scope.Council, new CensusYear(own.Year).LastDay),
            own,
            table.RegionOf(own.Row),
            table.England(own.Year),
            neighbours is null ? [] : table.NeighbourRows(authorityNumber, neighbours, own.Year)
        );
    }

    private (string, string, decimal?) Line(string who, PublishedRow? row) =>
        (who, Measure.Text(row), Measure.Number(row));

    private static string Shown(MeasureResult figure) => Core.Reports.Shown.Of(figure);

    private static decimal? Scaled(MeasureResult figure) =>
        figure.Value is { } value ? Core.Reports.Shown.Rounded(figure.Definition, value) : null;
}
