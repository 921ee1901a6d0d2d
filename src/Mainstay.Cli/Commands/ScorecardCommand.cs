using System.CommandLine;
using Mainstay.App.Reports;
using Mainstay.App.Reports.Office;
using Mainstay.App.Reports.Rendering;
using Mainstay.Core.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay scorecard</c>: measures with target, baseline and direction.</summary>
internal static class ScorecardCommand
{
    private const string About = """
        The recruitment and retention scorecard: each measure with target, baseline, direction and comment.

        Examples:
          mainstay scorecard --as-at 2025-10-03
          mainstay scorecard --as-at 2025-09-30 --months 3 --points 4 --format docx --out scorecard.docx
        """;

    public static Command Make(CommandContext context)
    {
        var asAt = Options.RequiredDay("--as-at", "The scorecard's day");
        var knownAt = Options.KnownAt();
        var months = new Option<int>("--months")
        {
            Description = "Months between its days, 1 to 12",
            DefaultValueFactory = _ => Scorecard.HalfYear,
        };
        months.Validators.Add(r => Between(r, 1, 12));
        var points = new Option<int>("--points")
        {
            Description = "How many days, the last one included, 1 to 8",
            DefaultValueFactory = _ => 3,
        };
        points.Validators.Add(r => Between(r, 1, 8));
        var format = new Option<string>("--format")
        {
            Description = "text, json, csv, docx or ods; docx and ods need --out",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "csv", "docx", "ods");
        var json = Options.Json();
        var outFile = new Option<FileInfo?>("--out") { Description = "Write to this file instead of standard output" };
        var command = new Command("scorecard", About) { asAt, knownAt, months, points, format, json, outFile };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var card = await services
                    .Get<BuildScorecardQuery>()
                    .RunAsync(
                        parsed.GetValue(asAt),
                        parsed.GetValue(months),
                        parsed.GetValue(points),
                        parsed.GetValue(knownAt),
                        cancel
                    );
                var form = parsed.GetValue(json) ? "json" : parsed.GetValue(format)!;
                var to = parsed.GetValue(outFile);
                await (
                    OfficeForms.Write(ScorecardDocument.Of(card), form) is { } file
                        ? Output.WriteAsync(file, to, context, cancel)
                        : Output.WriteAsync(Render(card, form), to, context, cancel)
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static string Render(Scorecard card, string format) =>
        format switch
        {
            "json" => ScorecardJson.Render(card),
            "csv" => OfficeCsv.Write(ScorecardDocument.Figures(card)),
            _ => OfficeText.Write(ScorecardDocument.Of(card)),
        };

    private static void Between(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.GetValueOrDefault<int>() is var given && (given < least || given > most))
        {
            result.AddError($"'{given}' is not from {least} to {most}.");
        }
    }
}
