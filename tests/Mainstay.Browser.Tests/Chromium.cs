using Mainstay.Web.Tests;
using Microsoft.Playwright;

namespace Mainstay.Browser.Tests;

/// <summary>One browser and one running service with the small council, for all journeys of a class.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Places =
    [
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    ];

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public RunningWeb Web { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Web = await RunningWeb.StartAsync(withCouncil: true);
        if (Array.Find(Places, File.Exists) is { } path)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Flags });
        }
    }

    /// <summary>A page of a new visitor, who bears a session of their own where one is given; the test is skipped where there is no browser.</summary>
    public Task<IPage> PageAsync(bool script = true, int width = 1280, string? session = null) =>
        PageOfAsync(Web.Address, session ?? Web.Session!, script, width);

    /// <summary>A page of whoever holds a session of a service; the test is skipped where there is no browser.</summary>
    public async Task<IPage> PageOfAsync(string address, string session, bool script = true, int width = 1280)
    {
        Assert.SkipWhen(_browser is null, "Chromium is not installed: the distribution's package 'chromium' gives it.");
        var visitor = await _browser!.NewContextAsync(
            new()
            {
                BaseURL = address,
                JavaScriptEnabled = script,
                // The policy allows no script but the page's own, so axe is brought past it.
                BypassCSP = script,
                ViewportSize = new() { Width = width, Height = 900 },
            }
        );
        await visitor.AddCookiesAsync([
            new()
            {
                Name = "__Host-mainstay-session",
                Value = session,
                Domain = "127.0.0.1",
                Path = "/",
                Secure = true,
                HttpOnly = true,
            },
        ]);
        return await visitor.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Web.DisposeAsync();
    }
}
