using System.Globalization;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Region;

/// <summary>One published cell: a number with the decimals it is printed to, or a symbol. A symbol cannot be summed.</summary>
/// <param name="Printed">As printed, for example <c>13.9</c> or <c>u</c>.</param>
/// <param name="State">Plain number or what the symbol means.</param>
/// <param name="Number">The number as printed, per cent for rates; null for a symbol.</param>
public sealed record PublishedFigure(string Printed, MeasureState State, decimal? Number)
{
    /// <summary>Reads a cell.</summary>
    /// <param name="printed">A number with a point, or one of <c>z x u c low</c>, or <c>:</c> as releases to about 2021 wrote for not available.</param>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static PublishedFigure Parse(string printed)
    {
        if (
            decimal.TryParse(
                printed,
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
                null,
                out var number
            )
        )
        {
            return new(printed, MeasureState.Known, number);
        }

        var state = printed == ":" ? MeasureState.NotAvailable : MeasureStates.FromSymbol(printed);
        return new(
            printed,
            state ?? throw new FormatException($"'{printed}' is neither a number nor one of z x u c low."),
            null
        );
    }

    /// <summary>A row's cell; not available when the row has no such column.</summary>
    /// <exception cref="FormatException">The cell is neither a number nor a symbol.</exception>
    public static PublishedFigure Of(PublishedRow row, string column) =>
        row.Values.TryGetValue(column, out var printed) ? Parse(printed) : new("x", MeasureState.NotAvailable, null);
}
