using Mainstay.App.Imports;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Imports;
using Mainstay.TestKit.Spoiling;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;
using static Mainstay.App.Tests.Imports.Extracts;

namespace Mainstay.App.Tests.Imports;

/// <summary>More than 500 spoiled files through the front door: no spoiled row is applied, every good one is (issue part 9).</summary>
public sealed class SpoiledImportsTests
{
    public static TheoryData<string> Sources => [.. SourceLayouts.All.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task SpoiledVariants_OfEverySource_ApplyTheirGoodRowsAndNoOther(string source)
    {
        await using var known = await WithWhatExamplesNameAsync();
        foreach (var (spoiler, layout, make) in Spoilers.Variants(seed: 3).Where(v => v.Layout.Name == source))
        {
            await using var store = known.Copy();
            var spoiled = make();

            var outcome = await store
                .Get<ImportExtractHandler>()
                .HandleAsync(
                    new ImportExtractCommand(
                        () => new MemoryStream(spoiled.Content),
                        spoiled.FileName,
                        layout.Name,
                        Monday
                    )
                );

            var what = $"{spoiler} on {source}: {string.Join("; ", outcome.Findings)}";
            Assert.True(StatedByGoodRows(spoiled, layout).SetEquals(await StatedAsync(store, layout)), what);
            Assert.All(outcome.Findings, f => Assert.True(f.IsOfFile || f.Column is not null || f.Line > 0, what));
            if (!spoiled.IsOfFile)
            {
                Assert.True(spoiled.FaultyLines.SetEquals(outcome.Findings.Select(f => f.Line)), what);
                Assert.Equal(spoiled.FaultyLines.Count, outcome.RowsRefused);
            }
        }
    }

    private static HashSet<(string, string)> StatedByGoodRows(Spoiled spoiled, SourceLayout layout)
    {
        if (spoiled.IsOfFile)
        {
            return [];
        }

        using var content = new MemoryStream(spoiled.Content);
        return ExtractReader
            .Read(content, spoiled.FileName, layout, ColumnMapping.None, ReadLimits.Default)
            .Rows.Where(r => !spoiled.FaultyLines.Contains(r.Line))
            .SelectMany(r => r.Facts)
            .Select(f => (f.Kind, f.Key))
            .ToHashSet();
    }

    private static async Task<IEnumerable<(string, string)>> StatedAsync(TestStore store, SourceLayout layout)
    {
        await using var db = store.Db();
        var facts = await db.Facts.Where(f => f.Source == layout.Name).Select(f => new { f.Kind, f.Key }).ToListAsync();
        return facts.Select(f => (f.Kind, f.Key));
    }

    /// <summary>A store that knows every team, role, post and person that the layouts' examples name.</summary>
    private static async Task<TestStore> WithWhatExamplesNameAsync()
    {
        var store = await TestStore.StartAsync();
        var facts = new Dictionary<(string, string), Fact>();
        foreach (var column in SourceLayouts.All.SelectMany(l => l.Columns).Where(c => c.Example.Length > 0))
        {
            foreach (var key in Enumerable.Range(1, 9).Select(n => $"{column.Example}-{n:0000}").Append(column.Example))
            {
                if (Named(column.Name, key) is { } fact)
                {
                    facts[(fact.Kind, fact.Key)] = fact;
                }
            }
        }

        await store.StateAsync([.. facts.Values]);
        return store;
    }

    private static Fact? Named(string column, string key)
    {
        // Long ago, so that nothing here is in the way of what the files state.
        var days = DateRange.Of(new DateOnly(1990, 1, 1));
        var typed = new Provenance("test", 0);
        return column switch
        {
            "team_id" or "parent_id" => new Fact<Team>("team", key, days, new Team(key, TeamKind.Other), typed),
            "role" => new Fact<Role>("role", key, days, new Role(key, 5, null, 1), typed),
            "post_id" => new Fact<Post>("post", key, days, new Post("T1", "sw", 1), typed),
            "staff_id" or "other_staff_id" => new Fact<Person>("person", key, days, new Person(key), typed),
            _ => null,
        };
    }
}
