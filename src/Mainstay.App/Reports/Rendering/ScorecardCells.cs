using Mainstay.App.Reports.Office;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>The rows of the scorecard's tables.</summary>
internal static class ScorecardCells
{
    public static IReadOnlyList<OfficeCell> Standing(ScorecardRow row)
    {
        var definition = row.Definition;
        return
        [
            row.Title,
            Shown.Unit(definition),
            Value(row, row.Now),
            row.Target is { } target ? OfficeCell.Of(target, definition.Decimals, definition.IsRate) : "none set",
            row.IsMet switch
            {
                true => "met",
                false => "not met",
                _ => "",
            },
            Change(definition, row.AboveTarget),
            ScorecardWords.Direction(row, row.SinceBefore),
            row.Line.Comment ?? "",
        ];
    }

    public static IReadOnlyList<OfficeCell> AgainstBaseline(ScorecardRow row) =>
        [
            row.Title,
            row.Baseline is { } baseline
                ? $"{ScorecardWords.RateAndNumber(row, baseline)}, {Shown.Day(baseline.Day)}"
                : "none chosen",
            .. row.Points.Select(p => (OfficeCell)ScorecardWords.RateAndNumber(row, p)),
            row.SinceBaseline is { } change ? Change(row.Definition, change.Value) : "",
            ScorecardWords.NumberChange(row.SinceBaseline),
        ];

    public static IReadOnlyList<OfficeCell> Figure(ScorecardRow row, ScorecardPoint point) =>
        [
            $"{row.Title}, {Shown.Unit(row.Definition)}",
            point.Day,
            Value(row, point),
            point.Number is null ? "" : OfficeCell.Of(point.Number, 1),
            OutOf(point.OutOf ?? point.Implied?.Value),
            OutOf(point.Implied?.Range.Low),
            OutOf(point.Implied?.Range.High),
            point.StruckOn is { } struck ? struck : "",
            point.IsAsPrinted ? "as printed" : "the record",
        ];

    private static OfficeCell Value(ScorecardRow row, ScorecardPoint point) =>
        OfficeCell.Of(row.Definition, new ShortFigure(point.State, point.Value, 0, row.Definition.Version));

    private static OfficeCell OutOf(decimal? number) => number is null ? "" : OfficeCell.Of(number, 1);

    private static OfficeCell Change(MeasureDefinition definition, decimal? by) =>
        by is { } change
            ? new OfficeCell(Shown.Change(definition, change), change, definition.Decimals, definition.IsRate)
            : "";
}
