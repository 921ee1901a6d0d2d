using System.Text.Json;

namespace Mainstay.Core.Agency;

/// <summary>What can be shown about an agency worker and is not in our own record.</summary>
public enum EvidenceOf
{
    /// <summary>Months employed by English councils in child and family social work while registered.</summary>
    Experience,

    /// <summary>The last permanent post in a council: where, and the day it was left.</summary>
    LastPermanentPost,

    /// <summary>Practice-based references in the standard form, received.</summary>
    ReferencesReceived,

    /// <summary>Our own reference on the standard form, given.</summary>
    ReferenceGiven,

    /// <summary>The register of Social Work England, looked at.</summary>
    Register,

    /// <summary>The DBS certificate, seen.</summary>
    Dbs,

    /// <summary>The off-payroll status, determined.</summary>
    OffPayroll,

    /// <summary>Access to the case system, given.</summary>
    CaseSystemAccess,

    /// <summary>The director's sign-off of a rate above the cap.</summary>
    AboveCapByDirector,

    /// <summary>The chief executive's sign-off of a rate above the cap.</summary>
    AboveCapByChiefExecutive,

    /// <summary>The named approval of a member of a project team or package, with the cost of each worker.</summary>
    ProjectTeamMember,
}

/// <summary>What the evidence was seen on. Codes, so that nobody's story is written here.</summary>
public enum SeenOn
{
    /// <summary>An employment history with dates.</summary>
    EmploymentHistory,

    /// <summary>A reference on the standard form.</summary>
    StandardReference,

    /// <summary>A declaration by the agency.</summary>
    AgencyDeclaration,

    /// <summary>A public register.</summary>
    PublicRegister,

    /// <summary>A certificate.</summary>
    Certificate,

    /// <summary>A determination or decision of the council.</summary>
    CouncilDecision,

    /// <summary>A system's own list.</summary>
    SystemList,
}

/// <summary>Why the three months after a permanent post need not pass (codes of practice P23).</summary>
public enum CoolOffException
{
    /// <summary>The worker is moving to a permanent post.</summary>
    MovingToPermanent,

    /// <summary>The worker was made redundant.</summary>
    Redundancy,

    /// <summary>The post was in another region.</summary>
    OtherRegion,

    /// <summary>The worker left during probation.</summary>
    LeftInProbation,
}

/// <summary>What was seen about an agency worker, when and by whom. Key: the placement's id, slash, what it is of.</summary>
/// <param name="Placement">The placement's id.</param>
/// <param name="Of">What it shows.</param>
/// <param name="Seen">What it was seen on.</param>
/// <param name="On">The day it was seen.</param>
/// <param name="By">Who saw it: a person's key or, for an officer outside the record, the role.</param>
/// <param name="Count">Whole months of experience, or how many references; null where neither is meant.</param>
/// <param name="LeftOn">The day on which the last permanent post was left; null when there was none or nothing else is meant.</param>
/// <param name="Exception">Why the months need not pass; null when none applies.</param>
public sealed record AgencyEvidence(
    string Placement,
    EvidenceOf Of,
    SeenOn Seen,
    DateOnly On,
    string By,
    int? Count = null,
    DateOnly? LeftOn = null,
    CoolOffException? Exception = null
)
{
    /// <summary>The key of the evidence of one thing about a placement, for example <c>PL1/last-permanent-post</c>.</summary>
    public static string KeyOf(string placement, EvidenceOf of) =>
        $"{placement}/{JsonNamingPolicy.KebabCaseLower.ConvertName(of.ToString())}";
}
