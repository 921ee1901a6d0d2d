using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.TestKit;

/// <summary>Asks a history for figures by their public names.</summary>
public static class Asking
{
    public static MeasureResult Figure(
        this WorkforceHistory history,
        string name,
        string day,
        string? team = null,
        string? band = null
    ) => MeasureLibrary.Find(name)!.Of(history, new Scope(team, band), DateOnly.Parse(day));

    public static decimal? Value(this WorkforceHistory history, string name, string day, string? team = null) =>
        history.Figure(name, day, team).Value;

    /// <summary>As printed: rounded, per cent for rates, or the symbol.</summary>
    public static string Printed(this WorkforceHistory history, string name, string day, string? team = null) =>
        history.Figure(name, day, team).Printed();
}
