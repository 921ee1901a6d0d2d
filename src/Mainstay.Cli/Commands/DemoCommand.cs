using System.CommandLine;
using System.Diagnostics;
using Mainstay.App.Operations;
using Mainstay.Seed;
using Mainstay.Seed.Cases;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay demo</c>: a demonstration council, made at the first start, and the product open on it (contract K19).</summary>
internal static class DemoCommand
{
    private const string About = """
        A demonstration council with invented people: made at the first start, kept for the next.

        Examples:
          mainstay demo
          mainstay demo --store demo.db --port 5090
        """;

    public static Command Make(CommandContext context)
    {
        var command = new Command("demo", About) { ServeCommand.Port, ServeCommand.Urls };
        command.SetAction(
            async (parsed, cancel) =>
            {
                Serving.MustBeFree(ServeCommand.UrlsOf(parsed));
                var store = parsed.GetValue(Options.Store)!;
                var offset = await PreparedAsync(store, context, cancel);
                return await Serving.RunAsync(ServeCommand.ServedAs(parsed, store, offset, context), context, cancel);
            }
        );
        return command;
    }

    private static async Task<TimeSpan> PreparedAsync(string store, CommandContext context, CancellationToken cancel)
    {
        await using var services = await StoreServices.MakeAsync(store, context, cancel);
        var settings = services.Get<StoreSettings>();
        if (await settings.DemoClockOffsetAsync(cancel) is { } kept)
        {
            return kept;
        }

        var opened = await services.Get<OpenStoreQuery>().RunAsync(cancel);
        if (opened is { IsOk: true, Value.HoldsFacts: true })
        {
            throw new RefusedException(
                $"{services.Location} holds a council's facts. Give the demonstration a store of its own: --store demo.db"
            );
        }

        var watch = Stopwatch.StartNew();
        await context.Error.WriteLineAsync("Making the demonstration council ...");
        await SeedWriting.RunAsync(services, SeedCommand.Demonstration, context, cancel);
        await using (var then = await StoreServices.OpenAsync(store, context, cancel))
        {
            await then.Get<AllocationStory>().TellAsync(cancel);
        }

        await context.Error.WriteLineAsync($"Made in {watch.Elapsed.TotalSeconds:0} s.");
        return await settings.DemoClockOffsetAsync(cancel) ?? TimeSpan.Zero;
    }
}
