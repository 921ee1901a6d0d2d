using System.CommandLine;
using Mainstay.App.Operations;
using Mainstay.App.Operations.Backup;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay migrate</c>: makes a store, brings one up to this version, or moves a council to another store.</summary>
internal static class MigrateCommand
{
    private const string About = """
        Make a store, or bring one up to this version. Can be stopped at any point and run again.

        Examples:
          mainstay migrate --store council.db
          mainstay migrate --from council.db --to "Host=db;Database=mainstay;Username=mainstay"      moves a council over
        """;

    public static Command Make(CommandContext context)
    {
        var from = new Option<string?>("--from") { Description = "Move the council that this store holds" };
        var to = new Option<string?>("--to") { Description = "Where it shall be; there must be no store yet" };
        var command = new Command("migrate", About) { from, to };
        command.SetAction(
            (parsed, cancel) =>
                (parsed.GetValue(from), parsed.GetValue(to)) switch
                {
                    (null, null) => MigrateAsync(parsed.GetValue(Options.Store)!, context, cancel),
                    ({ } source, { } target) => MoveAsync(source, target, context, cancel),
                    _ => throw new RefusedException("To move a council give both --from and --to."),
                }
        );
        return command;
    }

    private static async Task<int> MigrateAsync(string store, CommandContext context, CancellationToken cancel)
    {
        await using var services = StoreServices.Unopened(store, context);
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

    private static async Task<int> MoveAsync(string from, string to, CommandContext context, CancellationToken cancel)
    {
        await using var source = await StoreServices.OpenAsync(from, context, cancel);
        var wanted = new MoveStoreCommand(StoreLocation.Parse(to));
        var moved = await source.Get<MoveStoreHandler>().HandleAsync(wanted, cancel);
        if (!moved.IsOk)
        {
            throw new RefusedException(moved.Problems[0].Message);
        }

        await context.Out.WriteLineAsync($"MOVED facts={moved.Value.Versions} sha256={moved.Value.Sha256}");
        await context.Error.WriteLineAsync($"{wanted.To} holds what {source.Location} holds, which stays as it is.");
        return Exit.Done;
    }
}
