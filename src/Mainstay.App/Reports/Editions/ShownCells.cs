using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Editions;

/// <summary>Figures as cells. The number of a cell is what its text shows and never finer.</summary>
internal static class ShownCells
{
    public static ShownCell Figure(MeasureResult figure) =>
        new(Shown.Of(figure), Rounded(figure.Definition, figure.Value), figure.State.Symbol());

    public static ShownCell Whole(int number) => new(number.ToString("N0"), number);

    public static ShownCell Past(WeeklyLine line, PastFigure past) =>
        past.Comparability == Comparability.Comparable
            ? new(WeeklyWords.Past(line, past), Rounded(line.Definition, past.Used.Value), past.Used.State.Symbol())
            : ShownCell.Words(WeeklyWords.Past(line, past));

    public static ShownCell Change(WeeklyFigure figure) =>
        new(WeeklyWords.Change(figure), Rounded(figure.Line.Definition, figure.Change));

    private static decimal? Rounded(MeasureDefinition definition, decimal? value) =>
        value is { } known ? Shown.Rounded(definition, known) : null;
}
