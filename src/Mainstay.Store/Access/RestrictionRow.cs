using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>A change of who alone may see a person: proposed by one user with a reason, decided by another. In force it is <see cref="RestrictedRecordRow"/>.</summary>
public sealed class RestrictionRow
{
    public long Id { get; init; }

    public required string Person { get; init; }

    /// <summary>The users who may see the person, by number with commas between; empty to lift the restriction.</summary>
    public required string Users { get; init; }

    /// <summary>The name of a <c>RestrictionReason</c>.</summary>
    public required string Reason { get; init; }

    public required GrantState State { get; set; }

    public required string ProposedBy { get; init; }

    public required DateTime ProposedAtUtc { get; init; }

    public string? DecidedBy { get; set; }

    public DateTime? DecidedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<RestrictionRow>
    {
        public void Configure(EntityTypeBuilder<RestrictionRow> builder)
        {
            builder.ToTable(
                "restrictions",
                t =>
                    t.HasCheckConstraint(
                        "ck_restrictions_two_people",
                        "decided_by IS NULL OR decided_by <> proposed_by"
                    )
            );
            builder.HasKey(r => r.Id).HasName("pk_restrictions");
            builder.Property(r => r.Id).HasColumnName("id");
            builder.Property(r => r.Person).HasColumnName("person");
            builder.Property(r => r.Users).HasColumnName("users");
            builder.Property(r => r.Reason).HasColumnName("reason");
            builder.Property(r => r.State).HasColumnName("state");
            builder.Property(r => r.ProposedBy).HasColumnName("proposed_by");
            builder.Property(r => r.ProposedAtUtc).HasColumnName("proposed_at");
            builder.Property(r => r.DecidedBy).HasColumnName("decided_by");
            builder.Property(r => r.DecidedAtUtc).HasColumnName("decided_at");
            builder.HasIndex(r => r.Person).HasDatabaseName("ix_restrictions_person");
        }
    }
}
