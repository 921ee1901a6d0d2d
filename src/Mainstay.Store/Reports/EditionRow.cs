using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Reports;

/// <summary>An issued report. It never changes; a later correction is a note on it (contract K14, practice P15).</summary>
public sealed class EditionRow
{
    public long Id { get; init; }

    /// <summary>Which report, for example <c>weekly</c>.</summary>
    public required string Report { get; init; }

    public required DateOnly AsAt { get; init; }

    /// <summary>The instant as known on which it was made.</summary>
    public required DateTime KnownAtUtc { get; init; }

    /// <summary><c>officers</c> or <c>members</c>.</summary>
    public required string Audience { get; init; }

    public required DateTime IssuedAtUtc { get; init; }

    /// <summary>Figures and the keys of the rows behind them, as JSON: later editions compare with figures as issued.</summary>
    public required string Figures { get; init; }

    /// <summary>How far it may go, as printed on every page; null for editions of before there were markings: officers only.</summary>
    public string? Marking { get; init; }

    /// <summary>Who prepared, wrote a line, checked and signed, as JSON; null for editions of before there was signing.</summary>
    public string? Signing { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<EditionRow>
    {
        public void Configure(EntityTypeBuilder<EditionRow> builder)
        {
            builder.ToTable("editions");
            builder.HasKey(e => e.Id).HasName("pk_editions");
            builder.Property(e => e.Id).HasColumnName("id");
            builder.Property(e => e.Report).HasColumnName("report");
            builder.Property(e => e.AsAt).HasColumnName("as_at");
            builder.Property(e => e.KnownAtUtc).HasColumnName("known_at");
            builder.Property(e => e.Audience).HasColumnName("audience");
            builder.Property(e => e.IssuedAtUtc).HasColumnName("issued_at");
            builder.Property(e => e.Figures).HasColumnName("figures");
            builder.Property(e => e.Marking).HasColumnName("marking");
            builder.Property(e => e.Signing).HasColumnName("signing");
            builder.HasIndex(e => new { e.Report, e.AsAt }).HasDatabaseName("ix_editions_report");
        }
    }
}
