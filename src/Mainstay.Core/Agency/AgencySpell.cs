namespace Mainstay.Core.Agency;

/// <summary>Why an agency worker is engaged (the list of WF2).</summary>
public enum Rationale
{
    /// <summary>Covering a vacancy.</summary>
    Vacancy,

    /// <summary>Covering family leave.</summary>
    Maternity,

    /// <summary>Covering long-term sickness.</summary>
    LongTermSickness,

    /// <summary>Awaiting transfer to a permanent role.</summary>
    AwaitingTransfer,

    /// <summary>Supporting newly qualified workers in their assessed year.</summary>
    AsyeSupport,

    /// <summary>Additional capacity, approved for a time.</summary>
    AdditionalCapacity,
}

/// <summary>A part of an agency spell's FTE and what it is for.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Fte">The part, above 0; the parts sum to the spell's FTE.</param>
/// <param name="Covers">The post or absence that it covers; null when none is named.</param>
public sealed record RationalePart(Rationale Reason, decimal Fte, string? Covers = null);

/// <summary>An agency worker at work in a team, from the first to the last day. Key: the placement's id.</summary>
/// <param name="Person">The person's key.</param>
/// <param name="Team">The team's key.</param>
/// <param name="Role">The local role's code.</param>
/// <param name="Fte">FTE, above 0 and up to 1; null when not known.</param>
/// <param name="Parts">The rationale, split by FTE; empty when none is recorded.</param>
/// <param name="Supplier">Who supplies the worker; null when not known.</param>
/// <param name="HourlyRatePence">What the council pays an hour, in pence; null when not known.</param>
public sealed record AgencySpell(
    string Person,
    string Team,
    string Role,
    decimal? Fte,
    IReadOnlyList<RationalePart> Parts,
    string? Supplier = null,
    long? HourlyRatePence = null
)
{
    /// <summary>The FTE or, where only the parts are known, their sum; null when neither is.</summary>
    public decimal? WholeFte => Fte ?? (Parts.Count > 0 ? Parts.Sum(p => p.Fte) : null);

    /// <summary>FTE given to one rationale; 0 when none.</summary>
    public decimal FteFor(Rationale reason) => Parts.Where(p => p.Reason == reason).Sum(p => p.Fte);
}
