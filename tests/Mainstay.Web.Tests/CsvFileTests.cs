using System.Text;
using Mainstay.Web.Downloads;

namespace Mainstay.Web.Tests;

public sealed class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@cmd", "'@cmd")]
    [InlineData("+44 20", "'+44 20")]
    [InlineData("-3.5", "'-3.5")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    public void Of_ACell_CanNotBecomeAFormula(string cell, string written)
    {
        var file = CsvFile.Of(
            "x.csv",
            ["h"],
            [
                [cell],
            ]
        );

        Assert.Equal($"\uFEFFh\r\n{written}\r\n", Encoding.UTF8.GetString(file.FileContents));
    }

    [Fact]
    public void Of_ANumber_KeepsItsSign() =>
        Assert.Equal(
            "\uFEFFh\r\n-3.5\r\n",
            Encoding.UTF8.GetString(CsvFile.Of("x.csv", ["h"], [new object?[] { -3.5m }]).FileContents)
        );

    [Fact]
    public void Of_AFileName_HoldsOnlyPlainCharacters() =>
        Assert.Equal("team-T-1-..csv", CsvFile.Of("team-T/1-..csv", ["h"], []).FileDownloadName);
}
