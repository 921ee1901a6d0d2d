using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>Somebody who may sign in. Until an invitation is taken up there is no issuer and subject, and nobody can sign in as them.</summary>
public sealed class UserRow
{
    public long Id { get; init; }

    /// <summary>The identity provider, exactly as its tokens name it; null until the invitation is taken up.</summary>
    public string? Issuer { get; set; }

    /// <summary>The provider's own key of the person; never an e-mail address, which can be given to somebody else.</summary>
    public string? Subject { get; set; }

    public required string Name { get; init; }

    /// <summary>The person of the record whom they are; null when none.</summary>
    public string? Person { get; init; }

    public required DateTime AddedAtUtc { get; init; }

    /// <summary>When all access ended; null while it has not.</summary>
    public DateTime? EndedAtUtc { get; set; }

    private sealed class Mapping : IEntityTypeConfiguration<UserRow>
    {
        public void Configure(EntityTypeBuilder<UserRow> builder)
        {
            builder.ToTable("users");
            builder.HasKey(u => u.Id).HasName("pk_users");
            builder.Property(u => u.Id).HasColumnName("id");
            builder.Property(u => u.Issuer).HasColumnName("issuer");
            builder.Property(u => u.Subject).HasColumnName("subject");
            builder.Property(u => u.Name).HasColumnName("name");
            builder.Property(u => u.Person).HasColumnName("person");
            builder.Property(u => u.AddedAtUtc).HasColumnName("added_at");
            builder.Property(u => u.EndedAtUtc).HasColumnName("ended_at");
            builder.HasIndex(u => new { u.Issuer, u.Subject }).HasDatabaseName("ux_users_issuer_subject").IsUnique();
        }
    }
}
