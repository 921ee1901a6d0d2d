using System.CommandLine;
using System.Text;
using Mainstay.App.Operations;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay export-canonical</c>: every fact, sorted, equal on either database (contract K7).</summary>
internal static class ExportCanonicalCommand
{
    public static Command Make(CommandContext context)
    {
        var withoutRecorded = new Option<bool>("--without-recorded")
        {
            Description = "Leave out when each fact was recorded",
        };
        var command = new Command(
            "export-canonical",
            "Write every fact, one a line, sorted, in the council's own keys."
        )
        {
            withoutRecorded,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                using var facts = new MemoryStream();
                await services
                    .Get<ExportCanonicalHandler>()
                    .HandleAsync(facts, parsed.GetValue(withoutRecorded), cancel);
                await context.Out.WriteAsync(Encoding.UTF8.GetString(facts.GetBuffer(), 0, (int)facts.Length));
                return Exit.Done;
            }
        );
        return command;
    }
}
