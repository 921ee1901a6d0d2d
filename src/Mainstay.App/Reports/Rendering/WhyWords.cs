using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>Why a figure moved, in words, without naming anybody: what an edition may freeze (contract K14).</summary>
public static class WhyWords
{
    /// <summary>For example <c>leavers +0.4; cases closed −0.6</c>; null where the figure did not move.</summary>
    public static string? Of(WeeklyFigure figure) =>
        figure.Why switch
        {
            null => null,
            { IsOfOneWorker: true } why => OfOneWorker(why),
            { Parts.Count: 0 } => null,
            { } why => string.Join("; ", why.Parts.Select(p => $"{p.Cause.Words()} {Part(figure, p)}")),
        };

    /// <summary>A part as shown, with its sign; <c>less than 0.1</c> style words where it rounds to nothing.</summary>
    public static string Part(WeeklyFigure figure, MovementPart part)
    {
        var definition = figure.Line.Definition;
        return Shown.Change(definition, definition.IsRate ? part.Shown / 100 : part.Shown);
    }

    private static string OfOneWorker(Movement why)
    {
        var (was, @is) = (why.Before.Select(r => r.About).ToHashSet(), why.After.Select(r => r.About));
        return was.SetEquals(@is) ? "the same worker holds other cases" : "another worker holds it now";
    }
}
