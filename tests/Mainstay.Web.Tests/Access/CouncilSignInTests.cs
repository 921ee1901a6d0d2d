using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>The council's sign-in with a standard provider, from the invitation to the end of all access.</summary>
public sealed class CouncilSignInTests
{
    private const string Secret = "kR8-vQ2x_7LmZp4TnWsignintests";
    private const string Session = "__Host-mainstay-session";

    [Fact]
    public async Task Invited_ThenApprovedByASecondPerson_SignsInAndIsOutWhenAccessEnds()
    {
        await using var scene = await SceneAsync();
        var (web, store) = (scene.Web, scene.Store);
        var invitations = web.Services.GetRequiredService<Invitations>();
        var invited = (await invitations.InviteAsync("Ada Byron", "S1003")).Value!;
        using var ada = new Visitor();

        // The link ties the provider's account to the worker, and gives nothing.
        await ada.OpenAsync($"{web.Address}/invitation/{invited.Secret}");
        await ada.FillAsync(new Dictionary<string, string>());
        await SignInAtProviderAsync(ada, "ada");
        Assert.Equal(new Uri(web.Address), new Uri(ada.At.GetLeftPart(UriPartial.Authority)));
        Assert.NotNull(ada.Cookie(web.Address, Session));
        var (issuer, subject, person) = await UserAsync(store, invited.User);
        Assert.Equal((scene.Provider.Issuer, "ada", "S1003"), (issuer, subject, person));
        await ada.OpenAsync($"{web.Address}/workers/S1003");
        Assert.Equal(403, (int)ada.Status);

        // A role is proposed by one and approved by another, and holds from the next request.
        var grants = web.Services.GetRequiredService<Grants>();
        var (first, second) = await ApproversAsync(store);
        Store.Access.Actor.Current = Store.Access.Actor.User(first);
        var proposed = await grants.ProposeAsync(
            invited.User,
            new WantedGrant(AccessRole.SocialWorker, null, SmallCouncil.Today)
        );
        await ada.OpenAsync($"{web.Address}/workers/S1003");
        Assert.Equal(403, (int)ada.Status);
        Store.Access.Actor.Current = Store.Access.Actor.User(second);
        Assert.True((await grants.DecideAsync(proposed.Value, isApproved: true)).IsOk);
        await ada.OpenAsync($"{web.Address}/workers/S1003");
        Assert.Equal(200, (int)ada.Status);

        // A second sign-in needs no invitation and comes back to the wanted page with a new session.
        var before = ada.Cookie(web.Address, Session);
        using var again = new Visitor();
        await again.OpenAsync($"{web.Address}/workers/S1003");
        await again.FillAsync(new Dictionary<string, string>());
        await SignInAtProviderAsync(again, "ada");
        Assert.Equal("/workers/S1003", again.At.AbsolutePath);
        Assert.Equal(200, (int)again.Status);
        Assert.NotEqual(before, again.Cookie(web.Address, Session));

        // The end of all access holds from the next request, on every session.
        await grants.EndUserAsync(invited.User);
        await again.OpenAsync($"{web.Address}/workers/S1003");
        Assert.Equal("/session-ended", again.At.AbsolutePath);
        await ada.OpenAsync($"{web.Address}/workers/S1003");
        Assert.Equal("/session-ended", ada.At.AbsolutePath);
    }

    [Fact]
    public async Task SomebodyWhomNobodyInvited_IsRefusedAndInTheLedger()
    {
        await using var scene = await SceneAsync();
        using var stranger = new Visitor();
        await stranger.OpenAsync($"{scene.Web.Address}/sign-in");
        await stranger.FillAsync(new Dictionary<string, string>());
        await SignInAtProviderAsync(stranger, "stranger");

        Assert.Equal("/no-access", stranger.At.AbsolutePath);
        Assert.Null(stranger.Cookie(scene.Web.Address, Session));
        await using var db = scene.Store.Db();
        Assert.Contains(
            await db.Ledger.ToListAsync(),
            l => l.Action == "refused" && l.Detail == "sign-in unknown-user"
        );
    }

    [Fact]
    public async Task AnInvitation_IsOfNoUseToASecondAccount()
    {
        await using var scene = await SceneAsync();
        var invited = (await scene.Web.Services.GetRequiredService<Invitations>().InviteAsync("Ada", null)).Value!;
        using var ada = new Visitor();
        await ada.OpenAsync($"{scene.Web.Address}/invitation/{invited.Secret}");
        await ada.FillAsync(new Dictionary<string, string>());
        await SignInAtProviderAsync(ada, "ada");
        using var other = new Visitor();
        await other.OpenAsync($"{scene.Web.Address}/invitation/{invited.Secret}");
        await other.FillAsync(new Dictionary<string, string>());
        await SignInAtProviderAsync(other, "eve");

        Assert.NotNull(ada.Cookie(scene.Web.Address, Session));
        Assert.Equal("/no-access", other.At.AbsolutePath);
        Assert.Null(other.Cookie(scene.Web.Address, Session));
    }

    [Fact]
    public async Task TheAnswerOfOneBrowser_SignsNobodyElseIn()
    {
        await using var scene = await SceneAsync();
        var invited = (await scene.Web.Services.GetRequiredService<Invitations>().InviteAsync("Ada", null)).Value!;
        using var ada = new Visitor();
        await ada.OpenAsync($"{scene.Web.Address}/invitation/{invited.Secret}");
        await ada.FillAsync(new Dictionary<string, string>());
        var answer = await SignInAtProviderAsync(ada, "ada", stopAt: scene.Web.Address);

        using var thief = new Visitor();
        await thief.OpenAsync(answer.AbsoluteUri);
        Assert.Equal("/no-access", thief.At.AbsolutePath);
        await ada.OpenAsync(answer.AbsoluteUri);
        Assert.NotNull(ada.Cookie(scene.Web.Address, Session));
        // A code works once, in the right browser too.
        await ada.OpenAsync(answer.AbsoluteUri);
        Assert.Equal("/no-access", ada.At.AbsolutePath);
    }

    // The provider's own two pages: who one is, then consent.
    private static async Task<Uri> SignInAtProviderAsync(Visitor visitor, string login, string? stopAt = null)
    {
        var at = await visitor.FillAsync(
            new Dictionary<string, string> { ["login"] = login, ["password"] = "any" },
            stopAt
        );
        return visitor.Text.Contains("value=\"consent\"", StringComparison.Ordinal)
            ? await visitor.FillAsync(new Dictionary<string, string>(), stopAt)
            : at;
    }

    private static async Task<(string? Issuer, string? Subject, string? Person)> UserAsync(TestStore store, long user)
    {
        await using var db = store.Db();
        var row = await db.Users.SingleAsync(u => u.Id == user);
        return (row.Issuer, row.Subject, row.Person);
    }

    private static async Task<(long First, long Second)> ApproversAsync(TestStore store)
    {
        await using var db = store.Db();
        var from = SmallCouncil.Today;
        return (
            await AccessSeeding.UserAsync(db, "Dana", null, from, (AccessRole.Director, null)),
            await AccessSeeding.UserAsync(db, "Alex", null, from, (AccessRole.Administrator, null))
        );
    }

    private static async Task<Scene> SceneAsync()
    {
        var port = OpenIdProvider.FreePort();
        var address = $"http://127.0.0.1:{port}";
        var provider = await OpenIdProvider.StartAsync("mainstay", Secret, address + "/sign-in/callback");
        var store = await TestStore.StartAsync();
#pragma warning disable RS0030 // The provider is a real one with the real time, so the service has it too.
        var clock = TimeProvider.System;
#pragma warning restore RS0030
        var web = await RunningWeb.ServeAsync(
            new MainstayWebOptions(
                store.Location.Path!,
                clock,
                address,
                SignIn: new SignInSettings(provider.Issuer, "mainstay", Secret)
            )
        );
        await SmallCouncil.ImportAsync(web.Services);
        return new Scene(provider, store, web);
    }

    private sealed record Scene(OpenIdProvider Provider, TestStore Store, RunningWeb Web) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Web.DisposeAsync();
            await Provider.DisposeAsync();
            await Store.DisposeAsync();
        }
    }
}
