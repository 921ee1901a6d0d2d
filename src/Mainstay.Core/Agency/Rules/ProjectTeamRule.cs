namespace Mainstay.Core.Agency.Rules;

/// <summary>Every member of a project team or package named to the council and approved before the first day.</summary>
public sealed class ProjectTeamRule : AgencyRule
{
    /// <inheritdoc/>
    public override string Code => "project-team";

    /// <inheritdoc/>
    public override string Words =>
        "A member of a project team or package named and approved before the first day, with the cost of each worker";

    /// <inheritdoc/>
    public override string Source => "Child and family social workers: agency rules (DfE, September 2024)";

    /// <inheritdoc/>
    protected override string? Applies(RuleQuestion asked) =>
        asked.Terms is { Route: SupplyRoute.Individual }
            ? "Engaged by name, not in a project team or package"
            : base.Applies(asked);

    /// <inheritdoc/>
    protected override (Standing Standing, string Because) Judge(RuleQuestion asked) =>
        asked.Terms is null
            ? (Standing.NotEvidenced, "Whether it is a project team is not recorded")
            : asked.Evidence(EvidenceOf.ProjectTeamMember) switch
            {
                null => (Standing.NotEvidenced, "The approval of this member by name is wanted"),
                { } seen when seen.On < asked.Assignment.Days.From => (Standing.Met, $"Approved, {Seen(seen)}"),
                { } seen => (Standing.NotMet, $"Approved only on {Day(seen.On)} by {seen.By}"),
            };
}
