using System.CommandLine;
using Mainstay.App.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report compare</c>: any two editions, figure by figure, each as it was issued.</summary>
internal static class ReportCompareCommand
{
    public static Command Make(CommandContext context)
    {
        var from = new Argument<long>("from") { Description = "The edition compared with, from report list" };
        var to = new Argument<long>("to") { Description = "The edition compared" };
        var command = new Command("compare", "Two editions of one audience, figure by figure, as issued, as CSV.")
        {
            from,
            to,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var compared = await services
                    .Get<CompareEditionsQuery>()
                    .RunAsync(parsed.GetValue(from), parsed.GetValue(to), cancel);
                if (!compared.IsOk)
                {
                    throw new RefusedException(compared.Problems[0].Message);
                }

                await context.Out.WriteAsync(CompareEditionsQuery.Csv(compared.Value));
                return Exit.Done;
            }
        );
        return command;
    }
}
