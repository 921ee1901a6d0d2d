using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>A line of the ledger for showing.</summary>
/// <param name="Number">Its number.</param>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="Who">The user's name, or <c>operator</c>, <c>service</c>, <c>outsider</c>.</param>
/// <param name="Action">What was done.</param>
/// <param name="Subject">Whom or what it was about; null when nothing in particular.</param>
/// <param name="Detail">The address and the rule.</param>
public sealed record LedgerLine(
    long Number,
    DateTime AtUtc,
    string Who,
    string Action,
    string? Subject,
    string? Detail
);

/// <summary>Writes reads and refusals into the ledger, and reads it for those who may.</summary>
public sealed class AuditTrail(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>Records a line about what is about to be answered. When this throws, nothing may be answered.</summary>
    /// <param name="action">For example <c>read</c>.</param>
    /// <param name="subject">Whom or what it is about; null when nothing in particular.</param>
    /// <param name="detail">The address and the rule, without personal data.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task RecordAsync(string action, string? subject, string? detail, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await Ledger.SaveAsync(db, clock, new LedgerEntry(action, subject, detail), cancel);
    }

    /// <summary>Who looked at somebody, latest first.</summary>
    /// <param name="persons">The person's keys.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<IReadOnlyList<LedgerLine>> WhoLookedAsync(
        IEnumerable<string> persons,
        int most,
        CancellationToken cancel = default
    )
    {
        string?[] subjects = [.. persons.Select(p => "person:" + p)];
        return LinesAsync(l => l.Where(x => subjects.Contains(x.Subject) && x.Action == "read"), most, cancel);
    }

    /// <summary>The latest lines, newest first.</summary>
    public Task<IReadOnlyList<LedgerLine>> LatestAsync(int most, CancellationToken cancel = default) =>
        LinesAsync(l => l, most, cancel);

    private async Task<IReadOnlyList<LedgerLine>> LinesAsync(
        Func<IQueryable<LedgerRow>, IQueryable<LedgerRow>> which,
        int most,
        CancellationToken cancel
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await which(db.Ledger.AsNoTracking())
            .OrderByDescending(l => l.Number)
            .Take(most)
            .ToListAsync(cancel);
        var names = await db.Users.ToDictionaryAsync(u => Actor.User(u.Id), u => u.Name, cancel);
        return
        [
            .. rows.Select(l => new LedgerLine(
                l.Number,
                l.AtUtc,
                names.GetValueOrDefault(l.Actor, l.Actor),
                l.Action,
                l.Subject,
                l.Detail
            )),
        ];
    }
}
