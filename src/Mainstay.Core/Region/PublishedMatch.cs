using Mainstay.Core.Measures;

namespace Mainstay.Core.Region;

/// <summary>Our figure beside the published one of the same column.</summary>
/// <param name="Ours">Our figure.</param>
/// <param name="Published">The published cell.</param>
public sealed record PublishedMatch(MeasureResult Ours, PublishedFigure Published)
{
    /// <summary>Whether the published cell binds ours: a number, <c>z</c> or <c>low</c> does; <c>u</c>, <c>x</c> and <c>c</c> say nothing of the figure (contract K17).</summary>
    public bool IsBound => Published.State is MeasureState.Known or MeasureState.NotApplicable or MeasureState.Low;

    /// <summary>Whether ours prints as published; null when the published cell does not bind it.</summary>
    public bool? IsEqual => IsBound ? Ours.Printed() == Published.Printed : null;

    /// <summary>What to say beside the two.</summary>
    public string Words =>
        IsEqual switch
        {
            true => "as published",
            false => $"{Ours.Printed()}, published {Published.Printed}",
            null => $"{Ours.Printed()}, published as {Published.Printed}: nothing to compare with",
        };

    /// <summary>Our figure beside the cell of the column that bears the measure's name; null when the row has none.</summary>
    public static PublishedMatch? Of(MeasureResult ours, PublishedRow row) =>
        row.Values.ContainsKey(ours.Definition.Name) ? new(ours, PublishedFigure.Of(row, ours.Definition.Name)) : null;
}
