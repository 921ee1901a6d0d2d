namespace Mainstay.Core.Caseload.Allocating;

/// <summary>Work that a worker is specialised in or skilled for, and how much of the caseload it should be (N25). Key: worker, slash, code.</summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Code">The council's code: a status such as <c>in-care</c>, a complexity code or a need code.</param>
/// <param name="ShareWanted">The share of the worker's cases that should be of it, above 0 up to 1; null when none is set.</param>
public sealed record Specialism(string Worker, string Code, decimal? ShareWanted = null);
