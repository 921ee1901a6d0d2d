using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>A grant for showing.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Grant">What it gives.</param>
/// <param name="State"><c>proposed</c>, <c>approved</c>, <c>refused</c> or <c>ended</c>.</param>
/// <param name="ProposedBy">Who proposed or lent it.</param>
/// <param name="DecidedBy">Who decided; null while it waits.</param>
public sealed record GrantListed(long Id, AccessGrant Grant, string State, string ProposedBy, string? DecidedBy);

/// <summary>A user with their grants.</summary>
/// <param name="Id">The user's number.</param>
/// <param name="Name">The name.</param>
/// <param name="Person">The worker record; null when none.</param>
/// <param name="HasSignIn">Whether a sign-in is tied to them.</param>
/// <param name="HasEnded">Whether all access ended.</param>
/// <param name="Grants">Every grant, oldest first.</param>
public sealed record UserListed(
    long Id,
    string Name,
    string? Person,
    bool HasSignIn,
    bool HasEnded,
    IReadOnlyList<GrantListed> Grants
);

/// <summary>A link of the record that would widen somebody's view and carries nothing until two people approve it.</summary>
/// <param name="Link">The link.</param>
/// <param name="ProposedBy">The first of the two; null while nobody has.</param>
public sealed record WaitingLink(AccessLink Link, string? ProposedBy);

/// <summary>Users, their grants, and the links of extracts that wait for two people.</summary>
public sealed class AccessList(IDbContextFactory<MainstayDb> stores, Histories histories, TimeProvider clock)
{
    /// <summary>Every user, in order of name.</summary>
    public async Task<IReadOnlyList<UserListed>> UsersAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var users = await db.Users.AsNoTracking().OrderBy(u => u.Name).ThenBy(u => u.Id).ToListAsync(cancel);
        var names = users.ToDictionary(u => Actor.User(u.Id), u => u.Name);
        var grants = (await db.AccessGrants.AsNoTracking().OrderBy(g => g.Id).ToListAsync(cancel)).ToLookup(g =>
            g.User
        );
        return
        [
            .. users.Select(u => new UserListed(
                u.Id,
                u.Name,
                u.Person,
                u.Issuer is not null,
                u.EndedAtUtc is not null,
                [.. grants[u.Id].Select(g => Listed(g, names))]
            )),
        ];
    }

    /// <summary>Links of the record as it is now that no two people have approved, where somebody above has access.</summary>
    public async Task<IReadOnlyList<WaitingLink>> WaitingAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var history = await histories.NowAsync(cancel);
        var persons = (
            await db
                .Users.Where(u => u.EndedAtUtc == null && u.Person != null)
                .Select(u => u.Person!)
                .ToListAsync(cancel)
        ).ToHashSet();
        var hasPlaces = await db.AccessGrants.AnyAsync(g => g.State == GrantState.Approved && g.Place != null, cancel);
        var rows = (await db.TrustedLinks.AsNoTracking().ToListAsync(cancel)).ToDictionary(AccessNames.Link);
        return
        [
            .. AccessLink
                .All(history, UkClock.Today(clock))
                .Where(l => l.Kind == AccessLinkKind.Parent ? hasPlaces : persons.Contains(l.Above))
                .Where(l => !rows.TryGetValue(l, out var row) || row.ApprovedBy is null)
                .OrderBy(l => l.Kind)
                .ThenBy(l => l.Above)
                .ThenBy(l => l.Below)
                .Select(l => new WaitingLink(l, rows.GetValueOrDefault(l)?.ProposedBy)),
        ];
    }

    /// <summary>The first or the second approval of a link that waits.</summary>
    public async Task<Result<AccessLink>> ApproveLinkAsync(AccessLink link, CancellationToken cancel = default)
    {
        if ((await WaitingAsync(cancel)).All(w => w.Link != link))
        {
            return new Problem("access.link.unknown", "This link no longer waits for a decision");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var kind = AccessNames.Of(link.Kind);
        var row = await db.TrustedLinks.SingleOrDefaultAsync(
            l => l.Kind == kind && l.Below == link.Below && l.Above == link.Above,
            cancel
        );
        if (row?.ProposedBy == Actor.Current)
        {
            return new Problem(
                "access.link.second-person",
                "Somebody else must approve this link as the second person"
            );
        }

        if (row is null)
        {
            db.Add(
                new TrustedLinkRow
                {
                    Kind = kind,
                    Below = link.Below,
                    Above = link.Above,
                    ProposedBy = Actor.Current,
                }
            );
        }
        else
        {
            row.ApprovedBy = Actor.Current;
        }

        var what = row is null ? "approved by a first person" : "approved by a second person";
        await Ledger.SaveAsync(
            db,
            clock,
            new LedgerEntry("change", $"link:{kind}:{link.Below}:{link.Above}", what),
            cancel
        );
        return link;
    }

    private static GrantListed Listed(AccessGrantRow row, Dictionary<string, string> names) =>
        new(
            row.Id,
            AccessNames.Grant(row),
            AccessNames.Of(row.State),
            names.GetValueOrDefault(row.ProposedBy, row.ProposedBy),
            row.DecidedBy is { } by ? names.GetValueOrDefault(by, by) : null
        );
}
