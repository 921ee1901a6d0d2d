using System.Text.Json;

namespace Mainstay.Cli.Tests;

/// <summary><c>mainstay measures series</c> over a team of two posts, the second from 1 July 2025.</summary>
public sealed class MeasuresSeriesCommandTests
{
    private static async Task<CommandLine> WithTwoPostsAsync()
    {
        var line = new CommandLine();
        await line.RunAsync("migrate");
        await ImportAsync(
            line,
            "teams",
            "team_id,team_name,parent_id,kind,from\ncp1,Child Protection 1,,child-protection-and-court,2020-01-01\n"
        );
        await ImportAsync(
            line,
            "roles",
            "role,title,census_role,case_holding_share,from\nsw,Social worker,5,1,2020-01-01\n"
        );
        await ImportAsync(
            line,
            "establishment",
            "post_id,team_id,role,fte,from\nP1,cp1,sw,1,2020-01-01\nP2,cp1,sw,0.5,2025-07-01\n"
        );
        return line;
    }

    private static async Task ImportAsync(CommandLine line, string source, string csv)
    {
        var file = line.File($"{source}.csv", csv);
        var result = await line.RunAsync("import", file, "--source", source, "--as-of", "2025-10-03");
        Assert.True(result.Exit == 0, result.Error);
    }

    private static Task<CommandResult> SeriesAsync(CommandLine line, string rest) =>
        line.RunAsync(["measures", "series", .. rest.Split(' ')]);

    [Fact]
    public async Task Days_AreOldestFirstAndFollowThePosts()
    {
        using var line = await WithTwoPostsAsync();

        var result = await SeriesAsync(line, "vacant_fte --as-at 2025-07-01 --days 2");

        string[] rows = result.Out.TrimEnd().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal((0, ""), (result.Exit, result.Error));
        Assert.Equal("day,value,numerator,denominator,state", rows[0]);
        Assert.StartsWith("2025-06-30,1,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("2025-07-01,1.5,", rows[2], StringComparison.Ordinal);
        Assert.Equal(3, rows.Length);
    }

    [Fact]
    public async Task Json_HasTheMeasureOnceAndItsPointsInCamelCase()
    {
        using var line = await WithTwoPostsAsync();

        var result = await SeriesAsync(line, "vacant_fte --as-at 2025-07-04 --weeks 2 --json");

        using var document = JsonDocument.Parse(result.Out);
        var root = document.RootElement;
        Assert.Equal("vacant_fte", root.GetProperty("name").GetString());
        Assert.Equal("council", root.GetProperty("scope").GetString());
        var points = root.GetProperty("points").EnumerateArray().ToList();
        Assert.Equal(["2025-06-27", "2025-07-04"], points.Select(p => p.GetProperty("asAt").GetString()));
        Assert.Equal([1m, 1.5m], points.Select(p => p.GetProperty("value").GetDecimal()));
        Assert.All(
            root.EnumerateObject().Concat(points[0].EnumerateObject()),
            p => Assert.True(char.IsLower(p.Name[0]), p.Name)
        );
    }

    [Theory]
    [InlineData("vacant_ftes --as-at 2025-07-04", "There is no measure 'vacant_ftes'")]
    [InlineData("vacant_fte --as-at 2025-07-04 --weeks 2 --days 2", "--weeks or --days, not both")]
    [InlineData("vacant_fte --as-at 2025-07-04 --days 0", "Ask for 1 to 20,000")]
    public async Task WhatCannotBeAnswered_IsRefusedAndSaysWhy(string rest, string said)
    {
        using var line = await WithTwoPostsAsync();

        var result = await SeriesAsync(line, rest);

        Assert.Equal((1, ""), (result.Exit, result.Out));
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }
}
