using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Time;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Access;

public sealed class TwoPeopleTests
{
    private static readonly DateOnly Today = new(2025, 10, 3);

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task ARole_IsProposedByOneAndApprovedByAnother(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        var (a, b, c) = await UsersAsync(store);
        var grants = store.Get<Grants>();

        Actor.Current = Actor.User(a);
        var own = await grants.ProposeAsync(a, new WantedGrant(AccessRole.Director, null, Today));
        var proposed = await grants.ProposeAsync(c, new WantedGrant(AccessRole.Analyst, null, Today));
        var alone = await grants.DecideAsync(proposed.Value, isApproved: true);
        Assert.Equal("access.grant.own", own.Problems[0].Code);
        Assert.Equal("access.grant.second-person", alone.Problems[0].Code);
        Assert.DoesNotContain(AccessRole.Analyst, (await ReaderAsync(store, c)).Roles);

        Actor.Current = Actor.User(c);
        Assert.Equal("access.grant.second-person", (await grants.DecideAsync(proposed.Value, true)).Problems[0].Code);
        Actor.Current = Actor.User(b);
        Assert.True((await grants.DecideAsync(proposed.Value, isApproved: true)).IsOk);
        Assert.Contains(AccessRole.Analyst, (await ReaderAsync(store, c)).Roles);
    }

    [Fact]
    public async Task SeparateRoles_AreRefusedTogether()
    {
        await using var store = await TestStore.StartAsync();
        var (a, b, _) = await UsersAsync(store);
        Actor.Current = Actor.User(a);

        var refused = await store.Get<Grants>().ProposeAsync(b, new WantedGrant(AccessRole.Hr, null, Today));

        Assert.Equal("access.grant.separate", refused.Problems[0].Code);
    }

    [Fact]
    public async Task AnInvitation_TiesASignInOnce()
    {
        await using var store = await TestStore.StartAsync();
        var invitations = store.Get<Invitations>();
        var made = (await invitations.InviteAsync("Ada", null)).Value!;

        Assert.Null(await invitations.FindUserAsync("https://idp.example", "1"));
        Assert.Equal(made.User, (await invitations.AcceptAsync(made.Secret, "https://idp.example", "1")).Value);
        Assert.False((await invitations.AcceptAsync(made.Secret, "https://idp.example", "2")).IsOk);
        Assert.Equal(made.User, await invitations.FindUserAsync("https://idp.example", "1"));
        Assert.Null(await invitations.FindUserAsync("https://other.example", "1"));
    }

    [Fact]
    public async Task AnInvitation_LapsesAfterSevenDays()
    {
        await using var store = await TestStore.StartAsync();
        var made = (await store.Get<Invitations>().InviteAsync("Ada", null)).Value!;
        store.Clock.Move(TimeSpan.FromDays(8));

        Assert.Equal(
            "access.invitation.spent",
            (await store.Get<Invitations>().AcceptAsync(made.Secret, "https://idp.example", "1")).Problems[0].Code
        );
    }

    [Fact]
    public async Task Rights_AreLentForAtMostTwentyEightDaysAndNeverLentOn()
    {
        await using var store = await TestStore.StartAsync();
        await using var db = store.Db();
        var manager = await AccessSeeding.UserAsync(db, "Manager", null, Today, (AccessRole.TeamManager, "T1"));
        var (a, b, _) = await UsersAsync(store);
        var grants = store.Get<Grants>();
        var lender = await ReaderAsync(store, manager);
        Actor.Current = Actor.User(manager);

        var tooLong = await grants.LendAsync(
            lender,
            a,
            AccessRole.TeamManager,
            new DateRange(Today, Today.AddDays(28))
        );
        var lent = await grants.LendAsync(lender, a, AccessRole.TeamManager, new DateRange(Today, Today.AddDays(27)));
        var deputy = await ReaderAsync(store, a);
        var on = await grants.LendAsync(deputy, b, AccessRole.TeamManager, new DateRange(Today, Today));

        Assert.Equal("access.loan.length", tooLong.Problems[0].Code);
        Assert.True(lent.IsOk);
        Assert.Contains(AccessRole.TeamManager, deputy.Roles);
        Assert.Equal("access.loan.not-yours", on.Problems[0].Code);
    }

    private static async Task<(long A, long B, long C)> UsersAsync(TestStore store)
    {
        await using var db = store.Db();
        return (
            await AccessSeeding.UserAsync(db, "A", null, Today, (AccessRole.Administrator, null)),
            await AccessSeeding.UserAsync(db, "B", null, Today, (AccessRole.Administrator, null)),
            await AccessSeeding.UserAsync(db, "C", null, Today)
        );
    }

    private static async Task<Reader> ReaderAsync(TestStore store, long user)
    {
        var sessions = store.Get<Sessions>();
        return await sessions.ReaderAsync(await sessions.BeginAsync(user));
    }
}
