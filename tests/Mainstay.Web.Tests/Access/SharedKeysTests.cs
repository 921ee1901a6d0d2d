using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests.Access;

/// <summary>Several instances on one store: one key, made once, sealed; a session and a form of one are good at the others and after a restart.</summary>
public sealed class SharedKeysTests
{
    private const string Secret = "q3zV0m8nT5yJcL1xW9aKfR7uE2sHdB6gPoIiYtNwXvM=";
    private const string Another = "AbVpmYw2rT5yJcL1xW9aKfR7uE2sHdB6gPoIiYtNwXg=";

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AFormAndASession_OfOneInstance_AreGoodAtAnotherAndAfterARestart(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        var session = await SessionAsync(store);
        Answer form;
        var started = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ServeAsync(store, Secret))));
        await using (var first = started[0])
        await using (var second = started[1])
        await using (var third = started[2])
        {
            form = await first.As(session).GetAsync("/access");
            Assert.Equal(200, form.Status);
            Assert.Equal(200, await SendAsync(second, session, form));
            Assert.Equal(200, await SendAsync(third, session, form));
        }

        await using var restarted = await ServeAsync(store, Secret);
        Assert.Equal(200, await SendAsync(restarted, session, form));
        await using var db = store.Db();
        var key = Assert.Single(await db.ProtectionKeys.ToListAsync());
        Assert.DoesNotContain("masterKey", key.Content, StringComparison.Ordinal);
        Assert.Single(await db.Ledger.Where(l => l.Subject!.StartsWith("protection-key:")).ToListAsync());
    }

    [Fact]
    public async Task WithAnotherSecret_TheKeysStaySealedAndItsOwnAreMade()
    {
        await using var store = await TestStore.StartAsync();
        var session = await SessionAsync(store);
        Answer form;
        await using (var web = await ServeAsync(store, Secret))
        {
            form = await web.As(session).GetAsync("/access");
        }

        await using var other = await ServeAsync(store, Another);
        Assert.Equal(400, await SendAsync(other, session, form));
        Assert.Equal(200, await SendAsync(other, session, await other.As(session).GetAsync("/access")));
        await using var db = store.Db();
        Assert.Equal(2, await db.ProtectionKeys.Select(k => k.SealedWith).Distinct().CountAsync());
    }

    [Fact]
    public async Task TheEndOfAccessAtOneInstance_HoldsAtTheOthersAtTheNextRequest()
    {
        await using var store = await TestStore.StartAsync();
        var session = await SessionAsync(store);
        await using var first = await ServeAsync(store, Secret);
        await using var second = await ServeAsync(store, Secret);
        Assert.Equal(200, (await second.As(session).GetAsync("/access")).Status);

        var user = (await first.Services.GetRequiredService<AccessList>().UsersAsync())[0];
        await first.Services.GetRequiredService<Grants>().EndAsync(user.Grants[0].Id);
        Assert.Equal(403, (await second.As(session).GetAsync("/access")).Status);
        await first.Services.GetRequiredService<Grants>().EndUserAsync(user.Id);
        Assert.Equal("/session-ended?to=%2Faccess", (await second.As(session).GetAsync("/access")).RedirectedTo);
    }

    // An invitation without a name is a form that is read and answered with what it lacks.
    private static async Task<int> SendAsync(RunningWeb web, string session, Answer form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(new Uri(web.Address), "/access"))
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["__RequestVerificationToken"] = form.Token,
                    ["Deed"] = "invite",
                    ["Name"] = "",
                }
            ),
        };
        request.Headers.Add("Cookie", $"__Host-mainstay-session={session}; {form.Cookie}");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        using var answer = await client.SendAsync(request);
        return (int)answer.StatusCode;
    }

    private static Task<RunningWeb> ServeAsync(TestStore store, string secret) =>
        RunningWeb.ServeAsync(
            new MainstayWebOptions(
                store.Location.Path ?? store.Location.Connection!,
                store.Clock,
                "http://127.0.0.1:0",
                SignIn: new SignInSettings(KeySecret: secret)
            )
        );

    private static async Task<string> SessionAsync(TestStore store)
    {
        await using var db = store.Db();
        var user = await AccessSeeding.UserAsync(db, "Ada", null, SmallCouncil.Today, (AccessRole.Administrator, null));
        return await store.Get<Sessions>().BeginAsync(user);
    }
}
