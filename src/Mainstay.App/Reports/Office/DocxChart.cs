using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mainstay.App.Reports.Office;

/// <summary>A native Word chart with its data embedded and its alternative text; no picture (contract K27).</summary>
internal static class DocxChart
{
    private const int MostSeries = 4;
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // Millimetres to the unit of drawings.
    private const long Millimetre = 36_000;

    /// <summary>Adds the chart's part and returns the paragraph that shows it.</summary>
    /// <exception cref="ArgumentException">The table has no column of numbers, or more than four.</exception>
    public static Paragraph Place(MainDocumentPart main, OfficeChart chart, int number)
    {
        if (chart.Table.Columns.Count - 1 is < 1 or > MostSeries)
        {
            throw new ArgumentException($"A chart draws one to {MostSeries} columns of numbers.", nameof(chart));
        }

        var id = $"chart{number}";
        var part = main.AddNewPart<ChartPart>(id);
        var data = part.AddNewPart<EmbeddedPackagePart>(Workbook, "data");
        using (var bytes = new MemoryStream(ChartWorkbook.Write(chart.Table)))
        {
            data.FeedData(bytes);
        }

        part.ChartSpace = DocxChartSpace.Of(chart, "data");
        var height = chart.Kind == OfficeChartKind.Lines ? 75 : Math.Clamp(14 + (chart.Table.Rows.Count * 8), 40, 200);
        return new Paragraph(new Run(new Drawing(Inline(chart, id, number, 165 * Millimetre, height * Millimetre))));
    }

    private static Inline Inline(OfficeChart chart, string part, int number, long width, long height) =>
        new(
            new Extent { Cx = width, Cy = height },
            new EffectExtent
            {
                LeftEdge = 0,
                TopEdge = 0,
                RightEdge = 0,
                BottomEdge = 0,
            },
            new DocProperties
            {
                Id = (uint)number,
                Name = $"Chart {number}",
                Description = PlainXml.Text(chart.AltText),
                Title = PlainXml.Text(chart.Message),
            },
            new NonVisualGraphicFrameDrawingProperties(),
            new A.Graphic(
                new A.GraphicData(new C.ChartReference { Id = part })
                {
                    Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                }
            )
        )
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        };
}
