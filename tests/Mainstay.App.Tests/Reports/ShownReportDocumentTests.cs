using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.App.Tests.Reports.Office;
using Mainstay.Core.Reports;

namespace Mainstay.App.Tests.Reports;

/// <summary>The weekly report as DOCX and ODS.</summary>
public sealed class ShownReportDocumentTests
{
    private static ShownReport Report(string teamName = "Child Protection 1") =>
        OfficersEdition.Of(
            WeeklyReport.Build(
                ReportScene.Council(teamName).Build(),
                ReportScene.Friday,
                new WeeklyReportInputs("Exampleshire", [], [])
            )
        );

    [Fact]
    public void Docx_OfTheReport_IsValidAndStable()
    {
        var bytes = DocxFile.Write(ShownReportDocument.Of(Report()));
        using var stream = new MemoryStream(bytes);
        using var package = WordprocessingDocument.Open(stream, isEditable: false);

        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(e => e.Description));
        Assert.Equal(bytes, DocxFile.Write(ShownReportDocument.Of(Report())));
    }

    [Fact]
    public void Figures_AreNumbersAsShown_AndNoFiner()
    {
        var document = ShownReportDocument.Of(Report());
        var lines = document.Tables.First(t => t.Name == "Child Protection 1 lines");

        var average = lines.Rows.Single(r => r[0].Shown == "Average caseload per FTE (available)");
        Assert.Equal((22.3m, 1, false), (average[2].Number!.Value, average[2].Decimals, average[2].IsRate));
    }

    [Fact]
    public void TheOfficersEdition_HasNoHeadingsForACommittee_TheMembersHas()
    {
        var report = Report();

        Assert.Empty(ShownReportDocument.Of(report).Blocks.OfType<OfficeToFill>());
        Assert.Equal(
            OfficeToFill.ForCommittee,
            ShownReportDocument.Of(report with { Audience = Audience.Members }).Blocks.OfType<OfficeToFill>()
        );
    }

    [Fact]
    public void TheChart_EndsWithTheReportsOwnFriday()
    {
        var chart = ShownReportDocument.Of(Report()).Blocks.OfType<OfficeChart>().Single();

        Assert.Equal(14, chart.Table.Rows.Count);
        Assert.Equal(
            (ReportScene.Friday, 22.3m),
            (chart.Table.Rows[^1][0].Day!.Value, chart.Table.Rows[^1][1].Number!.Value)
        );
    }

    [Fact]
    public void Docx_LeavesLongHistoryToTheSpreadsheet_AndSaysSo()
    {
        var document = ShownReportDocument.Of(Report());
        using var stream = new MemoryStream(DocxFile.Write(document));
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var text = package.MainDocumentPart!.Document.Body!.InnerText;

        Assert.Contains(document.Tables, t => t.Name == "Total history");
        Assert.DoesNotContain("the Fridays before (1 of", text);
        Assert.Contains("Longer tables, such as the history of each line, are in the spreadsheet (ODS).", text);
    }

    [Fact]
    public async Task LibreOffice_PrintsTheReport_WithItsMarkingOnEveryPage()
    {
        var document = ShownReportDocument.Of(Report());

        var pages = await LibreOffice.PrintAsync(DocxFile.Write(document), "docx");
        var sheets = await LibreOffice.PrintAsync(OdsFile.Write(document), "ods");

        Assert.All(pages, p => Assert.Contains("Officers only", p));
        Assert.All(sheets, p => Assert.Contains("Officers only", p));
        Assert.Contains("22.3", string.Concat(pages));
    }
}
