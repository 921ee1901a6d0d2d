using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>A figure without its rows, as a report prints one of an earlier day.</summary>
/// <param name="State">Whether it is a plain number.</param>
/// <param name="Value">Unrounded; null unless known.</param>
/// <param name="N">How many people or things it rests on.</param>
/// <param name="Version">The definition's version.</param>
/// <param name="Numerator">Unrounded; null when not known or when the edition did not keep it.</param>
/// <param name="Denominator">Unrounded; null for counts, and as above.</param>
public sealed record ShortFigure(
    MeasureState State,
    decimal? Value,
    int N,
    int Version,
    decimal? Numerator = null,
    decimal? Denominator = null
)
{
    /// <summary>The same figure without its rows.</summary>
    public static ShortFigure Of(MeasureResult result) =>
        new(result.State, result.Value, result.N, result.Definition.Version, result.Numerator, result.Denominator);
}

/// <summary>A figure of an earlier Friday.</summary>
/// <param name="Day">The Friday.</param>
/// <param name="NowKnown">As the record now knows that day.</param>
/// <param name="AsIssued">As that Friday's edition gave it; null when none was issued or it lacked the line.</param>
/// <param name="Comparability">Whether it may be set beside today's.</param>
public sealed record PastFigure(DateOnly Day, ShortFigure NowKnown, ShortFigure? AsIssued, Comparability Comparability)
{
    /// <summary>What history and change use: as issued where there was an edition, else as now known (practice P15).</summary>
    public ShortFigure Used => AsIssued ?? NowKnown;

    /// <summary>Whether the record has been corrected since that edition.</summary>
    public bool IsCorrected =>
        AsIssued is not null && (AsIssued.Value != NowKnown.Value || AsIssued.State != NowKnown.State);
}

/// <summary>One figure of the report with what it is set beside.</summary>
/// <param name="Line">The line.</param>
/// <param name="Now">The figure as at the report's Friday, with its rows.</param>
/// <param name="LastWeek">The Friday before.</param>
/// <param name="YearAgo">The Friday 52 weeks before.</param>
/// <param name="Weeks">The Fridays before, latest first, <see cref="Fridays.WeeksBack"/> of them; empty for lines without history.</param>
/// <param name="Trend">The two-week trend; null for lines without one and where the team changed shape in its three weeks.</param>
/// <param name="InNoService">On the council's counts: the part that no service holds, so that the services and this sum to the total; null elsewhere.</param>
public sealed record WeeklyFigure(
    WeeklyLine Line,
    MeasureResult Now,
    PastFigure LastWeek,
    PastFigure YearAgo,
    IReadOnlyList<PastFigure> Weeks,
    Trend? Trend = null,
    decimal? InNoService = null
)
{
    /// <summary>Why it moved since last week; null where it did not move or may not be compared.</summary>
    public Movement? Why { get; init; }

    /// <summary>Change since last week, unrounded, in the line's unit; null where the two may not be compared or one is not known.</summary>
    public decimal? Change =>
        LastWeek.Comparability == Comparability.Comparable ? Now.Value - LastWeek.Used.Value : null;
}
