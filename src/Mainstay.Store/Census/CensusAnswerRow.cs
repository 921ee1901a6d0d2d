using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Census;

/// <summary>What was said to a problem of a year's return: who puts it right by when, or the explanation that goes with it.</summary>
public sealed class CensusAnswerRow
{
    public required int Year { get; init; }

    public required string Rule { get; init; }

    /// <summary>The worker's key; empty when the problem is about nobody.</summary>
    public required string Person { get; init; }

    /// <summary>The element's name; empty when the problem is at none.</summary>
    public required string Field { get; init; }

    /// <summary>Who puts it right, where that is not the field's usual owner; null otherwise.</summary>
    public required string? Owner { get; set; }

    public required DateOnly? Due { get; set; }

    public required string? Explanation { get; set; }

    public required string Name { get; set; }

    public required DateTime AtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<CensusAnswerRow>
    {
        public void Configure(EntityTypeBuilder<CensusAnswerRow> builder)
        {
            builder.ToTable("census_answers");
            builder
                .HasKey(a => new
                {
                    a.Year,
                    a.Rule,
                    a.Person,
                    a.Field,
                })
                .HasName("pk_census_answers");
            builder.Property(a => a.Year).HasColumnName("year");
            builder.Property(a => a.Rule).HasColumnName("rule");
            builder.Property(a => a.Person).HasColumnName("person");
            builder.Property(a => a.Field).HasColumnName("field");
            builder.Property(a => a.Owner).HasColumnName("owner");
            builder.Property(a => a.Due).HasColumnName("due");
            builder.Property(a => a.Explanation).HasColumnName("explanation");
            builder.Property(a => a.Name).HasColumnName("name");
            builder.Property(a => a.AtUtc).HasColumnName("at");
        }
    }
}
