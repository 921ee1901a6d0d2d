namespace Mainstay.Seed.Council;

/// <summary>A local role with what it counts as.</summary>
public sealed record CouncilRole(
    string Code,
    string Title,
    int? CensusRole,
    string? AgencyJobType,
    decimal CaseHoldingShare,
    int Salary,
    bool FrontLine = false,
    bool Manages = false,
    bool Administrative = false,
    bool LeadPractitioner = false
)
{
    public static CouncilRole AssistantDirector { get; } =
        new("assistant-director", "Assistant director", 1, null, 0, 98_000);

    public static CouncilRole ServiceManager { get; } = new("service-manager", "Service manager", 2, null, 0, 64_000);

    public static CouncilRole TeamManager { get; } =
        new("team-manager", "Team manager", 3, "team-manager", 0, 54_500, Manages: true);

    public static CouncilRole SeniorPractitioner { get; } =
        new("senior-practitioner", "Senior practitioner", 4, "senior-social-worker", 0.8m, 47_500, FrontLine: true);

    public static CouncilRole SocialWorker { get; } =
        new("social-worker", "Social worker", 5, "social-worker", 1, 41_000, FrontLine: true);

    public static CouncilRole SupervisingSocialWorker { get; } =
        new("supervising-social-worker", "Supervising social worker", 5, "social-worker", 1, 41_000, FrontLine: true);

    public static CouncilRole ReviewingOfficer { get; } =
        new("reviewing-officer", "Independent reviewing officer", 6, "reviewing-officer-or-chair", 0, 51_000);

    public static CouncilRole DutySocialWorker { get; } =
        new("duty-social-worker", "Duty social worker", 6, "social-worker", 0, 41_000, FrontLine: true);

    public static CouncilRole PracticeEducator { get; } =
        new("practice-educator", "Practice educator", 6, "advanced-practitioner", 0, 48_500);

    public static CouncilRole FamilyPractitioner { get; } =
        new("family-practitioner", "Family help practitioner", null, null, 1, 33_500, LeadPractitioner: true);

    public static CouncilRole BusinessSupport { get; } =
        new("business-support", "Business support", null, null, 0, 26_000, Administrative: true);

    public static IReadOnlyList<CouncilRole> All { get; } =
    [
        AssistantDirector,
        ServiceManager,
        TeamManager,
        SeniorPractitioner,
        SocialWorker,
        SupervisingSocialWorker,
        ReviewingOfficer,
        DutySocialWorker,
        PracticeEducator,
        FamilyPractitioner,
        BusinessSupport,
    ];
}
