using System.CommandLine;
using Mainstay.App.Agency;
using Mainstay.App.Reports.Office;
using Mainstay.Returns.Agency;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay agency</c>: the quarter's agency return from the record, and what it still lacks.</summary>
internal static class AgencyCommand
{
    private const string About = """
        The quarterly agency return.

        Examples:
          mainstay agency check --quarter 2025-Q3                     what is missing and which breaches nobody answered for
          mainstay agency return --quarter 2025-Q3                    the assignments as CSV, on standard output
          mainstay agency return --quarter 2025-Q3 --out return.ods   all of it as a workbook; .csv works too
        """;

    public static Command Make(CommandContext context) =>
        new("agency", About) { MakeReturn(context), MakeCheck(context) };

    private static Command MakeReturn(CommandContext context)
    {
        var quarter = Quarter();
        var output = new Option<FileInfo?>("--out") { Description = "Write it to this file, .csv or .ods" };
        var command = new Command("return", "Build the return from the record. It holds personal data and pay.")
        {
            quarter,
            output,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var of = Read(parsed.GetValue(quarter));
                var file = parsed.GetValue(output);
                if (file is not null && file.Extension is not (".csv" or ".ods"))
                {
                    throw new RefusedException($"'{file.Name}' is not written: the return is a .csv or an .ods file");
                }

                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var made = await services.Get<AgencyReturns>().BuildAsync(of, cancel);
                if (file is null)
                {
                    var table = AgencyReturnDocument.Assignments(made);
                    await context.Out.WriteLineAsync(OfficeCsv.Write(table).AsMemory().TrimEnd(), cancel);
                }
                else
                {
                    var bytes =
                        file.Extension == ".csv"
                            ? AgencyReturnDocument.Csv(made)
                            : OdsFile.Write(AgencyReturnDocument.Of(made));
                    await File.WriteAllBytesAsync(file.FullName, bytes, cancel);
                    await context.Error.WriteLineAsync($"Written to {file.FullName}");
                }

                await context.Error.WriteLineAsync(
                    $"{made.Rows.Count} assignments in {of}, to be sent from {AgencyReturnLayout.OpensOn(of):yyyy-MM-dd} to {made.Layout.ClosesOn(of):yyyy-MM-dd}"
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static Command MakeCheck(CommandContext context)
    {
        var quarter = Quarter();
        var command = new Command(
            "check",
            "What the return lacks: items that are owed, roles without a job type, breaches nobody answered for."
        )
        {
            quarter,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var of = Read(parsed.GetValue(quarter));
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var made = await services.Get<AgencyReturns>().BuildAsync(of, cancel);
                return await WriteAsync(made, context);
            }
        );
        return command;
    }

    private static async Task<int> WriteAsync(AgencyReturn made, CommandContext context)
    {
        await context.Out.WriteLineAsync("placement,kind,what");
        foreach (var (row, item) in made.Gaps)
        {
            await context.Out.WriteLineAsync($"{row.Assignment.Placement},missing,{item.Code}");
        }

        foreach (var breach in made.Unanswered)
        {
            await context.Out.WriteLineAsync(
                $"{breach.Finding.Assignment.Placement},breach without sign-off,{breach.Finding.Rule.Code}"
            );
        }

        var (gaps, unsigned) = (made.Gaps.Count(), made.Unanswered.Count());
        await context.Error.WriteLineAsync(
            $"{made.Rows.Count} assignments in {made.Quarter}: {gaps} items missing, {unsigned} breaches without sign-off"
        );
        return gaps + unsigned == 0 ? Exit.Done : Exit.Refused;
    }

    private static Option<string> Quarter() =>
        new("--quarter") { Description = "The quarter, for example 2025-Q3", Required = true };

    private static AgencyQuarter Read(string? text) =>
        AgencyQuarter.Read(text)
        ?? throw new RefusedException($"'{text}' is not a quarter: write the year, -Q and 1 to 4, for example 2025-Q3");
}
