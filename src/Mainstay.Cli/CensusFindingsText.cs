using System.Text;
using Mainstay.Returns.Checking;

namespace Mainstay.Cli;

/// <summary>What a check of a return found, as text: a line for each rule, then each finding with its place.</summary>
internal static class CensusFindingsText
{
    private const int Shown = 200;

    public static string Write(CheckResult result)
    {
        var text = new StringBuilder();
        if (result.Refused is { } refused)
        {
            text.AppendLine($"REFUSED {refused.Message}");
        }

        foreach (var finding in result.Findings.Take(Shown))
        {
            text.AppendLine(Line(finding));
        }

        if (result.All > Shown)
        {
            text.AppendLine($"... and {result.All - Shown} more; --results findings.csv writes them.");
        }

        foreach (var (number, count) in result.Counts.OrderBy(c => c.Key))
        {
            text.AppendLine($"{number} {count}");
        }

        return text.AppendLine(
                $"{result.Records.GetValueOrDefault("CSWWWorker")} workers, {result.Errors} errors, {result.All - result.Errors} queries"
            )
            .ToString();
    }

    private static string Line(Finding f)
    {
        var place = f.Place.Line == 0 ? "file" : $"line {f.Place.Line}, column {f.Place.Column}";
        var severity = f.Rule.Severity == Severity.Error ? "error" : "query";
        var found = f.Found is null ? "" : $" found '{f.Found}',";
        return $"{f.Number} {severity} {place}: {f.Person} {f.Field}:{found} wanted: {f.Wanted}";
    }
}
