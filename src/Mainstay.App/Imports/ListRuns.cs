using Mainstay.App.Imports.Staging;
using Mainstay.Imports;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>One run as a list shows it.</summary>
public sealed record RunLine(
    long Run,
    string Source,
    string? FileName,
    DateOnly AsOf,
    bool Full,
    RunState State,
    int Rows,
    int RowsRefused,
    string Sha256,
    string? HeldReason,
    string? ConfirmReason,
    DateTime ReadAtUtc,
    DateTime? AppliedAtUtc
)
{
    /// <summary>The state as one word in lower case, for hosts that do not know the store.</summary>
    public string StateCode => State.ToString().ToLowerInvariant();
}

/// <summary>One run with its preview and its first thousand findings.</summary>
public sealed record RunDetail(RunLine Line, ImportPreview Preview, IReadOnlyList<RowFinding> Findings);

/// <summary>Runs, latest first.</summary>
public sealed class ListRunsQuery(IDbContextFactory<MainstayDb> stores)
{
    /// <summary>The latest runs, of one source or of all.</summary>
    public async Task<IReadOnlyList<RunLine>> RunAsync(
        string? source = null,
        int most = 100,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var runs = await db
            .ImportRuns.AsNoTracking()
            .Where(r => source == null || r.Source == source)
            .OrderByDescending(r => r.Id)
            .Take(most)
            .ToListAsync(cancel);
        return [.. runs.Select(Line)];
    }

    /// <summary>One run; null when there is none.</summary>
    public async Task<RunDetail?> FindAsync(long run, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.ImportRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == run, cancel);
        if (row is null)
        {
            return null;
        }

        var summary = RunSummary.Parse(row.Summary);
        return new RunDetail(Line(row), summary.Preview, summary.Findings);
    }

    private static RunLine Line(ImportRunRow r) =>
        new(
            r.Id,
            r.Source,
            r.FileName,
            r.AsOf,
            r.IsFull,
            r.State,
            r.Rows,
            r.RowsRefused,
            r.Sha256,
            r.HeldReason,
            r.ConfirmReason,
            r.ReadAtUtc,
            r.AppliedAtUtc
        );
}
