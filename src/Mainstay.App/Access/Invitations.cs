using Mainstay.App.Operations;
using Mainstay.Core.People;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>An invitation as it is given to the person: its secret is shown once.</summary>
/// <param name="User">The user's number.</param>
/// <param name="Secret">Goes into the link.</param>
/// <param name="ExpiresAtUtc">When it lapses, UTC.</param>
public sealed record InvitationMade(long User, string Secret, DateTime ExpiresAtUtc);

/// <summary>One-time links that tie a sign-in of the council's identity provider to a user and a worker record. No e-mail address is ever compared.</summary>
public sealed class Invitations(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    Grants grants,
    TimeProvider clock
)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    /// <summary>Adds a user and makes their link. They hold nothing until two people give them a role.</summary>
    /// <param name="name">The name as others see it.</param>
    /// <param name="person">The key of the worker record; null for people who are not on it.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<InvitationMade>> InviteAsync(
        string name,
        string? person,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await InviteAsync(db, name, person, null, cancel);
    }

    /// <summary>The first users: the operator of the command line stands in for both people until two can approve.</summary>
    public async Task<Result<InvitationMade>> InviteFirstAsync(
        string name,
        string? person,
        WantedGrant wanted,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if (await grants.PlaceProblemAsync(wanted, cancel) is { } problem)
        {
            return problem;
        }

        return await ApproversAsync(db, cancel) >= 2
            ? new Problem("access.first", "Two people can approve access already: invite on the page Users and roles")
            : await InviteAsync(db, name, person, wanted, cancel);
    }

    /// <summary>Ties a sign-in to the invited user.</summary>
    /// <param name="secret">From the link.</param>
    /// <param name="issuer">The provider, exactly as its token names it.</param>
    /// <param name="subject">The provider's key of the person.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The user's number.</returns>
    public async Task<Result<long>> AcceptAsync(
        string secret,
        string issuer,
        string subject,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var hash = Secrets.Hash(secret);
        var invitation = await db.Invitations.SingleOrDefaultAsync(i => i.TokenHash == hash, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (invitation is null || invitation.UsedAtUtc is not null || invitation.ExpiresAtUtc < now)
        {
            return new Problem(
                "access.invitation.spent",
                "This invitation was used before or has lapsed: ask for a new one"
            );
        }

        if (await db.Users.AnyAsync(u => u.Issuer == issuer && u.Subject == subject, cancel))
        {
            return new Problem("access.invitation.taken", "Your account belongs to another user of Mainstay already");
        }

        var user = await db.Users.SingleAsync(u => u.Id == invitation.User, cancel);
        if (user.Issuer is not null || user.EndedAtUtc is not null)
        {
            return new Problem(
                "access.invitation.spent",
                "This invitation was used before or has lapsed: ask for a new one"
            );
        }

        invitation.UsedAtUtc = now;
        (user.Issuer, user.Subject) = (issuer, subject);
        Actor.Current = Actor.User(user.Id);
        await Ledger.SaveAsync(
            db,
            clock,
            new LedgerEntry("change", Actor.User(user.Id), "invitation taken up"),
            cancel
        );
        return user.Id;
    }

    /// <summary>The user of a sign-in; null when there is none with access.</summary>
    public async Task<long?> FindUserAsync(string issuer, string subject, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await db
            .Users.Where(u => u.Issuer == issuer && u.Subject == subject && u.EndedAtUtc == null)
            .Select(u => (long?)u.Id)
            .SingleOrDefaultAsync(cancel);
    }

    private async Task<Result<InvitationMade>> InviteAsync(
        MainstayDb db,
        string name,
        string? person,
        WantedGrant? first,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(name) || name.Trim().Length > 100)
        {
            return new Problem("access.user.name", "Enter a name of up to 100 characters", "Name");
        }

        if (person is not null && (await histories.NowAsync(cancel)).Reading(Workforce.Of).ByPerson(person) is null)
        {
            return new Problem("access.user.person", $"The record knows nobody with the id {person}", "Person");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var user = new UserRow
        {
            Name = name.Trim(),
            Person = person,
            AddedAtUtc = now,
        };
        var secret = Secrets.Make();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(user);
        await db.SaveChangesAsync(cancel);
        db.Add(
            new InvitationRow
            {
                TokenHash = Secrets.Hash(secret),
                User = user.Id,
                ExpiresAtUtc = now + Lasts,
            }
        );
        if (first is not null)
        {
            var grant = grants.Row(user.Id, first, GrantState.Approved);
            (grant.DecidedBy, grant.DecidedAtUtc) = ("operator: no second person yet", now);
            db.Add(grant);
            await grants.TrustAsync(db, grant, cancel);
        }

        await Ledger.AppendAsync(db, now, new LedgerEntry("change", Actor.User(user.Id), "invited"), cancel);
        await transaction.CommitAsync(cancel);
        return new InvitationMade(user.Id, secret, now + Lasts);
    }

    private static Task<int> ApproversAsync(MainstayDb db, CancellationToken cancel)
    {
        string[] approving =
        [
            .. Enum.GetValues<Core.Access.AccessRole>()
                .Where(r =>
                    Core.Access.AccessMatrix.Of(r, Core.Access.Permission.ApproveAccess) != Core.Access.Reach.None
                )
                .Select(AccessNames.Of),
        ];
        return db
            .AccessGrants.Where(g => g.State == GrantState.Approved && approving.Contains(g.Role))
            .Where(g => db.Users.Any(u => u.Id == g.User && u.EndedAtUtc == null && u.Issuer != null))
            .Select(g => g.User)
            .Distinct()
            .CountAsync(cancel);
    }
}
