using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Imports;

/// <summary>Some allow-listed rows of a run, compressed, with the hash of the compressed bytes.</summary>
public sealed class ImportChunkRow
{
    public required long Run { get; init; }

    /// <summary>Its place in the part, from 0.</summary>
    public required int Number { get; init; }

    /// <summary><c>rows</c>: the cells, kept for good; <c>facts</c>: what they state, kept until the run is applied or refused.</summary>
    public required string Part { get; init; }

    public required int Rows { get; init; }

    public required byte[] Content { get; init; }

    public required string Sha256 { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<ImportChunkRow>
    {
        public void Configure(EntityTypeBuilder<ImportChunkRow> builder)
        {
            builder.ToTable("import_chunks");
            builder
                .HasKey(c => new
                {
                    c.Run,
                    c.Part,
                    c.Number,
                })
                .HasName("pk_import_chunks");
            builder.Property(c => c.Run).HasColumnName("run");
            builder.Property(c => c.Part).HasColumnName("part");
            builder.Property(c => c.Number).HasColumnName("number");
            builder.Property(c => c.Rows).HasColumnName("rows");
            builder.Property(c => c.Content).HasColumnName("content");
            builder.Property(c => c.Sha256).HasColumnName("sha256");
            builder
                .HasOne<ImportRunRow>()
                .WithMany()
                .HasForeignKey(c => c.Run)
                .HasConstraintName("fk_import_chunks_run")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
