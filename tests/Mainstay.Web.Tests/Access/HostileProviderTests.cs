using Mainstay.App.Access;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>A provider that answers with bad tokens and bad answers: each is refused, signs nobody in and is a line of the ledger.</summary>
public sealed class HostileProviderTests
{
    private const string Session = "__Host-mainstay-session";

    [Fact]
    public async Task EveryBadToken_IsRefusedAndInTheLedger()
    {
        await using var scene = await Scene.StartAsync();
        var kinds = scene.Tokens("").All.Keys.ToArray();
        foreach (var kind in kinds)
        {
            await scene.IsRefusedAsync(kind, nonce => scene.Provider.Tell(scene.Tokens(nonce).All[kind]()));
        }

        Assert.True(kinds.Length >= 40);
        Assert.Equal(kinds.Length, await scene.RefusalsAsync());
    }

    [Fact]
    public async Task EveryBadAnswer_IsRefusedAndInTheLedger()
    {
        await using var scene = await Scene.StartAsync();
        (string Kind, int Status, string Body)[] answers =
        [
            ("no token", 200, """{"access_token":"a","token_type":"Bearer"}"""),
            ("a token that is a number", 200, """{"access_token":"a","token_type":"Bearer","id_token":7}"""),
            ("an array", 200, "[]"),
            ("no JSON", 200, "<html>"),
            ("nothing", 200, ""),
            ("a refusal", 400, """{"error":"invalid_grant"}"""),
            ("a failure", 500, ""),
        ];
        foreach (var (kind, status, body) in answers)
        {
            await scene.IsRefusedAsync(kind, _ => scene.Provider.Exchange = (status, body));
        }

        Func<string, string>[] changes =
        [
            c => c.Replace("state=", "state=x", StringComparison.Ordinal),
            c => c[..c.IndexOf("&state=", StringComparison.Ordinal)],
            c => c.Replace("code=", "error=access_denied&was=", StringComparison.Ordinal),
            c => c.Replace("code=c", "code=", StringComparison.Ordinal),
            c => c + "&iss=https%3A%2F%2Fevil.example",
        ];
        foreach (var change in changes)
        {
            await scene.IsRefusedAsync(
                change("code=c&state=s"),
                nonce => scene.Provider.Tell(scene.Tokens(nonce).GoodToken()),
                change
            );
        }

        Assert.Equal(answers.Length + changes.Length, await scene.RefusalsAsync());
    }

    // The control: the same way with a good token ends in a session, and a token of another sign-in does not.
    [Fact]
    public async Task AGoodToken_SignsIn_OnceAndForItsOwnSignInOnly()
    {
        await using var scene = await Scene.StartAsync();
        await scene.InviteAsync("person-1");
        var kept = "";
        using (
            var visitor = await scene.AnswerAsync(nonce => scene.Provider.Tell(kept = scene.Tokens(nonce).GoodToken()))
        )
        {
            Assert.NotNull(visitor.Cookie(scene.Web.Address, Session));
        }

        await scene.IsRefusedAsync("a token of another sign-in", _ => scene.Provider.Tell(kept));
        Assert.Equal(1, await scene.RefusalsAsync());
    }

    private sealed class Scene : IAsyncDisposable
    {
        private const string Secret = "kR8-vQ2x_7LmZp4TnWhostiletests";

        private Scene(TestStore store, HostileProvider provider, RunningWeb web) =>
            (Store, Provider, Web) = (store, provider, web);

        public TestStore Store { get; }

        public HostileProvider Provider { get; }

        public RunningWeb Web { get; }

        public static async Task<Scene> StartAsync()
        {
            var store = await TestStore.StartAsync();
            var provider = new HostileProvider();
            var web = await RunningWeb.ServeAsync(
                new MainstayWebOptions(
                    store.Location.Path!,
                    store.Clock,
                    "http://127.0.0.1:0",
                    SignIn: new SignInSettings(provider.Issuer, "mainstay", Secret)
                )
            );
            return new Scene(store, provider, web);
        }

        public BadTokens Tokens(string nonce) =>
            new(Provider.Issuer, "mainstay", nonce, Store.Clock.GetUtcNow().UtcDateTime);

        public async Task InviteAsync(string subject)
        {
            var invitations = Web.Services.GetRequiredService<Invitations>();
            var made = (await invitations.InviteAsync("Person", null)).Value!;
            Assert.True((await invitations.AcceptAsync(made.Secret, Provider.Issuer, subject)).IsOk);
        }

        /// <summary>Begins to sign in, lets the provider prepare its answer for the nonce, and comes back with the answer.</summary>
        public async Task<Visitor> AnswerAsync(Action<string> prepare, Func<string, string>? change = null)
        {
            var visitor = new Visitor();
            await visitor.OpenAsync($"{Web.Address}/sign-in");
            var to = await visitor.FillAsync(new Dictionary<string, string>(), stopAt: Provider.Issuer);
            var asked = QueryHelpers.ParseQuery(to.Query);
            Assert.Equal("S256", asked["code_challenge_method"]);
            Assert.NotEqual("", asked["code_challenge"].ToString());
            prepare(asked["nonce"].ToString());
            var query = $"code=c&state={Uri.EscapeDataString(asked["state"].ToString())}";
            await visitor.OpenAsync($"{Web.Address}/sign-in/callback?{change?.Invoke(query) ?? query}");
            return visitor;
        }

        public async Task IsRefusedAsync(string kind, Action<string> prepare, Func<string, string>? change = null)
        {
            using var visitor = await AnswerAsync(prepare, change);
            Assert.True(visitor.At.AbsolutePath == "/no-access", $"{kind}: {visitor.At} {visitor.Status}");
            Assert.True(visitor.Cookie(Web.Address, Session) is null, kind);
        }

        public async Task<int> RefusalsAsync()
        {
            await using var db = Store.Db();
            Assert.Empty(await Store.Get<Mainstay.App.Operations.VerifyStoreHandler>().HandleAsync());
            return await db.Ledger.CountAsync(l =>
                l.Action == "refused" && l.Actor == Actor.Outsider && l.Detail!.StartsWith("sign-in ")
            );
        }

        public async ValueTask DisposeAsync()
        {
            await Web.DisposeAsync();
            Provider.Dispose();
            await Store.DisposeAsync();
        }
    }
}
