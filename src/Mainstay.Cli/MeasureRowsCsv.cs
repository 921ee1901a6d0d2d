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
            string?[] cells =
            [
                row.Kind,
                row.Key,
                row.About,
                row.Team,
                $"{row.Numerator:0.######}",
                $"{row.Denominator:0.######}",
                row.Why,
            ];
            csv.Append(CsvText.Line(cells));
        }

        return csv.ToString();
    }
}
