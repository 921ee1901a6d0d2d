using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>A key that protects forms and sign-ins under way, shared by every instance and sealed with a secret that is not in the store.</summary>
public sealed class ProtectionKeyRow
{
    public required string Id { get; init; }

    /// <summary>The key's own document, sealed.</summary>
    public required string Content { get; init; }

    /// <summary>Which secret sealed it, by a hash; whoever has another makes keys of their own.</summary>
    public required string SealedWith { get; init; }

    /// <summary>When it is used no longer; null for what withdraws keys.</summary>
    public DateTime? ExpiresAtUtc { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ProtectionKeyRow>
    {
        public void Configure(EntityTypeBuilder<ProtectionKeyRow> builder)
        {
            builder.ToTable("protection_keys");
            builder.HasKey(k => k.Id).HasName("pk_protection_keys");
            builder.Property(k => k.Id).HasColumnName("id");
            builder.Property(k => k.Content).HasColumnName("content");
            builder.Property(k => k.SealedWith).HasColumnName("sealed_with");
            builder.Property(k => k.ExpiresAtUtc).HasColumnName("expires_at");
        }
    }
}
