namespace Mainstay.Core.Measures;

/// <summary>States of a figure as they are printed.</summary>
public static class MeasureStates
{
    /// <summary>DfE's symbol: one of <c>z x u c low</c>; null for a plain number.</summary>
    public static string? Symbol(this MeasureState state) =>
        state switch
        {
            MeasureState.NotApplicable => "z",
            MeasureState.NotAvailable => "x",
            MeasureState.LowReliability => "u",
            MeasureState.Suppressed => "c",
            MeasureState.Low => "low",
            _ => null,
        };

    /// <summary>The state of a symbol; null when the text is none of <c>z x u c low</c>.</summary>
    public static MeasureState? FromSymbol(string symbol) =>
        symbol switch
        {
            "z" => MeasureState.NotApplicable,
            "x" => MeasureState.NotAvailable,
            "u" => MeasureState.LowReliability,
            "c" => MeasureState.Suppressed,
            "low" => MeasureState.Low,
            _ => null,
        };

    /// <summary>The figure as DfE prints it: rounded half away from zero to the definition's decimals, per cent for rates, without trailing zeros; or its symbol.</summary>
    public static string Printed(this MeasureResult figure) =>
        figure.State.Symbol()
        ?? Math.Round(
                figure.Value!.Value * (figure.Definition.IsRate ? 100 : 1),
                figure.Definition.Decimals,
                MidpointRounding.AwayFromZero
            )
            .ToString("0.######");
}
