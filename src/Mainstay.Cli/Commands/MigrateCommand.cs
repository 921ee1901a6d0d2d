using System.CommandLine;
using Mainstay.App.Operations;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay migrate</c>: makes a store, or brings one up to this version.</summary>
internal static class MigrateCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "migrate",
            "Make a store, or bring one up to this version. Can be stopped at any point and run again."
        );
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = StoreServices.Unopened(parsed.GetValue(Options.Store)!, context);
                var applied = await services.Get<MigrateStoreHandler>().HandleAsync(cancel);
                foreach (var name in applied)
                {
                    await context.Out.WriteLineAsync($"MIGRATED {name}");
                }

                await context.Error.WriteLineAsync(
                    applied.Count == 0 ? $"{services.Location} is up to date." : $"{services.Location} is ready."
                );
                return Exit.Done;
            }
        );
        return command;
    }
}
