using Mainstay.Imports;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mainstay.App.Imports;

/// <summary>Where files are put for Mainstay to fetch, and how often it looks.</summary>
/// <param name="Path">The folder.</param>
/// <param name="Every">Time between two looks.</param>
public sealed record WatchedFolderOptions(string Path, TimeSpan Every);

/// <summary>
/// Fetches extracts from a folder (practice P14): a file that passes every guard is applied unattended, the rest is left for a
/// person. Each file ends in a folder that says what became of it, with its results file where something is wrong.
/// </summary>
/// <remarks>
/// A file is taken once it has not changed between two looks. To take it means to move it, which only one of several
/// instances can do; one that dies at it leaves the file in <c>working</c>, from where the next start fetches it. Applying
/// twice changes nothing, since imports are the same by content.
/// </remarks>
public sealed class WatchedFolder(
    WatchedFolderOptions options,
    ImportExtractHandler import,
    SourceMappings mappings,
    TimeProvider clock,
    ILogger<WatchedFolder> log
) : BackgroundService
{
    private readonly Dictionary<string, (long Length, DateTime Written)> _seen = [];

    /// <summary>Looks once, and brings in what has arrived whole.</summary>
    /// <returns>The files taken, with what became of them.</returns>
    public async Task<IReadOnlyList<FetchedFile>> LookAsync(CancellationToken cancel = default)
    {
        var fetched = new List<FetchedFile>();
        foreach (var file in Arrived().OrderBy(NamedSource).ThenBy(f => f.Name))
        {
            if (Take(file) is { } working)
            {
                fetched.Add(await FetchAsync(working, cancel));
            }
        }

        return fetched;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Directory.CreateDirectory(options.Path);
        ReturnUnfinished();
        using var timer = new PeriodicTimer(options.Every, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                log.LogError(e, "The watched folder {Folder} could not be read", options.Path);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static int NamedSource(FileInfo file) =>
        Name(file.Name) is { } name ? SourceLayouts.All.ToList().FindIndex(l => l.Name == name.Source) : int.MaxValue;

    // A file that is still being written grows; a name such as hr.csv.part is not ours yet.
    private List<FileInfo> Arrived()
    {
        var now = new DirectoryInfo(options.Path)
            .GetFiles()
            .Where(f => f.Extension.ToLowerInvariant() is ".csv" or ".xlsx")
            .ToList();
        var arrived = now.Where(f =>
                _seen.TryGetValue(f.Name, out var before) && before == (f.Length, f.LastWriteTimeUtc)
            )
            .ToList();
        _seen.Clear();
        foreach (var file in now)
        {
            _seen[file.Name] = (file.Length, file.LastWriteTimeUtc);
        }

        return arrived;
    }

    private FileInfo? Take(FileInfo file)
    {
        try
        {
            return MoveTo("working", file);
        }
        catch (IOException)
        {
            // Another instance was quicker.
            return null;
        }
    }

    private async Task<FetchedFile> FetchAsync(FileInfo file, CancellationToken cancel)
    {
        if (Name(file.Name) is not { } name)
        {
            var wanted = $"Name the file by its source and day, like assignments-2025-10-03.csv. Sources: {Sources}";
            return await SettleAsync(file, "refused", wanted, cancel);
        }

        ImportOutcome outcome;
        try
        {
            outcome = await import.HandleAsync(
                new ImportExtractCommand(file.OpenRead, file.Name, name.Source, name.AsOf),
                cancel: cancel
            );
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            log.LogError(e, "An extract of {Source} could not be fetched", name.Source);
            return await SettleAsync(file, "failed", "It could not be read. Look at the service's log.", cancel);
        }

        if (outcome.RowsRefused > 0)
        {
            await WriteResultsAsync(file, name.Source, outcome, cancel);
        }

        return await SettleAsync(file, Folder(outcome.State), InWords(outcome), cancel);
    }

    private static string Folder(ImportState state) =>
        state switch
        {
            ImportState.Applied or ImportState.Unchanged => "applied",
            ImportState.Held => "held",
            _ => "refused",
        };

    private static string? InWords(ImportOutcome outcome)
    {
        string[] words =
        [
            .. outcome.Problems.Select(p => p.Message),
            .. outcome.Findings.Where(f => f.IsOfFile).Select(f => ResultsFile.Message([f])),
        ];
        return words.Length > 0 ? string.Join(Environment.NewLine, words)
            : outcome.State == ImportState.Held
                ? $"Held by {outcome.HeldReason}. Look at run {outcome.Run} and decide; the file is kept with the run."
            : null;
    }

    private async Task WriteResultsAsync(FileInfo file, string source, ImportOutcome outcome, CancellationToken cancel)
    {
        var mapping = await mappings.FindAsync(source, cancel);
        await using var own = file.OpenRead();
        await using var to = File.Create(InFolder(Folder(outcome.State), file.Name + ".results.csv"));
        ResultsFile.Write(
            own,
            file.Name,
            SourceLayouts.Find(source)!,
            mapping,
            ReadLimits.Default,
            RowResults.Of(outcome),
            withPersonal: true,
            to
        );
    }

    private async Task<FetchedFile> SettleAsync(FileInfo file, string folder, string? words, CancellationToken cancel)
    {
        var name = file.Name;
        MoveTo(folder, file);
        if (words is not null)
        {
            await File.WriteAllTextAsync(InFolder(folder, name + ".txt"), words + Environment.NewLine, cancel);
        }

        return new FetchedFile(name, folder, words);
    }

    private void ReturnUnfinished()
    {
        foreach (var file in new DirectoryInfo(Path.GetDirectoryName(InFolder("working", "x"))!).GetFiles())
        {
            file.MoveTo(Path.Combine(options.Path, file.Name), overwrite: true);
        }
    }

    private FileInfo MoveTo(string folder, FileInfo file)
    {
        file.MoveTo(InFolder(folder, file.Name), overwrite: true);
        return file;
    }

    private string InFolder(string folder, string name)
    {
        Directory.CreateDirectory(Path.Combine(options.Path, folder));
        return Path.Combine(options.Path, folder, name);
    }

    private static string Sources => string.Join(", ", SourceLayouts.All.Select(l => l.Name));

    // The source, a hyphen or underscore, and the day.
    private static (string Source, DateOnly AsOf)? Name(string file) =>
        Path.GetFileNameWithoutExtension(file) is { Length: > 11 } name
        && name[^11] is ('-' or '_')
        && SourceLayouts.Find(name[..^11].ToLowerInvariant()) is { } layout
        && DateOnly.TryParseExact(name[^10..], "yyyy-MM-dd", out var day)
            ? (layout.Name, day)
            : null;
}

/// <summary>A file that was fetched.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Folder">Where it is now: <c>applied</c>, <c>held</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="Words">What a person must know; null when nothing.</param>
public sealed record FetchedFile(string Name, string Folder, string? Words);
