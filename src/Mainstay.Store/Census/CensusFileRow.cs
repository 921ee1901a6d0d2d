using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Census;

/// <summary>A file of a year's census, byte for byte: a frozen return, what COLLECT said of it, what COLLECT finally holds.</summary>
public sealed class CensusFileRow
{
    public required int Year { get; init; }

    /// <summary><c>return</c>, <c>collect</c> or <c>held</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>From 1 in each year and kind.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public required DateTime AtUtc { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<CensusFileRow>
    {
        public void Configure(EntityTypeBuilder<CensusFileRow> builder)
        {
            builder.ToTable("census_files");
            builder
                .HasKey(f => new
                {
                    f.Year,
                    f.Kind,
                    f.Number,
                })
                .HasName("pk_census_files");
            builder.Property(f => f.Year).HasColumnName("year");
            builder.Property(f => f.Kind).HasColumnName("kind");
            builder.Property(f => f.Number).HasColumnName("number");
            builder.Property(f => f.Content).HasColumnName("content");
            builder.Property(f => f.Sha256).HasColumnName("sha256");
            builder.Property(f => f.AtUtc).HasColumnName("at");
        }
    }
}
