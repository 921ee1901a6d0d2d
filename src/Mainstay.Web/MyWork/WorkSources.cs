using Mainstay.App.Caseload.Allocating;
using Mainstay.Core.Access;

namespace Mainstay.Web.MyWork;

/// <summary>
/// Every item of <em>my work</em>, and the order in which each role reads them (practice P29). A new item is a line in
/// <see cref="OfRecord"/>, or a class registered in <see cref="AddMyWork"/>, and its key in the order of its roles.
/// </summary>
public static class WorkSources
{
    /// <summary>Items that follow from the record alone.</summary>
    public static IReadOnlyList<WorkSource> OfRecord { get; } =
    [
        new RecordWork("not-allocated", "Cases not allocated", CaseWork.NotAllocated),
        new RecordWork("may-never-wait", "Cases that may never wait", CaseWork.MayNeverWait),
        new RecordWork("away", "Away this week, with cases", CaseWork.Away),
        new RecordWork("third-worker", "Cases with a third worker in 12 months", CaseWork.ThirdWorker),
        new RecordWork("over-upper-limit", "Workers over the upper limit", TargetWork.OverUpperLimit),
        new RecordWork("protected-over", "Protected workers over their figure", TargetWork.ProtectedOver),
        new RecordWork("reductions-ending", "Reductions that end in four weeks", TargetWork.ReductionsEnding),
        new RecordWork("plans", "Workload plans", VoiceWork.Plans),
        new RecordWork("concerns", "Concerns to answer", VoiceWork.Concerns),
        new RecordWork("my-plan", "My workload plan waits for my view", VoiceWork.MyPlan),
        new RecordWork("my-concerns", "My concerns without an answer yet", VoiceWork.MyConcerns),
        new RecordWork("changes", "Changes this week", PeopleWork.ChangesThisWeek),
        new RecordWork("starting", "Starting, with checks missing", PeopleWork.StartingUnchecked),
        new RecordWork("notices", "Leaving, without a reason or destination", PeopleWork.LeavingUncoded),
        new RecordWork("vacancies", "Vacancies without a recruitment status", PeopleWork.VacanciesWithoutStatus),
        new RecordWork("agency", "Agency placements to look at", PeopleWork.Agency),
        new RecordWork("registration", "Registration to look at", PeopleWork.Registration),
        new RecordWork("unmatched", "Workers of the case system not matched", PeopleWork.Unmatched),
    ];

    private static readonly string[] ManagersOrder =
    [
        "not-allocated",
        "reviews",
        "second-looks",
        "to-accept",
        "away",
        "concerns",
        "case-concerns",
        "plans",
        "over-upper-limit",
        "reductions-ending",
        "changes",
        "outside",
        "questioned",
        "data-age",
    ];

    /// <summary>The items of a role in the order in which they are read; none for a role that has other first screens.</summary>
    public static IReadOnlyList<string> OrderOf(AccessRole role) =>
        role switch
        {
            AccessRole.Director => ["to-sign", "may-never-wait", "second-looks", "plans", "concerns", "case-concerns"],
            AccessRole.HeadOfService => [.. ManagersOrder, "report"],
            AccessRole.TeamManager => [.. ManagersOrder, "census"],
            AccessRole.PrincipalSocialWorker =>
            [
                "protected-over",
                "overrides",
                "concerns",
                "case-concerns",
                "plans",
                "third-worker",
                "registration",
            ],
            AccessRole.Hr => ["starting", "notices", "vacancies", "agency", "unmatched", "census"],
            AccessRole.RecruitmentCoordinator => ["starting", "vacancies", "agency"],
            AccessRole.Analyst => ["held", "data-age", "unmatched", "report", "census"],
            AccessRole.ReturnsOfficer => ["census", "held", "data-age", "unmatched"],
            AccessRole.Administrator => ["access"],
            AccessRole.SocialWorker => ["my-views", "my-plan", "my-concerns", "census"],
            _ => [],
        };

    /// <summary>Roles from the widest to one's own: of an item that two of them have, the first one's list is shown.</summary>
    public static IReadOnlyList<AccessRole> Roles { get; } =
    [
        AccessRole.Director,
        AccessRole.HeadOfService,
        AccessRole.TeamManager,
        AccessRole.PrincipalSocialWorker,
        AccessRole.Hr,
        AccessRole.RecruitmentCoordinator,
        AccessRole.Analyst,
        AccessRole.ReturnsOfficer,
        AccessRole.Administrator,
        AccessRole.SocialWorker,
    ];

    /// <summary>Adds the items.</summary>
    public static IServiceCollection AddMyWork(this IServiceCollection services)
    {
        foreach (var source in OfRecord)
        {
            services.AddSingleton(source);
        }

        foreach (var (kind, key, title) in DecisionWork.All)
        {
            services.AddSingleton<WorkSource>(s => new DecisionWork(
                kind,
                key,
                title,
                s.GetRequiredService<AllocationTasks>()
            ));
        }

        services.AddSingleton<WorkSource, ReviewWork>();
        services.AddSingleton<WorkSource, CensusWork>();
        services.AddSingleton<WorkSource, DataAgeWork>();
        services.AddSingleton<WorkSource, HeldFilesWork>();
        services.AddSingleton<WorkSource, ReportStageWork>();
        services.AddSingleton<WorkSource, ReportToSignWork>();
        services.AddSingleton<WorkSource, AccessWork>();
        services.AddSingleton<WorkOfDay>();
        return services;
    }
}
