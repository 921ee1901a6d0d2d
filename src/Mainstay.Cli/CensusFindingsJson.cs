using System.Text.Json;
using Mainstay.Returns.Checking;

namespace Mainstay.Cli;

/// <summary>What a check of a return found, as one JSON document.</summary>
internal static class CensusFindingsJson
{
    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Write(string file, int year, CheckResult result) =>
        JsonSerializer.Serialize(
            new
            {
                file,
                year,
                refused = result.Refused is { } refused
                    ? new
                    {
                        line = refused.Place.Line,
                        column = refused.Place.Column,
                        reason = refused.Reason,
                    }
                    : null,
                workers = result.Records.GetValueOrDefault("CSWWWorker"),
                errors = result.Errors,
                queries = result.All - result.Errors,
                rules = result.Counts.OrderBy(c => c.Key).Select(c => new { rule = c.Key, count = c.Value }),
                findings = result.Findings.Select(f => new
                {
                    rule = f.Number,
                    severity = f.Rule.Severity == Severity.Error ? "error" : "query",
                    line = f.Place.Line,
                    column = f.Place.Column,
                    block = f.Block,
                    record = f.Ordinal,
                    person = f.Person,
                    field = f.Item?.Name,
                    found = f.Found,
                    wanted = f.Wanted,
                }),
            },
            Layout
        );
}
