using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>A report on its way to issue; it becomes part of the edition when it is signed (practice P15).</summary>
public sealed class DraftRow
{
    public required string Report { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>Its steps, lines and sentences as JSON.</summary>
    public required string Content { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<DraftRow>
    {
        public void Configure(EntityTypeBuilder<DraftRow> builder)
        {
            builder.ToTable("report_drafts");
            builder.HasKey(d => new { d.Report, d.AsAt }).HasName("pk_report_drafts");
            builder.Property(d => d.Report).HasColumnName("report");
            builder.Property(d => d.AsAt).HasColumnName("as_at");
            builder.Property(d => d.Content).HasColumnName("content");
        }
    }
}
