using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>A correction or remark that was added to an issued edition later.</summary>
public sealed class EditionNoteRow
{
    public long Id { get; init; }

    public required long Edition { get; init; }

    public required DateTime WrittenAtUtc { get; init; }

    public required string Words { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<EditionNoteRow>
    {
        public void Configure(EntityTypeBuilder<EditionNoteRow> builder)
        {
            builder.ToTable("edition_notes");
            builder.HasKey(n => n.Id).HasName("pk_edition_notes");
            builder.Property(n => n.Id).HasColumnName("id");
            builder.Property(n => n.Edition).HasColumnName("edition");
            builder.Property(n => n.WrittenAtUtc).HasColumnName("written_at");
            builder.Property(n => n.Words).HasColumnName("words");
            builder.HasIndex(n => n.Edition).HasDatabaseName("ix_edition_notes_edition");
            builder
                .HasOne<EditionRow>()
                .WithMany()
                .HasForeignKey(n => n.Edition)
                .HasConstraintName("fk_edition_notes_edition")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
