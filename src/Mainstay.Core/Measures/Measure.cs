using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Measures;

/// <summary>What a measure counts.</summary>
public enum Basis
{
    /// <summary>Full time equivalents.</summary>
    Fte,

    /// <summary>People.</summary>
    Heads,

    /// <summary>Cases, by the count rule that the unit names.</summary>
    Cases,

    /// <summary>Working days.</summary>
    Days,
}

/// <summary>Why a figure is not a plain number, with DfE's symbols.</summary>
public enum MeasureState
{
    /// <summary>A plain number.</summary>
    Known,

    /// <summary><c>z</c>: not applicable, the denominator is 0.</summary>
    NotApplicable,

    /// <summary><c>x</c>: not available; the record does not hold what it needs. Never 0.</summary>
    NotAvailable,

    /// <summary><c>u</c>: low reliability, for example more cover than there is to cover.</summary>
    LowReliability,

    /// <summary><c>c</c>: suppressed to protect people.</summary>
    Suppressed,

    /// <summary><c>low</c>: rounds to 0 and is not 0.</summary>
    Low,
}

/// <summary>Whom a figure is about.</summary>
/// <param name="Team">A team, service or other level of the tree, with everything below it; null for the whole council.</param>
/// <param name="Band">An experience band's code; null for all.</param>
public sealed record Scope(string? Team = null, string? Band = null)
{
    /// <summary>The whole council.</summary>
    public static Scope Council { get; } = new();
}

/// <summary>The definition of a measure: written once, printed beside every figure.</summary>
/// <param name="Name">Stable name; a measure with DfE's definition bears the published column's name, for example <c>turnover_rate_fte</c>.</param>
/// <param name="Title">As a report prints it.</param>
/// <param name="Basis">What it counts.</param>
/// <param name="Unit">The unit of its value, for example <c>FTE</c>, <c>people</c>, <c>cases per FTE</c>; <c>ratio</c> for rates, which are held from 0 and shown as per cent.</param>
/// <param name="Numerator">The numerator in words.</param>
/// <param name="Denominator">The denominator in words; null for a count.</param>
/// <param name="Definition">The whole definition in words, with ends and who counts.</param>
/// <param name="Source">Where the definition comes from: DfE, the council's own, or ours.</param>
/// <param name="Version">Rises when the definition changes.</param>
/// <param name="Decimals">Decimals shown, after the per cent for ratios.</param>
/// <param name="Months">Months that it looks back over, ending on the day asked; 0 for a figure of one day.</param>
public sealed record MeasureDefinition(
    string Name,
    string Title,
    Basis Basis,
    string Unit,
    string Numerator,
    string? Denominator,
    string Definition,
    string Source,
    int Version = 1,
    int Decimals = 1,
    int Months = 0
)
{
    /// <summary>What <see cref="Source"/> says of definitions that are the Department for Education's.</summary>
    public const string Dfe = "DfE";

    /// <summary>Whether the value is a ratio from 0, shown as per cent.</summary>
    public bool IsRate => Unit == "ratio";

    /// <summary>
    /// The source as printed beside a figure of a day. DfE's rates exist on one day a year, so on any other day its
    /// definitions read <c>DfE method, 12 months to 3 October 2025</c> or <c>DfE method, at 3 October 2025</c> (practice P27).
    /// </summary>
    public string SourceOn(DateOnly day) =>
        Source != Dfe || day == CensusYear.Of(day).LastDay ? Source
        : Months > 0 ? $"DfE method, {Months} months to {day:d MMMM yyyy}"
        : $"DfE method, at {day:d MMMM yyyy}";
}

/// <summary>One row behind a figure: what it adds above and below the line. The rows of a figure sum to it.</summary>
/// <param name="Kind">Kind of fact, for example <c>post-spell</c>.</param>
/// <param name="Key">Its key, in the council's own words.</param>
/// <param name="About">Whom or what it is about: a person's, post's or case's key; the page adds the name by access.</param>
/// <param name="Team">The team it is counted in; null when in none.</param>
/// <param name="Numerator">What it adds to the numerator.</param>
/// <param name="Denominator">What it adds to the denominator; 0 for counts.</param>
/// <param name="Why">Why it counts, in words, for example <c>left on 12 March 2025, 0.6 FTE the day before the year</c>.</param>
public sealed record MeasureRow(
    string Kind,
    string Key,
    string About,
    string? Team,
    decimal Numerator,
    decimal Denominator,
    string Why
);

/// <summary>A figure with everything that explains it. A bare number never leaves the library.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Scope">Whom it is about.</param>
/// <param name="AsAt">The day.</param>
/// <param name="State">Whether it is a plain number.</param>
/// <param name="Value">Unrounded; null unless <see cref="MeasureState.Known"/>.</param>
/// <param name="Numerator">Unrounded; null when not available.</param>
/// <param name="Denominator">Unrounded; null for counts and when not available.</param>
/// <param name="N">How many people or things it rests on.</param>
/// <param name="Rows">The rows behind; they sum to numerator and denominator.</param>
/// <param name="Note">What a reader must know, for example <c>2 people with no FTE recorded left out</c>; null when nothing.</param>
/// <param name="StruckOn">The earlier day on which the figure was struck when it is carried forward and no new evidence (WF10); null otherwise.</param>
public sealed record MeasureResult(
    MeasureDefinition Definition,
    Scope Scope,
    DateOnly AsAt,
    MeasureState State,
    decimal? Value,
    decimal? Numerator,
    decimal? Denominator,
    int N,
    IReadOnlyList<MeasureRow> Rows,
    string? Note = null,
    DateOnly? StruckOn = null
)
{
    /// <summary>How much numerator is above a share of the denominator, below 0 when under it; null when not available.</summary>
    /// <param name="share">A ratio, for example 0.15 for 15%.</param>
    public decimal? NumeratorAbove(decimal share) => Numerator - (share * Denominator);
}

/// <summary>A measure: its definition and how it is computed from a history as at a day.</summary>
/// <param name="Definition">What it is.</param>
/// <param name="Compute">Computes it; pure, so the same history, scope and day give the same figure.</param>
public sealed record Measure(
    MeasureDefinition Definition,
    Func<WorkforceHistory, Scope, DateOnly, MeasureResult> Compute
)
{
    /// <summary>What it reads, so that a figure can be kept until that changes.</summary>
    internal FigureReads Reads { get; init; }

    /// <inheritdoc/>
    public override int GetHashCode() => Definition.Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The figure for a scope as at a day.</summary>
    public MeasureResult Of(WorkforceHistory history, Scope scope, DateOnly asAt) => Compute(history, scope, asAt);

    /// <summary>The same figure without its rows. It is kept with the history, and by later histories while nothing that it reads changes.</summary>
    public MeasureResult WithoutRows(WorkforceHistory history, Scope scope, DateOnly asAt) =>
        Reads == FigureReads.Anything
            ? Of(history, scope, asAt) with
            {
                Rows = [],
            }
            : history.Reading(KeptFigures.Of).Of(this, scope, asAt);
}
