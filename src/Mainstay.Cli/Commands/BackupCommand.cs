using System.CommandLine;
using Mainstay.App.Operations.Backup;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay backup</c>: a store, in use or not, as one sealed file.</summary>
internal static class BackupCommand
{
    private const string About = """
        Write the store to one sealed file, while it is in use. Only the key opens it, and no bit of it can change unseen.

        Examples:
          mainstay backup --key backup.key --out council-2025-10-03.backup --store council.db
          head -c 32 /dev/urandom | base64 > backup.key            a new key; keep it where the backups are not
        """;

    public static Command Make(CommandContext context)
    {
        var to = new Option<FileInfo>("--out") { Description = "The file to write", Required = true };
        var command = new Command("backup", About) { to, BackupKey.Option };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var wanted = new BackUpStoreCommand(parsed.GetValue(to)!.FullName, BackupKey.Read(parsed));
                var done = await services.Get<BackUpStoreHandler>().HandleAsync(wanted, cancel);
                return await BackupKey.SayAsync("BACKUP", done, wanted.To, context);
            }
        );
        return command;
    }
}
