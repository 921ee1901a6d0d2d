using Mainstay.Core.Access;
using Mainstay.TestKit;
using Mainstay.Web.Access;
using Microsoft.AspNetCore.Builder;

namespace Mainstay.Web.Tests.Access;

/// <summary>The service refuses to start with each unsafe setting alone, and says which.</summary>
public sealed class UnsafeSettingsTests
{
    private const string Tenant = "https://login.example/7f3c/v2.0";
    private static readonly SignInSettings Good = new(
        Tenant,
        "mainstay",
        "kR8-vQ2x_7LmZp4TnW",
        "https://mainstay.example",
        KeySecret: "q3zV0m8nT5yJcL1xW9aKfR7uE2sHdB6gPoIiYtNwXvM="
    );

    private static readonly MainstayWebOptions Served = new(
        "council.db",
        FixedClock.NoonOf(new DateOnly(2025, 10, 3)),
        "http://0.0.0.0:8080"
    );

    private static readonly MainstayWebOptions Demo = Served with
    {
        Urls = "http://127.0.0.1:5080",
        IsDemonstration = true,
    };

    public static TheoryData<string> Cases => [.. Matrix.Keys];

    private static readonly Dictionary<
        string,
        (MainstayWebOptions Options, SignInSettings Settings, string Environment)
    > Matrix = new()
    {
        ["SignIn:Personas is for a demonstration's"] = (Served, Good with { WantsPersonas = true }, "Production"),
        ["SignIn:Personas is never for production"] = (Served, Good with { WantsPersonas = true }, "Production"),
        ["asks for no password"] = (Demo with { Urls = "http://0.0.0.0:5080" }, new(), "Production"),
        ["never beside a real provider"] = (Demo, Good with { PublicAddress = null }, "Production"),
        ["A demonstration has no public address"] = (Demo, new(PublicAddress: "https://x.example"), "Production"),
        ["are of no use without SignIn:Authority"] = (Here, new(ClientId: "mainstay"), "Production"),
        ["SignIn:ClientId is missing"] = (Served, Good with { ClientId = null }, "Production"),
        ["SignIn:ClientSecret is missing"] = (Served, Good with { ClientSecret = null }, "Production"),
        ["shorter than 16"] = (Served, Good with { ClientSecret = "short" }, "Production"),
        ["is a placeholder"] = (Served, Good with { ClientSecret = "changeme-changeme-changeme" }, "Production"),
        ["is not an https address"] = (Served, Good with { Authority = "login.example" }, "Production"),
        ["SignIn:Authority must begin with https"] = (
            Served,
            Good with
            {
                Authority = "http://login.example/x",
            },
            "Production"
        ),
        ["must not hold a user name"] = (Served, Good with { Authority = "https://u:p@login.example/" }, "Production"),
        ["must not hold a query"] = (Served, Good with { Authority = Tenant + "?p=1" }, "Production"),
        ["people of any organisation"] = (
            Served,
            Good with
            {
                Authority = "https://login.example/common/v2.0",
            },
            "Production"
        ),
        ["nobody can sign in"] = (Served, new(PublicAddress: "https://x.example"), "Production"),
        ["SignIn:PublicAddress is missing"] = (Served, Good with { PublicAddress = null }, "Production"),
        ["The environment is Development"] = (Served, Good, "Development"),
        ["is not an address"] = (Served, Good with { PublicAddress = "https://*.example" }, "Production"),
        ["SignIn:PublicAddress must begin with https"] = (
            Served,
            Good with
            {
                PublicAddress = "http://x.example",
            },
            "Production"
        ),
        ["a scheme and a host only"] = (Served, Good with { PublicAddress = "https://x.example/app" }, "Production"),
        ["SignIn:KeySecret is missing"] = (Served, Good with { KeySecret = null }, "Production"),
        ["is not 32 random bytes"] = (Served, Good with { KeySecret = "c2hvcnQ=" }, "Production"),
        ["make one with openssl"] = (Served, Good with { KeySecret = new string('A', 43) + "=" }, "Production"),
        ["IdleMinutes must"] = (Served, Good with { IdleMinutes = "0" }, "Production"),
        ["AbsoluteHours must"] = (Served, Good with { AbsoluteHours = "never" }, "Production"),
    };

    private static MainstayWebOptions Here => Served with { Urls = "http://127.0.0.1:5080" };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Start_WithAnUnsafeSetting_IsRefusedAndNamed(string words)
    {
        var (options, settings, environment) = Matrix[words];

        Assert.Contains(
            UnsafeSettings.Find(options, settings, environment),
            f => f.Contains(words, StringComparison.Ordinal)
        );
        Assert.Throws<UnsafeSettingsException>(() => UnsafeSettings.Refuse(options, settings, environment));
    }

    [Fact]
    public void Start_WithSafeSettings_IsNotRefused()
    {
        Assert.Empty(UnsafeSettings.Find(Served, Good, "Production"));
        Assert.Empty(UnsafeSettings.Find(Here, new(), "Production"));
        Assert.Empty(UnsafeSettings.Find(Demo, new(), "Production"));
        Assert.Empty(UnsafeSettings.Find(Demo, new(WantsPersonas: true), "Production"));
    }

    [Fact]
    public void TheMatrix_HasAtLeastTwentyCases() => Assert.True(Matrix.Count >= 20);

    [Fact]
    public async Task Start_WithAnAddressThatDeclaresNoPermission_IsRefusedAndNamed()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/forgotten", () => "everything");

        var refused = Assert.Throws<InvalidOperationException>(() => Endpoints.Of(app));

        Assert.Contains("no permission is declared for /forgotten", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_WithAnAddressThatAuthorisesAKeyItDoesNotHave_IsRefusedAndNamed()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/people/{id}", () => "")
            .WithMetadata(new RequiresAttribute(Permission.ReadPerson) { Person = "worker" });

        var refused = Assert.Throws<InvalidOperationException>(() => Endpoints.Of(app));

        Assert.Contains("/people/{id}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Build_RefusesWhatTheMatrixRefuses() =>
        await Assert.ThrowsAsync<UnsafeSettingsException>(async () =>
            await MainstayWeb.Build(Served with { SignIn = new SignInSettings() }).DisposeAsync()
        );
}
