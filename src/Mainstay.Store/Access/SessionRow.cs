using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>Somebody signed in on one browser. The cookie holds a random secret; here is only its hash.</summary>
public sealed class SessionRow
{
    /// <summary>SHA-256 of the cookie's secret, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required long User { get; init; }

    public required DateTime StartedAtUtc { get; init; }

    /// <summary>The last use, to the minute.</summary>
    public required DateTime SeenAtUtc { get; set; }

    public DateTime? EndedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<SessionRow>
    {
        public void Configure(EntityTypeBuilder<SessionRow> builder)
        {
            builder.ToTable("sessions");
            builder.HasKey(s => s.TokenHash).HasName("pk_sessions");
            builder.Property(s => s.TokenHash).HasColumnName("token_hash");
            builder.Property(s => s.User).HasColumnName("user_id");
            builder.Property(s => s.StartedAtUtc).HasColumnName("started_at");
            builder.Property(s => s.SeenAtUtc).HasColumnName("seen_at");
            builder.Property(s => s.EndedAtUtc).HasColumnName("ended_at");
            builder.HasIndex(s => s.User).HasDatabaseName("ix_sessions_user");
            builder
                .HasOne<UserRow>()
                .WithMany()
                .HasForeignKey(s => s.User)
                .HasConstraintName("fk_sessions_user")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
