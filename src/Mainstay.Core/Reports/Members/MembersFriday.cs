using Mainstay.Core.Measures;
using Mainstay.Core.Suppression;

namespace Mainstay.Core.Reports.Members;

/// <summary>A figure of a Friday as members may see it.</summary>
/// <param name="Line">The line's key.</param>
/// <param name="Team">The service or team; null for the council.</param>
/// <param name="State">Known, or why it is no number; <c>c</c> when withheld.</param>
/// <param name="Value">Rounded as it is shown: FTE and counts to 5, averages to their decimals; null unless known.</param>
public sealed record MembersFigure(string Line, string? Team, MeasureState State, decimal? Value);

/// <summary>
/// One Friday as it was first published to members. Later editions quote it and never work it out again: what two editions
/// said of one Friday would otherwise be two tables of the same counts.
/// </summary>
/// <param name="Friday">The Friday.</param>
/// <param name="Figures">Every figure that is printed, withheld ones included.</param>
/// <param name="Withheld">Every cell withheld, by line, for the Fridays after it.</param>
public sealed record MembersFriday(
    DateOnly Friday,
    IReadOnlyList<MembersFigure> Figures,
    IReadOnlyList<WithheldCell> Withheld
)
{
    /// <summary>The figure of a line and place; null when it was not printed.</summary>
    public MembersFigure? Find(string line, string? team) =>
        Figures.FirstOrDefault(f => f.Line == line && f.Team == team);
}

/// <summary>A withheld cell of the table of a line.</summary>
/// <param name="Table">The line, or the whole that is split.</param>
/// <param name="Row">The row.</param>
/// <param name="Column">The column.</param>
public sealed record WithheldCell(string Table, string Row, string Column)
{
    internal CellKey Cell => new(Row, Column);
}
