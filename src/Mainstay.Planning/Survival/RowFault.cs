namespace Mainstay.Planning.Survival;

/// <summary>A row that cannot be used, in words that a caller can put beside its own line number.</summary>
/// <param name="Row">The row's place in the arrays, from 0.</param>
/// <param name="Field">Which of its values: <c>entry</c>, <c>exit</c> or <c>event</c>.</param>
/// <param name="Found">What was found.</param>
/// <param name="Wanted">What is wanted.</param>
public sealed record RowFault(int Row, string Field, string Found, string Wanted);
