namespace Mainstay.Core.Reports;

/// <summary>Which way of moving is better.</summary>
public enum Better
{
    /// <summary>Neither: the figure is context.</summary>
    Neither,

    /// <summary>Lower, for example an agency rate.</summary>
    Lower,

    /// <summary>Higher, for example actions complete.</summary>
    Higher,
}

/// <summary>
/// A line of the recruitment and retention scorecard as decided, in force over the days of the fact (N199). Key: the
/// measure's name and, for a team or service, an at sign and its key.
/// </summary>
/// <param name="Measure">The name of a measure of the library, or of the council's own figure, which has a <paramref name="Title"/>.</param>
/// <param name="Team">The team or service it is about; null for the council.</param>
/// <param name="Better">Which way is better.</param>
/// <param name="Target">The target as it is shown, so per cent for rates; null when none was set.</param>
/// <param name="BaselineDay">The day compared with; null when none was chosen.</param>
/// <param name="Comment">What a reader must know, for example a one-off cause; null when nothing.</param>
/// <param name="Title">Of the council's own figure: as the scorecard prints it; null for a measure of the library.</param>
/// <param name="Unit">Of the council's own figure: its unit, <c>per cent</c> for a rate; null for a measure of the library.</param>
/// <param name="Decimals">Of the council's own figure: decimals shown, 0 or more.</param>
public sealed record ScorecardLine(
    string Measure,
    string? Team = null,
    Better Better = Better.Neither,
    decimal? Target = null,
    DateOnly? BaselineDay = null,
    string? Comment = null,
    string? Title = null,
    string? Unit = null,
    int Decimals = 1
);

/// <summary>
/// A figure as it was printed on a day: one from before the record began, or one of the council's own. It stands in place
/// of what the record would say. Key: as the line's, slash, day. Valid on its day.
/// </summary>
/// <param name="Measure">As in the line.</param>
/// <param name="Team">As in the line.</param>
/// <param name="Day">The day that it is about.</param>
/// <param name="Value">As printed, per cent for rates; null when only the number was.</param>
/// <param name="Decimals">Decimals that the value was printed to.</param>
/// <param name="Number">The number that goes with it: the numerator of a rate; null when none was printed.</param>
/// <param name="OutOf">What the number is out of, above 0; null when it was not printed.</param>
/// <param name="StruckOn">The earlier day on which it was struck when it was carried forward (WF10); null when it is of its day.</param>
/// <param name="Comment">What was said beside it; null when nothing.</param>
public sealed record ScorecardFigure(
    string Measure,
    string? Team,
    DateOnly Day,
    decimal? Value,
    int Decimals = 1,
    decimal? Number = null,
    decimal? OutOf = null,
    DateOnly? StruckOn = null,
    string? Comment = null
);
