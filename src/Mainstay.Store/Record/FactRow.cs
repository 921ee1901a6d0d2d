using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Record;

/// <summary>One version of one dated fact. Only <see cref="ReplacedAtUtc"/> is ever set later; nothing else changes, nothing is deleted.</summary>
public sealed class FactRow
{
    public long Id { get; init; }

    public required string Kind { get; init; }

    public required string Key { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, included; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Canonical JSON (<c>FactJson</c>).</summary>
    public required string Content { get; init; }

    public required string Source { get; init; }

    /// <summary>The run that brought it; null when it was typed.</summary>
    public long? Run { get; init; }

    /// <summary>The row of the source that states it, so that a refused row can leave its fact alone; null when typed.</summary>
    public string? RowKey { get; init; }

    /// <summary>0 counted, 1 sampled, 2 anecdotal, as <c>Quality</c>.</summary>
    public int Quality { get; init; }

    public bool EndInferred { get; init; }

    public required DateTime RecordedAtUtc { get; init; }

    /// <summary>When a later version took its place or it was withdrawn; null while current.</summary>
    public DateTime? ReplacedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<FactRow>
    {
        public void Configure(EntityTypeBuilder<FactRow> builder)
        {
            builder.ToTable(
                "facts",
                t => t.HasCheckConstraint("ck_facts_days", "valid_to IS NULL OR valid_to >= valid_from")
            );
            builder.HasKey(f => f.Id).HasName("pk_facts");
            builder.Property(f => f.Id).HasColumnName("id");
            builder.Property(f => f.Kind).HasColumnName("kind");
            builder.Property(f => f.Key).HasColumnName("key");
            builder.Property(f => f.ValidFrom).HasColumnName("valid_from");
            builder.Property(f => f.ValidTo).HasColumnName("valid_to");
            builder.Property(f => f.Content).HasColumnName("content");
            builder.Property(f => f.Source).HasColumnName("source");
            builder.Property(f => f.Run).HasColumnName("run");
            builder.Property(f => f.RowKey).HasColumnName("row_key");
            builder.Property(f => f.Quality).HasColumnName("quality");
            builder.Property(f => f.EndInferred).HasColumnName("end_inferred");
            builder.Property(f => f.RecordedAtUtc).HasColumnName("recorded_at");
            builder.Property(f => f.ReplacedAtUtc).HasColumnName("replaced_at");
            // No key has two current versions from one day; verify looks for any shared day.
            builder
                .HasIndex(f => new
                {
                    f.Kind,
                    f.Key,
                    f.ValidFrom,
                })
                .HasDatabaseName("ux_facts_current")
                .IsUnique()
                .HasFilter("replaced_at IS NULL");
            builder.HasIndex(f => f.Run).HasDatabaseName("ix_facts_run");
            // What was replaced since an instant: a history is brought up to date by it (HistoryChanges).
            builder
                .HasIndex(f => f.ReplacedAtUtc)
                .HasDatabaseName("ix_facts_replaced")
                .HasFilter("replaced_at IS NOT NULL");
            builder
                .HasOne<ImportRunRow>()
                .WithMany()
                .HasForeignKey(f => f.Run)
                .HasConstraintName("fk_facts_run")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
