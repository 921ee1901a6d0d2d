namespace Mainstay.Cli.Tests;

public sealed class BackupCommandTests
{
    private const string Teams = "team_id,team_name,parent_id,kind\ncouncil,Council,,group\n";

    [Fact]
    public async Task BackupThenRestore_PrintTheSameFactsAndHash()
    {
        using var line = new CommandLine();
        await line.RunAsync("migrate");
        await line.RunAsync("import", line.File("teams.csv", Teams), "--source", "teams", "--as-of", "2025-10-03");
        var key = line.File("backup.key", "JHq2v7mTt3oYw0cB8sXkLr5u\n");
        var backup = line.PathOf("council.backup");

        var made = await line.RunAsync("backup", "--key", key, "--out", backup);
        File.Move(line.Store, line.PathOf("lost.db"));
        var restored = await line.RunAsync("restore", backup, "--key", key);
        var verified = await line.RunAsync("verify");

        Assert.Matches(@"^BACKUP facts=1 sha256=[0-9a-f]{64}\s*$", made.Out);
        Assert.Equal(made.Out.Replace("BACKUP", "RESTORED", StringComparison.Ordinal), restored.Out);
        Assert.Equal(0, verified.Exit);
    }

    [Fact]
    public async Task Backup_WithoutAKey_SaysHowToMakeOne()
    {
        using var line = new CommandLine();
        await line.RunAsync("migrate");

        var result = await line.RunAsync("backup", "--key", line.PathOf("no.key"), "--out", line.PathOf("x.backup"));

        Assert.Equal(1, result.Exit);
        Assert.Contains("/dev/urandom", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrate_WithOneOfFromAndTo_AsksForBoth()
    {
        using var line = new CommandLine();

        var result = await line.RunAsync("migrate", "--from", line.PathOf("a.db"));

        Assert.Equal(1, result.Exit);
        Assert.Contains("both --from and --to", result.Error, StringComparison.Ordinal);
    }
}
