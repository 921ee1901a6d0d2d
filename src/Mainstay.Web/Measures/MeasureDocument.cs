using Mainstay.App.Reports.Office;
using Mainstay.Core.Measures;
using Mainstay.Web.Display;

namespace Mainstay.Web.Measures;

/// <summary>A measure page's figures as a document.</summary>
public static class MeasureDocument
{
    /// <summary>The figures over time, those of each service and team, and the definition.</summary>
    public static OfficeDocument Of(
        MeasureLines lines,
        string scope,
        DateOnly asAt,
        IEnumerable<(string Name, MeasureResult Figure)> places
    )
    {
        var definition = lines.Definition;
        return new(
            definition.Title,
            $"{scope}, as at {Days.Written(asAt)}.",
            "Officers only",
            [
                new OfficeParagraph(definition.Definition),
                OverTime(lines, asAt),
                new OfficeTable(
                    "By service and team",
                    $"{definition.Title} ({lines.Unit}) by service and team, {Days.Written(asAt)}",
                    ["Service or team", "Figure", "Numerator", "Denominator", "n"],
                    [.. places.Select(p => (IReadOnlyList<OfficeCell>)[p.Name, .. Cells(p.Figure)])]
                )
                {
                    Notes = ["A service holds all teams below it."],
                },
                Definition(definition, asAt),
            ]
        );
    }

    private static OfficeTable OverTime(MeasureLines lines, DateOnly asAt) =>
        new(
            "Over time",
            $"{lines.Definition.Title} ({lines.Unit}), {Days.Written(lines.Days[0])} to {Days.Written(asAt)}",
            ["Of", "Day", "Figure", "Numerator", "Denominator", "n", "Struck on"],
            [
                .. lines.All.SelectMany(l =>
                    l.Series.Points.Select(p =>
                        (IReadOnlyList<OfficeCell>)
                            [l.Name, p.AsAt, .. Cells(lines.Definition, p), p.StruckOn is { } struck ? struck : ""]
                    )
                ),
            ]
        )
        {
            Notes = ["n: how many people or things the figure of the day rests on."],
        };

    private static IEnumerable<OfficeCell> Cells(MeasureDefinition definition, SeriesPoint point) =>
        [
            OfficeCell.Of(definition, point),
            OfficeCell.Of(point.Numerator, 2),
            definition.Denominator is null ? "" : OfficeCell.Of(point.Denominator, 2),
            point.N is { } n ? n : "",
        ];

    private static IEnumerable<OfficeCell> Cells(MeasureResult figure) =>
        [
            OfficeCell.Of(figure),
            OfficeCell.Of(figure.Numerator, 2),
            figure.Definition.Denominator is null ? "" : OfficeCell.Of(figure.Denominator, 2),
            figure.N,
        ];

    private static OfficeTable Definition(MeasureDefinition definition, DateOnly asAt) =>
        new(
            "Definition",
            $"How {definition.Title} is worked out",
            ["What", "In words"],
            [
                ["Definition", definition.Definition],
                ["Numerator", definition.Numerator],
                ["Denominator", definition.Denominator ?? "none: it is a count"],
                ["Unit", Core.Reports.Shown.Unit(definition)],
                ["Definition by", definition.SourceOn(asAt)],
                ["Name and version", $"{definition.Name}, version {definition.Version}"],
            ]
        );
}
