using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay explain</c>: why a target or a figure is what it is.</summary>
internal static class ExplainCommand
{
    private const string About = """
        Why a target or a figure is what it is, in words and numbers.

        Examples:
          mainstay explain target 100123 --as-at 2025-10-03
          mainstay explain measure turnover_rate_fte --as-at 2025-09-30 --rows leavers.csv
        """;

    public static Command Make(CommandContext context) =>
        new("explain", About) { MakeTarget(context), MakeMeasure(context) };

    private static Command MakeTarget(CommandContext context)
    {
        var staffId = new Argument<string>("staff-id") { Description = "The worker's staff id" };
        var asAt = Options.RequiredDay("--as-at", "The day");
        var command = new Command("target", "A worker's effective target, step by step.") { staffId, asAt };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var history = await services.Get<Histories>().NowAsync(cancel);
                var id = parsed.GetValue(staffId)!;
                var worker =
                    history.Reading(Workforce.Of).ByPerson(id)
                    ?? throw new RefusedException($"There is no worker with the staff id '{id}' on the record.");
                var explained = TargetExplanation.Of(history, worker, parsed.GetValue(asAt), ReasonView.Others);
                foreach (var line in explained.Lines)
                {
                    await context.Out.WriteLineAsync(line);
                }

                return Exit.Done;
            }
        );
        return command;
    }

    private static Command MakeMeasure(CommandContext context)
    {
        var name = new Argument<string>("name") { Description = "The measure's name, for example turnover_rate_fte" };
        var asAt = Options.RequiredDay("--as-at", "The day");
        var (knownAt, scope) = (Options.KnownAt(), Options.Scope());
        var rows = new Option<FileInfo?>("--rows")
        {
            Description = "Write the rows behind the figure to this CSV file",
        };
        var command = new Command("measure", "A figure, its definition and the rows behind it.")
        {
            name,
            asAt,
            knownAt,
            scope,
            rows,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var history = await services.Get<Histories>().AsKnownAsync(parsed.GetValue(knownAt), cancel);
                var measure = MeasureLibrary.Find(parsed.GetValue(name)!) ?? throw Unknown(parsed.GetValue(name)!);
                var of = Scopes.Find(history, parsed.GetValue(scope), parsed.GetValue(asAt));
                var figure = measure.Of(history, of, parsed.GetValue(asAt));
                var file = parsed.GetValue(rows);
                await context.Out.WriteLineAsync(
                    MeasureExplanation.Write(figure, Scopes.NameOf(history, figure), file is not null)
                );
                if (file is not null)
                {
                    await File.WriteAllTextAsync(file.FullName, MeasureRowsCsv.Write(figure), cancel);
                    await context.Error.WriteLineAsync($"{figure.Rows.Count} rows written to {file.FullName}");
                }

                return Exit.Done;
            }
        );
        return command;
    }

    private static RefusedException Unknown(string name) =>
        new(
            $"There is no measure '{name}'. Measures are: {string.Join(", ", MeasureLibrary.All.Select(m => m.Definition.Name))}"
        );
}
