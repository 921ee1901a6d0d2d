namespace Mainstay.Returns.Census.Journey;

/// <summary>A step that somebody recorded.</summary>
/// <param name="Step">The step.</param>
/// <param name="Version">The number of the frozen return that it is about; null for steps before one is prepared.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Actor">Who recorded it, as the ledger names them.</param>
/// <param name="Name">Their name.</param>
/// <param name="AtUtc">When it was recorded, UTC.</param>
/// <param name="Words">What was said of it; null when nothing.</param>
public sealed record CensusEvent(
    CensusStep Step,
    int? Version,
    DateOnly On,
    string Actor,
    string Name,
    DateTime AtUtc,
    string? Words = null
);
