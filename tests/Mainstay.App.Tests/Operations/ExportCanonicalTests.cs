using System.Text.Json;
using Mainstay.App.Tests.Imports;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Operations;

/// <summary>The same history gives the same bytes on either database (contract K7).</summary>
public sealed class ExportCanonicalTests
{
    [Fact]
    public async Task SameImports_OnEitherDatabase_ExportTheSameBytes()
    {
        await using var sqlite = await WithHistoryAsync(Database.Sqlite);
        await using var postgres = await WithHistoryAsync(Database.Postgres);

        Assert.Equal(await sqlite.ExportAsync(), await postgres.ExportAsync());
        Assert.Equal(
            await sqlite.ExportAsync(withoutRecorded: true),
            await postgres.ExportAsync(withoutRecorded: true)
        );
    }

    [Fact]
    public async Task Export_WithoutRecorded_IsTheSameWheneverItWasRecorded()
    {
        await using var first = await WithHistoryAsync(Database.Sqlite);
        await using var later = await WithHistoryAsync(Database.Sqlite, TimeSpan.FromDays(100));

        Assert.NotEqual(await first.ExportAsync(), await later.ExportAsync());
        Assert.Equal(await first.ExportAsync(withoutRecorded: true), await later.ExportAsync(withoutRecorded: true));
    }

    [Fact]
    public async Task Export_IsOneJsonLineForEachVersion_SortedByKindAndKey()
    {
        await using var store = await WithHistoryAsync(Database.Sqlite);

        var lines = (await store.ExportAsync()).TrimEnd('\n').Split('\n');
        var keys = lines
            .Select(l => JsonDocument.Parse(l).RootElement)
            .Select(l => (l.GetProperty("kind").GetString()!, l.GetProperty("key").GetString()!))
            .ToList();

        Assert.Equal(
            keys.OrderBy(k => k.Item1, StringComparer.Ordinal).ThenBy(k => k.Item2, StringComparer.Ordinal),
            keys
        );
        Assert.Contains(
            """{"kind":"role","key":"sw","from":"2020-04-01","content":{"title":"Social worker","censusRole":5,"caseHoldingShare":1,"frontLine":false,"manages":false,"administrative":false,"leadPractitioner":false},"source":"roles","quality":"counted","endInferred":false,"recordedAt":"2025-10-03T12:00:00.000001Z"}""",
            lines
        );
    }

    private static async Task<TestStore> WithHistoryAsync(Database database, TimeSpan later = default)
    {
        var store = await TestStore.StartAsync(database);
        store.Clock.Move(later);
        foreach (
            var (source, day, csv) in new[]
            {
                ("teams", Extracts.Monday, Extracts.Teams),
                ("roles", Extracts.Monday, Extracts.Roles),
                ("workers", Extracts.Monday, Extracts.Workers.Replace("Carys", "Carys-Ann Éowyn")),
                ("assignments", Extracts.Monday, Extracts.Assignments),
                ("workers", Extracts.NextMonday, Extracts.Workers.Replace("W4,Dev Marsh,SW1004,2024-06-03,\n", "")),
                ("assignments", Extracts.NextMonday, Extracts.Assignments.Replace("0.8", "0.6")),
            }
        )
        {
            await store.ImportAsync(source, day, csv);
        }

        return store;
    }
}
