using System.CommandLine;
using Mainstay.App.Reports;

namespace Mainstay.Cli.Commands;

/// <summary><c>mainstay report show</c>: an edition's bytes as they were issued (contract K14).</summary>
internal static class ReportShowCommand
{
    public static Command Make(CommandContext context)
    {
        var edition = new Argument<long>("edition") { Description = "The edition's number, from report list" };
        var format = new Option<string>("--format")
        {
            Description = "html, csv, json, docx or ods",
            DefaultValueFactory = _ => "html",
        };
        var outFile = new Option<FileInfo>("--out") { Description = "The file to write", Required = true };
        var command = new Command("show", "Write an edition's file, byte for byte as issued.")
        {
            edition,
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
                var file = await services
                    .Get<ShowEditionQuery>()
                    .RunAsync(parsed.GetValue(edition), parsed.GetValue(format)!, cancel);
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
}
