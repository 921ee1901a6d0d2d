using Mainstay.App.Imports;
using Mainstay.TestKit.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace Mainstay.App.Tests.Imports;

/// <summary>A folder in which files are left and fetched unattended (practice P14).</summary>
public sealed class WatchedFolderTests
{
    private readonly string _path = Directory.CreateTempSubdirectory("mainstay-watched-").FullName;

    [Fact]
    public async Task AFileThatPassesEveryGuard_IsAppliedUnattended()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var folder = Watch(store);
        Leave("assignments-2025-09-01.csv", Extracts.Assignments);

        var fetched = await TwoLooksAsync(folder);

        Assert.Equal([new FetchedFile("assignments-2025-09-01.csv", "applied", null)], fetched);
        Assert.True(File.Exists(Path.Combine(_path, "applied", "assignments-2025-09-01.csv")));
        Assert.Equal(4, (await store.NowAsync()).All<Core.People.PostSpell>().Count);
    }

    [Fact]
    public async Task AFileThatIsStillBeingWritten_IsLeftAlone()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var folder = Watch(store);
        Leave("assignments-2025-09-01.csv", Extracts.Assignments[..80]);
        await folder.LookAsync();
        Leave("assignments-2025-09-01.csv", Extracts.Assignments);

        Assert.Empty(await folder.LookAsync());
        Assert.Single(await folder.LookAsync());
    }

    [Fact]
    public async Task AFaultyRow_IsWrittenToAResultsFileBesideTheFile()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var folder = Watch(store);
        Leave("assignments-2025-09-01.csv", Extracts.Assignments.Replace("0.8", "8"));

        await TwoLooksAsync(folder);

        var results = await File.ReadAllTextAsync(
            Path.Combine(_path, "applied", "assignments-2025-09-01.csv.results.csv")
        );
        Assert.Contains("found 8.", results, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatAGuardHolds_WaitsForAPerson()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        await store.ImportAsync("assignments", Extracts.Monday, Extracts.Assignments);
        var folder = Watch(store);
        Leave(
            "assignments-2025-09-08.csv",
            string.Join('\n', Extracts.Assignments.Split('\n').Where(l => !l.Contains("T2", StringComparison.Ordinal)))
        );

        var fetched = Assert.Single(await TwoLooksAsync(folder));

        Assert.Equal("held", fetched.Folder);
        Assert.Contains("Held by guard.rows.lost", fetched.Words, StringComparison.Ordinal);
        Assert.Equal(4, (await store.NowAsync()).All<Core.People.PostSpell>().Count(s => s.Valid.To is null));
    }

    [Theory]
    [InlineData("hr.csv")]
    [InlineData("assignments.csv")]
    [InlineData("assignments-2025-13-01.csv")]
    [InlineData("payslips-2025-09-01.csv")]
    public async Task ANameThatSaysNotWhatItIs_IsRefusedWithTheNameWanted(string name)
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var folder = Watch(store);
        Leave(name, Extracts.Assignments);

        var fetched = Assert.Single(await TwoLooksAsync(folder));

        Assert.Equal("refused", fetched.Folder);
        Assert.Contains("assignments-2025-10-03.csv", fetched.Words, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_path, "refused", name + ".txt")));
    }

    [Fact]
    public async Task FilesThatNeedEachOther_AreFetchedInTheOrderOfTheSources()
    {
        await using var store = await TestStore.StartAsync();
        var folder = Watch(store);
        Leave("assignments-2025-09-01.csv", Extracts.Assignments);
        Leave("roles-2025-09-01.csv", Extracts.Roles);
        Leave("teams-2025-09-01.csv", Extracts.Teams);
        Leave("workers-2025-09-01.csv", Extracts.Workers);

        var fetched = await TwoLooksAsync(folder);

        Assert.Equal(["teams", "roles", "workers", "assignments"], fetched.Select(f => f.Name.Split('-')[0]));
        Assert.All(fetched, f => Assert.Equal("applied", f.Folder));
    }

    [Fact]
    public async Task TwoInstances_FetchEachFileOnce()
    {
        await using var store = await Extracts.CouncilAsync(Database.Sqlite);
        var (one, other) = (Watch(store), Watch(store));
        Leave("assignments-2025-09-01.csv", Extracts.Assignments);
        await one.LookAsync();
        await other.LookAsync();

        var fetched = await Task.WhenAll(one.LookAsync(), other.LookAsync());

        Assert.Single(fetched.SelectMany(f => f));
    }

    private WatchedFolder Watch(TestStore store) =>
        new(
            new WatchedFolderOptions(_path, TimeSpan.FromMinutes(1)),
            store.Get<ImportExtractHandler>(),
            store.Get<SourceMappings>(),
            store.Clock,
            NullLogger<WatchedFolder>.Instance
        );

    private void Leave(string name, string csv) => File.WriteAllText(Path.Combine(_path, name), csv);

    private static async Task<IReadOnlyList<FetchedFile>> TwoLooksAsync(WatchedFolder folder)
    {
        Assert.Empty(await folder.LookAsync());
        return await folder.LookAsync();
    }
}
