using Mainstay.Core.Caseload.Measures;

namespace Mainstay.Core.Measures;

/// <summary>Every measure that Mainstay knows: the one place that screens, downloads, reports and returns ask.</summary>
public static class MeasureLibrary
{
    /// <summary>Every measure, in the order of a report. A capability adds its own list here.</summary>
    public static IReadOnlyList<Measure> All { get; } = [.. WorkforceMeasures.All, .. CaseloadMeasures.All];

    /// <summary>The measure of a name, for example <c>turnover_rate_fte</c>; null when there is none.</summary>
    public static Measure? Find(string name) => All.FirstOrDefault(m => m.Definition.Name == name);
}
