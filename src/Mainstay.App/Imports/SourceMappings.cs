using System.Text.Json;
using Mainstay.Core.Results;
using Mainstay.Imports;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Imports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Imports;

/// <summary>The council's own column names and codes, one mapping for each source. Each change is in the ledger.</summary>
public sealed class SourceMappings(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>The saved mapping; <see cref="ColumnMapping.None"/> when there is none.</summary>
    public async Task<ColumnMapping> FindAsync(string source, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var json = await db.Mappings.Where(m => m.Source == source).Select(m => m.Content).SingleOrDefaultAsync(cancel);
        return json is null ? ColumnMapping.None : ColumnMapping.Parse(json);
    }

    /// <summary>Saves a mapping given as JSON.</summary>
    public async Task<Result<ColumnMapping>> SaveAsync(string source, string json, CancellationToken cancel = default)
    {
        try
        {
            var mapping = ColumnMapping.Parse(json);
            await SaveAsync(source, mapping, cancel);
            return mapping;
        }
        catch (JsonException e)
        {
            return new Problem(
                "mapping.form",
                $"The mapping is not as documented in docs/imports: {e.Message}",
                "mapping"
            );
        }
    }

    /// <summary>Saves a mapping.</summary>
    public async Task SaveAsync(string source, ColumnMapping mapping, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await db.Mappings.SingleOrDefaultAsync(m => m.Source == source, cancel);
        if (row is null)
        {
            db.Add(
                new MappingRow
                {
                    Source = source,
                    Content = mapping.ToJson(),
                    SavedAtUtc = now,
                }
            );
        }
        else
        {
            row.Content = mapping.ToJson();
            row.SavedAtUtc = now;
        }

        await Ledger.SaveAsync(db, clock, new LedgerEntry("change", $"mapping:{source}"), cancel);
    }
}
