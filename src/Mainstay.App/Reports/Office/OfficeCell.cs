using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Office;

/// <summary>A cell of an office table: what people read, and where it is a number or a day, that too, so that a spreadsheet can reckon with it.</summary>
/// <param name="Shown">As a document prints it.</param>
/// <param name="Number">The number, unrounded; a rate as a ratio. Null when it is none.</param>
/// <param name="Decimals">Decimals shown; of a rate, after the per cent.</param>
/// <param name="IsRate">Whether the number is a ratio shown as per cent.</param>
/// <param name="Day">The day; null when it is none.</param>
/// <param name="Symbol">The symbol that a spreadsheet prints in place of words, for example <c>x</c>; null for what is shown.</param>
public sealed record OfficeCell(
    string Shown,
    decimal? Number = null,
    int Decimals = 0,
    bool IsRate = false,
    DateOnly? Day = null,
    string? Symbol = null
)
{
    /// <summary>Words.</summary>
    public static implicit operator OfficeCell(string words) => new(words);

    /// <summary>A whole number.</summary>
    public static implicit operator OfficeCell(int number) => new(number.ToString("N0"), number);

    /// <summary>A day.</summary>
    public static implicit operator OfficeCell(DateOnly day) => new(Core.Reports.Shown.Day(day), Day: day);

    /// <summary>A figure by the decimals of its definition; its symbol where it is no number.</summary>
    public static OfficeCell Of(MeasureResult figure) => Of(figure.Definition, ShortFigure.Of(figure));

    /// <summary>An earlier figure by the same rules.</summary>
    public static OfficeCell Of(MeasureDefinition definition, ShortFigure figure) =>
        Of(definition, figure.State, figure.Value);

    /// <summary>A point of a series by the same rules.</summary>
    public static OfficeCell Of(MeasureDefinition definition, SeriesPoint point) =>
        Of(definition, point.State, point.Value);

    /// <summary>A number; <c>not known</c>, and <c>x</c> in a spreadsheet, where there is none.</summary>
    public static OfficeCell Of(decimal? number, int decimals, bool isRate = false) =>
        number is not { } known
            ? new("not known", Symbol: "x")
            : new(Written(known, decimals, isRate), known, decimals, isRate);

    private static OfficeCell Of(MeasureDefinition definition, MeasureState state, decimal? value) =>
        new(
            Core.Reports.Shown.Of(definition, state, value),
            value,
            definition.Decimals,
            definition.IsRate,
            Symbol: state.Symbol()
        );

    private static string Written(decimal number, int decimals, bool isRate)
    {
        var rounded = Math.Round(isRate ? number * 100 : number, decimals, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? "\u2212" : "") + Math.Abs(rounded).ToString("N" + decimals) + (isRate ? "%" : "");
    }
}
