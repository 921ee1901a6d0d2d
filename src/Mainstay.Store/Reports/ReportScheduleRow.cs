using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>When the drafts of a report are prepared by themselves, in whose name, and what stopped the last one.</summary>
public sealed class ReportScheduleRow
{
    /// <summary>Which report, for example <c>weekly</c>.</summary>
    public required string Report { get; init; }

    public required DayOfWeek Weekday { get; set; }

    /// <summary>By the clock of Europe/London.</summary>
    public required TimeOnly At { get; set; }

    public required string PreparerName { get; set; }

    /// <summary>The user in whose name it is prepared; null where the operator of the command line typed the name.</summary>
    public string? PreparerUser { get; set; }

    /// <summary>What fell due before is not caught up.</summary>
    public required DateTime SetAtUtc { get; set; }

    /// <summary>When the last try failed; null when it did not.</summary>
    public DateTime? FailedAtUtc { get; set; }

    /// <summary>Why it failed, for a person to read; null when it did not.</summary>
    public string? Failure { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<ReportScheduleRow>
    {
        public void Configure(EntityTypeBuilder<ReportScheduleRow> builder)
        {
            builder.ToTable("report_schedules");
            builder.HasKey(s => s.Report).HasName("pk_report_schedules");
            builder.Property(s => s.Report).HasColumnName("report");
            builder.Property(s => s.Weekday).HasColumnName("weekday").HasConversion<string>();
            builder.Property(s => s.At).HasColumnName("at");
            builder.Property(s => s.PreparerName).HasColumnName("preparer_name");
            builder.Property(s => s.PreparerUser).HasColumnName("preparer_user");
            builder.Property(s => s.SetAtUtc).HasColumnName("set_at");
            builder.Property(s => s.FailedAtUtc).HasColumnName("failed_at");
            builder.Property(s => s.Failure).HasColumnName("failure");
        }
    }
}
