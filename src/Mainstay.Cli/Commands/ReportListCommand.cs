using System.CommandLine;
using Mainstay.App.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report list</c>: the archive.</summary>
internal static class ReportListCommand
{
    public static Command Make(CommandContext context)
    {
        var command = new Command("list", "Every issued edition, latest Friday first.");
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                foreach (var edition in await services.Get<ListEditionsQuery>().RunAsync(cancel))
                {
                    await WriteAsync(edition, context.Out);
                }

                return Exit.Done;
            }
        );
        return command;
    }

    private static async Task WriteAsync(EditionListed edition, TextWriter to)
    {
        var formats = string.Join(' ', edition.Files.Select(f => f.Format));
        await to.WriteLineAsync(
            $"{edition.Edition} {edition.Report} {edition.Audience} as-at={edition.AsAt:yyyy-MM-dd} issued={edition.IssuedAtUtc:yyyy-MM-ddTHH:mm:ssZ} {formats}"
        );
        foreach (var note in edition.Notes)
        {
            await to.WriteLineAsync($"  note {note.WrittenAtUtc:yyyy-MM-ddTHH:mm:ssZ} {note.Words}");
        }
    }
}
