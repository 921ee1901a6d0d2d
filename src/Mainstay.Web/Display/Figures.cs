using Mainstay.Core.Measures;

namespace Mainstay.Web.Display;

/// <summary>Numbers as a report prints them. Rounding, half away from zero, happens here and nowhere before.</summary>
public static class Figures
{
    public static string Number(decimal value, int decimals = 0)
    {
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        var text = Math.Abs(rounded).ToString("N" + decimals);
        return rounded < 0 ? "−" + text : text;
    }

    public static string Number(decimal? value, int decimals, string otherwise) =>
        value is { } known ? Number(known, decimals) : otherwise;

    /// <summary>A ratio from 0 as per cent: 0.142 is 14.2%.</summary>
    public static string Percent(decimal ratio, int decimals = 1) => Number(ratio * 100, decimals) + "%";

    /// <summary>FTE of one person, two places: 0.60.</summary>
    public static string Fte(decimal? fte) => Number(fte, 2, "not recorded");

    /// <summary>FTE of many, one place: 321.4.</summary>
    public static string FteSum(decimal fte) => Number(fte, 1);

    /// <summary>A change with its sign: +0.6, −1.2, 0.0.</summary>
    public static string Change(decimal change, int decimals)
    {
        var text = Number(change, decimals);
        return Math.Round(change, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + text : text;
    }

    /// <summary>"1 case", "14 cases"; the plural is the singular with s.</summary>
    public static string Count(int count, string singular) => $"{count:N0} {singular}{(count == 1 ? "" : "s")}";

    /// <summary>A measure's value without its unit: 14.2% or 15.3, or why there is none.</summary>
    public static string Value(MeasureResult result) =>
        result is { State: MeasureState.Known, Value: { } value }
            ? Value(result.Definition, value)
            : State(result.State);

    public static string Value(MeasureDefinition definition, decimal value) =>
        definition.IsRate ? Percent(value, definition.Decimals) : Number(value, definition.Decimals);

    /// <summary>The unit that stands behind the value; empty for rates, whose per cent sign is it.</summary>
    public static string Unit(MeasureDefinition definition) => definition.IsRate ? "" : definition.Unit;

    public static string State(MeasureState state) =>
        state switch
        {
            MeasureState.NotApplicable => "not applicable",
            MeasureState.NotAvailable => "not available",
            MeasureState.LowReliability => "low reliability",
            MeasureState.Suppressed => "suppressed",
            MeasureState.Low => "low, not 0",
            _ => "known",
        };

    /// <summary>What the figure rests on: n = 214 people.</summary>
    public static string N(MeasureResult result) => $"n = {result.N:N0}";
}
