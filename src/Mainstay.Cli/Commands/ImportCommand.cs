using System.CommandLine;
using Mainstay.App.Imports;
using Mainstay.Imports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay import</c>: brings an extract in, prints a template, or confirms a held run (contract K5).</summary>
internal static class ImportCommand
{
    private const string About = """
        Bring an extract in. Good rows are applied; a refused row leaves what was known as it was.

        Examples:
          mainstay import --template assignments > assignments.csv
          mainstay import assignments.csv --source assignments --as-of 2025-10-03 --check
          mainstay import assignments.csv --source assignments --as-of 2025-10-03 --results results.csv
          mainstay import --confirm 12 --reason reorganisation
        """;

    public static Command Make(CommandContext context)
    {
        var command = new Command("import", About);
        var words = new ImportWords();
        foreach (var option in words.All)
        {
            command.Options.Add(option);
        }

        command.Arguments.Add(words.File);
        command.SetAction(
            async (parsed, cancel) =>
            {
                if (parsed.GetValue(words.Template) is { } template)
                {
                    await context.Out.WriteAsync(Layout(template).Template());
                    return Exit.Done;
                }

                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                return parsed.GetValue(words.Confirm) is { } run
                    ? await ConfirmAsync(services, run, parsed.GetValue(words.Reason), context, cancel)
                    : await new ImportOfFile(services, context, words.Read(parsed)).RunAsync(cancel);
            }
        );
        return command;
    }

    /// <summary>The layout of a source.</summary>
    /// <exception cref="RefusedException">There is no such source.</exception>
    public static SourceLayout Layout(string source) =>
        SourceLayouts.Find(source)
        ?? throw new RefusedException(
            $"There is no such source as '{source}'. Sources are: {string.Join(", ", SourceLayouts.All.Select(l => l.Name))}"
        );

    private static async Task<int> ConfirmAsync(
        StoreServices services,
        long run,
        string? reason,
        CommandContext context,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RefusedException("Give the reason for applying a held run, for example --reason reorganisation");
        }

        var outcome = await services
            .Get<ConfirmRunHandler>()
            .HandleAsync(new ConfirmRunCommand(run, reason), null, cancel);
        return outcome.IsOk
            ? await ImportWriting.WriteAsync(outcome.Value, context)
            : throw new RefusedException(outcome.Problems[0].Message);
    }
}
