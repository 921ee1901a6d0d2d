using System.Text;
using Mainstay.Core.Measures;

namespace Mainstay.Cli;

/// <summary>Figures as a table for a terminal: rounded only here, half away from zero.</summary>
internal static class MeasuresText
{
    public static string Write(IReadOnlyList<MeasureResult> results)
    {
        var width = results.Max(r => r.Definition.Title.Length);
        var unitWidth = results.Max(r => UnitOf(r).Length);
        var text = new StringBuilder();
        foreach (var r in results)
        {
            text.Append(r.Definition.Title.PadRight(width + 2))
                .Append(Shown(r).PadLeft(10))
                .Append("  ")
                .Append(UnitOf(r).PadRight(unitWidth + 2))
                .Append($"n {r.N, -8:#,0}")
                .Append(Parts(r))
                .Append(r.Note is null ? "" : $"  ({r.Note})")
                .AppendLine();
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The value as it is shown: per cent for a rate, its symbol where there is no number.</summary>
    public static string Shown(MeasureResult r)
    {
        if (r.Value is not { } value)
        {
            return r.State.Symbol() ?? "";
        }

        var shown = Math.Round(
            r.Definition.IsRate ? value * 100 : value,
            r.Definition.Decimals,
            MidpointRounding.AwayFromZero
        );
        return shown.ToString($"N{r.Definition.Decimals}") + (r.Definition.IsRate ? "%" : "");
    }

    private static string UnitOf(MeasureResult r) => r.Definition.IsRate ? "" : r.Definition.Unit;

    private static string Parts(MeasureResult r) =>
        r is { Numerator: { } numerator, Denominator: { } denominator }
            ? $"{numerator:#,0.##} of {denominator:#,0.##}"
            : "";
}
