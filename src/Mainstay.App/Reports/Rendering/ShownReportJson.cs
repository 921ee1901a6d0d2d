using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports.Rendering;

/// <summary>A shown report as one JSON document in camelCase: what is printed and nothing finer.</summary>
public static class ShownReportJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The whole report.</summary>
    public static string Render(ShownReport report) =>
        JsonSerializer.Serialize(
            new
            {
                report = "weekly",
                report.Council,
                edition = report.Audience,
                marking = report.Marking.Words(),
                report.AsAt,
                report.Title,
                report.Issued,
                report.Sentences,
                report.Warnings,
                report.Sections,
                report.Notes,
                report.Sources,
                report.Definitions,
            },
            Options
        ) + "\n";
}
