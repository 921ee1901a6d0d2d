using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>Somebody who has opened an edition: a later correction goes to them (practice P15).</summary>
public sealed class EditionReaderRow
{
    public required long Edition { get; init; }

    /// <summary>The user, as the ledger names them.</summary>
    public required string Reader { get; init; }

    /// <summary>When they first opened its figures.</summary>
    public required DateTime ReadAtUtc { get; init; }

    /// <summary>When they last saw its notes; null while they have not.</summary>
    public DateTime? NotesSeenAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<EditionReaderRow>
    {
        public void Configure(EntityTypeBuilder<EditionReaderRow> builder)
        {
            builder.ToTable("edition_readers");
            builder.HasKey(r => new { r.Edition, r.Reader }).HasName("pk_edition_readers");
            builder.Property(r => r.Edition).HasColumnName("edition");
            builder.Property(r => r.Reader).HasColumnName("reader");
            builder.Property(r => r.ReadAtUtc).HasColumnName("read_at");
            builder.Property(r => r.NotesSeenAtUtc).HasColumnName("notes_seen_at");
            builder.HasIndex(r => r.Reader).HasDatabaseName("ix_edition_readers_reader");
            builder
                .HasOne<EditionRow>()
                .WithMany()
                .HasForeignKey(r => r.Edition)
                .HasConstraintName("fk_edition_readers_edition")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
