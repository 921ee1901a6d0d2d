using System.Globalization;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.People;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>A proposal or decision about who alone may see a person.</summary>
/// <param name="Id">Its number, by which it is spoken of where the person may not be named.</param>
/// <param name="Person">The person's key.</param>
/// <param name="Users">The names of those who may see them; empty where it lifts the restriction.</param>
/// <param name="Reason">Why.</param>
/// <param name="State"><c>proposed</c>, <c>approved</c>, <c>refused</c>, or <c>ended</c> once another took its place.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="ProposedAtUtc">When, UTC.</param>
/// <param name="DecidedBy">Who decided; null while it waits.</param>
public sealed record RestrictionListed(
    long Id,
    string Person,
    IReadOnlyList<string> Users,
    RestrictionReason Reason,
    string State,
    string ProposedBy,
    DateTime ProposedAtUtc,
    string? DecidedBy
)
{
    /// <summary>Whether it lifts the restriction.</summary>
    public bool IsLift => Users.Count == 0;
}

/// <summary>Keeps a record apart for named users, and lifts that again: one person proposes with a reason, another decides, the ledger has both.</summary>
public sealed class Restrictions(IDbContextFactory<MainstayDb> stores, Histories histories, TimeProvider clock)
{
    /// <summary>Every proposal and decision, latest first.</summary>
    public async Task<IReadOnlyList<RestrictionListed>> ListAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var names = await db.Users.ToDictionaryAsync(u => u.Id, u => u.Name, cancel);
        var byActor = names.ToDictionary(n => Actor.User(n.Key), n => n.Value);
        var rows = await db.Restrictions.AsNoTracking().OrderByDescending(r => r.Id).ToListAsync(cancel);
        return
        [
            .. rows.Select(r => new RestrictionListed(
                r.Id,
                r.Person,
                [.. Numbers(r.Users).Select(u => names.GetValueOrDefault(u, $"user {u}"))],
                AccessNames.Find<RestrictionReason>(r.Reason) ?? RestrictionReason.AgreedOtherwise,
                AccessNames.Of(r.State),
                byActor.GetValueOrDefault(r.ProposedBy, r.ProposedBy),
                r.ProposedAtUtc,
                r.DecidedBy is { } by ? byActor.GetValueOrDefault(by, by) : null
            )),
        ];
    }

    /// <summary>Proposes that a person is visible to these users alone.</summary>
    /// <param name="person">Any key of the person.</param>
    /// <param name="users">At least one user with access.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<long>> ProposeAsync(
        string person,
        IReadOnlyCollection<long> users,
        RestrictionReason reason,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if ((await histories.NowAsync(cancel)).Reading(Workforce.Of).ByPerson(person) is not { } worker)
        {
            return new Problem("access.restriction.person", $"The record knows nobody with the id {person}", "Person");
        }

        if (
            users.Count == 0
            || await db.Users.CountAsync(u => users.Contains(u.Id) && u.EndedAtUtc == null, cancel)
                != users.Distinct().Count()
        )
        {
            return new Problem("access.restriction.users", "Choose at least one user who may see the record", "Users");
        }

        return !RestrictionReasons.For(isLifted: false).Contains(reason)
            ? new Problem("access.restriction.reason", "Choose why the record is kept apart", "Reason")
            : await AddAsync(db, worker.Key, users, reason, cancel);
    }

    /// <summary>Proposes that a restriction in force is lifted.</summary>
    /// <param name="restriction">Its number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<long>> ProposeLiftAsync(
        long restriction,
        RestrictionReason reason,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.Restrictions.SingleOrDefaultAsync(
            r => r.Id == restriction && r.State == GrantState.Approved && r.Users != "",
            cancel
        );
        if (row is null)
        {
            return new Problem("access.restriction.unknown", "Choose a restriction in force", "Restriction");
        }

        return !RestrictionReasons.For(isLifted: true).Contains(reason)
            ? new Problem("access.restriction.reason", "Choose why the restriction is lifted", "Reason")
            : await AddAsync(db, row.Person, [], reason, cancel);
    }

    /// <summary>Approves or refuses what somebody else proposed; it holds from the next request on.</summary>
    public async Task<Result<long>> DecideAsync(long restriction, bool isApproved, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.Restrictions.SingleOrDefaultAsync(
            r => r.Id == restriction && r.State == GrantState.Proposed,
            cancel
        );
        if (row is null)
        {
            return new Problem("access.restriction.unknown", "This proposal no longer waits for a decision");
        }

        if (row.ProposedBy == Actor.Current)
        {
            return new Problem("access.restriction.second-person", "Somebody else must decide what you proposed");
        }

        row.State = isApproved ? GrantState.Approved : GrantState.Refused;
        (row.DecidedBy, row.DecidedAtUtc) = (Actor.Current, clock.GetUtcNow().UtcDateTime);
        if (isApproved)
        {
            await PutInForceAsync(db, row, cancel);
        }

        await Ledger.SaveAsync(db, clock, Entry(row, isApproved ? "approved" : "refused"), cancel);
        return row.Id;
    }

    private async Task<Result<long>> AddAsync(
        MainstayDb db,
        string person,
        IReadOnlyCollection<long> users,
        RestrictionReason reason,
        CancellationToken cancel
    )
    {
        if (await db.Restrictions.AnyAsync(r => r.Person == person && r.State == GrantState.Proposed, cancel))
        {
            return new Problem("access.restriction.waits", "Another proposal about this record waits for a decision");
        }

        var row = new RestrictionRow
        {
            Person = person,
            Users = string.Join(',', users.Distinct().Order()),
            Reason = AccessNames.Of(reason),
            State = GrantState.Proposed,
            ProposedBy = Actor.Current,
            ProposedAtUtc = clock.GetUtcNow().UtcDateTime,
        };
        db.Add(row);
        await Ledger.SaveAsync(db, clock, Entry(row, "proposed"), cancel);
        return row.Id;
    }

    private static async Task PutInForceAsync(MainstayDb db, RestrictionRow row, CancellationToken cancel)
    {
        var known = await db.RestrictedRecords.Where(r => r.Person == row.Person).ToListAsync(cancel);
        long[] users = [.. Numbers(row.Users)];
        db.RemoveRange(known.Where(k => !users.Contains(k.User)));
        db.AddRange(
            users
                .Where(u => known.All(k => k.User != u))
                .Select(u => new RestrictedRecordRow { Person = row.Person, User = u })
        );
        var before = db.Restrictions.Where(r =>
            r.Person == row.Person && r.State == GrantState.Approved && r.Id != row.Id
        );
        foreach (var other in await before.ToListAsync(cancel))
        {
            other.State = GrantState.Ended;
        }
    }

    private static IEnumerable<long> Numbers(string users) =>
        users
            .Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(u => long.Parse(u, CultureInfo.InvariantCulture));

    private static LedgerEntry Entry(RestrictionRow row, string what) =>
        new(
            "change",
            $"person:{row.Person}",
            $"{(row.Users.Length == 0 ? "lifting of the restriction" : "restriction")} {what}, {row.Reason}"
        );
}
