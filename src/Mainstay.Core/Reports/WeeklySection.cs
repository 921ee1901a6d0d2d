using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Reports;

/// <summary>The level of the council that a section is about.</summary>
public enum SectionLevel
{
    /// <summary>The whole council.</summary>
    Total,

    /// <summary>A level directly above teams.</summary>
    Service,

    /// <summary>A team.</summary>
    Team,
}

/// <summary>The report's lines for the council, one service or one team.</summary>
/// <param name="Level">What it is about.</param>
/// <param name="Scope">The scope of its figures.</param>
/// <param name="Name">The name on the report's Friday.</param>
/// <param name="Service">The key of the service that a team stands under; null for services, the council and teams in no service.</param>
/// <param name="SinceLastWeek">Whether it may be compared with itself a week ago.</param>
/// <param name="Figures">A figure for each line of the report, in the report's order.</param>
/// <param name="Reconciliation">Every open case, in lines that sum to the whole: stands under the caseload lines (practice P7).</param>
public sealed record WeeklySection(
    SectionLevel Level,
    Scope Scope,
    string Name,
    string? Service,
    Comparability SinceLastWeek,
    IReadOnlyList<WeeklyFigure> Figures,
    Reconciliation Reconciliation
)
{
    /// <summary>Cases not allocated by kind and status with the longest wait (practice P21).</summary>
    public required NotAllocatedTable NotAllocated { get; init; }

    /// <summary>Its figure on a line; null when the report has no such line.</summary>
    /// <param name="lineKey">See <see cref="WeeklyLine.Key"/>.</param>
    public WeeklyFigure? Find(string lineKey) => Figures.FirstOrDefault(f => f.Line.Key == lineKey);
}
