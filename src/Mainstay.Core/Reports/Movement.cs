using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>A cause's part of a change.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Numerator">What it added above the line.</param>
/// <param name="Denominator">What it added below the line; 0 for counts.</param>
/// <param name="Part">Its part of the change of the figure, exact; the parts sum to the change.</param>
/// <param name="Shown">The part as it is shown, in the unit shown (per cent points for rates); the shown parts sum to the shown change.</param>
public sealed record MovementPart(Cause Cause, decimal Numerator, decimal Denominator, Fraction Part, decimal Shown);

/// <summary>Why a figure moved since the Friday before (contract K12, practice P15).</summary>
/// <param name="Change">The change, exact: the sum of the parts; null for a figure of one worker, which has no parts.</param>
/// <param name="ShownChange">The change as shown: the two figures as shown, one less the other; null as above.</param>
/// <param name="Parts">The parts that are not 0, in the order of the causes; empty when nothing moved and for a figure of one worker.</param>
/// <param name="Before">For a median, highest or lowest: whose it was, as rows; empty otherwise.</param>
/// <param name="After">For a median, highest or lowest: whose it is; empty otherwise.</param>
public sealed record Movement(
    Fraction? Change,
    decimal? ShownChange,
    IReadOnlyList<MovementPart> Parts,
    IReadOnlyList<MeasureRow> Before,
    IReadOnlyList<MeasureRow> After
)
{
    /// <summary>Whether it has parts, or says whose it was and is.</summary>
    public bool IsOfOneWorker => Change is null;
}
