using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.Core.Measures;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay measures</c>: every figure as at a day, as known at an instant.</summary>
internal static class MeasuresCommand
{
    private const string About = """
        Every measure as at a day: value, numerator, denominator, n and definition.

        Examples:
          mainstay measures --as-at 2025-09-30
          mainstay measures --as-at 2025-09-30 --known-at 2025-10-01T09:00:00Z --scope child-protection --json
          mainstay measures series turnover_rate_fte --as-at 2025-10-03 --weeks 52
          mainstay measures compare turnover_rate_fte --as-at 2025-10-03
        """;

    public static Command Make(CommandContext context)
    {
        var asAt = Options.RequiredDay("--as-at", "The day that the figures are about");
        var (knownAt, scope, json) = (Options.KnownAt(), Options.Scope(), Options.Json());
        var command = new Command("measures", About) { asAt, knownAt, scope, json };
        command.Subcommands.Add(MeasuresSeriesCommand.Make(context));
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var history = await services.Get<Histories>().AsKnownAsync(parsed.GetValue(knownAt), cancel);
                var of = Scopes.Find(history, parsed.GetValue(scope), parsed.GetValue(asAt));
                var results = MeasureLibrary.All.Select(m => m.Of(history, of, parsed.GetValue(asAt))).ToList();
                await context.Out.WriteLineAsync(
                    parsed.GetValue(json) ? MeasuresJson.Write(history, of, results) : MeasuresText.Write(results)
                );
                return Exit.Done;
            }
        );
        command.Subcommands.Add(MeasuresCompareCommand.Make(context));
        return command;
    }
}
