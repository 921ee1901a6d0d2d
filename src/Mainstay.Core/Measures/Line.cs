namespace Mainstay.Core.Measures;

/// <summary>What one fact adds to one side of a figure, before the sides meet in a <see cref="MeasureRow"/>.</summary>
/// <param name="Kind">Kind of fact.</param>
/// <param name="Key">Its key.</param>
/// <param name="About">Whom or what it is about.</param>
/// <param name="Team">The team it is counted in; null when in none.</param>
/// <param name="Amount">What it adds; null when the record does not say, and then it is left out and counted in the note.</param>
/// <param name="Why">Why it counts.</param>
internal sealed record Line(string Kind, string Key, string About, string? Team, decimal? Amount, string Why)
{
    public Line Times(decimal factor) => this with { Amount = Amount * factor };
}

/// <summary>One side of a figure.</summary>
internal delegate IEnumerable<Line> Lines(Question question);
