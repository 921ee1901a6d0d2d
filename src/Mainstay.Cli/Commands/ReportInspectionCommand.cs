using System.CommandLine;
using Mainstay.App.Caseload;
using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.App.Reports.Office;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report inspection</c>: what inspectors ask for on the first morning.</summary>
internal static class ReportInspectionCommand
{
    private const string About = """
        The inspection list: every worker by initials with caseload by status, what is not allocated, overrides, workload plans.

        Examples:
          mainstay report inspection --as-at 2025-10-03
          mainstay report inspection --as-at 2025-10-03 --format ods --out inspection.ods
        """;

    public static Command Make(CommandContext context)
    {
        var asAt = Options.RequiredDay("--as-at", "The list's day");
        var knownAt = Options.KnownAt();
        var format = new Option<string>("--format")
        {
            Description = "text, csv (the workers), docx or ods; docx and ods need --out",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "csv", "docx", "ods");
        var outFile = new Option<FileInfo?>("--out") { Description = "Write to this file instead of standard output" };
        var command = new Command("inspection", About) { asAt, knownAt, format, outFile };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var (day, known) = (parsed.GetValue(asAt), parsed.GetValue(knownAt));
                var history = await services.Get<Histories>().AsKnownAsync(known, cancel);
                var overrides = await services.Get<OverridesQuery>().InYearToAsync(day, known, cancel);
                var council = await services.Get<StoreSettings>().FindAsync(CouncilSettings.Name, cancel);
                var document = InspectionDocument.Of(history, council ?? "the council", day, overrides);
                var (form, to) = (parsed.GetValue(format)!, parsed.GetValue(outFile));
                await (
                    OfficeForms.Write(document, form) is { } file
                        ? Output.WriteAsync(file, to, context, cancel)
                        : Output.WriteAsync(
                            form == "csv" ? OfficeCsv.Write(document.Tables.First()) : OfficeText.Write(document),
                            to,
                            context,
                            cancel
                        )
                );
                return Exit.Done;
            }
        );
        return command;
    }
}
