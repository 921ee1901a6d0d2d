using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>A user who may see a person whom nobody else may see, whatever their role.</summary>
public sealed class RestrictedRecordRow
{
    public required string Person { get; init; }

    public required long User { get; init; }

    private sealed class Mapping : IEntityTypeConfiguration<RestrictedRecordRow>
    {
        public void Configure(EntityTypeBuilder<RestrictedRecordRow> builder)
        {
            builder.ToTable("restricted_records");
            builder.HasKey(r => new { r.Person, r.User }).HasName("pk_restricted_records");
            builder.Property(r => r.Person).HasColumnName("person");
            builder.Property(r => r.User).HasColumnName("user_id");
            builder.HasIndex(r => r.User).HasDatabaseName("ix_restricted_records_user");
            builder
                .HasOne<UserRow>()
                .WithMany()
                .HasForeignKey(r => r.User)
                .HasConstraintName("fk_restricted_records_user")
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
