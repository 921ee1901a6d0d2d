using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Census;

/// <summary>Something that was done on the way of a year's census (practice P22). Rows are added and never changed.</summary>
public sealed class CensusEventRow
{
    public long Id { get; init; }

    public required int Year { get; init; }

    public required string Step { get; init; }

    /// <summary>The number of the frozen return; null before one is prepared.</summary>
    public required int? Version { get; init; }

    /// <summary>The worker whom it is about; null when it is about the return.</summary>
    public required string? Person { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>As the ledger names them.</summary>
    public required string Actor { get; init; }

    public required string Name { get; init; }

    public required DateTime AtUtc { get; init; }

    public required string? Words { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<CensusEventRow>
    {
        public void Configure(EntityTypeBuilder<CensusEventRow> builder)
        {
            builder.ToTable("census_events");
            builder.HasKey(e => e.Id).HasName("pk_census_events");
            builder.Property(e => e.Id).HasColumnName("id");
            builder.Property(e => e.Year).HasColumnName("year");
            builder.Property(e => e.Step).HasColumnName("step");
            builder.Property(e => e.Version).HasColumnName("version");
            builder.Property(e => e.Person).HasColumnName("person");
            builder.Property(e => e.On).HasColumnName("on_day");
            builder.Property(e => e.Actor).HasColumnName("actor");
            builder.Property(e => e.Name).HasColumnName("name");
            builder.Property(e => e.AtUtc).HasColumnName("at");
            builder.Property(e => e.Words).HasColumnName("words");
            builder.HasIndex(e => e.Year).HasDatabaseName("ix_census_events_year");
        }
    }
}
