using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Imports;

namespace Mainstay.Cli;

/// <summary>Imports one file as the command line asks.</summary>
internal sealed class ImportOfFile(StoreServices services, CommandContext context, ImportRequest request)
{
    public async Task<int> RunAsync(CancellationToken cancel)
    {
        var layout = Commands.ImportCommand.Layout(request.Source);
        if (request.Mapping is { } mapping)
        {
            await SaveAsync(mapping, cancel);
        }

        var command = new ImportExtractCommand(
            request.File.OpenRead,
            request.File.Name,
            layout.Name,
            request.AsOf,
            request.Full,
            request.AllOrNothing,
            request.Check
        );
        var outcome = await services.Get<ImportExtractHandler>().HandleAsync(command, Progress(), cancel);
        if (request.Results is { } results)
        {
            await WriteResultsAsync(layout, outcome, results, cancel);
        }

        return await ImportWriting.WriteAsync(outcome, context);
    }

    private async Task SaveAsync(FileInfo file, CancellationToken cancel)
    {
        var json = await File.ReadAllTextAsync(file.FullName, cancel);
        var saved = await services.Get<SourceMappings>().SaveAsync(request.Source, json, cancel);
        if (!saved.IsOk)
        {
            throw new RefusedException($"{file.FullName}: {saved.Problems[0].Message}");
        }
    }

    private async Task WriteResultsAsync(
        SourceLayout layout,
        ImportOutcome outcome,
        FileInfo results,
        CancellationToken cancel
    )
    {
        var mapping = await services.Get<SourceMappings>().FindAsync(layout.Name, cancel);
        await using var own = request.File.OpenRead();
        await using var to = results.Create();
        var wrong = ResultsFile.Write(
            own,
            request.File.Name,
            layout,
            mapping,
            ReadLimits.Default,
            RowResults.Of(outcome),
            withPersonal: true,
            to
        );
        if (wrong is not null)
        {
            await context.Error.WriteLineAsync(ImportWriting.InWords(wrong));
            return;
        }

        await context.Error.WriteLineAsync($"Results written to {results.FullName}");
    }

    private ProgressAtOnce<ImportProgress> Progress()
    {
        var step = "";
        return new ProgressAtOnce<ImportProgress>(p =>
        {
            if (p.Step != step)
            {
                step = p.Step;
                context.Error.WriteLine($"{char.ToUpperInvariant(step[0])}{step[1..]} ...");
            }
        });
    }
}
