using System.CommandLine;
using Mainstay.App.Operations;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay verify</c>: is the store whole (contract K8)?</summary>
internal static class VerifyCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command(
            "verify",
            "Check the store: database integrity, no fact current twice, every applied run's rows and hash, the audit ledger's chain and checkpoints."
        );
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var faults = await services.Get<VerifyStoreHandler>().HandleAsync(cancel);
                foreach (var fault in faults)
                {
                    await context.Out.WriteLineAsync($"{fault.Code} {fault.Place}: {fault.What}");
                }

                await context.Error.WriteLineAsync(
                    faults.Count == 0 ? "The store is whole." : $"{faults.Count} faults found."
                );
                return faults.Count == 0 ? Exit.Done : Exit.Refused;
            }
        );
        return command;
    }
}
