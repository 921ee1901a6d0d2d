using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class SimulateCommandTests
{
    private static async Task<string> ExampleAsync(CommandLine line) =>
        line.File("model.json", (await line.RunAsync("simulate", "--example")).Out);

    [Fact]
    public async Task Example_IsSimulated_TableOnOutputProgressOnError()
    {
        using var line = new CommandLine();
        var model = await ExampleAsync(line);

        var result = await line.RunAsync("simulate", model, "--replications", "300", "--weeks", "60");

        Assert.Equal(0, result.Exit);
        Assert.Contains("Cases for each filled or covered post", result.Out, StringComparison.Ordinal);
        Assert.Contains("\n    51  ", result.Out, StringComparison.Ordinal);
        Assert.Contains("256 of 300 replications: headcount in week 59", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsOneDocument_AndDoesNotDependOnThreads()
    {
        using var line = new CommandLine();
        var model = await ExampleAsync(line);
        string[] run = ["simulate", model, "--replications", "100", "--weeks", "10", "--seed", "3", "--json"];

        var one = await line.RunAsync([.. run, "--threads", "1"]);
        var three = await line.RunAsync([.. run, "--threads", "3"]);

        Assert.Equal(one.Out, three.Out);
        using var document = JsonDocument.Parse(one.Out);
        var measures = document.RootElement.GetProperty("measures").EnumerateArray().ToList();
        Assert.Equal(3, document.RootElement.GetProperty("seed").GetInt32());
        Assert.Equal("headcount", measures[0].GetProperty("name").GetString());
        Assert.Equal(10, measures[0].GetProperty("bands").GetArrayLength());
    }

    [Fact]
    public async Task Csv_HoldsEveryWeek()
    {
        using var line = new CommandLine();
        var model = await ExampleAsync(line);

        await line.RunAsync(
            "simulate",
            model,
            "--replications",
            "20",
            "--weeks",
            "5",
            "--csv",
            line.PathOf("bands.csv")
        );

        var rows = await File.ReadAllLinesAsync(line.PathOf("bands.csv"));
        Assert.Equal("measure,week,mean,p05,p50,p95", rows[0]);
        Assert.Equal(1 + 7 * 5, rows.Length);
    }

    [Fact]
    public async Task WrongModel_IsRefusedWithEveryMistake()
    {
        using var line = new CommandLine();
        var text = await File.ReadAllTextAsync(await ExampleAsync(line));
        var wrong = text.Replace("\"cap\": 10", "\"cap\": -1", StringComparison.Ordinal)
            .Replace("\"weekly\": 0.0060", "\"weekly\": 2", StringComparison.Ordinal);

        var result = await line.RunAsync("simulate", line.File("wrong.json", wrong));

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains("wrong.json line 6, grades[0].cap: found -1", result.Error, StringComparison.Ordinal);
        Assert.Contains("leaving.byTenure[0].weekly: found 2", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--replications", "0")]
    [InlineData("--threads", "many")]
    [InlineData("--weeks", "9999")]
    public async Task NumberOutOfRange_IsRefused(string option, string value)
    {
        using var line = new CommandLine();
        var model = await ExampleAsync(line);

        var result = await line.RunAsync("simulate", model, option, value);

        Assert.Equal(1, result.Exit);
        Assert.Contains($"'{value}' is not a whole number from 1 to", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoModelOrNoFile_IsRefusedAndSaysWhatToDo()
    {
        using var line = new CommandLine();

        Assert.Contains("--example", (await line.RunAsync("simulate")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await line.RunAsync("simulate", line.PathOf("nowhere.json"))).Exit);
    }
}
