using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>A link of the record (line manager, supervisor, parent of a team) that may carry access: part of an approved grant, or approved since by two people.</summary>
public sealed class TrustedLinkRow
{
    /// <summary><c>line-manager</c>, <c>supervisor</c> or <c>parent</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The worker or team below.</summary>
    public required string Below { get; init; }

    /// <summary>The person or level above.</summary>
    public required string Above { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>The second person; null while it waits, and then it carries nothing.</summary>
    public string? ApprovedBy { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<TrustedLinkRow>
    {
        public void Configure(EntityTypeBuilder<TrustedLinkRow> builder)
        {
            builder.ToTable(
                "trusted_links",
                t =>
                    t.HasCheckConstraint(
                        "ck_trusted_links_two_people",
                        "approved_by IS NULL OR approved_by <> proposed_by"
                    )
            );
            builder
                .HasKey(l => new
                {
                    l.Kind,
                    l.Below,
                    l.Above,
                })
                .HasName("pk_trusted_links");
            builder.Property(l => l.Kind).HasColumnName("kind");
            builder.Property(l => l.Below).HasColumnName("below");
            builder.Property(l => l.Above).HasColumnName("above");
            builder.Property(l => l.ProposedBy).HasColumnName("proposed_by");
            builder.Property(l => l.ApprovedBy).HasColumnName("approved_by");
        }
    }
}
