namespace Mainstay.Core.WorkingTime;

/// <summary>Hours that somebody worked beyond contract in the days of the fact (N35). Key: person, slash, first day.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="Hours">Hours over contract, 0 or more.</param>
public sealed record HoursOverContract(string Person, decimal Hours);
