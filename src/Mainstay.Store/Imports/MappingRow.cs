using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Imports;

/// <summary>A council's own column names, codes and constants for one source, as JSON.</summary>
public sealed class MappingRow
{
    public required string Source { get; init; }

    public required string Content { get; set; }

    public required DateTime SavedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<MappingRow>
    {
        public void Configure(EntityTypeBuilder<MappingRow> builder)
        {
            builder.ToTable("mappings");
            builder.HasKey(m => m.Source).HasName("pk_mappings");
            builder.Property(m => m.Source).HasColumnName("source");
            builder.Property(m => m.Content).HasColumnName("content");
            builder.Property(m => m.SavedAtUtc).HasColumnName("saved_at");
        }
    }
}
