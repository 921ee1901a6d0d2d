using System.CommandLine;
using Mainstay.App.Reports;
using Mainstay.Core.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report show</c>: an edition's bytes as they were issued (contract K14).</summary>
internal static class ReportShowCommand
{
    public static Command Make(CommandContext context)
    {
        var edition = new Argument<long?>("number")
        {
            Description = "The edition's number, from report list; or name it with --edition and --as-at",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var audience = new Option<string>("--edition")
        {
            Description = "officers or members, with --as-at",
            DefaultValueFactory = _ => "officers",
        };
        audience.AcceptOnlyFromAmong("officers", "members");
        var asAt = Options.Day("--as-at", "The edition of the last Friday on or before this day");
        var format = new Option<string>("--format")
        {
            Description = "html, csv, json, docx or ods",
            DefaultValueFactory = _ => "html",
        };
        var outFile = new Option<FileInfo>("--out") { Description = "The file to write", Required = true };
        var command = new Command("show", "Write an edition's file, byte for byte as issued.")
        {
            edition,
            audience,
            asAt,
            format,
            outFile,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var services = await StoreServices.OpenAsync(
                    parsed.GetValue(Options.Store)!,
                    context,
                    cancel
                );
                var number =
                    parsed.GetValue(edition)
                    ?? await NumberAsync(services, parsed.GetValue(audience)!, parsed.GetValue(asAt), cancel);
                var file = await services.Get<ShowEditionQuery>().RunAsync(number, parsed.GetValue(format)!, cancel);
                if (!file.IsOk)
                {
                    throw new RefusedException(file.Problems[0].Message);
                }

                var path = parsed.GetValue(outFile)!.FullName;
                await File.WriteAllBytesAsync(path, file.Value.Content, cancel);
                await context.Out.WriteLineAsync(
                    $"SHOWN edition={file.Value.Edition} format={file.Value.Format} sha256={file.Value.Sha256}"
                );
                return Exit.Done;
            }
        );
        return command;
    }

    private static async Task<long> NumberAsync(
        StoreServices services,
        string audience,
        DateOnly? day,
        CancellationToken cancel
    )
    {
        if (day is not { } asked)
        {
            throw new RefusedException("Name the edition: its number from report list, or --edition and --as-at");
        }

        var friday = Fridays.OnOrBefore(asked);
        var editions = await services.Get<ListEditionsQuery>().RunAsync(cancel);
        return editions.FirstOrDefault(e => e.AsAt == friday && e.Audience == audience)?.Edition
            ?? throw new RefusedException($"No {audience}' edition of {friday:yyyy-MM-dd} was issued");
    }
}
