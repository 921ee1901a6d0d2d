using Mainstay.App.Imports;

namespace Mainstay.Web.Imports;

/// <summary>How far the reading of a file is.</summary>
public enum UploadStage
{
    /// <summary>Being read and compared; nothing is applied.</summary>
    Reading,

    /// <summary>Read: what is good is kept as a run that waits for a person, or the file was refused.</summary>
    Read,

    /// <summary>The work broke off; nothing of it was kept.</summary>
    Failed,
}

/// <summary>A file that was sent, with what its reading found. Pages read it while the work writes it.</summary>
public sealed class UploadedExtract(string id, ExtractChoice choice, long receivedAt)
{
    private readonly TaskCompletionSource _settled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile ImportOutcome? _outcome;
    private volatile ImportProgress? _progress;
    private int _stage = (int)UploadStage.Reading;

    public string Id => id;

    public ExtractChoice Choice => choice;

    public long ReceivedAt => receivedAt;

    public UploadStage Stage => (UploadStage)Volatile.Read(ref _stage);

    /// <summary>What was found; null until it is read.</summary>
    public ImportOutcome? Outcome => _outcome;

    public ImportProgress? Progress => _progress;

    /// <summary>Ends when the reading has ended.</summary>
    public Task Settled => _settled.Task;

    internal void Report(ImportProgress progress) => _progress = progress;

    internal void Settle(UploadStage stage, ImportOutcome? outcome)
    {
        _outcome = outcome;
        Volatile.Write(ref _stage, (int)stage);
        _settled.TrySetResult();
    }
}
