using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>A week that the schedule has dealt with. Its key lets only one of several instances do so, once.</summary>
public sealed class ScheduledDraftRow
{
    public required string Report { get; init; }

    public required DateOnly AsAt { get; init; }

    public required DateTime DoneAtUtc { get; init; }

    /// <summary><c>prepared</c>; <c>begun</c> or <c>issued</c> where people had been quicker.</summary>
    public required string Outcome { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ScheduledDraftRow>
    {
        public void Configure(EntityTypeBuilder<ScheduledDraftRow> builder)
        {
            builder.ToTable("scheduled_drafts");
            builder.HasKey(d => new { d.Report, d.AsAt }).HasName("pk_scheduled_drafts");
            builder.Property(d => d.Report).HasColumnName("report");
            builder.Property(d => d.AsAt).HasColumnName("as_at");
            builder.Property(d => d.DoneAtUtc).HasColumnName("done_at");
            builder.Property(d => d.Outcome).HasColumnName("outcome");
        }
    }
}
