using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>The part of the report that a line stands in.</summary>
public enum LineGroup
{
    /// <summary>Caseload: the averages, highest, lowest.</summary>
    Caseload,

    /// <summary>Workers over their target or upper limit.</summary>
    OverTarget,

    /// <summary>Cases that are not allocated.</summary>
    NotAllocated,

    /// <summary>What is on its way: starters, notices, placements that end, cases that await closure or transfer; and continuity.</summary>
    Ahead,

    /// <summary>Team numbers: people, FTE, vacancies, agency, newly qualified.</summary>
    Team,
}

/// <summary>One line of the weekly report: a measure, for everybody or for one experience band.</summary>
/// <param name="Measure">What it shows; the figure's rows, unit and definition are the measure's.</param>
/// <param name="Group">The part it stands in.</param>
/// <param name="Band">An experience band's code; null for all.</param>
/// <param name="BandTitle">The band as people say it; null for all.</param>
/// <param name="TrendBand">
/// How far the two-week trend may move in a week and still be flat, in the measure's unit; null for lines without a direction.
/// </param>
/// <param name="HasHistory">Whether the 13 weeks are shown; last week and a year ago always are.</param>
/// <param name="IsSum">Whether it is a plain sum, so that services and what is in no service add up to the total.</param>
public sealed record WeeklyLine(
    Measure Measure,
    LineGroup Group,
    string? Band = null,
    string? BandTitle = null,
    decimal? TrendBand = null,
    bool HasHistory = true,
    bool IsSum = false
)
{
    /// <summary>Whether it is about one worker, or the middle two: a median, highest or lowest, whose change has no parts (contract K12).</summary>
    public bool IsOfOneWorker { get; init; }

    /// <summary>The measure's definition.</summary>
    public MeasureDefinition Definition => Measure.Definition;

    /// <summary>Unique in a report and stable from week to week: the measure's name and, for a band, a slash and its code.</summary>
    public string Key => Band is null ? Definition.Name : $"{Definition.Name}/{Band}";

    /// <summary>As the report prints it.</summary>
    public string Title => BandTitle is null ? Definition.Title : $"{Definition.Title}: {BandTitle}";
}
