using Mainstay.App.Access;
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
        services.AddSingleton<SourceMappings>();
        services.AddSingleton<ImportExtractHandler>();
        services.AddSingleton<ConfirmRunHandler>();
        services.AddSingleton<RefuseRunHandler>();
        services.AddSingleton<ListRunsQuery>();
        services.AddSingleton<SourceAgesQuery>();
        services.AddLogging();
        services.AddSingleton<ImportQueue>();
        services.AddHostedService(p => p.GetRequiredService<ImportQueue>());
        services.AddSingleton<VerifyStoreHandler>();
        services.AddSingleton<ExportCanonicalHandler>();
        services.AddSingleton<BackUpStoreHandler>();
        services.AddSingleton<RestoreStoreHandler>();
        services.AddSingleton<MoveStoreHandler>();
        services.AddSingleton<BuildWeeklyReportQuery>();
        services.AddSingleton<WeeklyMembersQuery>();
        services.AddSingleton<ChangeDraftHandler>();
        services.AddSingleton<IssueAtOnceHandler>();
        services.AddSingleton<BuildScorecardQuery>();
        services.AddSingleton<IssueWeeklyReportHandler>();
        services.AddSingleton<ListEditionsQuery>();
        services.AddSingleton<CompareEditionsQuery>();
        services.AddSingleton<ShowEditionQuery>();
        services.AddSingleton<AddEditionNoteHandler>();
        AddCensus(services);
        AddAccess(services);
        return services;
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
        services.AddSingleton<DemoPersonas>();
    }
}
