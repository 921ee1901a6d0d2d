using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Access;

/// <summary>A role that somebody is to have.</summary>
/// <param name="Role">The role.</param>
/// <param name="Place">The team or level of the tree; null for roles that need none.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included; null while open.</param>
public sealed record WantedGrant(AccessRole Role, string? Place, DateOnly From, DateOnly? To = null);

/// <summary>Proposes, approves, refuses and ends grants, and lends rights to a deputy. Always two people, and never one's own.</summary>
public sealed class Grants(IDbContextFactory<MainstayDb> stores, Histories histories, TimeProvider clock)
{
    /// <summary>Proposes a role for a user.</summary>
    /// <param name="user">The user's number.</param>
    /// <param name="wanted">The role, place and days.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>The grant's number; it waits for a second person.</returns>
    public async Task<Result<long>> ProposeAsync(long user, WantedGrant wanted, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if (await RefusalAsync(db, user, wanted, cancel) is { } problem)
        {
            return problem;
        }

        var row = Row(user, wanted, GrantState.Proposed);
        db.Add(row);
        await Ledger.SaveAsync(db, clock, Entry(user, wanted, "proposed"), cancel);
        return row.Id;
    }

    /// <summary>Approves or refuses what somebody else proposed.</summary>
    public async Task<Result<long>> DecideAsync(long grant, bool isApproved, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.AccessGrants.SingleOrDefaultAsync(
            g => g.Id == grant && g.State == GrantState.Proposed,
            cancel
        );
        if (row is null)
        {
            return new Problem("access.grant.unknown", $"No proposal {grant} waits for a decision");
        }

        if (row.ProposedBy == Actor.Current || Actor.User(row.User) == Actor.Current)
        {
            return new Problem(
                "access.grant.second-person",
                "Somebody else must decide this: nobody approves what they proposed or what is for themselves"
            );
        }

        var wanted = new WantedGrant(AccessNames.Grant(row).Role, row.Place, row.ValidFrom, row.ValidTo);
        if (isApproved && await SeparationAsync(db, row.User, wanted.Role, cancel) is { } problem)
        {
            return problem;
        }

        row.State = isApproved ? GrantState.Approved : GrantState.Refused;
        (row.DecidedBy, row.DecidedAtUtc) = (Actor.Current, clock.GetUtcNow().UtcDateTime);
        if (isApproved)
        {
            await TrustAsync(db, row, cancel);
        }

        await Ledger.SaveAsync(db, clock, Entry(row.User, wanted, isApproved ? "approved" : "refused"), cancel);
        return row.Id;
    }

    /// <summary>Ends a grant at once.</summary>
    public async Task<Result<long>> EndAsync(long grant, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.AccessGrants.SingleOrDefaultAsync(
            g => g.Id == grant && g.State == GrantState.Approved,
            cancel
        );
        if (row is null)
        {
            return new Problem("access.grant.unknown", $"No grant {grant} is in force");
        }

        row.State = GrantState.Ended;
        await Ledger.SaveAsync(db, clock, new LedgerEntry("change", Actor.User(row.User), $"{row.Role} ended"), cancel);
        return row.Id;
    }

    /// <summary>Ends all access of a user: every grant and every session, at once.</summary>
    public async Task<Result<long>> EndUserAsync(long user, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.Users.SingleOrDefaultAsync(u => u.Id == user && u.EndedAtUtc == null, cancel);
        if (row is null)
        {
            return new Problem("access.user.unknown", $"There is no user {user} with access");
        }

        row.EndedAtUtc = clock.GetUtcNow().UtcDateTime;
        await Ledger.SaveAsync(db, clock, new LedgerEntry("change", Actor.User(user), "all access ended"), cancel);
        return user;
    }

    /// <summary>Lends the acting user's own rights to a deputy for at most 28 days; it takes effect at once and stands in the ledger.</summary>
    public async Task<Result<long>> LendAsync(
        Reader lender,
        long deputy,
        AccessRole role,
        DateRange days,
        CancellationToken cancel = default
    )
    {
        if (days.To is null || days.Length > AccessGrant.LongestLoan)
        {
            return new Problem(
                "access.loan.length",
                $"Rights can be lent for at most {AccessGrant.LongestLoan} days",
                "To"
            );
        }

        var own = lender.Holder?.Grants.FirstOrDefault(g =>
            g.Role == role && g.LentBy is null && g.HoldsOn(lender.Today)
        );
        if (own is null || role is not (AccessRole.TeamManager or AccessRole.HeadOfService))
        {
            return new Problem("access.loan.not-yours", $"You do not hold the rights of a {role.Words()} to lend them");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        if (!await db.Users.AnyAsync(u => u.Id == deputy && u.EndedAtUtc == null, cancel))
        {
            return new Problem("access.user.unknown", "Choose a deputy who has access to Mainstay", "Deputy");
        }

        var lenderId = long.Parse(lender.Holder!.User.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);
        if (deputy == lenderId)
        {
            return new Problem("access.loan.self", "Choose somebody else as deputy", "Deputy");
        }

        var wanted = new WantedGrant(role, own.Place, days.From, days.To);
        var row = Row(deputy, wanted, GrantState.Approved, lenderId);
        db.Add(row);
        await Ledger.SaveAsync(db, clock, Entry(deputy, wanted, "lent"), cancel);
        return row.Id;
    }

    internal AccessGrantRow Row(long user, WantedGrant wanted, GrantState state, long? lentBy = null) =>
        new()
        {
            User = user,
            Role = AccessNames.Of(wanted.Role),
            Place = wanted.Role.NeedsPlace() ? wanted.Place : null,
            ValidFrom = wanted.From,
            ValidTo = wanted.To,
            LentBy = lentBy,
            State = state,
            ProposedBy = Actor.Current,
            ProposedAtUtc = clock.GetUtcNow().UtcDateTime,
        };

    /// <summary>The links that the grant rests on are looked at with it, so they carry it from the start.</summary>
    internal async Task TrustAsync(MainstayDb db, AccessGrantRow grant, CancellationToken cancel)
    {
        var history = await histories.NowAsync(cancel);
        var person = await db.Users.Where(u => u.Id == grant.User).Select(u => u.Person).SingleAsync(cancel);
        var keys = person is null ? null : history.Reading(Workforce.Of).ByPerson(person)?.PersonKeys;
        var tree = history.Reading(TeamTree.Of);
        var today = UkClock.Today(clock);
        var known = await db.TrustedLinks.ToDictionaryAsync(l => (l.Kind, l.Below, l.Above), cancel);
        foreach (var link in AccessLink.All(history, today))
        {
            var rests =
                link.Kind == AccessLinkKind.Parent
                    ? grant.Place is { } place && tree.IsIn(link.Above, place, today)
                    : keys?.Contains(link.Above) == true;
            if (!rests)
            {
                continue;
            }

            var kind = AccessNames.Of(link.Kind);
            if (known.TryGetValue((kind, link.Below, link.Above), out var row))
            {
                row.ApprovedBy ??= grant.DecidedBy;
            }
            else
            {
                db.Add(
                    new TrustedLinkRow
                    {
                        Kind = kind,
                        Below = link.Below,
                        Above = link.Above,
                        ProposedBy = grant.ProposedBy,
                        ApprovedBy = grant.DecidedBy,
                    }
                );
            }
        }
    }

    private async Task<Problem?> RefusalAsync(MainstayDb db, long user, WantedGrant wanted, CancellationToken cancel)
    {
        if (Actor.User(user) == Actor.Current)
        {
            return new Problem("access.grant.own", "Nobody proposes a role for themselves");
        }

        if (!await db.Users.AnyAsync(u => u.Id == user && u.EndedAtUtc == null, cancel))
        {
            return new Problem("access.user.unknown", $"There is no user {user} with access", "User");
        }

        if (await PlaceProblemAsync(wanted, cancel) is { } place)
        {
            return place;
        }

        return wanted.To < wanted.From
            ? new Problem("access.grant.days", "Enter a last day on or after the first", "To")
            : await SeparationAsync(db, user, wanted.Role, cancel);
    }

    internal async Task<Problem?> PlaceProblemAsync(WantedGrant wanted, CancellationToken cancel)
    {
        if (!wanted.Role.NeedsPlace())
        {
            return null;
        }

        var history = await histories.NowAsync(cancel);
        return wanted.Place is { } place && history.Of<Team>(place).Count > 0
            ? null
            : new Problem("access.grant.place", $"Choose the team or service of the {wanted.Role.Words()}", "Place");
    }

    private static async Task<Problem?> SeparationAsync(
        MainstayDb db,
        long user,
        AccessRole role,
        CancellationToken cancel
    )
    {
        var held = await db
            .AccessGrants.Where(g => g.User == user && g.State == GrantState.Approved)
            .Select(g => g.Role)
            .ToListAsync(cancel);
        return
            held.Select(AccessNames.Find<AccessRole>)
                .FirstOrDefault(h => h is { } other && AccessRoles.AreSeparate(other, role))
                is { } separate
            ? new Problem(
                "access.grant.separate",
                $"Nobody is {separate.Words()} and {role.Words()} at once: who prepares does not approve",
                "Role"
            )
            : null;
    }

    private static LedgerEntry Entry(long user, WantedGrant wanted, string what) =>
        new("change", Actor.User(user), $"{AccessNames.Of(wanted.Role)} {wanted.Place} {what}".Replace("  ", " "));
}
