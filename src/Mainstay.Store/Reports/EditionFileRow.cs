using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>One rendered form of an edition, byte for byte as issued.</summary>
public sealed class EditionFileRow
{
    public required long Edition { get; init; }

    /// <summary><c>html</c>, <c>csv</c>, <c>json</c>, <c>text</c> or a later one.</summary>
    public required string Format { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<EditionFileRow>
    {
        public void Configure(EntityTypeBuilder<EditionFileRow> builder)
        {
            builder.ToTable("edition_files");
            builder.HasKey(f => new { f.Edition, f.Format }).HasName("pk_edition_files");
            builder.Property(f => f.Edition).HasColumnName("edition");
            builder.Property(f => f.Format).HasColumnName("format");
            builder.Property(f => f.Content).HasColumnName("content");
            builder.Property(f => f.Sha256).HasColumnName("sha256");
            builder
                .HasOne<EditionRow>()
                .WithMany()
                .HasForeignKey(f => f.Edition)
                .HasConstraintName("fk_edition_files_edition")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
