namespace Mainstay.Cli.Tests;

public sealed class ReportIssueCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    private async Task ImportAsync()
    {
        await _line.RunAsync("migrate");
        const string Teams =
            "team_id,team_name,parent_id,kind,from\ncouncil,Council,,group,2020-01-01\n"
            + "s1,Safeguarding,council,group,2020-01-01\n"
            + "cp1,Child Protection 1,s1,child-protection-and-court,2020-01-01\n";
        var file = _line.File("teams.csv", Teams);
        var result = await _line.RunAsync("import", file, "--source", "teams", "--as-of", "2025-10-03");
        Assert.True(result.Exit == 0, result.Out + result.Error);
    }

    private Task<CommandResult> IssueAsync(params string[] more) =>
        _line.RunAsync(["report", "weekly", "--as-at", "2025-10-03", "--issue", .. more]);

    [Fact]
    public async Task Issue_ByTwoPeople_FreezesBothEditions()
    {
        await ImportAsync();

        var result = await IssueAsync("--prepared-by", "Ann Analyst", "--signed-by", "Di Director");

        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Contains("ISSUED edition=1 for=officers as-at=2025-10-03", result.Out, StringComparison.Ordinal);
        Assert.Contains("ISSUED edition=2 for=members as-at=2025-10-03", result.Out, StringComparison.Ordinal);
        Assert.Contains("html ", result.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--prepared-by", "Ann Analyst")]
    [InlineData("--prepared-by", " ", "--signed-by", "Di Director")]
    public async Task Issue_WithoutBothNames_SaysInOneMessageWhatToAdd(params string[] names)
    {
        await ImportAsync();

        var result = await IssueAsync(names);

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains("--prepared-by NAME and --signed-by NAME", result.Error, StringComparison.Ordinal);
        Assert.Contains("report draft, line, check and sign", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_ByOnePerson_IsRefused()
    {
        await ImportAsync();

        var result = await IssueAsync("--prepared-by", "Ann Analyst", "--signed-by", "ann analyst");

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains("somebody else must check it", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Issue_SomebodyElseHasBegun_LeavesTheirDraft()
    {
        await ImportAsync();
        await _line.RunAsync("report", "draft", "--as-at", "2025-10-03", "--by", "Bo", "--role", "analyst");

        var result = await IssueAsync("--prepared-by", "Ann Analyst", "--signed-by", "Di Director");

        Assert.Equal(1, result.Exit);
        Assert.Contains("Bo has prepared the report", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_ByAudienceAndDay_IsTheSameFileAsByNumber()
    {
        await ImportAsync();
        await IssueAsync("--prepared-by", "Ann Analyst", "--signed-by", "Di Director");
        var (one, other) = (_line.PathOf("one.html"), _line.PathOf("other.html"));

        await _line.RunAsync("report", "show", "2", "--out", one);
        await _line.RunAsync("report", "show", "--edition", "members", "--as-at", "2025-10-05", "--out", other);
        var none = await _line.RunAsync("report", "show", "--as-at", "2025-09-26", "--out", other);

        Assert.Equal(await File.ReadAllTextAsync(one), await File.ReadAllTextAsync(other));
        Assert.Contains("No officers' edition of 2025-09-26 was issued", none.Error, StringComparison.Ordinal);
    }
}
