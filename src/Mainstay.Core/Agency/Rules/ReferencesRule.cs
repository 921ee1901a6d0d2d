namespace Mainstay.Core.Agency.Rules;

/// <summary>Two detailed practice-based references before the first day.</summary>
public sealed class ReferencesRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "references";

    /// <inheritdoc/>
    public override string Words =>
        "At least two practice-based references in the standard form, received before the first day";

    /// <inheritdoc/>
    public override string Source => "Child and family social workers: agency rules (DfE, September 2024)";

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked)
    {
        var wanted = asked.Book.References;
        return asked.Evidence(EvidenceOf.ReferencesReceived) switch
        {
            null => (Standing.NotEvidenced, $"{wanted} references in the standard form are wanted"),
            { On: var on } late when on >= asked.Assignment.Days.From => (
                Standing.NotMet,
                $"Seen on {Day(on)} by {late.By}, not before the first day"
            ),
            { Count: { } count } seen when count >= wanted => (Standing.Met, $"{count} references, {Seen(seen)}"),
            { Count: var count } seen => (Standing.NotMet, $"{count ?? 0} of {wanted} references, {Seen(seen)}"),
        };
    }
}
