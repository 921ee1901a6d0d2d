using System.IO.Compression;
using System.Text.Json;

namespace Mainstay.Cli.Tests;

public sealed class CensusCommandTests : IDisposable
{
    private const string Good = """
        <?xml version="1.0" encoding="UTF-8"?>
        <Message>
          <Header>
            <CollectionDetails><Collection>CSWW</Collection><Year>2025</Year><ReferenceDate>2025-09-30</ReferenceDate></CollectionDetails>
            <Source><SourceLevel>L</SourceLevel><LEA>855</LEA></Source>
          </Header>
          <LALevelVacancies>
            <NumberOfVacancies>2.50</NumberOfVacancies><NoAgencyFTE>0</NoAgencyFTE><NoAgencyHeadcount>0</NoAgencyHeadcount>
            <RecruitmentBonus>2</RecruitmentBonus><RetentionBonus>1</RetentionBonus><PerformanceAward>0</PerformanceAward><CarAllowance>1</CarAllowance>
            <RelocationPackage>2</RelocationPackage><RegionalWeighting>0</RegionalWeighting><CostSWE>1</CostSWE><CostDBS>1</CostDBS><OtherAllowances>None</OtherAllowances>
          </LALevelVacancies>
          <CSWWWorker>
            <AgencyWorker>0</AgencyWorker><SWENo>SW900001</SWENo><FTE>0.810811</FTE><PersonBirthDate>1984-02-11</PersonBirthDate><Sex>F</Sex>
            <Ethnicity>WBRI</Ethnicity><QualLevel>2</QualLevel><StepUpGrad>1</StepUpGrad><OrgRole>5</OrgRole><RoleStartDate>2016-09-05</RoleStartDate>
            <StartOrigin>1</StartOrigin><FTE30>1</FTE30><Cases30>14</Cases30><WorkingDaysLost>6.50</WorkingDaysLost><FrontlineGrad>0</FrontlineGrad>
            <Absat30Sept>0</Absat30Sept><BaseSalary>43693.00</BaseSalary>
          </CSWWWorker>
        </Message>
        """;

    private readonly CommandLine _line = new();

    public void Dispose() => _line.Dispose();

    [Fact]
    public async Task Check_AFileWithoutAFault_ExitsWithZero_AndNeedsNoStore()
    {
        var result = await CheckAsync(Good);

        Assert.Equal(0, result.Exit);
        Assert.Equal("1 workers, 0 errors, 0 queries", result.Out.Trim());
        Assert.False(File.Exists(_line.Store));
    }

    [Fact]
    public async Task Check_AnError_IsTold_WithRulePlaceAndPerson_AndExitsWithOne()
    {
        var result = await CheckAsync(Good.Replace("<Ethnicity>WBRI</Ethnicity>", "<Ethnicity>ZZZZ</Ethnicity>"));

        Assert.Equal(1, result.Exit);
        Assert.Contains(
            "S12 error line 14, column 5: SW900001 Ethnicity: found 'ZZZZ'",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Check_AQueryAlone_ExitsWithZero()
    {
        var result = await CheckAsync(Good.Replace("<Cases30>14<", "<Cases30>41<"));

        Assert.Equal(0, result.Exit);
        Assert.Contains("S20 1", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_AsJson_IsOneDocument()
    {
        var result = await CheckAsync(Good.Replace("<Sex>F</Sex>", ""), "--json");

        using var json = JsonDocument.Parse(result.Out);
        Assert.Equal(1, json.RootElement.GetProperty("errors").GetInt32());
        Assert.Equal("Sex", json.RootElement.GetProperty("findings")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task Check_AHostileFile_IsRefusedWithReasonLineAndColumn()
    {
        var result = await CheckAsync(
            Good.Replace("<Message>\n", "<!DOCTYPE Message [<!ENTITY a \"b\">]>\n<Message>\n")
        );

        Assert.Equal(1, result.Exit);
        Assert.StartsWith(
            "REFUSED line 2, column 1: a document type (DTD) is not read",
            result.Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("findings.csv")]
    [InlineData("findings.ods")]
    public async Task Check_WithResults_WritesThem(string name)
    {
        var path = _line.PathOf(name);

        await CheckAsync(Good.Replace("<Ethnicity>WBRI</Ethnicity>", ""), "--results", path);

        var text = name.EndsWith(".ods", StringComparison.Ordinal) ? OdsText(path) : await File.ReadAllTextAsync(path);
        Assert.Contains("S21", text, StringComparison.Ordinal);
        Assert.Contains("Ethnicity", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_WithResultsOfAnotherForm_SaysWhichThereAre()
    {
        var result = await CheckAsync(Good, "--results", _line.PathOf("findings.pdf"));

        Assert.Equal(1, result.Exit);
        Assert.Contains(".ods", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2019")]
    [InlineData("2031")]
    public async Task Check_AYearThatIsNotHeld_SaysWhichAre(string year)
    {
        var result = await _line.RunAsync("census", "check", _line.File("r.xml", Good), "--year", year);

        Assert.Equal(1, result.Exit);
        Assert.Contains("2021, 2022, 2023, 2024, 2025, 2026", result.Error, StringComparison.Ordinal);
    }

    private Task<CommandResult> CheckAsync(string xml, params string[] more) =>
        _line.RunAsync(["census", "check", _line.File("r.xml", xml), "--year", "2025", .. more]);

    private static string OdsText(string path)
    {
        using var package = ZipFile.OpenRead(path);
        using var content = new StreamReader(package.GetEntry("content.xml")!.Open());
        return content.ReadToEnd();
    }
}
