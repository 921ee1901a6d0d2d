namespace Mainstay.Core.Reports;

/// <summary>What an issued edition said: history and change use it as it was issued, corrected since or not (practice P15).</summary>
/// <param name="AsAt">Its Friday.</param>
/// <param name="Edition">The edition's number.</param>
/// <param name="Notes">Notes put on it since, oldest first.</param>
/// <param name="Figures">Its figures by line key and team key; the council's own have a null team.</param>
public sealed record IssuedReport(
    DateOnly AsAt,
    long Edition,
    IReadOnlyList<string> Notes,
    IReadOnlyDictionary<(string Line, string? Team), ShortFigure> Figures
)
{
    /// <summary>The figure that it gave; null when it lacked the line or the team.</summary>
    public ShortFigure? Find(string line, string? team) => Figures.GetValueOrDefault((line, team));
}
