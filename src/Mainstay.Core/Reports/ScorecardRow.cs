using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>How a figure moved: value and number apart, since they may move opposite ways (WF5).</summary>
/// <param name="From">The day before.</param>
/// <param name="To">The day after.</param>
/// <param name="Value">Change of the value; of a rate a ratio, 0.01 is one percentage point.</param>
/// <param name="Number">Change of the number; null when either is not known.</param>
/// <param name="RelativeNumber">Change of the number over the earlier number; null when that is 0 or not known.</param>
public sealed record ScorecardChange(
    DateOnly From,
    DateOnly To,
    decimal Value,
    decimal? Number,
    decimal? RelativeNumber
)
{
    /// <summary>Whether rate and number moved opposite ways.</summary>
    public bool IsOpposite => Number is { } by && Math.Sign(by) * Math.Sign(Value) < 0;

    internal static ScorecardChange? Between(ScorecardPoint? from, ScorecardPoint? to) =>
        from?.Value is { } before && to?.Value is { } after
            ? new(
                from.Day,
                to.Day,
                after - before,
                to.Number - from.Number,
                from.Number is 0 ? null : (to.Number - from.Number) / from.Number
            )
            : null;
}

/// <summary>One line of the scorecard with its figures.</summary>
/// <param name="Line">What was decided: target, which way is better, baseline, comment.</param>
/// <param name="Definition">The measure's definition, or that of the council's own figure.</param>
/// <param name="Place">Whom it is about, in words; null for the council.</param>
/// <param name="Baseline">The figure compared with; null when no baseline day was chosen.</param>
/// <param name="Points">The figures of the scorecard's days, earliest first, at least one.</param>
public sealed record ScorecardRow(
    ScorecardLine Line,
    MeasureDefinition Definition,
    string? Place,
    ScorecardPoint? Baseline,
    IReadOnlyList<ScorecardPoint> Points
)
{
    /// <summary>As the scorecard prints it.</summary>
    public string Title => Place is null ? Definition.Title : $"{Definition.Title}, {Place}";

    /// <summary>The figure of the scorecard's day.</summary>
    public ScorecardPoint Now => Points[^1];

    /// <summary>The movement from the baseline; null when either is not known.</summary>
    public ScorecardChange? SinceBaseline => ScorecardChange.Between(Baseline, Now);

    /// <summary>
    /// The movement from the figure before; null when either is not known, or the two are one figure carried forward,
    /// which is no evidence of standing still.
    /// </summary>
    public ScorecardChange? SinceBefore =>
        Points.Count < 2 || IsSameStruck(Points[^2], Now) ? null : ScorecardChange.Between(Points[^2], Now);

    /// <summary>The target as the value is held: a rate as a ratio; null when none was set.</summary>
    public decimal? Target => Line.Target / (Definition.IsRate ? 100 : 1);

    /// <summary>How far the figure is above the target, below 0 when under it; null when there is no target or figure.</summary>
    public decimal? AboveTarget => Now.Value - Target;

    /// <summary>Whether the target is met; null when there is none, no figure, or neither way is better.</summary>
    public bool? IsMet =>
        (Line.Better, AboveTarget) switch
        {
            (Better.Lower, { } above) => above <= 0,
            (Better.Higher, { } above) => above >= 0,
            _ => null,
        };

    /// <summary>Whether a movement is for the better; null when it is none as shown, or neither way is better.</summary>
    public bool? IsBetter(ScorecardChange? change) =>
        change is null || Shown.Rounded(Definition, change.Value) == 0 || Line.Better == Better.Neither
            ? null
            : change.Value < 0 == (Line.Better == Better.Lower);

    private static bool IsSameStruck(ScorecardPoint before, ScorecardPoint now) =>
        now.StruckOn is { } struck && (before.StruckOn ?? before.Day) == struck;
}
