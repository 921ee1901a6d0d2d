namespace Mainstay.Core.Caseload;

/// <summary>Who a case is about.</summary>
public enum CaseSubject
{
    /// <summary>A child.</summary>
    Child,

    /// <summary>An unborn child; counted as a child.</summary>
    Unborn,

    /// <summary>A carer or adopter household: its own line, never averaged with children (practice P5).</summary>
    Household,
}

/// <summary>What work a case is, by date. A status is a fact of the case, not of the allocation (practice P1).</summary>
public enum CaseStatusCode
{
    /// <summary>Early or family help.</summary>
    FamilyHelp,

    /// <summary>Assessment under section 17.</summary>
    Assessment,

    /// <summary>Child protection enquiry under section 47.</summary>
    Section47,

    /// <summary>Child in need plan.</summary>
    ChildInNeed,

    /// <summary>Child protection plan.</summary>
    ChildProtection,

    /// <summary>Pre-proceedings.</summary>
    PreProceedings,

    /// <summary>Care or other proceedings.</summary>
    Proceedings,

    /// <summary>Child in care.</summary>
    InCare,

    /// <summary>Care leaver.</summary>
    CareLeaver,

    /// <summary>Private fostering.</summary>
    PrivateFostering,

    /// <summary>Fostering or adoption household.</summary>
    Household,

    /// <summary>Anything else, or not said.</summary>
    Other,
}

/// <summary>A case open from its first to its last day. Key: the referral or the case reference with its opening day.</summary>
/// <param name="Case">The case reference: the person's key in the case system. No other fact about the child is held.</param>
/// <param name="Subject">Who it is about.</param>
/// <param name="Team">The team that holds it, as the case system says; null when not known.</param>
/// <param name="Restricted">Whether its reference is masked (practice P13).</param>
/// <param name="Locality">A locality code; null when not known.</param>
/// <param name="Complexity">A complexity code; null when not known.</param>
/// <param name="Needs">Need codes; null when none is known.</param>
public sealed record CaseEpisode(
    string Case,
    CaseSubject Subject,
    string? Team = null,
    bool Restricted = false,
    string? Locality = null,
    string? Complexity = null,
    IReadOnlyList<string>? Needs = null
);

/// <summary>The status of a case on its days. A case may hold several at once. Key: case, slash, status, slash, first day.</summary>
/// <param name="Case">The case reference.</param>
/// <param name="Status">The status.</param>
public sealed record CaseStatus(string Case, CaseStatusCode Status);

/// <summary>The family a case belongs to. Key: the case reference.</summary>
/// <param name="Case">The case reference.</param>
/// <param name="Family">The family reference.</param>
public sealed record CaseFamily(string Case, string Family);

/// <summary>What an open case waits for.</summary>
public enum Awaiting
{
    /// <summary>Nothing: the extract says so.</summary>
    Nothing,

    /// <summary>The work is done and the case is to be closed.</summary>
    Closure,

    /// <summary>The case is to go to another team.</summary>
    Transfer,
}

/// <summary>That an open case awaits closure or transfer: it stays in the plain count and is shown within it (practice P19). Key: the case reference.</summary>
/// <param name="Case">The case reference.</param>
/// <param name="What">What it waits for.</param>
/// <param name="Since">Since when, as the extract says; null for the first day on which it was said.</param>
/// <param name="Team">The team that a transfer goes to; null when not known.</param>
public sealed record CaseAwaiting(string Case, Awaiting What, DateOnly? Since = null, string? Team = null);

/// <summary>What a worker is to a case.</summary>
public enum InvolvementRole
{
    /// <summary>Leads: the case counts in this worker's caseload.</summary>
    Lead,

    /// <summary>Works with the lead: shown beside, and counted by a set share or not at all (practice P5).</summary>
    CoWorking,
}

/// <summary>A worker of the case system involved with a case. Key: the involvement's or allocation's id.</summary>
/// <param name="Case">The case reference.</param>
/// <param name="Professional">The worker's id in the case system; see <see cref="Professional"/>.</param>
/// <param name="Role">Lead or co-working.</param>
/// <param name="Team">The team as the case system says; null when not known. A caseload belongs to the worker (contract K6).</param>
/// <param name="ChangeReason">The dataset's coded reason of change; null when none.</param>
public sealed record Involvement(
    string Case,
    string Professional,
    InvolvementRole Role,
    string? Team = null,
    string? ChangeReason = null
)
{
    /// <summary>The coded reason of change that is cover of an absence, or its end.</summary>
    public const string Cover = "ABSENC";
}

/// <summary>A worker as the case system knows them; joined to a person by registration number, then staff id. Key: their id there.</summary>
/// <param name="StaffId">HR's staff id as the case system holds it; null when not held.</param>
/// <param name="RegistrationNumber">Social Work England number in upper case; null when not held.</param>
/// <param name="Name">The name there; null when not held.</param>
/// <param name="Department">The case system's team or department; null when not held.</param>
/// <param name="IsPlaceholder">True for a duty desk, tray or other holder that is not a person (practice P2).</param>
/// <param name="StatedCaseload">The caseload the case system states: compared, never used (contract K6).</param>
public sealed record Professional(
    string? StaffId = null,
    string? RegistrationNumber = null,
    string? Name = null,
    string? Department = null,
    bool IsPlaceholder = false,
    int? StatedCaseload = null
);
