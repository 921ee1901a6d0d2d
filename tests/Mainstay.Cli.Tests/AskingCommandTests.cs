namespace Mainstay.Cli.Tests;

/// <summary>The commands that only read, over a small council brought in by import.</summary>
public sealed class AskingCommandTests
{
    private const string Teams =
        "team_id,team_name,parent_id,kind,from\ncouncil,Council,,group,2020-01-01\n"
        + "cp1,Child Protection 1,council,child-protection-and-court,2020-01-01\n";

    private const string Establishment =
        "post_id,team_id,role,fte,from\nP1,cp1,sw,1,2020-01-01\nP2,cp1,sw,1,2020-01-01\n";

    private const string Roles = "role,title,census_role,case_holding_share,from\nsw,Social worker,5,1,2020-01-01\n";

    private static async Task<CommandLine> WithCouncilAsync()
    {
        var line = new CommandLine();
        await line.RunAsync("migrate");
        foreach (var (source, csv) in new[] { ("teams", Teams), ("roles", Roles), ("establishment", Establishment) })
        {
            var file = line.File($"{source}.csv", csv);
            var result = await line.RunAsync("import", file, "--source", source, "--as-of", "2025-10-03");
            Assert.Equal((0, ""), (result.Exit, result.Exit == 0 ? "" : result.Error));
        }

        return line;
    }

    [Fact]
    public async Task ExportCanonical_WritesEveryFactAsALineOfJson()
    {
        using var line = await WithCouncilAsync();

        var result = await line.RunAsync("export-canonical", "--without-recorded");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Equal(5, result.Out.TrimEnd('\n').Split('\n').Length);
        Assert.StartsWith("""{"kind":"post","key":"P1","from":"2020-01-01",""", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measures --as-at 2025-02-30 --json", "mainstay measures --help")]
    [InlineData("report show 9", "mainstay report show --help")]
    [InlineData("nonsense", "mainstay --help")]
    public async Task CommandLineThatCannotBeRead_WritesNothingToStandardOutput(string command, string help)
    {
        using var line = new CommandLine();

        var result = await line.RunAsync(command.Split(' '));

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains(help, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("measures", "9999-12-31")]
    [InlineData("measures", "0001-01-01")]
    [InlineData("report weekly", "0001-01-01")]
    public async Task AsAt_BeyondAnyRecord_IsRefused(string command, string day)
    {
        using var line = await WithCouncilAsync();

        var result = await line.RunAsync([.. command.Split(' '), "--as-at", day]);

        Assert.Equal(1, result.Exit);
        Assert.Contains("1900 to 2199", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Measures_KnownAtInAnotherOrderThanIso_IsRefusedAndNotGuessed()
    {
        using var line = await WithCouncilAsync();

        var result = await line.RunAsync("measures", "--as-at", "2025-09-30", "--known-at", "10/11/2025");

        Assert.Equal(1, result.Exit);
        Assert.Contains("2025-10-03T12:00:00Z", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExplainMeasure_OfATeam_NamesTheTeamTheUnitOnceAndWhereItsRowsAre()
    {
        using var line = await WithCouncilAsync();
        var rows = line.PathOf("rows.csv");

        var result = await line.RunAsync([
            "explain",
            "measure",
            "vacancy_rate_fte",
            "--as-at",
            "2025-09-30",
            "--scope",
            "cp1",
            "--rows",
            rows,
        ]);

        Assert.StartsWith(
            "Vacancy rate (FTE): 100.0%\n",
            result.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal
        );
        Assert.Contains("Child Protection 1 (cp1), n 2", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("Rows behind: 2.", result.Out.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(3, (await File.ReadAllLinesAsync(rows, TestContext.Current.CancellationToken)).Length);
    }

    [Fact]
    public async Task Measures_InWords_KeepUnitAndCountApart()
    {
        using var line = await WithCouncilAsync();

        var result = await line.RunAsync("measures", "--as-at", "2025-09-30");

        Assert.All(result.Out.TrimEnd().Split('\n'), l => Assert.Matches(@" {2}n [\d,]+", l));
    }
}
