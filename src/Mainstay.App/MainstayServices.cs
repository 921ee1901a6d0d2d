using Mainstay.App.Access;
using Mainstay.App.Agency;
using Mainstay.App.Caseload;
using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Caseload.Workload;
using Mainstay.App.Census;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.App.Operations.Backup;
using Mainstay.App.People;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Record;
using Mainstay.Store;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mainstay.App;

/// <summary>What the product can do, for a host to be built with.</summary>
public static class MainstayServices
{
    /// <summary>Registers the store and every handler.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="location">Where the store is.</param>
    /// <param name="clock">The clock; the demonstration's runs at a distance.</param>
    public static IServiceCollection AddMainstay(
        this IServiceCollection services,
        StoreLocation location,
        TimeProvider clock
    )
    {
        services.AddDbContextFactory<MainstayDb>(options => location.Use(options));
        services.AddSingleton(location);
        services.AddSingleton(clock);
        services.TryAddSingleton(FactKinds.Standard);
        services.AddSingleton<Histories>();
        services.AddSingleton<StoreSettings>();
        services.AddSingleton<MigrateStoreHandler>();
        services.AddSingleton<OpenStoreQuery>();
        services.AddLogging();
        services.AddSingleton<VerifyStoreHandler>();
        services.AddSingleton<ExportCanonicalHandler>();
        services.AddSingleton<BackUpStoreHandler>();
        services.AddSingleton<RestoreStoreHandler>();
        services.AddSingleton<MoveStoreHandler>();
        AddImports(services);
        AddReports(services);
        AddAllocating(services);
        AddCensus(services);
        AddAccess(services);
        AddWorkload(services);
        return services;
    }

    private static void AddImports(IServiceCollection services)
    {
        services.AddSingleton<SourceMappings>();
        services.AddSingleton<ImportExtractHandler>();
        services.AddSingleton<ConfirmRunHandler>();
        services.AddSingleton<RefuseRunHandler>();
        services.AddSingleton<ListRunsQuery>();
        services.AddSingleton<SourceAgesQuery>();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(p => p.GetRequiredService<ImportQueue>());
    }

    private static void AddReports(IServiceCollection services)
    {
        services.AddSingleton<BuildWeeklyReportQuery>();
        services.AddSingleton<WeeklyMembersQuery>();
        services.AddSingleton<ChangeDraftHandler>();
        services.AddSingleton<IssueAtOnceHandler>();
        services.AddSingleton<ReportSchedules>();
        services.AddSingleton<ScheduledDrafts>();
        services.AddHostedService(p => p.GetRequiredService<ScheduledDrafts>());
        services.AddSingleton<BuildScorecardQuery>();
        services.AddSingleton<IssueWeeklyReportHandler>();
        services.AddSingleton<ListEditionsQuery>();
        services.AddSingleton<CompareEditionsQuery>();
        services.AddSingleton<ShowEditionQuery>();
        services.AddSingleton<AddEditionNoteHandler>();
        services.AddSingleton<EditionReaders>();
    }

    private static void AddWorkload(IServiceCollection services)
    {
        services.AddSingleton<TypedFacts>();
        services.AddSingleton<PlanWorkloadHandler>();
        services.AddSingleton<RaiseConcernHandler>();
        services.AddSingleton<ChangePolicyHandler>();
    }

    private static void AddAllocating(IServiceCollection services)
    {
        services.AddSingleton<GiveCaseHandler>();
        services.AddSingleton<DecisionStepHandler>();
        services.AddSingleton<WorkerViews>();
        services.AddSingleton<WaitingList>();
        services.AddSingleton<TypedCases>();
        services.AddSingleton<DecisionsQuery>();
        services.AddSingleton<AllocationTasks>();
        services.AddSingleton<OverridesQuery>();
        services.AddSingleton<HandoverPlans>();
    }

    private static void AddCensus(IServiceCollection services)
    {
        services.AddSingleton<DraftCensusQuery>();
        services.AddSingleton<CensusAnswers>();
        services.AddSingleton<CensusFiles>();
        services.AddSingleton<CensusJourneys>();
        services.AddSingleton<CensusTrendQuery>();
        services.AddSingleton<CompareCensusQuery>();
        services.AddSingleton<OwnRecords>();
        services.AddSingleton<RegisterAnswerHandler>();
        services.AddSingleton<StateAgencyFactHandler>();
        services.AddSingleton<AgencyReturns>();
    }

    private static void AddAccess(IServiceCollection services)
    {
        services.TryAddSingleton(SessionLimits.Standard);
        services.AddSingleton<Sessions>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<LedgerCheckpoints>();
        services.AddHostedService<LedgerWatch>();
        services.AddSingleton<Grants>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<AccessList>();
        services.AddSingleton<Restrictions>();
        services.AddSingleton<ProtectionKeys>();
        services.AddSingleton<DemoPersonas>();
    }
}
