using System.Text;

namespace Mainstay.Imports.Tests;

/// <summary>Their own file with two columns more.</summary>
public sealed class ResultsFileTests
{
    private static string Write(byte[] content, string source = "teams", bool withPersonal = true)
    {
        var layout = SourceLayouts.Find(source)!;
        var results = Reading
            .Read(source, content)
            .Rows.ToDictionary(
                r => r.Line,
                r => new RowResult(r.IsGood ? "applied" : "refused", ResultsFile.Message(r.Findings))
            );
        using var output = new MemoryStream();
        Assert.Null(
            ResultsFile.Write(
                new MemoryStream(content),
                "teams.csv",
                layout,
                ColumnMapping.None,
                ReadLimits.Default,
                results.GetValueOrDefault,
                withPersonal,
                output
            )
        );
        using var reader = new StreamReader(new MemoryStream(output.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    [Fact]
    public void OwnFile_ComesBackAsItWas_WithTwoColumnsMore()
    {
        var file = "Our teams\nteam_id;Our note;team_name;kind\nT1;\"a; b\";North;group\nT2;=1+1;South;nonsense\n";

        var lines = Write(Encoding.UTF8.GetBytes(file)).Split("\r\n");

        Assert.Equal("team_id;Our note;team_name;kind;mainstay_result;mainstay_message", lines[0]);
        Assert.Equal("T1;\"a; b\";North;group;applied;", lines[1]);
        Assert.StartsWith("T2;=1+1;South;nonsense;refused;kind: found nonsense. One of group, assessment,", lines[2]);
    }

    [Fact]
    public void OwnFile_PutRightAndSentAgain_IsRead()
    {
        var results = Write(Encoding.UTF8.GetBytes("team_id,team_name,kind\nT1,North,group\nT2,South,nonsense\n"));

        var again = Reading.Rows("teams", results.Replace("South,nonsense", "South,group"));

        Assert.All(again, r => Assert.Empty(r.Findings));
    }

    [Fact]
    public void Encoding_IsTheFilesOwn()
    {
        var text = "team_id,team_name,kind\nT1,Zoë,group\n";

        Assert.Contains("Zoë", Write([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)]));
    }

    [Fact]
    public void MessageThatBeginsLikeAFormula_IsMadeText() =>
        Assert.Equal("'=cmd()", CsvText.QuotedPlain("=cmd()", ','));

    [Fact]
    public void PersonalColumns_AreLeftOut_UnlessTheFileGoesBackBesideItsOriginal()
    {
        var file = Reading.GoodFileOf("workers", 2).ToBytes();

        Assert.DoesNotContain("birth_date", Write(file, "workers", withPersonal: false));
        Assert.DoesNotContain("1990-05-21", Write(file, "workers", withPersonal: false));
        Assert.Contains("1990-05-21", Write(file, "workers", withPersonal: true));
    }
}
