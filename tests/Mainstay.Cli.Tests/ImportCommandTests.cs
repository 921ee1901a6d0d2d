namespace Mainstay.Cli.Tests;

public sealed class ImportCommandTests
{
    private const string Teams =
        "team_id,team_name,parent_id,kind\ncouncil,Council,,group\ncp,Child Protection,council,group\ncp1,CP 1,cp,child-protection-and-court\n";

    private static readonly string[] AsOf = ["--source", "teams", "--as-of", "2025-10-03"];

    private static async Task<CommandLine> WithStoreAsync()
    {
        var line = new CommandLine();
        await line.RunAsync("migrate");
        return line;
    }

    [Fact]
    public async Task Import_GoodFile_PrintsAppliedWithRunRowsAndHash()
    {
        using var line = await WithStoreAsync();

        var result = await line.RunAsync(["import", line.File("teams.csv", Teams), .. AsOf]);

        Assert.Equal(0, result.Exit);
        Assert.Matches(@"^APPLIED run=\d+ rows=3 sha256=[0-9a-f]{64}\s*$", result.Out);
    }

    [Fact]
    public async Task Import_GoodFile_HasSaidEachStepInItsOrderBeforeItEnds()
    {
        using var line = await WithStoreAsync();

        var result = await line.RunAsync(["import", line.File("teams.csv", Teams), .. AsOf]);

        Assert.Matches(@"Reading \.\.\.\s+Comparing \.\.\.", result.Error);
    }

    [Fact]
    public async Task Import_SameRowsInAnotherOrder_IsUnchanged()
    {
        using var line = await WithStoreAsync();
        await line.RunAsync(["import", line.File("teams.csv", Teams), .. AsOf]);
        var rows = Teams.TrimEnd().Split('\n');

        var again = line.File("again.csv", string.Join('\n', [rows[0], rows[3], rows[2], rows[1]]) + "\n");
        var result = await line.RunAsync(["import", again, .. AsOf]);

        Assert.Equal(0, result.Exit);
        Assert.Matches(@"^UNCHANGED run=\d+ sha256=[0-9a-f]{64}\s*$", result.Out);
    }

    [Fact]
    public async Task Import_OneFaultyRow_AppliesTheGoodOnesAndNamesRowAndColumn()
    {
        using var line = await WithStoreAsync();
        var file = line.File("teams.csv", Teams + "cp2,CP 2,cp,not-a-kind\n");
        var results = line.PathOf("results.csv");

        var result = await line.RunAsync(["import", file, .. AsOf, "--results", results]);

        Assert.Equal(1, result.Exit);
        Assert.Contains("APPLIED", result.Out, StringComparison.Ordinal);
        Assert.Contains("REFUSED rows=1", result.Out, StringComparison.Ordinal);
        Assert.Contains("Line 5, kind", result.Error, StringComparison.Ordinal);
        Assert.Contains("not-a-kind", result.Error, StringComparison.Ordinal);
        var written = await File.ReadAllLinesAsync(results);
        Assert.Equal(5, written.Length);
        Assert.StartsWith("team_id,team_name,parent_id,kind,", written[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AllOrNothingWithAFaultyRow_AppliesNothing()
    {
        using var line = await WithStoreAsync();
        var file = line.File("teams.csv", Teams + "cp2,CP 2,cp,not-a-kind\n");

        var result = await line.RunAsync(["import", file, .. AsOf, "--all-or-nothing"]);

        Assert.Equal(1, result.Exit);
        Assert.DoesNotContain("APPLIED", result.Out, StringComparison.Ordinal);
        Assert.Equal("", (await line.RunAsync("export-canonical")).Out.Trim());
    }

    [Fact]
    public async Task Import_Check_WritesNothing()
    {
        using var line = await WithStoreAsync();

        var result = await line.RunAsync(["import", line.File("teams.csv", Teams), .. AsOf, "--check"]);

        Assert.Equal(0, result.Exit);
        Assert.Contains("3 new", result.Error, StringComparison.Ordinal);
        Assert.Equal("", (await line.RunAsync("export-canonical")).Out.Trim());
    }

    [Fact]
    public async Task Import_Template_IsImportedAsItStands()
    {
        using var line = await WithStoreAsync();

        var template = await line.RunAsync("import", "--template", "teams");

        Assert.Equal(0, template.Exit);
        Assert.StartsWith("team_id,team_name,parent_id,kind", template.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no such source", "--source", "horses", "--as-of", "2025-10-03")]
    [InlineData("--as-of", "--source", "teams")]
    [InlineData("--source", "--as-of", "2025-10-03")]
    [InlineData("not both", "--source", "teams", "--as-of", "2025-10-03", "--full", "--changes")]
    public async Task Import_WordsAreWrong_IsRefusedAndSaysWhatIsWanted(string wanted, params string[] words)
    {
        using var line = await WithStoreAsync();

        var result = await line.RunAsync(["import", line.File("teams.csv", Teams), .. words]);

        Assert.Equal(1, result.Exit);
        Assert.Contains(wanted, result.Error, StringComparison.OrdinalIgnoreCase);
    }
}
