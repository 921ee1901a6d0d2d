using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mainstay.Store.Access;

/// <summary>One line of the audit ledger: who did or saw what. Each line's hash covers the line before, so none can be changed unseen.</summary>
public sealed record LedgerRow
{
    /// <summary>1, 2, 3 … without a gap.</summary>
    public required long Number { get; init; }

    public required DateTime AtUtc { get; init; }

    /// <summary><c>user:</c> and the user's id, <c>operator</c> for the command line, <c>service</c> for background work, <c>outsider</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>For example <c>read</c>, <c>change</c>, <c>refused</c>, <c>sign-in</c>.</summary>
    public required string Action { get; init; }

    /// <summary>Whom or what it was about, for example <c>person:S1002</c>; null when nothing in particular.</summary>
    public string? Subject { get; init; }

    /// <summary>The address and the rule that decided, without personal data.</summary>
    public string? Detail { get; init; }

    /// <summary>SHA-256 of this line and the hash of the line before, lower-case hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>What the hash of a line must be.</summary>
    /// <param name="before">The hash of the line before; <see cref="Beginning"/> for the first.</param>
    public string HashAfter(string before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(number, Number);
        BinaryPrimitives.WriteInt64LittleEndian(number[8..], AtUtc.Ticks);
        hash.AppendData(number);
        foreach (var text in new[] { before, Actor, Action, Subject, Detail })
        {
            // The length first, and -1 for null, so that no two lines read alike.
            var bytes = text is null ? [] : Encoding.UTF8.GetBytes(text);
            BinaryPrimitives.WriteInt32LittleEndian(number, text is null ? -1 : bytes.Length);
            hash.AppendData(number[..4]);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What stands before the first line.</summary>
    public const string Beginning = "";

    private sealed class Mapping : IEntityTypeConfiguration<LedgerRow>
    {
        public void Configure(EntityTypeBuilder<LedgerRow> builder)
        {
            builder.ToTable("ledger");
            builder.HasKey(l => l.Number).HasName("pk_ledger");
            builder.Property(l => l.Number).HasColumnName("number").ValueGeneratedNever();
            builder.Property(l => l.AtUtc).HasColumnName("at");
            builder.Property(l => l.Actor).HasColumnName("actor");
            builder.Property(l => l.Action).HasColumnName("action");
            builder.Property(l => l.Subject).HasColumnName("subject");
            builder.Property(l => l.Detail).HasColumnName("detail");
            builder.Property(l => l.Hash).HasColumnName("hash");
            builder.HasIndex(l => l.Subject).HasDatabaseName("ix_ledger_subject");
        }
    }
}
