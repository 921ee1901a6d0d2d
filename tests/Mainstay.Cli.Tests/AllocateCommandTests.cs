using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class AllocateCommandTests
{
    private const string Workers = "worker,load,cap,limit\nS1,3,10,4\nS2,5,10,7\n";
    private const string Costs = "case,worker,cost\nC1,S1,10\nC1,S2,10\nC2,S2,0\nC2,S1,40\n";

    [Fact]
    public async Task Allocate_TwoCases_WritesThePlanAndItsCost()
    {
        using var line = new CommandLine();

        var result = await line.RunAsync("allocate", line.File("w.csv", Workers), line.File("c.csv", Costs));

        // S1's next place costs 70, S2's 110: 10 + 70 + 0 + 110.
        Assert.Equal(0, result.Exit);
        Assert.Contains(
            "2 of 2 cases placed at a cost of 190; no plan costs less.",
            result.Out,
            StringComparison.Ordinal
        );
        Assert.Matches("C1 +S1", result.Out);
        Assert.Matches("C2 +S2", result.Out);
        Assert.Contains("2 cases, 2 workers", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocate_MoreCasesThanPlaces_SaysInWordsWhoseLimitsKeepThemOut()
    {
        using var line = new CommandLine();
        var costs = line.File("c.csv", "case,worker,cost\nC1,S1,10\nC2,S1,20\n");

        var result = await line.RunAsync("allocate", line.File("w.csv", Workers), costs, "--json");

        Assert.Equal(0, result.Exit);
        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal("C2", json.RootElement.GetProperty("leftOut")[0].GetString());
        Assert.Equal(
            "Left out: C2. 2 cases may go only to S1 (limit 4), who have room for 1.",
            json.RootElement.GetProperty("shortages")[0].GetString()
        );
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("cases")[1].GetProperty("worker").ValueKind);
    }

    [Theory]
    [InlineData("w.csv: Line 2, cap", "above 0", "S1,3,10,4", "S1,3,0,4")]
    [InlineData("w.csv: Line 2, load", "0 or more", "S1,3,10,4", "S1,-3,10,4")]
    [InlineData("w.csv: Line 3, limit", "not below the load", "S2,5,10,7", "S2,5,10,4")]
    [InlineData("w.csv: Line 3, worker", "Each worker once", "S2,5", "S1,5")]
    [InlineData("w.csv: Line 3, load", "a whole number", "S2,5,10", "S2,many,10")]
    [InlineData("w.csv: Line 1, limit", "A column named limit", "cap,limit", "cap,most")]
    [InlineData("c.csv: Line 2, worker", "A worker of the workers' file", "C1,S1", "C1,S9")]
    [InlineData("c.csv: Line 3, worker", "Each worker once for case C1", "C1,S2", "C1,S1")]
    [InlineData("c.csv: Line 4, cost", "A cost, 0 or more", "S2,0", "S2,-1")]
    [InlineData("c.csv: Line 2, case", "not empty", "C1,S1", ",S1")]
    public async Task Allocate_FaultyFile_NamesFileLineAndField(string place, string words, string good, string bad)
    {
        using var line = new CommandLine();
        var workers = line.File("w.csv", Workers.Replace(good, bad));
        var costs = line.File("c.csv", Costs.Replace(good, bad));

        var result = await line.RunAsync("allocate", workers, costs);

        Assert.Equal(1, result.Exit);
        Assert.Empty(result.Out);
        Assert.Contains(place, result.Error, StringComparison.Ordinal);
        Assert.Contains(words, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Allocate_FilesInAnotherOrderWithMarksAndQuotes_HaveTheSameCost()
    {
        using var line = new CommandLine();
        var workers = line.File("w.csv", "\uFEFFlimit;cap;load;worker\r\n7;10;5;\"S2\"\r\n4;10;3;S1\r\n");
        var costs = line.File("c.csv", "cost,worker,case\n40,S1,C2\n0,S2,\"C2\"\n10,S2,C1\n10,S1,C1");

        var result = await line.RunAsync("allocate", workers, costs);

        Assert.Contains("at a cost of 190;", result.Out, StringComparison.Ordinal);
    }
}
