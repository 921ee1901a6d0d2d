using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Record;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Web.Tests;

/// <summary>
/// The whole service on a port of its own, over a store of its own, with a clock that stands at noon on 3 October 2025.
/// Requests are those of somebody who is director, analyst and returns officer at once, unless <see cref="As"/> says otherwise.
/// </summary>
public sealed class RunningWeb : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _client;
    private readonly bool _isOwner;
    private string? _session;

    private RunningWeb(WebApplication app, string folder, string? session = null, bool isOwner = true)
    {
        (_app, _folder, _session, _isOwner) = (app, folder, session, isOwner);
        Address = app.Urls.First();
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(Address),
        };
    }

    public string Address { get; }

    public string Folder => _folder;

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningWeb> StartAsync(bool withCouncil = false, bool isDemonstration = true)
    {
        var folder = Directory.CreateTempSubdirectory("mainstay-web-").FullName;
        var options = new MainstayWebOptions(
            Path.Combine(folder, "mainstay.db"),
            FixedClock.NoonOf(SmallCouncil.Today),
            "http://127.0.0.1:0",
            isDemonstration
        );
        var app = MainstayWeb.Build(options);
        await app.Services.GetRequiredService<MigrateStoreHandler>().HandleAsync();
        if (withCouncil)
        {
            await SmallCouncil.ImportAsync(app.Services);
            await app.Services.GetRequiredService<StoreSettings>().SetAsync(CouncilSettings.AuthorityNumber, "855");
            await app.Services.GetRequiredService<StoreSettings>().SetAsync(CouncilSettings.Name, "Harrowdale Council");
        }

        await app.StartAsync();
        var web = new RunningWeb(app, folder);
        web._session = await web.SessionAsync(
            "Robin Reader",
            null,
            (AccessRole.Director, null),
            (AccessRole.Analyst, null),
            (AccessRole.ReturnsOfficer, null)
        );
        return web;
    }

    /// <summary>Serves a store of one's own with a sign-in of one's own; nobody is signed in, and the store's folder is not removed.</summary>
    public static async Task<RunningWeb> ServeAsync(MainstayWebOptions options)
    {
        var app = MainstayWeb.Build(options);
        await app.Services.GetRequiredService<MigrateStoreHandler>().HandleAsync();
        await app.StartAsync();
        return new RunningWeb(app, "");
    }

    /// <summary>Every address that the service says it answers.</summary>
    public IReadOnlyList<EndpointListed> Endpoints => Mainstay.Web.Access.Endpoints.Of(_app);

    /// <summary>The secret of the session that requests bear; null when they are an outsider's.</summary>
    public string? Session => _session;

    /// <summary>The same service, asked by whoever holds a session; by an outsider when it is null.</summary>
    public RunningWeb As(string? session) => new(_app, _folder, session, isOwner: false);

    /// <summary>The same service, asked by a persona of the demonstration, for example <c>team-manager</c>.</summary>
    public async Task<RunningWeb> AsPersonaAsync(string key)
    {
        var user = await Services.GetRequiredService<DemoPersonas>().UserAsync(key);
        return As(await Services.GetRequiredService<Sessions>().BeginAsync(user!.Value));
    }

    /// <summary>States facts in the store.</summary>
    public async Task StateAsync(params Fact[] facts)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MainstayDb>>().CreateDbContextAsync();
        await using var write = await StoreWrite.BeginAsync(db, Services.GetRequiredService<TimeProvider>());
        await using var writer = new FactWriter(db, write);
        foreach (var fact in facts)
        {
            await writer.StateAsync(fact, Services.GetRequiredService<FactKinds>());
        }

        await writer.FlushAsync();
        await write.CommitAsync();
    }

    /// <summary>Signs in a user of one's own with roles, put straight into the store.</summary>
    public async Task<string> SessionAsync(string name, string? person, params (AccessRole Role, string? Place)[] roles)
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<MainstayDb>>().CreateDbContextAsync();
        var user = await AccessSeeding.UserAsync(db, name, person, SmallCouncil.Today, roles);
        return await Services.GetRequiredService<Sessions>().BeginAsync(user);
    }

    public async Task<Answer> GetAsync(string path) => await Answer.OfAsync(await SendAsync(HttpMethod.Get, path));

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        AddCookies(request, "");
        return await _client.SendAsync(request);
    }

    /// <summary>Opens a page, fills the form that posts to an address and sends it as a browser does.</summary>
    /// <param name="page">The page that holds the form.</param>
    /// <param name="fields">What is filled in.</param>
    /// <param name="file">A file for the field <c>Extract</c>; null when there is none.</param>
    /// <param name="action">Where the form posts to; null for the page itself.</param>
    public async Task<Answer> PostAsync(
        string page,
        IReadOnlyDictionary<string, string> fields,
        (string Name, byte[] Content)? file = null,
        string? action = null
    )
    {
        var opened = await GetAsync(page);
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(opened.Token), "__RequestVerificationToken");
        foreach (var (name, value) in fields)
        {
            form.Add(new StringContent(value), name);
        }

        if (file is { } sent)
        {
            var content = new ByteArrayContent(sent.Content);
            content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
            form.Add(content, "Extract", sent.Name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action ?? page, UriKind.Relative))
        {
            Content = form,
        };
        AddCookies(request, opened.Cookie);
        return await Answer.OfAsync(await _client.SendAsync(request));
    }

    private void AddCookies(HttpRequestMessage request, string others)
    {
        string[] cookies =
        [
            .. _session is null ? [] : new[] { $"__Host-mainstay-session={_session}" },
            .. others.Length == 0 ? [] : new[] { others },
        ];
        if (cookies.Length > 0)
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_isOwner)
        {
            return;
        }

        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}

/// <summary>What came back, with its page as a tree.</summary>
public sealed record Answer(HttpResponseMessage Response, string Text, IHtmlDocument Page)
{
    public int Status => (int)Response.StatusCode;

    public string? RedirectedTo => Response.Headers.Location?.OriginalString;

    public string Title => Page.Title ?? "";

    public string Main => Page.QuerySelector("main")?.TextContent ?? "";

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public string Token =>
        Page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException("The page has no form.");

    public string Cookie => string.Join("; ", Cookies.Select(c => c.Split(';')[0]));

    public IEnumerable<string> Cookies => Response.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [];

    public string Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values)
        : Response.Content.Headers.TryGetValues(name, out var own) ? string.Join(", ", own)
        : "";

    internal static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response, text, new HtmlParser().ParseDocument(text));
    }
}
