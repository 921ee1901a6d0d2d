using System.Xml.Linq;
using Mainstay.Web.Charts;
using Microsoft.AspNetCore.Html;

namespace Mainstay.Web.Tests.Charts;

public sealed class ChartTests
{
    [Fact]
    public void LineChart_ANamedPicture_HasRoleTitleAndDescription()
    {
        var svg = Lines([new("North", [1m, 2m, 3m])]);

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("up-title up-desc", svg.Attribute("aria-labelledby")?.Value);
        Assert.Equal("North went up", svg.Elements().Single(e => e.Name.LocalName == "title").Value);
        Assert.Contains(svg.Elements(), e => e.Name.LocalName == "desc" && e.Attribute("id")?.Value == "up-desc");
    }

    [Fact]
    public void LineChart_AnUnknownDay_LeavesAGapAndIsNotZero()
    {
        var path = Lines([new("North", [4m, null, 6m])]).Elements().Single(e => e.Name.LocalName == "path");

        Assert.Equal(2, path.Attribute("d")!.Value.Count(c => c == 'M'));
    }

    [Fact]
    public void LineChart_TwoLinesThatEndTogether_HaveLabelsThatDoNotTouch()
    {
        var labels = Lines([new("North", [4m, 5m]), new("Council", [6m, 5m])], points: 2)
            .Elements()
            .Where(e => e.Attribute("class")?.Value.StartsWith("app-label", StringComparison.Ordinal) == true)
            .Select(e => double.Parse(e.Attribute("y")!.Value))
            .ToArray();

        Assert.True(labels[1] - labels[0] >= 16, $"{labels[0]} and {labels[1]}");
    }

    [Fact]
    public void LineChart_FiveLines_AreRefused() =>
        Assert.Throws<ArgumentException>(() => Lines([.. Enumerable.Repeat(new ChartSeries("x", [1m, 2m, 3m]), 5)]));

    [Fact]
    public void LineChart_AHostileName_StaysText()
    {
        var svg = Lines([new("<script>alert(1)</script>", [1m, 2m, 3m])]);

        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void LineChart_SameData_GivesTheSamePicture() =>
        Assert.Equal(Lines([new("North", [1m, 2m, 3m])]).ToString(), Lines([new("North", [1m, 2m, 3m])]).ToString());

    [Fact]
    public void OfLines_AnAxisThatLeavesOutZero_SaysSoBesideTheChart()
    {
        var figure = ChartFigure.OfLines(
            "x",
            "m",
            "Turnover.",
            [("2024", "2024"), ("2025", "2025")],
            [new("Ours", [11m, 12m])],
            v => $"{v}"
        );

        Assert.EndsWith("The axis does not begin at 0.", figure.Subtitle, StringComparison.Ordinal);
        Assert.Equal(["2025", "12"], figure.Rows[1]);
    }

    [Fact]
    public void BarChart_TheLongestBar_IsTheHighestValueAndAMissingOneHasNoLength()
    {
        var svg = Parse(
            BarChart.Draw("b", "t", "d", [new("A", 10m, "10%"), new("B", 20m, "20%", true), new("C", null, "u")])
        );
        var widths = svg.Elements()
            .Where(e => e.Name.LocalName == "rect")
            .Select(e => double.Parse(e.Attribute("width")!.Value))
            .ToArray();

        Assert.Equal(widths[1] / 2, widths[0], 0.2);
        Assert.Equal(0, widths[2]);
    }

    private static XElement Lines(IReadOnlyList<ChartSeries> series, int points = 3) =>
        Parse(
            LineChart.Draw(
                "up",
                "North went up",
                "Cases.",
                [.. Enumerable.Range(1, points).Select(i => $"{i} Oct")],
                series
            )
        );

    private static XElement Parse(IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return XElement.Parse(text.ToString());
    }
}
