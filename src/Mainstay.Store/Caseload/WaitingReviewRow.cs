using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Caseload;

/// <summary>A manager's dated look at a case that waits: date and name, no text (practice P2).</summary>
public sealed class WaitingReviewRow
{
    public required string Case { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Who, as the ledger names them.</summary>
    public required string By { get; init; }

    /// <summary>The manager's name on that day.</summary>
    public required string Name { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<WaitingReviewRow>
    {
        public void Configure(EntityTypeBuilder<WaitingReviewRow> builder)
        {
            builder.ToTable("waiting_reviews");
            builder.HasKey(r => new { r.Case, r.ReviewedOn }).HasName("pk_waiting_reviews");
            builder.Property(r => r.Case).HasColumnName("case_ref");
            builder.Property(r => r.ReviewedOn).HasColumnName("reviewed_on");
            builder.Property(r => r.By).HasColumnName("reviewed_by");
            builder.Property(r => r.Name).HasColumnName("name");
        }
    }
}
