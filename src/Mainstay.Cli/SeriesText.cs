using System.Text;
using Mainstay.Core.Measures;

namespace Mainstay.Cli;

/// <summary>A series as CSV for a terminal or a file: unrounded, rates as ratios, DfE's symbol where there is no number.</summary>
internal static class SeriesText
{
    public static string Write(MeasureSeries series)
    {
        var text = new StringBuilder().AppendLine("day,value,numerator,denominator,state");
        foreach (var p in series.Points)
        {
            text.Append($"{p.AsAt:yyyy-MM-dd},{p.Value:0.############},{p.Numerator:0.############},")
                .Append($"{p.Denominator:0.############},{p.State.Symbol()}")
                .AppendLine();
        }

        return text.ToString().TrimEnd();
    }
}
