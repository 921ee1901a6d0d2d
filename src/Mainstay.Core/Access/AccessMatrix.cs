using Mainstay.Core.Record;
using static Mainstay.Core.Access.AccessRole;
using static Mainstay.Core.Access.Reach;

namespace Mainstay.Core.Access;

/// <summary>Who may do and see what: the one place where it is written. What is not here is refused.</summary>
/// <remarks>Source: the matrix of roles and field sets with practice P9's additions; P12 guards reasons further (<see cref="Caseload.ReasonView"/>).</remarks>
public static class AccessMatrix
{
    private const Reach Mine = Own | Supervisees;

    private static readonly Dictionary<Permission, Dictionary<AccessRole, Reach>> Permissions = new()
    {
        [Permission.ReadFigures] = Everywhere(
            TeamManager,
            HeadOfService,
            Hr,
            RecruitmentCoordinator,
            PrincipalSocialWorker,
            Director,
            Finance,
            Analyst,
            ReturnsOfficer
        ),
        [Permission.ReadTeam] = new(Everywhere(Director, Analyst, ReturnsOfficer))
        {
            [TeamManager] = TeamTree,
            [HeadOfService] = Service,
            [PrincipalSocialWorker] = Service,
        },
        [Permission.ReadPerson] = new()
        {
            [SocialWorker] = Mine,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Hr] = Council,
            [RecruitmentCoordinator] = Council,
            [Director] = Council,
            [Analyst] = Council,
            [ReturnsOfficer] = Council,
            [DataProtectionOfficer] = Council,
        },
        [Permission.ReadEditions] = new(
            Everywhere(
                TeamManager,
                HeadOfService,
                Hr,
                RecruitmentCoordinator,
                PrincipalSocialWorker,
                Director,
                Finance,
                Analyst,
                ReturnsOfficer
            )
        )
        {
            [Councillor] = AggregateOnly,
        },
        [Permission.ReadDraft] = Everywhere(Director, Analyst, HeadOfService),
        [Permission.PrepareReport] = Everywhere(Director, Analyst),
        [Permission.WriteServiceLine] = new(Everywhere(Director)) { [HeadOfService] = Service },
        [Permission.CheckReport] = Everywhere(Director, Analyst, HeadOfService),
        [Permission.IssueReport] = Everywhere(Director),
        [Permission.ReadInspection] = Everywhere(Director, Analyst),
        [Permission.AnnotateEdition] = Everywhere(Director, Analyst),
        [Permission.ReadPublished] = new(
            Everywhere(
                TeamManager,
                HeadOfService,
                Hr,
                RecruitmentCoordinator,
                PrincipalSocialWorker,
                Director,
                Finance,
                Analyst,
                ReturnsOfficer
            )
        )
        {
            [SocialWorker] = AggregateOnly,
            [Councillor] = AggregateOnly,
        },
        [Permission.ReadDataQuality] = Everywhere(Hr, Director, Analyst, ReturnsOfficer),
        [Permission.ReadImports] = Everywhere(Hr, Analyst, ReturnsOfficer),
        [Permission.RunImports] = Everywhere(Hr, Analyst, ReturnsOfficer),
        [Permission.FollowReturns] = Everywhere(Hr, PrincipalSocialWorker, Director, Analyst, ReturnsOfficer),
        [Permission.ReadReturns] = Everywhere(Hr, ReturnsOfficer, Analyst),
        [Permission.PrepareReturns] = Everywhere(ReturnsOfficer),
        [Permission.ApproveReturns] = Everywhere(Director),
        [Permission.ReadRegistrations] = Everywhere(Hr, PrincipalSocialWorker, Director),
        [Permission.CheckRegistrations] = Everywhere(Hr, PrincipalSocialWorker),
        [Permission.ReadAgency] = new(Everywhere(Hr, RecruitmentCoordinator, Director, Analyst, ReturnsOfficer))
        {
            [TeamManager] = TeamTree,
            [HeadOfService] = Service,
            [PrincipalSocialWorker] = Service,
        },
        [Permission.ChangeAgency] = Everywhere(Hr, RecruitmentCoordinator, Director),
        [Permission.SignAgency] = Everywhere(Hr, Director),
        [Permission.ReadAgencyReturn] = Everywhere(Hr, Director, ReturnsOfficer),
        [Permission.ReadPolicies] = Everywhere(
            TeamManager,
            HeadOfService,
            Hr,
            PrincipalSocialWorker,
            Director,
            Analyst
        ),
        [Permission.ChangePolicies] = Everywhere(PrincipalSocialWorker, Director),
        [Permission.Allocate] = new() { [TeamManager] = TeamTree, [HeadOfService] = Service },
        [Permission.ReadWorkloadPlan] = Workload(),
        [Permission.PlanWorkload] = new() { [TeamManager] = TeamTree, [HeadOfService] = Service },
        [Permission.SecondLook] = new()
        {
            [TeamManager] = TeamTree,
            [HeadOfService] = Service,
            [Director] = Council,
        },
        [Permission.GiveView] = new() { [SocialWorker] = Own },
        [Permission.ReadAccess] = Everywhere(Hr, Director, Administrator, DataProtectionOfficer),
        [Permission.ProposeAccess] = Everywhere(Hr, Director, Administrator),
        [Permission.ApproveAccess] = Everywhere(Director, Administrator),
        [Permission.Restrict] = Everywhere(Hr, Director, DataProtectionOfficer),
        [Permission.Deputise] = new() { [TeamManager] = TeamTree, [HeadOfService] = Service },
        [Permission.ReadLedger] = Everywhere(DataProtectionOfficer),
    };

    private static readonly Dictionary<FieldSet, Dictionary<AccessRole, Reach>> Fields = new()
    {
        [FieldSet.Work] = Everywhere(
            TeamManager,
            HeadOfService,
            Hr,
            RecruitmentCoordinator,
            PrincipalSocialWorker,
            Director,
            Finance,
            Analyst,
            ReturnsOfficer
        ),
        [FieldSet.Directory] = Everywhere(
            SocialWorker,
            TeamManager,
            HeadOfService,
            Hr,
            RecruitmentCoordinator,
            PrincipalSocialWorker,
            Director,
            Analyst,
            ReturnsOfficer,
            Administrator,
            DataProtectionOfficer
        ),
        [FieldSet.Contract] = new(Everywhere(Hr, RecruitmentCoordinator, Director, Analyst, ReturnsOfficer))
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
        },
        [FieldSet.Registration] = new(
            Everywhere(Hr, RecruitmentCoordinator, PrincipalSocialWorker, Director, ReturnsOfficer, Analyst)
        )
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
        },
        [FieldSet.QualificationLevel] = new()
        {
            [SocialWorker] = Own,
            [Hr] = Council,
            [ReturnsOfficer] = Council,
        },
        [FieldSet.Equality] = new()
        {
            [SocialWorker] = Own,
            [Hr] = AggregateOnly,
            [Director] = AggregateOnly,
            [Councillor] = AggregateOnly,
            [ReturnsOfficer] = Council,
            [DataProtectionOfficer] = Council,
        },
        [FieldSet.Pay] = new()
        {
            [SocialWorker] = Own,
            [Hr] = Council,
            [Director] = Council,
            [ReturnsOfficer] = Council,
        },
        [FieldSet.AbsenceDates] = new()
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Hr] = Council,
            [Director] = AggregateOnly,
            [Councillor] = AggregateOnly,
            [ReturnsOfficer] = Council,
            [Analyst] = Council,
        },
        [FieldSet.AbsenceCause] = new()
        {
            [SocialWorker] = Own,
            [Hr] = Council,
            [DataProtectionOfficer] = Council,
        },
        [FieldSet.ReductionReason] = new()
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [Hr] = Council,
        },
        [FieldSet.LeavingCodes] = new()
        {
            [Hr] = Council,
            [RecruitmentCoordinator] = Council,
            [PrincipalSocialWorker] = Service,
            [Director] = AggregateOnly,
            [Councillor] = AggregateOnly,
            [ReturnsOfficer] = Council,
            [Analyst] = Council,
        },
        [FieldSet.Caseload] = new()
        {
            [SocialWorker] = Mine,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Director] = Council,
            [Analyst] = Council,
            [ReturnsOfficer] = Council,
        },
        [FieldSet.CaseloadTrend] = new()
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Director] = Council,
        },
        // HR is not here: what a worker says of their workload is no input to conduct or capability (practice P8).
        [FieldSet.WorkloadVoice] = Workload(),
        [FieldSet.Development] = new()
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Hr] = Council,
            [Director] = AggregateOnly,
            [Analyst] = Council,
        },
    };

    /// <summary>How far a role reaches with a permission; <see cref="Permission.Anybody"/> and <see cref="Permission.SignedIn"/> need no role.</summary>
    public static Reach Of(AccessRole role, Permission permission) =>
        permission is Permission.Anybody or Permission.SignedIn
            ? Council
            : Permissions.GetValueOrDefault(permission)?.GetValueOrDefault(role) ?? None;

    /// <summary>How far a role sees a field set.</summary>
    public static Reach Of(AccessRole role, FieldSet fields) =>
        Fields.GetValueOrDefault(fields)?.GetValueOrDefault(role) ?? None;

    private static Dictionary<AccessRole, Reach> Workload() =>
        new()
        {
            [SocialWorker] = Own,
            [TeamManager] = Own | TeamTree,
            [HeadOfService] = Own | Service,
            [PrincipalSocialWorker] = Own | Service,
            [Director] = Council,
        };

    private static Dictionary<AccessRole, Reach> Everywhere(params AccessRole[] roles) =>
        roles.ToDictionary(r => r, _ => Council);
}
