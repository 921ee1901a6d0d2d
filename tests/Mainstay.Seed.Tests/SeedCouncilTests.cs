using Mainstay.App;
using Mainstay.App.Operations;
using Mainstay.Core.Measures;
using Mainstay.Core.Results;
using Mainstay.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Mainstay.Seed.Tests;

public sealed class SeedCouncilTests : IAsyncLifetime
{
    private static readonly SeedCommand Rutland = new("857", 2025, 5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mainstay-seed-test-");
    private readonly List<ServiceProvider> _opened = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var services in _opened)
        {
            await services.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Rutland_SeededTwiceThroughTheFrontDoor_MeasuresAsPublished_WithTheSameFilesAndExport_AndNoStoreIsSeededTwice()
    {
        var first = await SeedWithFiles("a");
        var second = await SeedWithFiles("b");

        await MeasuresAsPublished(_opened[0]);
        Assert.Equal(first.Files.Select(f => f.Name), second.Files.Select(f => f.Name));
        Assert.All(first.Files.Zip(second.Files), p => Assert.Equal(p.First.Bytes, p.Second.Bytes));
        Assert.Equal(first.Export, second.Export);
        Assert.True(first.Export.Length > 100_000);
        var again = await Seed(_opened[0], Rutland);
        Assert.Equal("seed.store.not-empty", Assert.Single(again.Problems).Code);
    }

    [Theory]
    [InlineData("213", 2025, "seed.year.not-available")]
    [InlineData("999", 2025, "seed.la.unknown")]
    [InlineData("855", 2016, "seed.year.unknown")]
    public async Task AnAuthorityOrYearWithoutFigures_IsRefusedBeforeAStoreIsMade(string la, int year, string code)
    {
        var seeded = await Seed(Store("a"), new SeedCommand(la, year, 1));

        Assert.Equal(code, Assert.Single(seeded.Problems).Code);
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "a.db")));
    }

    private static async Task MeasuresAsPublished(ServiceProvider services)
    {
        var history = await services.GetRequiredService<Histories>().NowAsync(TestContext.Current.CancellationToken);
        var day = new DateOnly(2025, 9, 30);
        Assert.Equal(23, Value("inpost_headcount"));
        Assert.Equal(21.9m, Math.Round(Value("inpost_fte"), 1));
        Assert.Equal(22.8m, Math.Round(100 * Value("turnover_rate_fte"), 1));
        Assert.Equal(2, Value("agency_fte"));
        Assert.Equal(8.4m, Math.Round(100 * Value("vacancy_rate_fte"), 1));
        Assert.Equal(181, Value("cases"));
        Assert.Equal(11.7m, Math.Round(Value("caseload_fte"), 1));
        Assert.Equal(38m, Math.Round(Value("working_days_lost_fte"), 1));

        decimal Value(string name) => MeasureLibrary.Find(name)!.Of(history, Scope.Council, day).Value!.Value;
    }

    private static Task<Result<CouncilSeeded>> Seed(ServiceProvider services, SeedCommand command) =>
        services
            .GetRequiredService<SeedCouncilHandler>()
            .HandleAsync(command, cancel: TestContext.Current.CancellationToken);

    private async Task<(List<(string Name, byte[] Bytes)> Files, byte[] Export)> SeedWithFiles(string name)
    {
        var folder = Path.Combine(_folder.FullName, name);
        var services = Store(name);
        var seeded = await Seed(services, Rutland with { FilesFolder = folder });
        Assert.Equal([], seeded.Problems);
        Assert.Equal(0, seeded.Value!.RowsRefused);
        Assert.Equal(new DateOnly(2025, 10, 3), seeded.Value.Today);
        using var export = new MemoryStream();
        await services
            .GetRequiredService<ExportCanonicalHandler>()
            .HandleAsync(export, withoutRecorded: true, TestContext.Current.CancellationToken);
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal);
        return ([.. files.Select(f => (Path.GetFileName(f), File.ReadAllBytes(f)))], export.ToArray());
    }

    private ServiceProvider Store(string name)
    {
        var services = new ServiceCollection()
            .AddMainstay(
                StoreLocation.Parse(Path.Combine(_folder.FullName, $"{name}.db")),
                FixedClock.NoonOf(new DateOnly(2026, 3, 2))
            )
            .AddSeed()
            .BuildServiceProvider();
        _opened.Add(services);
        return services;
    }
}
