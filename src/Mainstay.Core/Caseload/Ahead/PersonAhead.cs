namespace Mainstay.Core.Caseload.Ahead;

/// <summary>What a person carries on a day to come.</summary>
/// <param name="IsHere">In a case-holding post or placement of the scope.</param>
/// <param name="IsAway">Away long term.</param>
/// <param name="Chain">The effective target with its steps; null when it is not known or the person is not here.</param>
/// <param name="Target">Its share in the scope, in cases; 0 when not here, away or not known.</param>
internal sealed record Carried(bool IsHere, bool IsAway, EffectiveTarget? Chain, decimal Target)
{
    public static Carried Nothing { get; } = new(false, false, null, 0);
}

/// <summary>A person on a day to come.</summary>
/// <param name="Key">The person's key, or the expected event's where nobody is named yet.</param>
/// <param name="Team">The team of the scope in which the person is; null when in none on the day.</param>
/// <param name="IsAgency">Whether the person comes through an agency.</param>
/// <param name="Confirmed">By what is confirmed.</param>
/// <param name="Expected">With what is only expected too.</param>
internal sealed record PersonAhead(string Key, string? Team, bool IsAgency, Carried Confirmed, Carried Expected);
