using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mainstay.App.Reports.Office;

/// <summary>What a native chart draws: lines or bars over the rows of its table, bars with their figures, lines with their names below.</summary>
internal static class DocxChartSpace
{
    private const uint Categories = 1;
    private const uint Values = 2;

    // The colours of the web's charts; lines differ in dash too, so that no reader depends on colour.
    private static readonly (string Colour, A.PresetLineDashValues Dash)[] Looks =
    [
        ("0F4C4F", A.PresetLineDashValues.Solid),
        ("8A2B0E", A.PresetLineDashValues.Dash),
        ("4B2E83", A.PresetLineDashValues.SystemDash),
        ("505A5F", A.PresetLineDashValues.DashDot),
    ];

    public static C.ChartSpace Of(OfficeChart chart, string data)
    {
        var isLines = chart.Kind == OfficeChartKind.Lines;
        OpenXmlCompositeElement plot = isLines ? Lines(chart.Table) : Bars(chart.Table);
        plot.Append(new C.AxisId { Val = Categories }, new C.AxisId { Val = Values });
        var drawn = new C.Chart(
            new C.AutoTitleDeleted { Val = true },
            new C.PlotArea(new C.Layout(), plot, CategoryAxis(isLines), ValueAxis(chart.Table, isLines))
        );
        if (Legend(chart.Table) is { } legend)
        {
            drawn.Append(legend);
        }

        drawn.Append(new C.PlotVisibleOnly { Val = true }, new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new(
            new C.Date1904 { Val = false },
            new C.EditingLanguage { Val = "en-GB" },
            new C.RoundedCorners { Val = false },
            drawn,
            new C.TextProperties(
                new A.BodyProperties(),
                new A.Paragraph(
                    new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 900 }),
                    new A.EndParagraphRunProperties { Language = "en-GB" }
                )
            ),
            new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = data }
        );
    }

    private static C.LineChart Lines(OfficeTable table)
    {
        var chart = new C.LineChart(
            new C.Grouping { Val = C.GroupingValues.Standard },
            new C.VaryColors { Val = false }
        );
        for (var column = 1; column < table.Columns.Count; column++)
        {
            var (colour, dash) = Looks[column - 1];
            chart.Append(
                new C.LineChartSeries(
                    new C.Index { Val = (uint)(column - 1) },
                    new C.Order { Val = (uint)(column - 1) },
                    Name(table, column),
                    new C.ChartShapeProperties(
                        new A.Outline(Fill(colour), new A.PresetDash { Val = dash }) { Width = 28_575 }
                    ),
                    new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }),
                    DocxChartData.Names(table),
                    DocxChartData.Numbers(table, column),
                    new C.Smooth { Val = false }
                )
            );
        }

        chart.Append(new C.ShowMarker { Val = true });
        return chart;
    }

    private static C.BarChart Bars(OfficeTable table) =>
        new(
            new C.BarDirection { Val = C.BarDirectionValues.Bar },
            new C.BarGrouping { Val = C.BarGroupingValues.Clustered },
            new C.VaryColors { Val = false },
            new C.BarChartSeries(
                new C.Index { Val = 0 },
                new C.Order { Val = 0 },
                Name(table, 1),
                new C.ChartShapeProperties(Fill(Looks[0].Colour)),
                new C.InvertIfNegative { Val = false },
                Labels(),
                DocxChartData.Names(table),
                DocxChartData.Numbers(table, 1)
            ),
            new C.GapWidth { Val = 40 }
        );

    private static C.SeriesText Name(OfficeTable table, int column) =>
        new(DocxChartData.Words(DocxChartData.Cell(column, 0), [table.Columns[column]]));

    private static C.DataLabels Labels() =>
        new(
            new C.ShowLegendKey { Val = false },
            new C.ShowValue { Val = true },
            new C.ShowCategoryName { Val = false },
            new C.ShowSeriesName { Val = false },
            new C.ShowPercent { Val = false },
            new C.ShowBubbleSize { Val = false }
        );

    // Word does not move labels at the ends of lines apart, so lines that may meet are named below.
    private static C.Legend? Legend(OfficeTable table) =>
        table.Columns.Count < 3
            ? null
            : new(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false });

    private static C.CategoryAxis CategoryAxis(bool isLines) =>
        new(
            new C.AxisId { Val = Categories },
            // Bars are read from the top, as the table below them is.
            new C.Scaling(
                new C.Orientation { Val = isLines ? C.OrientationValues.MinMax : C.OrientationValues.MaxMin }
            ),
            new C.Delete { Val = false },
            new C.AxisPosition { Val = isLines ? C.AxisPositionValues.Bottom : C.AxisPositionValues.Left },
            new C.NumberingFormat { FormatCode = "General", SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
            new C.CrossingAxis { Val = Values },
            new C.Crosses { Val = C.CrossesValues.AutoZero },
            new C.AutoLabeled { Val = false }
        );

    private static C.ValueAxis ValueAxis(OfficeTable table, bool isLines) =>
        new(
            new C.AxisId { Val = Values },
            isLines
                ? new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax })
                : new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }, new C.MinAxisValue { Val = 0 }),
            new C.Delete { Val = !isLines },
            new C.AxisPosition { Val = isLines ? C.AxisPositionValues.Left : C.AxisPositionValues.Bottom },
            new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(Fill("DCDFE0")) { Width = 6_350 })),
            new C.NumberingFormat { FormatCode = DocxChartData.Format(table), SourceLinked = false },
            new C.MajorTickMark { Val = C.TickMarkValues.None },
            new C.MinorTickMark { Val = C.TickMarkValues.None },
            new C.TickLabelPosition { Val = C.TickLabelPositionValues.NextTo },
            new C.CrossingAxis { Val = Categories },
            new C.Crosses { Val = C.CrossesValues.AutoZero }
        );

    private static A.SolidFill Fill(string colour) => new(new A.RgbColorModelHex { Val = colour });
}
