using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Threading.Channels;
using Mainstay.App.Imports;
using Mainstay.App.Operations;

namespace Mainstay.Web.Imports;

/// <summary>
/// Reads the files that are sent, one after the other, whether or not anybody watches. A file is kept in memory only: it
/// may hold names of children until the allow-list has dropped them, so it never touches a disk (practice P1, P13). What
/// the store keeps of it afterwards is the run, with the allowed columns.
/// </summary>
public sealed class UploadReading(ImportExtractHandler import, TimeProvider clock, ILogger<UploadReading> log)
    : BackgroundService
{
    private readonly Channel<UploadedExtract> _queue = Channel.CreateUnbounded<UploadedExtract>();
    private readonly ConcurrentDictionary<string, UploadedExtract> _uploads = new();

    /// <summary>Keeps a file and begins to read it; null when too much is waiting already.</summary>
    public UploadedExtract? Begin(ExtractChoice choice)
    {
        DropOld();
        if (
            _uploads.Values.Sum(u => (long)u.Choice.Content.Length) + choice.Content.Length
            > UploadLimits.TogetherBytes
        )
        {
            return null;
        }

        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
        var upload = new UploadedExtract(id, choice, clock.GetTimestamp());
        _uploads[id] = upload;
        _queue.Writer.TryWrite(upload);
        return upload;
    }

    /// <summary>The file of an id; null when it was never there or is no longer.</summary>
    public UploadedExtract? Find(string id)
    {
        DropOld();
        return _uploads.GetValueOrDefault(id);
    }

    /// <summary>The file that a run was read from, while it is still kept.</summary>
    public UploadedExtract? OfRun(long run)
    {
        DropOld();
        return _uploads.Values.FirstOrDefault(u => u.Outcome?.Run == run);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var upload in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            await ReadAsync(upload, stoppingToken);
        }
    }

    private async Task ReadAsync(UploadedExtract upload, CancellationToken cancel)
    {
        try
        {
            var outcome = await Task.Run(
                () =>
                    import.HandleAsync(
                        Command(upload.Choice),
                        new ProgressAtOnce<ImportProgress>(upload.Report),
                        cancel
                    ),
                cancel
            );
            upload.Settle(UploadStage.Read, outcome);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The message of an exception may quote a cell, so only its type is logged.
            log.LogError("Reading an extract of {Source} broke off: {Kind}", upload.Choice.Source, e.GetType().Name);
            upload.Settle(UploadStage.Failed, null);
        }
    }

    private static ImportExtractCommand Command(ExtractChoice choice) =>
        new(
            () => new MemoryStream(choice.Content, writable: false),
            choice.FileName,
            choice.Source,
            choice.AsOf,
            choice.IsFull,
            choice.AllOrNothing
        )
        {
            Stage = true,
        };

    private void DropOld()
    {
        foreach (var upload in _uploads.Values.Where(IsOld))
        {
            _uploads.TryRemove(upload.Id, out _);
        }
    }

    private bool IsOld(UploadedExtract upload) =>
        upload.Stage != UploadStage.Reading && clock.GetElapsedTime(upload.ReceivedAt) > UploadLimits.Kept;
}
