using System.Text.Json;
using Mainstay.Core.Access;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Operations;

/// <summary>A row or more in each of the seven tables of access, and all of them read again.</summary>
internal static class AccessRows
{
    private static readonly DateTime At = new(2025, 9, 1, 9, 0, 0, DateTimeKind.Utc);

    public static async Task SeedAsync(TestStore store)
    {
        await using var db = await OpenAsync(store);
        var manager = await AccessSeeding.UserAsync(
            db,
            "Mel Manager",
            "S1003",
            DateOnly.FromDateTime(At),
            (AccessRole.TeamManager, "T1")
        );
        var director = await AddAnotherAsync(store);
        db.AddRange(
            new AccessGrantRow
            {
                User = director,
                Role = "team-manager",
                Place = "T1",
                ValidFrom = new DateOnly(2025, 9, 1),
                ValidTo = new DateOnly(2025, 9, 14),
                LentBy = manager,
                State = GrantState.Approved,
                ProposedBy = Actor.User(manager),
                ProposedAtUtc = At,
            },
            new InvitationRow
            {
                TokenHash = new string('a', 64),
                User = director,
                ExpiresAtUtc = At.AddDays(7),
            },
            new SessionRow
            {
                TokenHash = new string('b', 64),
                User = manager,
                StartedAtUtc = At,
                SeenAtUtc = At.AddMinutes(3),
            },
            new RestrictedRecordRow { Person = "S1002", User = director },
            new TrustedLinkRow
            {
                Kind = "line-manager",
                Below = "S1005",
                Above = "S1003",
                ProposedBy = "first",
                ApprovedBy = "second",
            }
        );
        await db.SaveChangesAsync();
    }

    public static async Task<long> AddAnotherAsync(TestStore store)
    {
        await using var db = await OpenAsync(store);
        return await AccessSeeding.UserAsync(
            db,
            "Dana Director",
            null,
            DateOnly.FromDateTime(At),
            (AccessRole.Director, null)
        );
    }

    /// <summary>Every row, a line each, table by table.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(TestStore store)
    {
        await using var db = await OpenAsync(store);
        IReadOnlyList<object>[] tables =
        [
            await db.Users.AsNoTracking().OrderBy(u => u.Id).ToListAsync(),
            await db.AccessGrants.AsNoTracking().OrderBy(g => g.Id).ToListAsync(),
            await db.Invitations.AsNoTracking().OrderBy(i => i.TokenHash).ToListAsync(),
            await db.Sessions.AsNoTracking().OrderBy(s => s.TokenHash).ToListAsync(),
            await db.RestrictedRecords.AsNoTracking().OrderBy(r => r.Person).ToListAsync(),
            await db.TrustedLinks.AsNoTracking().OrderBy(l => l.Kind).ThenBy(l => l.Below).ToListAsync(),
            await db.Ledger.AsNoTracking().OrderBy(l => l.Number).ToListAsync(),
        ];
        Assert.All(tables, Assert.NotEmpty);
        return [.. tables.SelectMany(rows => rows.Select(r => JsonSerializer.Serialize(r, r.GetType())))];
    }

    private static Task<MainstayDb> OpenAsync(TestStore store) =>
        store.Get<IDbContextFactory<MainstayDb>>().CreateDbContextAsync();
}
