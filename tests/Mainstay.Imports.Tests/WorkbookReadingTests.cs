using System.Text;
using Mainstay.Core.People;
using Mainstay.TestKit.Spoiling;

namespace Mainstay.Imports.Tests;

/// <summary>Workbooks: days and numbers as Excel holds them, sheets, and packages that lie.</summary>
public sealed class WorkbookReadingTests
{
    private static readonly object?[] Header = ["assignment_id", "staff_id", "team_id", "role", "fte", "start", "end"];

    private static Extract Read(byte[] content, ColumnMapping? mapping = null) =>
        Reading.Read("assignments", content, mapping, "extract.xlsx");

    [Fact]
    public void NumbersAndDays_AreReadAsExcelShowsThem()
    {
        object?[] row =
        [
            new WorkbookNumber(1001, false),
            "S1",
            "T1",
            "sw",
            new WorkbookNumber(0.1 + 0.2, false),
            new WorkbookNumber(45933, true),
            new WorkbookNumber(45934, false),
        ];

        var fact = Reading.Facts(Assert.Single(Reading.Good(Read(WorkbookFile.Of([Header, row]))).Rows))[0];

        Assert.Equal("1001", fact.Key);
        Assert.Equal(0.3m, ((PostSpell)fact.Content).Fte);
        Assert.Equal("2025-10-03..2025-10-04", fact.Valid.ToString());
    }

    [Fact]
    public void DaysCountedFrom1904_AreTheSameDays()
    {
        object?[] row =
        [
            "A1",
            "S1",
            "T1",
            "sw",
            "1",
            new WorkbookNumber(45933 - 1462, true),
            new WorkbookNumber(45934 - 1462, false),
        ];

        var fact = Reading.Facts(
            Assert.Single(Reading.Good(Read(WorkbookFile.Of([Header, row], from1904: true))).Rows)
        )[0];

        Assert.Equal("2025-10-03..2025-10-04", fact.Valid.ToString());
    }

    [Fact]
    public void Sheet_IsTheFirst_OrTheOneThatTheMappingNames()
    {
        object?[] first = ["A1", "S1", "T1", "sw", "1", "2025-10-03", null];
        object?[] second = ["A2", "S1", "T1", "sw", "1", "2025-10-03", null];
        var workbook = WorkbookFile.Of([
            ("Notes", [Header, first]),
            (
                "Data",
                [
                    ["A title"],
                    [],
                    Header,
                    second,
                ]
            ),
        ]);

        Assert.Equal("A1", Reading.Facts(Assert.Single(Read(workbook).Rows))[0].Key);
        var named = Assert.Single(Read(workbook, new ColumnMapping { Sheet = "data" }).Rows);
        Assert.Equal((4, "A2"), (named.Line, Reading.Facts(named)[0].Key));
        Assert.Equal(
            "file.workbook.sheet",
            Assert.Single(Read(workbook, new ColumnMapping { Sheet = "Other" }).FileFindings).Code
        );
    }

    [Theory]
    [InlineData("a zip bomb", "file.workbook.ratio")]
    [InlineData("a part larger than it declares", "file.workbook.size")]
    [InlineData("a workbook with a document type", "file.workbook.entities")]
    [InlineData("a workbook with a password flag", "file.workbook.encrypted")]
    [InlineData("a zip file that is no workbook", "file.workbook.none")]
    [InlineData("a workbook cut off", "file.workbook.unreadable")]
    [InlineData("an old workbook", "file.old-or-encrypted")]
    public void Package_ThatIsNotWhatItSays_IsRefusedBeforeItIsParsed(string spoiler, string code)
    {
        var spoiled = FileSpoilers
            .All.Single(s => s.Name == spoiler)
            .Spoil(Reading.GoodFileOf("assignments"), new Random(1));

        Assert.Equal(code, Assert.Single(Read(spoiled.Content).FileFindings).Code);
    }

    [Fact]
    public void AnyDamageToTheEndOfThePackage_IsReadOrRefused()
    {
        var good = WorkbookFile.Of(Reading.GoodFileOf("assignments"));
        for (var at = good.Length - 22; at < good.Length; at++)
        {
            foreach (var value in (byte[])[0, 1, 9, 34, 128, 255])
            {
                byte[] damaged = [.. good];
                damaged[at] = value;

                Assert.All(
                    Read(damaged).FileFindings,
                    f => Assert.StartsWith("file.", f.Code, StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void FormulaThatFailed_IsAFault_NotAnEmptyCell()
    {
        object?[] row = ["A1", "S1", "T1", "sw", "1", "2025-10-03", "failed"];
        var parts = WorkbookFile
            .Unzip(WorkbookFile.Of([Header, row]))
            .ConvertAll(p =>
                (
                    p.Name,
                    Encoding.UTF8.GetBytes(
                        Encoding
                            .UTF8.GetString(p.Content)
                            .Replace(
                                "t=\"inlineStr\"><is><t xml:space=\"preserve\">failed</t></is>",
                                "t=\"e\"><v>#N/A</v>",
                                StringComparison.Ordinal
                            )
                    )
                )
            );

        var finding = Assert.Single(Assert.Single(Reading.Good(Read(WorkbookFile.Zip(parts))).Rows).Findings);

        Assert.Equal(("assignments.end.formula", "#N/A"), (finding.Code, finding.Found));
    }

    [Fact]
    public void Limits_OnPartsAndBytes_AreKept()
    {
        var workbook = WorkbookFile.Of(Reading.GoodFileOf("assignments"));
        string Code(ReadLimits limits) =>
            Assert
                .Single(
                    ExtractReader
                        .Read(
                            new MemoryStream(workbook),
                            "a.xlsx",
                            SourceLayouts.Find("assignments")!,
                            ColumnMapping.None,
                            limits
                        )
                        .FileFindings
                )
                .Code;

        Assert.Equal("file.workbook.parts", Code(new ReadLimits { WorkbookEntries = 3 }));
        Assert.Equal("file.workbook.large", Code(new ReadLimits { WorkbookBytes = 500 }));
        Assert.Equal("file.workbook.inflated", Code(new ReadLimits { InflatedBytes = 1_000 }));
    }

    [Fact]
    public void RowFarBelowExcelsLast_IsRefused_NotCountedUpTo()
    {
        var parts = WorkbookFile.Unzip(WorkbookFile.Of(Reading.GoodFileOf("assignments", 1)));
        var far = parts.ConvertAll(p =>
            p.Name == "xl/worksheets/sheet1.xml"
                ? (
                    p.Name,
                    Encoding.UTF8.GetBytes(
                        System
                            .Text.Encoding.UTF8.GetString(p.Content)
                            .Replace("<row r=\"2\"", "<row r=\"2000000000\"")
                            .Replace("2\" t=", "2000000000\" t=")
                    )
                )
                : p
        );

        var findings =
            Read(WorkbookFile.Zip(far)) is var extract && extract.FileFindings.Count > 0
                ? extract.FileFindings
                : extract.Rows.Last().Findings;

        Assert.True(Assert.Single(findings).IsOfFile);
    }
}
