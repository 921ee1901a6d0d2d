using System.Text.RegularExpressions;
using Mainstay.TestKit;
using Mainstay.Web.Access;

namespace Mainstay.Web.Tests.Shell;

public sealed partial class ShellTests(CouncilWeb council)
{
    private RunningWeb Web => council.Web;

    [Theory]
    [InlineData("/")]
    [InlineData("/report")]
    [InlineData("/teams/T1")]
    [InlineData("/nowhere")]
    [InlineData("/?as-at=yesterday")]
    public async Task Get_AnyPage_HasAStrictPolicyWithANewNonce(string path)
    {
        var (first, second) = (await Web.GetAsync(path), await Web.GetAsync(path));

        var policy = first.Header("Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(Nonce(first).Length >= 20);
        Assert.NotEqual(Nonce(first), Nonce(second));
        Assert.Equal(Nonce(first), first.Page.QuerySelector("script")?.GetAttribute("nonce"));
        Assert.Equal("no-store", first.Header("Cache-Control"));
        Assert.Equal("nosniff", first.Header("X-Content-Type-Options"));
        Assert.Equal("", first.Header("Server"));
    }

    [Fact]
    public async Task Get_StylesAndScriptsOfThePage_AreKeptForEverAndHaveTheirType()
    {
        var home = await Web.GetAsync("/");
        var addresses = home
            .Page.QuerySelectorAll("link[href], script[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)
            .ToArray();

        Assert.Equal(3, addresses.Length);
        foreach (var address in addresses)
        {
            var file = await Web.GetAsync(address);
            Assert.Equal(200, file.Status);
            Assert.Contains("immutable", file.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Contains("charset=utf-8", file.Header("Content-Type"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_AFileOfAnotherVersion_IsNotFound() =>
        Assert.Equal(404, (await Web.GetAsync("/assets/0000000000000000/mainstay.css")).Status);

    [Fact]
    public async Task Get_AnUnknownAddress_IsAPageOfTheProduct()
    {
        var missing = await Web.GetAsync("/nowhere");

        Assert.Equal(404, missing.Status);
        Assert.Equal("Page not found – Mainstay", missing.Title);
        Assert.Contains("Weekly report", missing.Page.QuerySelector("nav")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutAToken_IsRefusedWithAPageOfTheProduct()
    {
        var answer = await Web.SendAsync(HttpMethod.Post, "/imports/new");

        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains(
            "This could not be understood",
            await answer.Content.ReadAsStringAsync(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Get_AForm_SetsOneCookieThatNoScriptOrOtherSiteCanUse()
    {
        var cookie = Assert.Single((await Web.GetAsync("/imports/new")).Cookies);

        Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Get_Health_Answers(string path, string words) =>
        Assert.Equal(words, (await Web.GetAsync(path)).Text);

    [Fact]
    public async Task Get_ThroughAnotherName_IsRefused()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Web.Address + "/");
        request.Headers.Host = "evil.example";

        Assert.Equal(400, (int)(await client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Get_TheDemonstration_SaysSoWithItsDay() =>
        Assert.Contains(
            "the clock stands at Friday 3 October 2025",
            (await Web.GetAsync("/")).Page.QuerySelector(".app-demo")!.TextContent,
            StringComparison.Ordinal
        );

    [Fact]
    public void Build_ADemonstrationForOtherComputers_IsRefused() =>
        Assert.Throws<UnsafeSettingsException>(() =>
            MainstayWeb.Build(
                new MainstayWebOptions("x.db", FixedClock.NoonOf(SmallCouncil.Today), "http://0.0.0.0:0", true)
            )
        );

    private static string Nonce(Answer answer) =>
        NonceIn().Match(answer.Header("Content-Security-Policy")).Groups["nonce"].Value;

    [GeneratedRegex("'nonce-(?<nonce>[^']+)'", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NonceIn();
}
