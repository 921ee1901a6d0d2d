using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Caseload;

/// <summary>A plan of cover or reallocation as its manager has marked it; what is decided of it are decisions.</summary>
public sealed class HandoverPlanRow
{
    public long Id { get; init; }

    /// <summary><c>reallocation</c> or <c>cover</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Whose cases.</summary>
    public required string Worker { get; init; }

    /// <summary>The worker's team, which says who may open the plan.</summary>
    public required string Team { get; init; }

    /// <summary>The last day with that worker; for cover the first day of the absence.</summary>
    public required DateOnly LastDay { get; set; }

    /// <summary>The level whose workers may receive.</summary>
    public required string Among { get; set; }

    /// <summary>The marks as JSON.</summary>
    public required string Marks { get; set; }

    public required string MadeBy { get; init; }

    public required DateTime MadeAtUtc { get; init; }

    /// <summary>When it was decided; null while it is being made.</summary>
    public DateTime? DecidedAtUtc { get; set; }

    /// <summary>Grows with every change, so that nobody writes over what they have not seen.</summary>
    public int Version { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<HandoverPlanRow>
    {
        public void Configure(EntityTypeBuilder<HandoverPlanRow> builder)
        {
            builder.ToTable("handover_plans");
            builder.HasKey(p => p.Id).HasName("pk_handover_plans");
            builder.Property(p => p.Id).HasColumnName("id");
            builder.Property(p => p.Kind).HasColumnName("kind");
            builder.Property(p => p.Worker).HasColumnName("worker");
            builder.Property(p => p.Team).HasColumnName("team");
            builder.Property(p => p.LastDay).HasColumnName("last_day");
            builder.Property(p => p.Among).HasColumnName("among");
            builder.Property(p => p.Marks).HasColumnName("marks");
            builder.Property(p => p.MadeBy).HasColumnName("made_by");
            builder.Property(p => p.MadeAtUtc).HasColumnName("made_at");
            builder.Property(p => p.DecidedAtUtc).HasColumnName("decided_at");
            builder.Property(p => p.Version).HasColumnName("version").IsConcurrencyToken();
            builder.HasIndex(p => p.Worker).HasDatabaseName("ix_handover_plans_worker");
        }
    }
}
