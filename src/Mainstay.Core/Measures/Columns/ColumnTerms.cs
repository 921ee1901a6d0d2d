namespace Mainstay.Core.Measures.Columns;

/// <summary>What the columns of every team of a council share.</summary>
/// <param name="Days">The snapshots.</param>
/// <param name="Bands">Experience bands, by first day; at least one.</param>
/// <param name="FteUnit">The whole number that is one FTE: 1,000,000 in the product.</param>
public sealed record ColumnTerms(SnapshotDays Days, IReadOnlyList<CaseBand> Bands, int FteUnit);
