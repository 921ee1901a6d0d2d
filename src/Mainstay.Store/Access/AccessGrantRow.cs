using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>Where a grant stands. Only <see cref="Approved"/> gives anything.</summary>
public enum GrantState
{
    Proposed = 0,
    Approved = 1,
    Refused = 2,
    Ended = 3,
}

/// <summary>A role over a place for some days: proposed by one person, approved by another, or lent by its holder.</summary>
public sealed class AccessGrantRow
{
    public long Id { get; init; }

    public required long User { get; init; }

    /// <summary>The name of an <c>AccessRole</c>.</summary>
    public required string Role { get; init; }

    /// <summary>The team or level of the tree; null for roles that need none.</summary>
    public string? Place { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day, included; null while open.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The user who lends it; null when it is not lent.</summary>
    public long? LentBy { get; init; }

    public required GrantState State { get; set; }

    /// <summary>Who proposed it, as the ledger names them.</summary>
    public required string ProposedBy { get; init; }

    public required DateTime ProposedAtUtc { get; init; }

    /// <summary>Who approved or refused it; null while it waits, and where no second person is needed.</summary>
    public string? DecidedBy { get; set; }

    public DateTime? DecidedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<AccessGrantRow>
    {
        public void Configure(EntityTypeBuilder<AccessGrantRow> builder)
        {
            builder.ToTable(
                "access_grants",
                t =>
                    t.HasCheckConstraint(
                        "ck_access_grants_two_people",
                        "decided_by IS NULL OR decided_by <> proposed_by"
                    )
            );
            builder.HasKey(g => g.Id).HasName("pk_access_grants");
            builder.Property(g => g.Id).HasColumnName("id");
            builder.Property(g => g.User).HasColumnName("user_id");
            builder.Property(g => g.Role).HasColumnName("role");
            builder.Property(g => g.Place).HasColumnName("place");
            builder.Property(g => g.ValidFrom).HasColumnName("valid_from");
            builder.Property(g => g.ValidTo).HasColumnName("valid_to");
            builder.Property(g => g.LentBy).HasColumnName("lent_by");
            builder.Property(g => g.State).HasColumnName("state");
            builder.Property(g => g.ProposedBy).HasColumnName("proposed_by");
            builder.Property(g => g.ProposedAtUtc).HasColumnName("proposed_at");
            builder.Property(g => g.DecidedBy).HasColumnName("decided_by");
            builder.Property(g => g.DecidedAtUtc).HasColumnName("decided_at");
            builder.HasIndex(g => g.User).HasDatabaseName("ix_access_grants_user");
            builder.HasIndex(g => g.LentBy).HasDatabaseName("ix_access_grants_lent_by");
            builder
                .HasOne<UserRow>()
                .WithMany()
                .HasForeignKey(g => g.User)
                .HasConstraintName("fk_access_grants_user")
                .OnDelete(DeleteBehavior.Restrict);
            builder
                .HasOne<UserRow>()
                .WithMany()
                .HasForeignKey(g => g.LentBy)
                .HasConstraintName("fk_access_grants_lent_by")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
