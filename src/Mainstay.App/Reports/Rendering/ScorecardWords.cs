using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>Words that every form of the scorecard shares.</summary>
internal static class ScorecardWords
{
    /// <summary>For example <c>16.9% (53)</c>; a carried figure is marked.</summary>
    public static string RateAndNumber(ScorecardRow row, ScorecardPoint point)
    {
        var value = Shown.Of(row.Definition, new ShortFigure(point.State, point.Value, 0, row.Definition.Version));
        var number = point.Number is { } of && row.Definition.IsRate ? $" ({Number(of)})" : "";
        return value + number + (point.StruckOn is null ? "" : ", carried forward");
    }

    /// <summary>Which way it moved and whether that is better, for example <c>better (−1.8 points)</c>.</summary>
    public static string Direction(ScorecardRow row, ScorecardChange? change)
    {
        if (change is null)
        {
            return row.Now.StruckOn is { } struck ? $"carried forward from {Shown.Day(struck)}" : "not known";
        }

        var by = Shown.Change(row.Definition, change.Value);
        return row.IsBetter(change) switch
        {
            true => $"better ({by})",
            false => $"worse ({by})",
            _ when Shown.Rounded(row.Definition, change.Value) == 0 => "level",
            _ => by,
        };
    }

    /// <summary>Change of the number, for example <c>−7.5 (−19.3%)</c>; empty when not known.</summary>
    public static string NumberChange(ScorecardChange? change) =>
        change is not { Number: { } by } ? ""
        : change.RelativeNumber is { } relative ? $"{Signed(by)} ({Signed(relative * 100)}%)"
        : Signed(by);

    /// <summary>Each figure that is another day's carried forward (WF10).</summary>
    public static IEnumerable<string> Carried(ScorecardRow row) =>
        from point in row.Points
        where point.StruckOn is not null
        group point by point.StruckOn into struck
        select $"{row.Title}: the figure of {string.Join(" and ", struck.Select(p => Shown.Day(p.Day)))} is carried forward from {Shown.Day(struck.Key!.Value)}, so it is no new evidence.";

    /// <summary>Says so where rate and number moved opposite ways (WF5); null elsewhere.</summary>
    public static string? Opposite(ScorecardRow row) =>
        row.SinceBaseline is { IsOpposite: true } change
            ? $"{row.Title}: since the baseline the rate moved by {Shown.Change(row.Definition, change.Value)} while the number moved by {Signed(change.Number!.Value)}, the opposite way."
            : null;

    private static string Number(decimal value) =>
        Math.Round(value, 1, MidpointRounding.AwayFromZero).ToString("#,##0.#");

    private static string Signed(decimal value)
    {
        var rounded = Math.Round(value, 1, MidpointRounding.AwayFromZero);
        var digits = Math.Abs(rounded).ToString("#,##0.#");
        return rounded > 0 ? "+" + digits
            : rounded < 0 ? "\u2212" + digits
            : digits;
    }
}
