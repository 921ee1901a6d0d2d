using System.Text;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.TestKit.Stores;
using static Mainstay.App.Tests.Imports.Extracts;

namespace Mainstay.App.Tests.Imports;

/// <summary>An import that stops in the middle leaves nothing.</summary>
public sealed class CrashTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task Import_StoppedWhileItWrites_LeavesNothingOfItself(Database database)
    {
        await using var store = await CouncilAsync(database);
        var before = await store.ExportAsync();
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ImportAsync(store, new When("applying", stop.Cancel), stop.Token)
        );

        Assert.Equal(before, await store.ExportAsync());
        Assert.Equal(3, (await store.Get<ListRunsQuery>().RunAsync()).Count);
        Assert.Equal(ImportState.Applied, (await ImportAsync(store, null, default)).State);
    }

    [Fact]
    public async Task Import_StoppedWhileItReads_ReadsNoMoreOfTheFile()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        using var stop = new CancellationTokenSource();
        var file = new Watched(Encoding.UTF8.GetBytes(Allocations(1, 40_000)));
        var command = new ImportExtractCommand(() => file, "a.csv", "case-allocations", Monday);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            store.Get<ImportExtractHandler>().HandleAsync(command, new When("reading", stop.Cancel), stop.Token)
        );

        Assert.True(file.IsClosed && !file.WasReadAfterwards);
    }

    [Fact]
    public async Task File_ThatCannotBeReadToItsEnd_FailsTheImport()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var file = new Watched(Encoding.UTF8.GetBytes(Allocations(1, 40_000))) { FailsAt = 500_000 };
        var command = new ImportExtractCommand(() => file, "a.csv", "case-allocations", Monday);

        await Assert.ThrowsAsync<IOException>(() => store.Get<ImportExtractHandler>().HandleAsync(command));

        Assert.True(file.IsClosed);
    }

    [Fact]
    public async Task FilesOfAStore_AsAPowerCutLeavesThemWhileItWrites_HoldNothingOfTheImport()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        var before = await store.ExportAsync();
        TestStore? left = null;

        await ImportAsync(store, new When("applying", () => left ??= store.Copy()), default);

        await using var copy = left!;
        Assert.Equal(before, await copy.ExportAsync());
        Assert.Empty(await copy.Get<VerifyStoreHandler>().HandleAsync());
        Assert.Equal(12_000, (await store.NowAsync()).All<Involvement>().Count);
    }

    [Fact]
    public async Task FilesOfAStore_AsAPowerCutLeavesThemAfterApplied_HoldAllOfTheImport()
    {
        await using var store = await CouncilAsync(Database.Sqlite);
        await ImportAsync(store, null, default);

        await using var copy = store.Copy();

        Assert.Equal(12_000, (await copy.NowAsync()).All<Involvement>().Count);
    }

    private static Task<ImportOutcome> ImportAsync(
        TestStore store,
        IProgress<ImportProgress>? progress,
        CancellationToken cancel
    )
    {
        var csv = Encoding.UTF8.GetBytes(Allocations(1, 12_000));
        var command = new ImportExtractCommand(() => new MemoryStream(csv), "a.csv", "case-allocations", Monday);
        return store.Get<ImportExtractHandler>().HandleAsync(command, progress, cancel);
    }

    /// <summary>A file that tells whether it was closed and read on, and may fail as a network drive does.</summary>
    private sealed class Watched(byte[] bytes) : MemoryStream(bytes)
    {
        private volatile bool _isClosed;

        public bool IsClosed => _isClosed;

        public bool WasReadAfterwards { get; private set; }

        public long FailsAt { get; init; } = long.MaxValue;

        public override int Read(byte[] buffer, int offset, int count)
        {
            WasReadAfterwards |= _isClosed;
            return Position >= FailsAt
                ? throw new IOException("The network name is no longer available.")
                : base.Read(buffer, offset, count);
        }

        protected override void Dispose(bool disposing)
        {
            _isClosed = true;
            base.Dispose(disposing);
        }
    }

    /// <summary>Does something as soon as a step reports, on the importing thread.</summary>
    private sealed class When(string step, Action act) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (value.Step == step)
            {
                act();
            }
        }
    }
}
