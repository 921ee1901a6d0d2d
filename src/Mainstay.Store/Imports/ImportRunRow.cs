using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Imports;

/// <summary>How far a run has come.</summary>
public enum RunState
{
    /// <summary>Its rows are kept; nothing is applied.</summary>
    Staged,

    /// <summary>Waiting for the background worker.</summary>
    Queued,

    /// <summary>A guard held it: it waits for a person.</summary>
    Held,

    /// <summary>Its facts are in the record.</summary>
    Applied,

    /// <summary>It said what was known already, as at a later day.</summary>
    Unchanged,

    /// <summary>Applied nothing: faults, or somebody threw it away.</summary>
    Refused,
}

/// <summary>One extract that came in: when, from where, as of which day, and what became of it.</summary>
public sealed class ImportRunRow
{
    public long Id { get; init; }

    public required string Source { get; init; }

    /// <summary>The file's name; null for case sources, since a file name may name a child.</summary>
    public string? FileName { get; init; }

    public required DateOnly AsOf { get; init; }

    public required bool IsFull { get; init; }

    public bool AllOrNothing { get; init; }

    public required RunState State { get; set; }

    public int Rows { get; set; }

    public int RowsRefused { get; set; }

    /// <summary>Facts that this run wrote, so that verify can count them.</summary>
    public int FactsWritten { get; set; }

    /// <summary>Order-free hash of its rows, as printed.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Hash of the mapping it was read with: other codes make other facts of the same rows.</summary>
    public required string MappingSha256 { get; set; }

    /// <summary>The guard that held it.</summary>
    public string? HeldReason { get; set; }

    /// <summary>The coded reason given when a held run was confirmed.</summary>
    public string? ConfirmReason { get; set; }

    /// <summary>Counts, samples, findings (first thousand) and open rows by team, as JSON.</summary>
    public string Summary { get; set; } = "{}";

    public required DateTime ReadAtUtc { get; init; }

    public DateTime? AppliedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<ImportRunRow>
    {
        public void Configure(EntityTypeBuilder<ImportRunRow> builder)
        {
            builder.ToTable("import_runs");
            builder.HasKey(r => r.Id).HasName("pk_import_runs");
            builder.Property(r => r.Id).HasColumnName("id");
            builder.Property(r => r.Source).HasColumnName("source");
            builder.Property(r => r.FileName).HasColumnName("file_name");
            builder.Property(r => r.AsOf).HasColumnName("as_of");
            builder.Property(r => r.IsFull).HasColumnName("is_full");
            builder.Property(r => r.AllOrNothing).HasColumnName("all_or_nothing");
            builder.Property(r => r.State).HasColumnName("state").HasConversion<string>();
            builder.Property(r => r.Rows).HasColumnName("rows");
            builder.Property(r => r.RowsRefused).HasColumnName("rows_refused");
            builder.Property(r => r.FactsWritten).HasColumnName("facts_written");
            builder.Property(r => r.Sha256).HasColumnName("sha256");
            builder.Property(r => r.MappingSha256).HasColumnName("mapping_sha256");
            builder.Property(r => r.HeldReason).HasColumnName("held_reason");
            builder.Property(r => r.ConfirmReason).HasColumnName("confirm_reason");
            builder.Property(r => r.Summary).HasColumnName("summary");
            builder.Property(r => r.ReadAtUtc).HasColumnName("read_at");
            builder.Property(r => r.AppliedAtUtc).HasColumnName("applied_at");
            builder
                .HasIndex(r => new
                {
                    r.Source,
                    r.State,
                    r.AsOf,
                })
                .HasDatabaseName("ix_import_runs_source");
        }
    }
}
