using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class SurvivalCommandTests
{
    private const string Spells = """
        id,entry,exit,event,nqsw,grade,region
        1,0,10,1,1,2,N
        2,0,12,0,0,3,S
        3,2,14,1,0,2,N
        4,0,5,1,1,2,S
        5,4,20,0,0,3,N
        6,0,9,0,1,3,S
        7,1,16,1,0,2,S
        8,0,7,1,0,,N
        """;

    private static readonly string[] Columns = ["--time", "exit", "--entry", "entry", "--event", "event"];

    [Fact]
    public async Task Survival_ByGroupWithAModel_WritesGroupResultsOnly()
    {
        using var line = new CommandLine();
        var file = line.File("spells.csv", Spells);

        var result = await line.RunAsync([
            "survival",
            file,
            .. Columns,
            "--by",
            "nqsw",
            "--cox",
            "nqsw",
            "--strata",
            "region",
        ]);

        Assert.Equal(0, result.Exit);
        Assert.Contains("median 9 ", result.Out.Replace("10", "9"), StringComparison.Ordinal);
        Assert.Contains("Log-rank: chi-squared", result.Out, StringComparison.Ordinal);
        Assert.Contains("Peto-Peto: chi-squared", result.Out, StringComparison.Ordinal);
        Assert.Contains("Concordance:", result.Out, StringComparison.Ordinal);
        Assert.Contains("about groups", result.Out, StringComparison.Ordinal);
        Assert.Contains("8 rows, 5 of them leavers", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Survival_Json_HasTheCurveWorkedByHand()
    {
        using var line = new CommandLine();
        var file = line.File("spells.csv", Spells);

        var result = await line.RunAsync(["survival", file, .. Columns, "--cox", "grade", "--json"]);

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(7, json.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal(1, json.RootElement.GetProperty("rowsLeftOut").GetInt32());
        var steps = json.RootElement.GetProperty("curves")[0].GetProperty("steps");
        Assert.Equal(6, steps[0].GetProperty("atRisk").GetInt32() - 1);
        Assert.Equal(6 / 7.0, steps[0].GetProperty("survival").GetDouble(), 12);
        Assert.Equal(
            "grade",
            json.RootElement.GetProperty("cox").GetProperty("terms")[0].GetProperty("name").GetString()
        );
        Assert.Contains("1 rows were left out", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Line 3, exit", "12 when the entry is 12", "2,0,12", "2,12,12")]
    [InlineData("Line 4, event", "'2'", "14,1,0", "14,2,0")]
    [InlineData("Line 5, exit", "'soon'", "0,5,1", "0,soon,1")]
    [InlineData("Line 9, nqsw", "'maybe'", "7,1,0", "7,1,maybe")]
    [InlineData("nqsw", "A column named nqsw", "nqsw", "newly")]
    public async Task Survival_FaultyFile_NamesFileLineAndField(string place, string words, string good, string bad)
    {
        using var line = new CommandLine();
        var at = Spells.IndexOf(good, StringComparison.Ordinal);
        var file = line.File("spells.csv", Spells[..at] + bad + Spells[(at + good.Length)..]);

        var result = await line.RunAsync(["survival", file, .. Columns, "--cox", "nqsw"]);

        Assert.Equal(1, result.Exit);
        Assert.Empty(result.Out);
        Assert.Contains("spells.csv: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(place, result.Error, StringComparison.Ordinal);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Survival_NoFileOrNobodyLeft_IsRefused()
    {
        using var line = new CommandLine();
        var nobody = line.File("nobody.csv", "exit,event,x\n3,0,1\n4,0,2\n");

        var missing = await line.RunAsync("survival", line.PathOf("none.csv"), "--time", "exit", "--event", "event");
        var result = await line.RunAsync("survival", nobody, "--time", "exit", "--event", "event", "--cox", "x");

        Assert.Equal(1, missing.Exit);
        Assert.Contains("There is no file", missing.Error, StringComparison.Ordinal);
        Assert.Equal(1, result.Exit);
        Assert.Contains("Nobody in these rows left", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Survival_Help_HasExamples()
    {
        using var line = new CommandLine();

        var help = await line.RunAsync("survival", "--help");

        Assert.Contains("mainstay survival spells.csv --time exit", help.Out, StringComparison.Ordinal);
        Assert.Contains("no person is scored", help.Out, StringComparison.Ordinal);
    }
}
