using Mainstay.App.Operations;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Operations;

/// <summary>Where a store is (contract K1), and what day it is.</summary>
public sealed class StoreLocationTests
{
    [Fact]
    public void Path_IsAFile() => Assert.Equal(Path.GetFullPath("council.db"), StoreLocation.Parse("council.db").Path);

    [Fact]
    public void TextThatBeginsWithHost_IsPostgres()
    {
        var location = StoreLocation.Parse("Host=db;Database=mainstay;Password=secret");

        Assert.Null(location.Path);
        Assert.Equal("Host=db;Database=mainstay;Password=secret", location.Connection);
        Assert.DoesNotContain("secret", location.ToString());
    }

    [Fact]
    public void Uri_IsReadWithItsEscapesPortAndOptions() =>
        Assert.Equal(
            "Host=db.example;Port=\"5433\";Database=\"mainstay\";Username=\"app\";Password=\"p;\"\"w@d\";SSL Mode=\"Require\"",
            StoreLocation.Parse("postgresql://app:p%3B%22w%40d@db.example:5433/mainstay?sslmode=Require").Connection
        );

    [Fact]
    public async Task MissingStore_IsRefusedByEveryCommandThatDoesNotCreateOne()
    {
        await using var store = TestStore.NotYetThere();

        var opened = await store.Get<OpenStoreQuery>().RunAsync();

        Assert.Equal("store.missing", Assert.Single(opened.Problems).Code);
        Assert.False(File.Exists(store.Location.Path));
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task EmptyStore_OpensAndHoldsNoFacts(Database database)
    {
        await using var store = await TestStore.StartAsync(database);

        Assert.False((await store.Get<OpenStoreQuery>().RunAsync()).Value!.HoldsFacts);
    }

    [Fact]
    public void Today_OnAJulyNightBeforeMidnightUtc_IsTomorrowInLondon() =>
        Assert.Equal(
            new DateOnly(2025, 7, 11),
            UkClock.Today(new FixedClock(new DateTimeOffset(2025, 7, 10, 23, 30, 0, TimeSpan.Zero)))
        );

    [Fact]
    public void ShiftedClock_RunsAtItsDistance()
    {
        var real = FixedClock.NoonOf(new DateOnly(2026, 11, 24));
        var shifted = new ShiftedClock(real, TimeSpan.FromDays(-417));

        Assert.Equal(new DateOnly(2025, 10, 3), UkClock.Today(shifted));
        real.Move(TimeSpan.FromDays(1));
        Assert.Equal(new DateOnly(2025, 10, 4), UkClock.Today(shifted));
    }
}
