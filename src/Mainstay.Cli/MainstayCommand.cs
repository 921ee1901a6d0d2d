using System.CommandLine;
using System.CommandLine.Parsing;
using Mainstay.Cli.Commands;

namespace Mainstay.Cli;

/// <summary>The command <c>mainstay</c>: its subcommands, and what happens when one fails.</summary>
public static class MainstayCommand
{
    private const string About = """
        Mainstay: recruit and keep children's social workers.

        Extracts in, one true dated record, and every measure, target and report out, each one explained.

        Examples:
          mainstay demo                                            a demonstration council in your browser
          mainstay migrate --store council.db                      make a store
          mainstay import hr.csv --source assignments --as-of 2025-10-03
          mainstay measures --as-at 2025-09-30
          mainstay report weekly --as-at 2025-10-03
          mainstay survival spells.csv --time exit --event event --by grade
          mainstay allocate workers.csv costs.csv
        """;

    /// <summary>Runs one command line.</summary>
    /// <returns>0 done, 1 refused, 2 failed (contract K2).</returns>
    public static async Task<int> RunAsync(string[] args, CommandContext context)
    {
        var root = new RootCommand(About);
        root.Options.Add(Options.Store);
        foreach (var command in All(context))
        {
            root.Subcommands.Add(command);
        }

        var streams = new InvocationConfiguration
        {
            Output = context.Out,
            Error = context.Error,
            EnableDefaultExceptionHandler = false,
        };
        try
        {
            var parsed = root.Parse(args);
            return parsed.Errors.Count == 0 ? await parsed.InvokeAsync(streams) : await RefuseAsync(parsed, context);
        }
        catch (RefusedException refused)
        {
            await context.Error.WriteLineAsync(refused.Message);
            return Exit.Refused;
        }
        catch (OperationCanceledException)
        {
            await context.Error.WriteLineAsync("Stopped before it was done; nothing was changed.");
            return Exit.Failed;
        }
#pragma warning disable CA1031 // The outermost edge: whatever broke becomes exit code 2 and one message, never a stack trace.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            await context.Error.WriteLineAsync($"Failed: {broken.Message}");
            return Exit.Failed;
        }
    }

    // A command line that cannot be read writes nothing to standard output, where a script expects results (contract K2).
    private static async Task<int> RefuseAsync(ParseResult parsed, CommandContext context)
    {
        foreach (var error in parsed.Errors)
        {
            await context.Error.WriteLineAsync(error.Message);
        }

        await context.Error.WriteLineAsync($"For its help: {WordsTo(parsed.CommandResult)} --help");
        return Exit.Refused;
    }

    private static string WordsTo(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{WordsTo(parent)} {command.Command.Name}" : "mainstay";

    private static IEnumerable<Command> All(CommandContext context) =>
        [
            DemoCommand.Make(context),
            ServeCommand.Make(context),
            MigrateCommand.Make(context),
            SeedCommandLine.Make(context),
            ImportCommand.Make(context),
            MeasuresCommand.Make(context),
            ExplainCommand.Make(context),
            ReportCommand.Make(context),
            SimulateCommand.Make(context),
            CensusCommand.Make(context),
            AgencyCommand.Make(context),
            ScorecardCommand.Make(context),
            DefinitionsCommand.Make(context),
            SurvivalCommand.Make(context),
            AllocateCommand.Make(context),
            ExportCanonicalCommand.Make(context),
            VerifyCommand.Make(context),
            BackupCommand.Make(context),
            RestoreCommand.Make(context),
            AccessCommand.Make(context),
            RoutesCommand.Make(context),
            PermissionsCommand.Make(context),
        ];
}
