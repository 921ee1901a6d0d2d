using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>Figures as people read them: rounded here and nowhere else, half away from zero.</summary>
public static class Shown
{
    /// <summary>What stands where no extract held the cases that a figure needs; never 0 (practice P1).</summary>
    public const string NotKnown = "not known from this extract";

    /// <summary>A figure with the decimals of its definition; a rate as per cent; DfE's symbol or words where it is no number.</summary>
    public static string Of(MeasureResult result) => Of(result.Definition, result.State, result.Value);

    /// <summary>An earlier figure by the same rules.</summary>
    public static string Of(MeasureDefinition definition, ShortFigure figure) =>
        Of(definition, figure.State, figure.Value);

    /// <summary>A part of a figure, rounded as the figure is.</summary>
    public static string Of(MeasureDefinition definition, decimal value) => Of(definition, MeasureState.Known, value);

    /// <summary>A change with its sign, for example <c>+0.5</c> or <c>−0.5</c>; a change of a rate in percentage points; empty when null.</summary>
    public static string Change(MeasureDefinition definition, decimal? change)
    {
        if (change is not { } by)
        {
            return "";
        }

        var rounded = Rounded(definition, by);
        var sign = rounded > 0 ? "+" : "";
        return sign + Number(rounded, definition.Decimals) + (definition.IsRate ? " points" : "");
    }

    /// <summary>A value rounded as it is shown: a rate first times 100.</summary>
    public static decimal Rounded(MeasureDefinition definition, decimal value) =>
        Math.Round(definition.IsRate ? value * 100 : value, definition.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A day in words, for example <c>3 October 2025</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy");

    /// <summary>Why an earlier figure may not be set beside today's; empty when it may.</summary>
    public static string Of(Comparability comparability) =>
        comparability switch
        {
            Comparability.Comparable => "",
            Comparability.New => "new",
            Comparability.NotComparable => "not comparable",
            Comparability.DefinitionChanged => "defined differently",
            _ => "no record",
        };

    /// <summary>A direction in words.</summary>
    public static string Of(Direction direction) =>
        direction switch
        {
            Direction.Up => "up",
            Direction.Down => "down",
            _ => "flat",
        };

    /// <summary>The unit in words; a rate reads <c>per cent</c>.</summary>
    public static string Unit(MeasureDefinition definition) => definition.IsRate ? "per cent" : definition.Unit;

    /// <summary>A value in a state, rounded as the definition says; in words where it is no number.</summary>
    public static string Of(MeasureDefinition definition, MeasureState state, decimal? value) =>
        (state, value) switch
        {
            (MeasureState.Known, { } known) => Number(Rounded(definition, known), definition.Decimals)
                + (definition.IsRate ? "%" : ""),
            (MeasureState.NotApplicable, _) => "not applicable",
            (MeasureState.LowReliability, _) => "low reliability",
            (MeasureState.Suppressed, _) => "suppressed",
            (MeasureState.Low, _) => "low",
            _ => definition.Basis == Basis.Cases ? NotKnown : "not known",
        };

    private static string Number(decimal rounded, int decimals)
    {
        var digits = Math.Abs(rounded).ToString("N" + decimals);
        return rounded < 0 ? "−" + digits : digits;
    }
}
