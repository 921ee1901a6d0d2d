using System.CommandLine;
using Mainstay.App.Census;
using Mainstay.Core.Time;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Census.Rules;
using Mainstay.Returns.Checking;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay census</c>: check any file of the return, build ours from the record, list what is left to put right.</summary>
internal static class CensusCommand
{
    private const string About = """
        The children's social work workforce census.

        Examples:
          mainstay census check return.xml --year 2025               any vendor's file, on its own
          mainstay census check return.xml --year 2025 --results findings.csv
          mainstay census build --year 2025 --out return.xml
          mainstay census findings --as-at 2025-09-30
        """;

    public static Command Make(CommandContext context) =>
        new("census", About) { MakeCheck(context), MakeBuild(context), MakeFindings(context), MakeRules(context) };

    private static Command MakeCheck(CommandContext context)
    {
        var file = new Argument<FileInfo>("file") { Description = "The return, XML" };
        var (year, json, results) = (Year(), Options.Json(), Results());
        var reconstructed = new Option<bool>("--published-rules-only")
        {
            Description = "Leave out the rules that are our reconstruction",
        };
        var command = new Command("check", "Check a file of the return, whoever wrote it. No store is needed.")
        {
            file,
            year,
            json,
            results,
            reconstructed,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var path = parsed.GetValue(file)!;
                if (!path.Exists)
                {
                    throw new RefusedException($"There is no file at {path.FullName}");
                }

                var settings = CheckSettings.Shipped with { AppliesReconstructed = !parsed.GetValue(reconstructed) };
                await using var xml = new FileStream(
                    path.FullName,
                    FileMode.Open,
                    FileAccess.Read,
                    FileShare.Read,
                    bufferSize: 0
                );
                var result = CensusReturn.Check(xml, LayoutOf(parsed.GetValue(year)), settings);
                await WriteResultsAsync(
                    CensusFindingsTable.Of(result.Findings),
                    parsed.GetValue(results),
                    context,
                    cancel
                );
                var text = parsed.GetValue(json)
                    ? CensusFindingsJson.Write(path.Name, parsed.GetValue(year), result)
                    : CensusFindingsText.Write(result);
                await context.Out.WriteLineAsync(text.AsMemory().TrimEnd(), cancel);
                return result.Refused is null && result.Errors == 0 ? Exit.Done : Exit.Refused;
            }
        );
        return command;
    }

    private static Command MakeBuild(CommandContext context)
    {
        var year = Year();
        var output = new Option<FileInfo>("--out") { Description = "The XML file to be written", Required = true };
        var command = new Command("build", "Build the return of a year from the record. It holds personal data.")
        {
            year,
            output,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                LayoutOf(parsed.GetValue(year));
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var of = new CensusYear(parsed.GetValue(year));
                var draft = (await services.Get<DraftCensusQuery>().RunAsync(of, of.LastDay, null, cancel))!;
                var file = parsed.GetValue(output)!;
                await File.WriteAllBytesAsync(file.FullName, draft.Built.Return.Bytes(), cancel);
                await context.Error.WriteLineAsync($"Written to {file.FullName}");
                await context.Out.WriteLineAsync(
                    $"{draft.Built.Workers.Count} workers, {draft.Errors} errors, {draft.Problems.Count - draft.Errors} queries"
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static Command MakeFindings(CommandContext context)
    {
        var (asAt, results) = (Options.RequiredDay("--as-at", "Any day of the census year"), Results());
        var command = new Command("findings", "What would be found in the return if it were made now.")
        {
            asAt,
            results,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var day = parsed.GetValue(asAt);
                var draft =
                    await services.Get<DraftCensusQuery>().RunAsync(day, cancel)
                    ?? throw NotHeld(CensusYear.Of(day).EndsIn);
                var table = CensusFindingsTable.Of(draft.Problems);
                await WriteResultsAsync(table, parsed.GetValue(results), context, cancel);
                await context.Out.WriteLineAsync(table.Csv().AsMemory().TrimEnd(), cancel);
                await context.Error.WriteLineAsync(
                    $"{draft.Built.Workers.Count} workers, {draft.Errors} errors, {draft.Problems.Count - draft.Errors} queries"
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static Command MakeRules(CommandContext context)
    {
        var command = new Command("rules", "Every rule with its years, severity, source and fields, as Markdown.");
        command.SetAction(_ =>
        {
            context.Out.Write(RuleList.Write());
            return Exit.Done;
        });
        return command;
    }

    private static Option<int> Year() =>
        new("--year") { Description = "The year in which the census ends, 2021 to 2026", Required = true };

    private static Option<FileInfo?> Results() =>
        new("--results") { Description = "Write the findings to this file, .csv or .ods" };

    private static CensusLayout LayoutOf(int year) => CensusLayout.Of(year) ?? throw NotHeld(year);

    private static RefusedException NotHeld(int year) =>
        new($"The census of {year} is not held. Years are: {string.Join(", ", CensusLayout.All.Select(l => l.Year))}.");

    private static async Task WriteResultsAsync(
        CensusFindingsTable table,
        FileInfo? file,
        CommandContext context,
        CancellationToken cancel
    )
    {
        if (file is null)
        {
            return;
        }

        switch (file.Extension.ToUpperInvariant())
        {
            case ".CSV":
                await File.WriteAllTextAsync(file.FullName, table.Csv(), cancel);
                break;
            case ".ODS":
                await File.WriteAllBytesAsync(file.FullName, table.Ods(), cancel);
                break;
            default:
                throw new RefusedException(
                    $"'{file.Name}' is not written: results are a file of CSV or ODS, for example findings.csv or findings.ods"
                );
        }

        await context.Error.WriteLineAsync($"{table.Rows.Count} findings written to {file.FullName}");
    }
}
