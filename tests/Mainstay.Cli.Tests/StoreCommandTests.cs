using System.Net;
using System.Net.Sockets;

namespace Mainstay.Cli.Tests;

public sealed class StoreCommandTests
{
    [Theory]
    [InlineData("measures", "--as-at", "2025-09-30")]
    [InlineData("verify")]
    [InlineData("export-canonical")]
    [InlineData("report", "list")]
    [InlineData("report", "weekly", "--as-at", "2025-10-03")]
    [InlineData("explain", "target", "1", "--as-at", "2025-10-03")]
    public async Task Run_StoreIsMissing_IsRefusedAndSaysHowToMakeOne(params string[] args)
    {
        using var line = new CommandLine();

        var result = await line.RunAsync(args);

        Assert.Equal(1, result.Exit);
        Assert.Contains("mainstay migrate", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
        Assert.False(File.Exists(line.Store));
    }

    [Fact]
    public async Task Migrate_Twice_MakesTheStoreOnceAndChangesNothingAfter()
    {
        using var line = new CommandLine();

        var first = await line.RunAsync("migrate");
        var second = await line.RunAsync("migrate");

        Assert.Equal((0, 0), (first.Exit, second.Exit));
        Assert.Contains("MIGRATED", first.Out, StringComparison.Ordinal);
        Assert.Equal("", second.Out);
        Assert.Equal(0, (await line.RunAsync("verify")).Exit);
    }

    [Fact]
    public async Task Demo_PortIsTaken_IsRefusedBeforeTheCouncilIsMade()
    {
        using var line = new CommandLine();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await line.RunAsync("demo", "--port", $"{port}");

        Assert.Equal(1, result.Exit);
        Assert.Contains($"Cannot listen on http://127.0.0.1:{port}", result.Error, StringComparison.Ordinal);
        Assert.Contains("--port", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(line.Store));
    }

    [Theory]
    [InlineData("--as-at", "2025-13-01")]
    [InlineData("--as-at", "10/31/2025")]
    [InlineData("--as-at", "yesterday")]
    public async Task Measures_DayCannotBeRead_SaysWhatWasFoundAndHowToWriteIt(params string[] args)
    {
        using var line = new CommandLine();

        var result = await line.RunAsync(["measures", .. args]);

        Assert.Equal(1, result.Exit);
        Assert.Contains(args[1], result.Error, StringComparison.Ordinal);
        Assert.Contains("2025-10-03", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_StoreHoldsFacts_IsRefused()
    {
        using var line = new CommandLine();
        await line.RunAsync("migrate");
        var teams = line.File("teams.csv", "team_id,team_name,kind\ncouncil,Council,group\n");
        Assert.Equal(0, (await line.RunAsync("import", teams, "--source", "teams", "--as-of", "2025-10-03")).Exit);

        var result = await line.RunAsync("seed", "--la", "855", "--year", "2025");

        Assert.Equal(1, result.Exit);
        Assert.Contains("holds facts", result.Error, StringComparison.Ordinal);
    }
}
