using Microsoft.EntityFrameworkCore;

namespace Mainstay.Store.Access;

/// <summary>What is put in the ledger.</summary>
/// <param name="Action">For example <c>read</c>, <c>change</c>, <c>refused</c>.</param>
/// <param name="Subject">Whom or what it is about; null when nothing in particular.</param>
/// <param name="Detail">More, without personal data; null when there is none.</param>
public sealed record LedgerEntry(string Action, string? Subject = null, string? Detail = null);

/// <summary>Who acts, for the ledger: set once at the edge (a request, a command, a background job) and carried along.</summary>
public static class Actor
{
    private static readonly AsyncLocal<string?> Carried = new();

    /// <summary>As the ledger names them; the operator of the command line unless somebody else was set.</summary>
    public static string Current
    {
        get => Carried.Value ?? "operator";
        set => Carried.Value = value;
    }

    /// <summary>Background work.</summary>
    public const string Service = "service";

    /// <summary>Somebody who is not signed in.</summary>
    public const string Outsider = "outsider";

    /// <summary>How the ledger names a user.</summary>
    public static string User(long id) => $"user:{id}";
}

/// <summary>Adds to the audit ledger, inside the transaction of what is done.</summary>
public static class Ledger
{
    /// <summary>Appends a line. The caller's transaction makes it durable together with the deed.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static async Task AppendAsync(
        MainstayDb db,
        DateTime atUtc,
        LedgerEntry entry,
        CancellationToken cancel = default
    )
    {
        if (db.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("The ledger is written in the transaction of what is done.");
        }

        if (db.IsPostgres)
        {
            // One writer of the chain at a time, until the transaction ends. SQLite has one writer anyway.
            await db.Database.ExecuteSqlRawAsync(
                "SET LOCAL lock_timeout = '30s'; SELECT pg_advisory_xact_lock(7305043)",
                cancel
            );
        }

        var last = await db
            .Ledger.AsNoTracking()
            .OrderByDescending(l => l.Number)
            .Select(l => new { l.Number, l.Hash })
            .FirstOrDefaultAsync(cancel);
        var line = new LedgerRow
        {
            Number = (last?.Number ?? 0) + 1,
            AtUtc = new DateTime(atUtc.Ticks - atUtc.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
            Actor = Actor.Current,
            Action = entry.Action,
            Subject = entry.Subject,
            Detail = entry.Detail,
            Hash = "",
        };
        db.Add(line with { Hash = line.HashAfter(last?.Hash ?? LedgerRow.Beginning) });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Saves what the context holds together with a line about it, in one transaction of their own.</summary>
    public static async Task SaveAsync(
        MainstayDb db,
        TimeProvider clock,
        LedgerEntry entry,
        CancellationToken cancel = default
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await AppendAsync(db, clock.GetUtcNow().UtcDateTime, entry, cancel);
        await transaction.CommitAsync(cancel);
    }
}
