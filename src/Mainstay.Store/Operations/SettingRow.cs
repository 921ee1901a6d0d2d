using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Operations;

/// <summary>One setting of this store: a name and its text.</summary>
public sealed class SettingRow
{
    public required string Name { get; init; }

    public required string Content { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<SettingRow>
    {
        public void Configure(EntityTypeBuilder<SettingRow> builder)
        {
            builder.ToTable("settings");
            builder.HasKey(s => s.Name).HasName("pk_settings");
            builder.Property(s => s.Name).HasColumnName("name");
            builder.Property(s => s.Content).HasColumnName("content");
        }
    }
}
