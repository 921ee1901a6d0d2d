using Mainstay.Core.Measures;
using Mainstay.Core.Reports;

namespace Mainstay.Cli;

/// <summary>A figure in words: what it is, how it is worked out, and of what.</summary>
internal static class MeasureExplanation
{
    public static string Write(MeasureResult figure, string of, bool rowsAreWritten)
    {
        var definition = figure.Definition;
        string?[] lines =
        [
            $"{definition.Title}: {Shown.Of(figure)}{(definition.IsRate ? "" : " " + definition.Unit)}",
            $"As at {Shown.Day(figure.AsAt)}, {of}, n {figure.N}",
            "",
            $"{definition.Numerator}: {figure.Numerator:#,0.######}",
            definition.Denominator is null ? null : $"{definition.Denominator}: {figure.Denominator:#,0.######}",
            figure.Note,
            "",
            definition.Definition,
            $"Definition {definition.Name}, version {definition.Version}. Source: {definition.Source}",
            $"Rows behind: {figure.Rows.Count}.{(rowsAreWritten ? "" : " Write them with --rows <file>.")}",
        ];
        return string.Join(Environment.NewLine, lines.Where(l => l is not null));
    }
}
