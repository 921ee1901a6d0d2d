namespace Mainstay.Core.Access;

/// <summary>What somebody may do in Mainstay. No extract gives one: two people do (design.md 6, practice P9).</summary>
public enum AccessRole
{
    /// <summary>Sees their own record, and the people whom they supervise.</summary>
    SocialWorker,

    /// <summary>Sees the people of one team and of those below it.</summary>
    TeamManager,

    /// <summary>As team manager, for any level above a team.</summary>
    HeadOfService,

    /// <summary>Keeps contracts, absence and leaving.</summary>
    Hr,

    /// <summary>Keeps vacancies, candidates, agency and starters.</summary>
    RecruitmentCoordinator,

    /// <summary>Looks after practice, protected caseloads and learning.</summary>
    PrincipalSocialWorker,

    /// <summary>Answers for the whole service; signs reports.</summary>
    Director,

    /// <summary>Cost by post, without names.</summary>
    Finance,

    /// <summary>Brings extracts in and puts them right; signs nothing.</summary>
    Analyst,

    /// <summary>Reads what is made for members, and nothing else.</summary>
    Councillor,

    /// <summary>Prepares the statutory returns.</summary>
    ReturnsOfficer,

    /// <summary>Keeps users and settings; sees no person.</summary>
    Administrator,

    /// <summary>Sees who saw what, and the data of a subject with a stated purpose.</summary>
    DataProtectionOfficer,

    /// <summary>A job without a person: one permission each, no page.</summary>
    ServiceAccount,
}

/// <summary>What holds for a role whoever has it.</summary>
public static class AccessRoles
{
    // Who prepares does not approve; who keeps users sees no person (trust.md 3.1).
    private static readonly (AccessRole, AccessRole)[] Separate =
    [
        (AccessRole.Hr, AccessRole.Administrator),
        (AccessRole.Administrator, AccessRole.DataProtectionOfficer),
        (AccessRole.ReturnsOfficer, AccessRole.Director),
    ];

    /// <summary>Whether a grant of the role names a team or a level of the tree.</summary>
    public static bool NeedsPlace(this AccessRole role) =>
        role is AccessRole.TeamManager or AccessRole.HeadOfService or AccessRole.PrincipalSocialWorker;

    /// <summary>Whether one person may not hold both roles.</summary>
    public static bool AreSeparate(AccessRole a, AccessRole b) =>
        Separate.Contains((a, b)) || Separate.Contains((b, a));

    /// <summary>The role in words.</summary>
    public static string Words(this AccessRole role) =>
        role switch
        {
            AccessRole.SocialWorker => "social worker",
            AccessRole.TeamManager => "team manager",
            AccessRole.HeadOfService => "head of service",
            AccessRole.Hr => "HR",
            AccessRole.RecruitmentCoordinator => "recruitment co-ordinator",
            AccessRole.PrincipalSocialWorker => "principal social worker",
            AccessRole.Director => "director",
            AccessRole.Finance => "finance",
            AccessRole.Analyst => "analyst",
            AccessRole.Councillor => "councillor",
            AccessRole.ReturnsOfficer => "returns officer",
            AccessRole.Administrator => "administrator",
            AccessRole.DataProtectionOfficer => "data protection officer",
            AccessRole.ServiceAccount => "service account",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
        };
}
