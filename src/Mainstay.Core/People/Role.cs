namespace Mainstay.Core.People;

/// <summary>A local role and what it counts as, by date (N5, P10). Key: the role's code.</summary>
/// <param name="Title">The title as the council writes it.</param>
/// <param name="CensusRole">Census ROLE 1 to 6; null for roles that are not child and family social workers.</param>
/// <param name="AgencyJobType">DfE agency job type (social-worker, senior-social-worker, advanced-practitioner, team-manager, reviewing-officer-or-chair); null when none.</param>
/// <param name="CaseHoldingShare">Share of a full caseload that the role carries: social worker 1, team manager 0 (practice P4).</param>
/// <param name="FrontLine">Whether it counts as front line in the newly qualified and under-two-years shares.</param>
/// <param name="Manages">Whether its holders manage a team: the denominator of the management ratio (N12).</param>
/// <param name="Administrative">Whether it is administrative support (N13).</param>
/// <param name="LeadPractitioner">True for practitioners who may lead family help and child in need work without being social workers (practice P18).</param>
public sealed record Role(
    string Title,
    int? CensusRole,
    string? AgencyJobType,
    decimal CaseHoldingShare,
    bool FrontLine = false,
    bool Manages = false,
    bool Administrative = false,
    bool LeadPractitioner = false
)
{
    /// <summary>Whether its holders are child and family social workers, as DfE counts them.</summary>
    public bool IsSocialWorker => CensusRole is not null;
}
