using System.Text;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Measures;

namespace Mainstay.Cli;

/// <summary>The rows behind a figure as CSV, safe against formulas.</summary>
internal static class MeasureRowsCsv
{
    public static string Write(MeasureResult figure)
    {
        var csv = new StringBuilder("kind,key,about,team,numerator,denominator,why\r\n");
        foreach (var row in figure.Rows)
        {
            object?[] cells =
            [
                row.Kind,
                row.Key,
                row.About,
                row.Team,
                Plain(row.Numerator),
                Plain(row.Denominator),
                row.Why,
            ];
            csv.Append(CsvText.Line(cells));
        }

        return csv.ToString();
    }

    // Without the zeros that a sum of six-decimal parts drags along.
    private static decimal Plain(decimal amount) =>
        Math.Round(amount, 6, MidpointRounding.AwayFromZero) / 1.0000000000000000000000000000m;
}
