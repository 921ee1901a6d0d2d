using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Web.Measures;

/// <summary>Which measures stand on which page.</summary>
/// <param name="Names">Names in the library, in the page's order.</param>
public sealed record MeasureNames(params IReadOnlyList<string> Names)
{
    public const string AverageCaseload = "caseload_available_worker";
    public const string OverTarget = "over_target";
    public const string OverUpperLimit = "over_upper_limit";
    public const string NotAllocated = "not_allocated";
    public const string MayNeverWait = "not_allocated_may_never_wait";
    public const string OpenCases = "cases_open";

    /// <summary>The week's work on the home page.</summary>
    public static MeasureNames ForHome { get; } =
        new(AverageCaseload, NotAllocated, MayNeverWait, OverUpperLimit, OverTarget, "newly_qualified_share_fte");

    /// <summary>A team's or service's key figures.</summary>
    public static MeasureNames ForTeam { get; } =
        new(
            AverageCaseload,
            OverTarget,
            OverUpperLimit,
            NotAllocated,
            "inpost_fte",
            "agency_fte",
            "vacancy_fte",
            "newly_qualified_share_fte"
        );

    /// <summary>The columns of the table of teams.</summary>
    public static MeasureNames ForTeams { get; } =
        new(
            "inpost_headcount",
            "inpost_fte",
            "agency_fte",
            "vacancy_fte",
            AverageCaseload,
            OverTarget,
            OverUpperLimit,
            NotAllocated
        );

    /// <summary>The measures themselves.</summary>
    public IReadOnlyList<Measure> Measures => [.. Names.Select(MeasureLibrary.Find).OfType<Measure>()];

    /// <summary>Their figures for a scope as at a day.</summary>
    public IReadOnlyList<MeasureResult> Figures(WorkforceHistory history, Scope scope, DateOnly asAt) =>
        [.. Measures.Select(m => m.Of(history, scope, asAt))];
}
