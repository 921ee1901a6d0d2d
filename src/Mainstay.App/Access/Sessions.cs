using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>How long somebody stays signed in.</summary>
/// <param name="Idle">Without any use.</param>
/// <param name="Absolute">Whatever the use.</param>
public sealed record SessionLimits(TimeSpan Idle, TimeSpan Absolute)
{
    /// <summary>Fifteen minutes idle, eight hours in all.</summary>
    public static SessionLimits Standard { get; } = new(TimeSpan.FromMinutes(15), TimeSpan.FromHours(8));
}

/// <summary>Sessions, kept in the store so that every instance knows them and ending one takes effect at once.</summary>
public sealed class Sessions(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    TimeProvider clock,
    SessionLimits limits
)
{
    /// <summary>Signs a user in.</summary>
    /// <param name="user">The user.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The secret for the cookie; a new one each time, so that none from before can be fixed on somebody.</returns>
    public async Task<string> BeginAsync(long user, CancellationToken cancel = default)
    {
        var secret = Secrets.Make();
        var now = clock.GetUtcNow().UtcDateTime;
        await using var db = await stores.CreateDbContextAsync(cancel);
        db.Add(
            new SessionRow
            {
                TokenHash = Secrets.Hash(secret),
                User = user,
                StartedAtUtc = now,
                SeenAtUtc = now,
            }
        );
        Actor.Current = Actor.User(user);
        await Ledger.SaveAsync(db, clock, new LedgerEntry("sign-in"), cancel);
        return secret;
    }

    /// <summary>Ends a session; one that is unknown or has ended stays so.</summary>
    public async Task EndAsync(string secret, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var session = await FindAsync(db, secret, cancel);
        if (session is null)
        {
            return;
        }

        session.EndedAtUtc = clock.GetUtcNow().UtcDateTime;
        Actor.Current = Actor.User(session.User);
        await Ledger.SaveAsync(db, clock, new LedgerEntry("sign-out"), cancel);
    }

    /// <summary>Who is asking, with the rights of this moment.</summary>
    /// <param name="secret">What the cookie holds; null when there is none.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Reader> ReaderAsync(string? secret, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var today = UkClock.Today(clock);
        var session = secret is null ? null : await FindAsync(db, secret, cancel);
        var user = session is null
            ? null
            : await db.Users.AsNoTracking().SingleAsync(u => u.Id == session.User, cancel);
        if (user is null || user.EndedAtUtc is not null)
        {
            return new Reader(null, null, today, Deny(today));
        }

        await TouchAsync(db, session!, cancel);
        var history = await histories.NowAsync(cancel);
        var holder = await HolderAsync(db, user, cancel);
        var rules = new AccessRules(
            history,
            today,
            await RestrictedAsync(db, cancel),
            await TrustedAsync(db, holder, cancel)
        );
        return new Reader(user.Name, holder, today, rules);
    }

    private static AccessRules Deny(DateOnly today) =>
        new(Core.Record.WorkforceHistory.Empty, today, new Dictionary<string, IReadOnlySet<string>>());

    private async Task<SessionRow?> FindAsync(MainstayDb db, string secret, CancellationToken cancel)
    {
        var hash = Secrets.Hash(secret);
        var session = await db.Sessions.SingleOrDefaultAsync(s => s.TokenHash == hash, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        return
            session is null
            || session.EndedAtUtc is not null
            || now - session.SeenAtUtc > limits.Idle
            || now - session.StartedAtUtc > limits.Absolute
            ? null
            : session;
    }

    // To the minute, so that reading does not mean writing.
    private async Task TouchAsync(MainstayDb db, SessionRow session, CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - session.SeenAtUtc >= TimeSpan.FromMinutes(1))
        {
            session.SeenAtUtc = now;
            await db.SaveChangesAsync(cancel);
        }
    }

    private static async Task<AccessHolder> HolderAsync(MainstayDb db, UserRow user, CancellationToken cancel)
    {
        var grants = await db
            .AccessGrants.AsNoTracking()
            .Where(g => g.User == user.Id && g.State == GrantState.Approved)
            .OrderBy(g => g.Id)
            .ToListAsync(cancel);
        var lenders = grants.Select(g => g.LentBy).OfType<long>().Distinct().ToArray();
        var persons =
            lenders.Length == 0
                ? []
                : await db
                    .Users.Where(u => lenders.Contains(u.Id) && u.EndedAtUtc == null && u.Person != null)
                    .ToDictionaryAsync(u => Actor.User(u.Id), u => u.Person!, cancel);
        return new AccessHolder(Actor.User(user.Id), user.Person, [.. grants.Select(AccessNames.Grant)], persons);
    }

    private static async Task<Dictionary<string, IReadOnlySet<string>>> RestrictedAsync(
        MainstayDb db,
        CancellationToken cancel
    )
    {
        var rows = await db.RestrictedRecords.AsNoTracking().ToListAsync(cancel);
        return rows.GroupBy(r => r.Person)
            .ToDictionary(g => g.Key, g => (IReadOnlySet<string>)g.Select(r => Actor.User(r.User)).ToHashSet());
    }

    private static async Task<HashSet<AccessLink>> TrustedAsync(
        MainstayDb db,
        AccessHolder holder,
        CancellationToken cancel
    )
    {
        string[] leaders =
        [
            .. holder.PersonOfLender?.Values ?? [],
            .. holder.Person is { } own ? [own] : Array.Empty<string>(),
        ];
        var parent = AccessNames.Of(AccessLinkKind.Parent);
        var rows = await db
            .TrustedLinks.AsNoTracking()
            .Where(l => l.ApprovedBy != null && (l.Kind == parent || leaders.Contains(l.Above)))
            .ToListAsync(cancel);
        return [.. rows.Select(AccessNames.Link)];
    }
}
