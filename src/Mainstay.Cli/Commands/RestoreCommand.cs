using System.CommandLine;
using Mainstay.App.Operations.Backup;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay restore</c>: a store from a sealed file.</summary>
internal static class RestoreCommand
{
    private const string About = """
        Make a store of a backup. There must be none at --store yet. A damaged or foreign file is refused, and what is
        restored has proved equal to what was backed up.

        Examples:
          mainstay restore council-2025-10-03.backup --key backup.key --store council.db
          mainstay restore council-2025-10-03.backup --key backup.key --store "Host=db;Database=mainstay;Username=mainstay"
        """;

    public static Command Make(CommandContext context)
    {
        var from = new Argument<FileInfo>("backup") { Description = "The sealed file" };
        var command = new Command("restore", About) { from, BackupKey.Option };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = StoreServices.Unopened(parsed.GetValue(Options.Store)!, context);
                var wanted = new RestoreStoreCommand(parsed.GetValue(from)!.FullName, BackupKey.Read(parsed));
                var done = await services.Get<RestoreStoreHandler>().HandleAsync(wanted, cancel);
                return await BackupKey.SayAsync("RESTORED", done, services.Location.ToString(), context);
            }
        );
        return command;
    }
}
