using Mainstay.Core.Access;
using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Access;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.TestKit.Stores;

/// <summary>Puts users with roles straight into a store, as two people would have given them.</summary>
public static class AccessSeeding
{
    /// <summary>Adds a user.</summary>
    /// <param name="db">The store.</param>
    /// <param name="name">The name.</param>
    /// <param name="person">The worker record; null when none.</param>
    /// <param name="from">The first day of the roles.</param>
    /// <param name="roles">Roles with the place that they are over.</param>
    /// <returns>The user's number.</returns>
    public static async Task<long> UserAsync(
        MainstayDb db,
        string name,
        string? person,
        DateOnly from,
        params (AccessRole Role, string? Place)[] roles
    )
    {
        var at = from.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc);
        var user = new UserRow
        {
            Name = name,
            Person = person,
            AddedAtUtc = at,
        };
        db.Add(user);
        await db.SaveChangesAsync();
        db.AddRange(
            roles.Select(r => new AccessGrantRow
            {
                User = user.Id,
                Role = System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(r.Role.ToString()),
                Place = r.Place,
                ValidFrom = from,
                State = GrantState.Approved,
                ProposedBy = "first",
                ProposedAtUtc = at,
                DecidedBy = "second",
                DecidedAtUtc = at,
            })
        );
        await db.SaveChangesAsync();
        return user.Id;
    }

    /// <summary>Lets every link of a history carry access, as if it had been looked at with the grants.</summary>
    public static async Task TrustAllAsync(MainstayDb db, WorkforceHistory history, DateOnly day)
    {
        var known = (await db.TrustedLinks.ToListAsync()).Select(l => (l.Kind, l.Below, l.Above)).ToHashSet();
        var links = AccessLink
            .All(history, day)
            .Select(l =>
                (
                    Kind: System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(l.Kind.ToString()),
                    l.Below,
                    l.Above
                )
            );
        db.AddRange(
            links
                .Where(l => !known.Contains(l))
                .Select(l => new TrustedLinkRow
                {
                    Kind = l.Kind,
                    Below = l.Below,
                    Above = l.Above,
                    ProposedBy = "first",
                    ApprovedBy = "second",
                })
        );
        await db.SaveChangesAsync();
    }
}
