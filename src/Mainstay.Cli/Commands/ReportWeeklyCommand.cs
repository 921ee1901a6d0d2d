using System.CommandLine;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Rendering;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report weekly</c>: the report of a Friday, for officers or for members.</summary>
internal static class ReportWeeklyCommand
{
    private const string About = """
        The weekly report as at the last Friday on or before a day.

        Examples:
          mainstay report weekly --as-at 2025-10-03
          mainstay report weekly --as-at 2025-10-03 --format html --out weekly.html
          mainstay report weekly --as-at 2025-10-03 --edition members
          mainstay report weekly --as-at 2025-10-03 --format docx --out weekly.docx
          mainstay report weekly --as-at 2025-10-03 --issue --prepared-by "A. Analyst" --signed-by "D. Director"
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
        var edition = new Option<string>("--edition")
        {
            Description = "officers or members; members' counts are protected",
            DefaultValueFactory = _ => "officers",
        };
        edition.AcceptOnlyFromAmong("officers", "members");
        var command = new Command("weekly", About) { asAt, knownAt, format, json, outFile, edition };
        var issue = new ReportIssueOptions();
        issue.AddTo(command);
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                if (issue.Wanted(parsed, parsed.GetValue(asAt)) is { } wanted)
                {
                    var handler = services.Get<IssueAtOnceHandler>();
                    var issued = ReportSigningCommands.Granted(await handler.HandleAsync(wanted, cancel));
                    await ReportSigningCommands.WriteAsync(issued, context);
                    return Exit.Done;
                }

                var report = await services
                    .Get<BuildWeeklyReportQuery>()
                    .RunAsync(parsed.GetValue(asAt), parsed.GetValue(knownAt), cancel);
                var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
                var shown =
                    parsed.GetValue(edition) == "members"
                        ? MembersEdition.Of(
                            report,
                            await services.Get<WeeklyMembersQuery>().RunAsync(report, cancel: cancel)
                        )
                        : null;
                var to = parsed.GetValue(outFile);
                var document = ShownReportDocument.Of(shown ?? OfficersEdition.Of(report));
                await (
                    OfficeForms.Write(document, form) is { } file ? Output.WriteAsync(file, to, context, cancel)
                    : shown is null ? Output.WriteAsync(Render(report, form), to, context, cancel)
                    : Output.WriteAsync(Render(shown, form), to, context, cancel)
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

    private static string Render(ShownReport report, string format) =>
        format switch
        {
            "json" => ShownReportJson.Render(report),
            "csv" => ShownReportCsv.Render(report),
            "html" => ShownReportHtml.Page(report),
            _ => ShownReportText.Render(report),
        };
}
