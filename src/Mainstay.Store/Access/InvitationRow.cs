using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>A link that ties one sign-in to one user, once.</summary>
public sealed class InvitationRow
{
    /// <summary>SHA-256 of the secret in the link, lower-case hexadecimal; the secret itself is kept nowhere.</summary>
    public required string TokenHash { get; init; }

    public required long User { get; init; }

    public required DateTime ExpiresAtUtc { get; init; }

    public DateTime? UsedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<InvitationRow>
    {
        public void Configure(EntityTypeBuilder<InvitationRow> builder)
        {
            builder.ToTable("invitations");
            builder.HasKey(i => i.TokenHash).HasName("pk_invitations");
            builder.Property(i => i.TokenHash).HasColumnName("token_hash");
            builder.Property(i => i.User).HasColumnName("user_id");
            builder.Property(i => i.ExpiresAtUtc).HasColumnName("expires_at");
            builder.Property(i => i.UsedAtUtc).HasColumnName("used_at");
            builder.HasIndex(i => i.User).HasDatabaseName("ix_invitations_user");
            builder
                .HasOne<UserRow>()
                .WithMany()
                .HasForeignKey(i => i.User)
                .HasConstraintName("fk_invitations_user")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
