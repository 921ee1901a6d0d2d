using Mainstay.Store.Access;
using Mainstay.Store.Caseload;
using Mainstay.Store.Census;
using Mainstay.Store.Imports;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mainstay.Store;

/// <summary>The store: dated facts, the runs that brought them, mappings, settings, issued editions, users and the audit ledger.</summary>
/// <remarks>Names of tables, columns, indexes and constraints are written out, so that both databases have the same ones.</remarks>
public sealed class MainstayDb(DbContextOptions<MainstayDb> options) : DbContext(options)
{
    public DbSet<FactRow> Facts => Set<FactRow>();

    public DbSet<ImportRunRow> ImportRuns => Set<ImportRunRow>();

    public DbSet<ImportChunkRow> ImportChunks => Set<ImportChunkRow>();

    public DbSet<MappingRow> Mappings => Set<MappingRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<EditionRow> Editions => Set<EditionRow>();

    public DbSet<EditionFileRow> EditionFiles => Set<EditionFileRow>();

    public DbSet<EditionNoteRow> EditionNotes => Set<EditionNoteRow>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<ReportScheduleRow> ReportSchedules => Set<ReportScheduleRow>();

    public DbSet<ScheduledDraftRow> ScheduledDrafts => Set<ScheduledDraftRow>();

    public DbSet<EditionReaderRow> EditionReaders => Set<EditionReaderRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<AccessGrantRow> AccessGrants => Set<AccessGrantRow>();

    public DbSet<InvitationRow> Invitations => Set<InvitationRow>();

    public DbSet<SessionRow> Sessions => Set<SessionRow>();

    public DbSet<RestrictedRecordRow> RestrictedRecords => Set<RestrictedRecordRow>();

    public DbSet<RestrictionRow> Restrictions => Set<RestrictionRow>();

    public DbSet<ProtectionKeyRow> ProtectionKeys => Set<ProtectionKeyRow>();

    public DbSet<TrustedLinkRow> TrustedLinks => Set<TrustedLinkRow>();

    public DbSet<AllocationDecisionRow> AllocationDecisions => Set<AllocationDecisionRow>();

    public DbSet<HandoverPlanRow> HandoverPlans => Set<HandoverPlanRow>();

    public DbSet<WaitingReviewRow> WaitingReviews => Set<WaitingReviewRow>();

    public DbSet<CensusEventRow> CensusEvents => Set<CensusEventRow>();

    public DbSet<CensusFileRow> CensusFiles => Set<CensusFileRow>();

    public DbSet<CensusAnswerRow> CensusAnswers => Set<CensusAnswerRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    /// <summary>Whether this store is on PostgreSQL; else it is on SQLite.</summary>
    public bool IsPostgres => Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MainstayDb).Assembly);
        if (IsPostgres)
        {
            // Keys sort by their bytes, as they do on SQLite, so that an export has one order.
            modelBuilder.Entity<FactRow>().Property(f => f.Kind).UseCollation("C");
            modelBuilder.Entity<FactRow>().Property(f => f.Key).UseCollation("C");
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcInstant>();

    /// <summary>SQLite forgets that an instant is UTC; PostgreSQL insists on it.</summary>
    private sealed class UtcInstant()
        : ValueConverter<DateTime, DateTime>(
            i => DateTime.SpecifyKind(i, DateTimeKind.Utc),
            i => DateTime.SpecifyKind(i, DateTimeKind.Utc)
        );
}
