using Mainstay.Web.Charts;

namespace Mainstay.Web.Tests.Charts;

public sealed class SmallMultiplesTests
{
    private static readonly (string, string)[] Points = [("3 September", "3 Sep"), ("3 October", "3 Oct")];

    private static SmallMultiples Of(params ChartSeries[] series) =>
        SmallMultiples.Of(
            "x",
            "message",
            "subtitle",
            Points,
            [.. series.Select(s => new SmallSeries(s, $"/{s.Name}"))],
            v => v is { } known ? known.ToString("0.0") : "not known"
        );

    [Fact]
    public void EveryChart_IsDrawnOnOneAxis()
    {
        var many = Of(new("north", [1, 2]), new("south", [80, 90]));

        Assert.All(many.Charts, c => Assert.Contains(">100<", Svg(c)));
    }

    [Fact]
    public void AValueThatIsNotKnown_LeavesAGapAndNoDot()
    {
        var chart = Of(new("north", [5, null]), new("south", [1, 2])).Charts[0];

        Assert.Equal("not known", chart.Last);
        Assert.DoesNotContain("<circle", Svg(chart));
        Assert.DoesNotContain("NaN", Svg(chart));
    }

    [Fact]
    public void TheTable_HasEveryValueAsWritten() =>
        Assert.Equal(
            [
                ["north", "5.0", "not known"],
                ["south", "1.0", "2.0"],
            ],
            Of(new("north", [5, null]), new("south", [1, 2])).Rows
        );

    [Fact]
    public void ARange_IsOneAreaForEachRunWithoutAGap()
    {
        var svg = Written(
            LineChart.Draw(
                "x",
                "t",
                "d",
                ["1", "2", "3", "4", "5"],
                [new("line", [1, 2, 3, 4, 5])],
                "",
                new ChartRange("range", [0, 1, null, 2, 3], [2, 3, null, 9, 6])
            )
        );

        Assert.Equal(2, svg.Split("app-range").Length - 1);
        Assert.Contains(">10<", svg);
    }

    private static string Svg(SmallChart chart) => Written(chart.Picture);

    private static string Written(Microsoft.AspNetCore.Html.IHtmlContent content)
    {
        using var text = new StringWriter();
        content.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return text.ToString();
    }
}
