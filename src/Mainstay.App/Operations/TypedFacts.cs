using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>States facts that somebody types, each change in one transaction with its line in the ledger.</summary>
public sealed class TypedFacts(IDbContextFactory<MainstayDb> stores, FactKinds kinds, TimeProvider clock)
{
    /// <summary>The source of what is typed.</summary>
    public const string Source = "typed";

    /// <summary>States a fact: on its days nothing else is so under its key.</summary>
    /// <param name="key">The fact's key.</param>
    /// <param name="about">What the ledger says it is about, for example <c>person:S1</c>.</param>
    /// <param name="did">What the ledger says was done.</param>
    /// <param name="content">The content, of a kind that the record holds.</param>
    /// <param name="valid">Its days.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task StateAsync(
        string key,
        string about,
        string did,
        object content,
        DateRange valid,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(db, clock, new LedgerEntry("change", about, did), cancel);
        await using var writer = new FactWriter(db, write);
        var fact = kinds.Of(content).Make(key, valid, content, new Provenance(Source, 0));
        await writer.StateAsync(fact, kinds, cancel);
        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
    }

    /// <summary>Changes what is current under a key, or states the first of it. Two changes at once come one after the other.</summary>
    /// <param name="key">The fact's key.</param>
    /// <param name="entry">What the ledger says of it.</param>
    /// <param name="change">Makes the new content of the current one, null when there is none; or says why not.</param>
    /// <param name="valid">The days of a first one; null for today and on.</param>
    /// <param name="also">A fact that follows from the new content and is stated with it; null for none.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<T>> ChangeAsync<T>(
        string key,
        LedgerEntry entry,
        Func<T?, Result<T>> change,
        DateRange? valid = null,
        Func<T, Fact>? also = null,
        CancellationToken cancel = default
    )
        where T : class
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(db, clock, entry, cancel);
        var kind = kinds.Of<T>();
        var row = await db
            .Facts.AsNoTracking()
            .Where(f => f.Kind == kind.Name && f.Key == key && f.ReplacedAtUtc == null)
            .OrderByDescending(f => f.ValidFrom)
            .FirstOrDefaultAsync(cancel);
        var days = row is null
            ? valid ?? new DateRange(UkClock.Today(clock), null)
            : new DateRange(row.ValidFrom, row.ValidTo);
        var provenance = new Provenance(Source, 0);
        var changed = change(row is null ? null : (T)kind.Read(key, days, row.Content, provenance).Statement);
        if (!changed.IsOk)
        {
            return changed;
        }

        await using var writer = new FactWriter(db, write);
        await writer.StateAsync(kind.Make(key, days, changed.Value, provenance), kinds, cancel);
        if (also is not null)
        {
            await writer.StateAsync(also(changed.Value), kinds, cancel);
        }

        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return changed;
    }
}
