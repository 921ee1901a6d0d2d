using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class AccessCommandTests
{
    [Fact]
    public async Task Routes_AsJson_NamesEveryAddressWithItsPermission()
    {
        using var line = new CommandLine();

        var result = await line.RunAsync("routes", "--json");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        var routes = json.RootElement.GetProperty("routes").EnumerateArray().ToArray();
        Assert.All(routes, r => Assert.False(string.IsNullOrEmpty(r.GetProperty("read").GetString())));
        var worker = routes.Single(r => r.GetProperty("route").GetString() == "/workers/{worker}");
        Assert.Equal("read-person", worker.GetProperty("read").GetString());
        Assert.Equal("worker", worker.GetProperty("person").GetString());
        Assert.Contains(routes, r => r.GetProperty("route").GetString() == "/health/live");
        Assert.False(File.Exists(line.Store));
    }

    [Fact]
    public async Task Permissions_AsJson_SaysHowFarEachRoleReaches()
    {
        using var line = new CommandLine();

        var result = await line.RunAsync("permissions", "--json");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        using var json = JsonDocument.Parse(result.Out);
        var lines = json
            .RootElement.GetProperty("permissions")
            .EnumerateArray()
            .Select(p =>
                string.Join(
                    ' ',
                    new[] { "role", "what", "name", "reach" }.Select(n => p.GetProperty(n).GetString())
                )
            )
            .ToArray();
        Assert.Contains("Hr fields AbsenceCause Council", lines);
        Assert.Contains("TeamManager permission ReadTeam TeamTree", lines);
        Assert.DoesNotContain(lines, l => l.StartsWith("Administrator permission ReadPerson", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AccessInvite_TheFirstUsers_PrintsALinkEachAndIsInTheLedger()
    {
        using var line = new CommandLine();
        await line.RunAsync("migrate");

        var first = await line.RunAsync(
            "access",
            "invite",
            "--name",
            "Ada Byron",
            "--role",
            "Director",
            "--address",
            "https://mainstay.example/"
        );

        Assert.Equal((0, ""), (first.Exit, first.Error));
        Assert.Matches(@"^INVITED user=1 link=https://mainstay\.example/invitation/[0-9a-f]{64}\s*$", first.Out);
        Assert.Equal(0, (await line.RunAsync("verify")).Exit);
    }

    [Theory]
    [InlineData("team", "--name", "Mel", "--role", "TeamManager")]
    [InlineData("knows nobody", "--name", "Mel", "--role", "Director", "--person", "S1")]
    [InlineData("Enter a name", "--name", " ", "--role", "Director")]
    public async Task AccessInvite_SomethingIsWanting_IsRefusedAndSaysWhat(string words, params string[] args)
    {
        using var line = new CommandLine();
        await line.RunAsync("migrate");

        var result = await line.RunAsync(["access", "invite", .. args]);

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }
}
