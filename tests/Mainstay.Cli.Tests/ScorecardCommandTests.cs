using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class ScorecardCommandTests : IDisposable
{
    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    private async Task ImportAsync(string source, string csv)
    {
        var result = await _line.RunAsync(
            "import",
            _line.File($"{source}.csv", csv),
            "--source",
            source,
            "--as-of",
            "2025-10-03"
        );
        Assert.True(result.Exit == 0, result.Out + result.Error);
    }

    private async Task DecideAsync()
    {
        await _line.RunAsync("migrate");
        await ImportAsync(
            "scorecard",
            """
            measure,team,title,unit,decimals,better,target,baseline,comment,from,to
            agency_rate_fte,,,,,lower,15,2017-09-30,Two projects ended,2015-01-01,
            actions_complete,,Actions complete,per cent,1,higher,90,,,2015-01-01,

            """
        );
        await ImportAsync(
            "scorecard-figures",
            """
            measure,team,day,value,number,out_of,struck_on,comment
            agency_rate_fte,,2017-09-30,18.7,49,,,
            agency_rate_fte,,2019-03-31,14.2,41,,,
            agency_rate_fte,,2019-06-30,16.9,53,,,
            actions_complete,,2019-06-30,,20,24,,

            """
        );
    }

    [Fact]
    public async Task Scorecard_AsText_HasTargetBaselineAndDirection()
    {
        await DecideAsync();

        var result = await _line.RunAsync("scorecard", "--as-at", "2019-06-30", "--months", "3");

        Assert.Equal(0, result.Exit);
        Assert.Contains("0 of 2 targets are met.", result.Out);
        Assert.Contains("worse (+2.7 points)", result.Out);
        Assert.Contains("18.7% (49), 30 September 2017", result.Out);
        Assert.Contains("Two projects ended", result.Out);
        Assert.Contains("83.3%", result.Out);
    }

    [Fact]
    public async Task Scorecard_AsJson_IsOneDocumentWithTheTargetAsARatio()
    {
        await DecideAsync();

        var result = await _line.RunAsync("scorecard", "--as-at", "2019-06-30", "--json");

        var row = JsonDocument.Parse(result.Out).RootElement.GetProperty("rows")[0];
        Assert.Equal(0.15m, row.GetProperty("target").GetDecimal());
        Assert.False(row.GetProperty("isMet").GetBoolean());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("ods")]
    public async Task Scorecard_AsAnOfficeFile_NeedsAFileToGoTo(string format)
    {
        await DecideAsync();
        var path = _line.PathOf($"card.{format}");

        var without = await _line.RunAsync("scorecard", "--as-at", "2019-06-30", "--format", format);
        var with = await _line.RunAsync("scorecard", "--as-at", "2019-06-30", "--format", format, "--out", path);

        Assert.Equal((1, "A docx or ods is no text: name a file with --out"), (without.Exit, without.Error.Trim()));
        Assert.Equal(0, with.Exit);
        Assert.Equal("PK", File.ReadAllText(path)[..2]);
    }

    [Fact]
    public async Task Scorecard_MonthsOutOfRange_IsRefused()
    {
        await _line.RunAsync("migrate");

        var result = await _line.RunAsync("scorecard", "--as-at", "2019-06-30", "--months", "13");

        Assert.Equal(1, result.Exit);
        Assert.Contains("'13' is not from 1 to 12.", result.Error);
    }

    [Fact]
    public async Task Compare_WithoutAnAuthority_SaysWhatIsMissing()
    {
        await _line.RunAsync("migrate");

        var result = await _line.RunAsync("measures", "compare", "turnover_rate_fte", "--as-at", "2025-10-03");

        Assert.Equal(1, result.Exit);
        Assert.Contains("council.authority-number", result.Error);
    }

    [Fact]
    public async Task Compare_TwoDays_PrintsBothAndTheChange()
    {
        await _line.RunAsync("migrate");
        await ImportAsync("teams", "team_id,team_name,parent_id,kind,from,to\nT1,North,,assessment,2015-01-01,\n");
        await ImportAsync(
            "roles",
            "role,title,census_role,agency_job_type,case_holding_share,front_line,manages,administrative,lead_practitioner,from,to\nsw,Social worker,5,social-worker,1,yes,no,no,no,2015-01-01,\n"
        );
        await ImportAsync(
            "establishment",
            "post_id,team_id,role,fte,funding,approved_by,approved_on,from,to,vacancy_status,vacancy_reason,vacant_from\nP1,T1,sw,1,base,,,2020-01-01,,,,\nP2,T1,sw,0.5,base,,,2025-01-01,,,,\n"
        );

        var result = await _line.RunAsync(
            "measures",
            "compare",
            "vacancy_fte",
            "--as-at",
            "2025-10-03",
            "--with-day",
            "2024-09-30"
        );

        Assert.True(result.Exit == 0, result.Error);
        Assert.Contains("from    1.0  council, 30 September 2024", result.Out);
        Assert.Contains("to      1.5  council, 3 October 2025", result.Out);
        Assert.Contains("change  +0.5", result.Out);
    }
}
