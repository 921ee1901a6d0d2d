using System.CommandLine;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report weekly</c>: the report of a Friday, shown or issued.</summary>
internal static class ReportWeeklyCommand
{
    private const string About = """
        The weekly report as at the last Friday on or before a day.

        Examples:
          mainstay report weekly --as-at 2025-10-03
          mainstay report weekly --as-at 2025-10-03 --format html --out weekly.html
          mainstay report weekly --as-at 2025-10-03 --format docx --out weekly.docx
          mainstay report weekly --as-at 2025-10-03 --issue
        """;

    public static Command Make(CommandContext context)
    {
        var asAt = Options.RequiredDay("--as-at", "The day; the report is of the last Friday on or before it");
        var knownAt = Options.KnownAt();
        var format = new Option<string>("--format")
        {
            Description = "text, json, csv, html, docx or ods; docx and ods need --out",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "html", "docx", "ods");
        var json = Options.Json();
        var outFile = new Option<FileInfo?>("--out") { Description = "Write to this file instead of standard output" };
        var issue = new Option<bool>("--issue")
        {
            Description = "Issue it: freeze html, csv, json, docx and ods for ever",
        };
        var reason = new Option<string?>("--reason")
        {
            Description = "Why it is issued although more than 2% of cases are unmatched",
        };
        var command = new Command("weekly", About) { asAt, knownAt, format, json, outFile, issue, reason };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                if (parsed.GetValue(issue))
                {
                    var wanted = new IssueWeeklyReportCommand(parsed.GetValue(asAt), parsed.GetValue(reason));
                    return await IssueAsync(services, wanted, context, cancel);
                }

                var report = await services
                    .Get<BuildWeeklyReportQuery>()
                    .RunAsync(parsed.GetValue(asAt), parsed.GetValue(knownAt), cancel);
                var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
                var to = parsed.GetValue(outFile);
                await (
                    OfficeForms.Write(ShownReportDocument.Of(OfficersEdition.Of(report)), form) is { } file
                        ? Output.WriteAsync(file, to, context, cancel)
                        : Output.WriteAsync(Render(report, form), to, context, cancel)
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static string Render(WeeklyReport report, string format) =>
        format switch
        {
            "json" => WeeklyReportJson.Render(report),
            "csv" => WeeklyReportCsv.Render(report),
            "html" => WeeklyReportHtml.Page(report),
            _ => WeeklyReportText.Render(report),
        };

    private static async Task<int> IssueAsync(
        StoreServices services,
        IssueWeeklyReportCommand wanted,
        CommandContext context,
        CancellationToken cancel
    )
    {
        var issued = await services.Get<IssueWeeklyReportHandler>().HandleAsync(wanted, cancel);
        if (!issued.IsOk)
        {
            throw new RefusedException(string.Join(Environment.NewLine, issued.Problems.Select(p => p.Message)));
        }

        await context.Out.WriteLineAsync($"ISSUED edition={issued.Value.Edition} as-at={issued.Value.AsAt:yyyy-MM-dd}");
        foreach (var file in issued.Value.Files)
        {
            await context.Out.WriteLineAsync($"  {file.Format} {file.Bytes} bytes sha256={file.Sha256}");
        }

        return Exit.Done;
    }
}
