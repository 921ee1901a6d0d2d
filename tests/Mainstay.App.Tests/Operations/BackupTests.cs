using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.App.Operations.Backup;
using Mainstay.App.Tests.Imports;
using Mainstay.Core.Results;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Operations;

public sealed class BackupTests
{
    private const string Secret = "a secret of more than twenty characters";

    [Theory]
    [InlineData(Database.Sqlite, Database.Sqlite)]
    [InlineData(Database.Postgres, Database.Postgres)]
    [InlineData(Database.Sqlite, Database.Postgres)]
    [InlineData(Database.Postgres, Database.Sqlite)]
    public async Task ABackup_RestoredOnEitherDatabase_HoldsTheSameFactsAndGoesOnAsAStore(Database from, Database to)
    {
        await using var store = await WithHistoryAsync(from);
        var exported = await store.ExportAsync();
        await AccessRows.SeedAsync(store);
        var access = await AccessRows.ReadAsync(store);

        var made = await BackUpAsync(store);
        await using var restored = TestStore.NotYetThere(to);
        var done = await restored.Get<RestoreStoreHandler>().HandleAsync(new(made.File, Secret));

        Assert.Empty(done.Problems);
        Assert.Equal(made.Manifest, done.Value);
        Assert.Equal(exported, await restored.ExportAsync());
        Assert.Equal(access, await AccessRows.ReadAsync(restored));
        Assert.Empty(await restored.Get<VerifyStoreHandler>().HandleAsync());
        await GoesOnAsync(restored);
    }

    [Fact]
    public async Task ABackup_LeavesNothingBesideItsFile()
    {
        await using var store = await WithHistoryAsync(Database.Sqlite);

        var made = await BackUpAsync(store);

        Assert.Equal([made.File], Directory.GetFiles(Path.GetDirectoryName(made.File)!));
    }

    [Fact]
    public async Task BackupsTakenWhileImportsAreWritten_EachHoldACommittedInstant()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var folder = Directory.CreateTempSubdirectory("mainstay-backup-").FullName;
        var exports = new HashSet<int> { (await ExportedVersionsAsync(store)) };
        var importing = Task.Run(async () =>
        {
            for (var n = 0; n < 8; n++)
            {
                await store.ImportAsync(
                    "case-allocations",
                    Extracts.Monday.AddDays(n),
                    Extracts.Allocations(n * 200, 200),
                    full: false
                );
                exports.Add(await ExportedVersionsAsync(store));
            }
        });

        var held = new List<int>();
        for (var n = 0; n < 5; n++)
        {
            var done = await store
                .Get<BackUpStoreHandler>()
                .HandleAsync(new(Path.Combine(folder, $"{n}.backup"), Secret));
            held.Add(done.Value!.Facts.Versions);
        }

        await importing;
        Assert.All(held, versions => Assert.Contains(versions, exports));
    }

    [Fact]
    public async Task ADamagedBackup_IsRefusedAndLeavesNoStore()
    {
        await using var store = await WithHistoryAsync(Database.Sqlite);
        var made = await BackUpAsync(store);
        var bytes = await File.ReadAllBytesAsync(made.File);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(made.File, bytes);

        await using var target = TestStore.NotYetThere();
        var done = await target.Get<RestoreStoreHandler>().HandleAsync(new(made.File, Secret));

        Assert.Equal("restore.refused", Assert.Single(done.Problems).Code);
        Assert.Empty(Directory.GetFiles(target.Folder));
    }

    [Fact]
    public async Task AFileThatIsNoBackup_IsRefused()
    {
        await using var target = TestStore.NotYetThere();
        var file = Path.Combine(target.Folder, "hr.csv");
        await File.WriteAllTextAsync(file, Extracts.Workers);

        var done = await target.Get<RestoreStoreHandler>().HandleAsync(new(file, Secret));

        Assert.Contains(
            "not a file that Mainstay sealed",
            Assert.Single(done.Problems).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AStoreThatIsThere_IsNeverWrittenOver(Database database)
    {
        await using var store = await WithHistoryAsync(database);
        var made = await BackUpAsync(store);
        var before = await store.ExportAsync();

        var restored = await store.Get<RestoreStoreHandler>().HandleAsync(new(made.File, Secret));
        var again = await store.Get<BackUpStoreHandler>().HandleAsync(new(made.File, Secret));

        Assert.Equal("store.exists", Assert.Single(restored.Problems).Code);
        Assert.Equal("backup.exists", Assert.Single(again.Problems).Code);
        Assert.Equal(before, await store.ExportAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite, Database.Postgres)]
    [InlineData(Database.Postgres, Database.Sqlite)]
    public async Task ACouncilMovedToTheOtherDatabase_IsEqualAndGoesOn(Database from, Database to)
    {
        await using var store = await WithHistoryAsync(from);
        await AccessRows.SeedAsync(store);
        var access = await AccessRows.ReadAsync(store);
        await using var target = TestStore.NotYetThere(to);

        var moved = await store.Get<MoveStoreHandler>().HandleAsync(new(target.Location));

        Assert.Empty(moved.Problems);
        Assert.Equal(await store.ExportAsync(), await target.ExportAsync());
        Assert.Equal(access, await AccessRows.ReadAsync(target));
        Assert.Empty(await target.Get<VerifyStoreHandler>().HandleAsync());
        await GoesOnAsync(target);
    }

    [Fact]
    public async Task AShortKey_IsRefused()
    {
        await using var store = await TestStore.StartAsync();

        var done = await store
            .Get<BackUpStoreHandler>()
            .HandleAsync(new(Path.Combine(store.Folder, "x.backup"), "password"));

        Assert.Contains("8 characters", Assert.Single(done.Problems).Message, StringComparison.Ordinal);
    }

    private static async Task<TestStore> WithHistoryAsync(Database database)
    {
        var store = await Extracts.CouncilAsync(database);
        await store.ImportAsync("assignments", Extracts.Monday, Extracts.Assignments);
        await store.ImportAsync("assignments", Extracts.NextMonday, Extracts.Assignments.Replace("0.8", "0.6"));
        await store.ImportAsync("case-allocations", Extracts.Monday, Extracts.Allocations(0, 3_000));
        await store.Get<StoreSettings>().SetAsync(CouncilSettings.Name, "Ambleforth");
        return store;
    }

    private static async Task<(string File, BackupManifest Manifest)> BackUpAsync(TestStore store)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mainstay-backup-").FullName, "council.backup");
        Result<BackupManifest> done = await store.Get<BackUpStoreHandler>().HandleAsync(new(file, Secret));
        Assert.Empty(done.Problems);
        Assert.Equal("Ambleforth", done.Value!.Council);
        return (file, done.Value);
    }

    /// <summary>The next import, and the next user, get ids of their own.</summary>
    private static async Task GoesOnAsync(TestStore store)
    {
        await AccessRows.AddAnotherAsync(store);
        var next = await store.ImportAsync(
            "assignments",
            Extracts.NextMonday.AddDays(7),
            Extracts.Assignments.Replace("0.8", "0.5")
        );

        Assert.Equal(ImportState.Applied, next.State);
    }

    private static async Task<int> ExportedVersionsAsync(TestStore store) =>
        (await store.ExportAsync()).Count(c => c == '\n');
}
