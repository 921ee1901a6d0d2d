using System.Security.Cryptography;
using System.Text.Json;
using Mainstay.App.Access;
using Mainstay.App.Imports.Applying;
using Mainstay.App.Imports.Staging;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Imports;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Operations;

/// <summary>Something in the store that cannot be right.</summary>
/// <param name="Code">Stable, for example <c>facts.overlap</c>.</param>
/// <param name="Place">Where: a table and key.</param>
/// <param name="What">What is wrong with it.</param>
public sealed record Damage(string Code, string Place, string What);

/// <summary>Looks the whole store over (contract K8); writes nothing.</summary>
public sealed class VerifyStoreHandler(
    IDbContextFactory<MainstayDb> stores,
    FactKinds kinds,
    LedgerCheckpoints checkpoints
)
{
    /// <summary>Verifies.</summary>
    /// <returns>Everything found; empty when the store is sound.</returns>
    public async Task<IReadOnlyList<Damage>> HandleAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return
        [
            .. await DatabaseAsync(db, cancel),
            .. await FactsAsync(db, cancel),
            .. await RunsAsync(db, cancel),
            .. await EditionsAsync(db, cancel),
            .. await LedgerDamage.FindAsync(
                db.Ledger.AsNoTracking().OrderBy(l => l.Number).AsAsyncEnumerable(),
                checkpoints.Read()
            ),
        ];
    }

    private static async Task<List<Damage>> DatabaseAsync(MainstayDb db, CancellationToken cancel)
    {
        if (db.IsPostgres)
        {
            return await OrphansAsync(db, cancel);
        }

        var integrity = await db
            .Database.SqlQueryRaw<string>("SELECT integrity_check AS \"Value\" FROM pragma_integrity_check")
            .ToListAsync(cancel);
        var orphans = await db
            .Database.SqlQueryRaw<string>(
                "SELECT \"table\" || ' row ' || coalesce(rowid, 0) || ' → ' || parent AS \"Value\" FROM pragma_foreign_key_check"
            )
            .ToListAsync(cancel);
        return
        [
            .. integrity.Where(i => i != "ok").Select(i => new Damage("database.integrity", "the database", i)),
            .. orphans.Select(o => new Damage("database.foreign-key", o, "refers to a row that is not there")),
        ];
    }

    // PostgreSQL holds its foreign keys itself, unless somebody switched its triggers off.
    private static async Task<List<Damage>> OrphansAsync(MainstayDb db, CancellationToken cancel)
    {
        var facts = await db
            .Facts.Where(f => f.Run != null && !db.ImportRuns.Any(r => r.Id == f.Run))
            .Select(f => f.Id)
            .Take(100)
            .ToListAsync(cancel);
        return
        [
            .. facts.Select(id => new Damage(
                "database.foreign-key",
                $"facts row {id}",
                "refers to a run that is not there"
            )),
        ];
    }

    private async Task<List<Damage>> FactsAsync(MainstayDb db, CancellationToken cancel)
    {
        var found = new List<Damage>();
        var versions = new List<FactRow>();
        var rows = db
            .Facts.AsNoTracking()
            .OrderBy(f => f.Kind)
            .ThenBy(f => f.Key)
            .ThenBy(f => f.Id)
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (versions.Count > 0 && (versions[0].Kind != row.Kind || versions[0].Key != row.Key))
            {
                found.AddRange(Overlaps(versions));
                versions.Clear();
            }

            found.AddRange(Content(row));
            versions.Add(row);
        }

        found.AddRange(Overlaps(versions));
        return found;
    }

    private IEnumerable<Damage> Content(FactRow row)
    {
        var place = $"facts row {row.Id}, {row.Kind} {row.Key}";
        if (row.ValidTo < row.ValidFrom)
        {
            yield return new Damage("facts.days", place, $"ends on {row.ValidTo:yyyy-MM-dd}, before it begins");
        }

        if (row.ReplacedAtUtc <= row.RecordedAtUtc)
        {
            yield return new Damage("facts.instants", place, "was replaced before it was recorded");
        }

        if (kinds.Find(row.Kind) is not { } kind)
        {
            yield return new Damage("facts.kind", place, "is of a kind that this version does not know");
        }
        else if (!IsCanonical(kind, row))
        {
            yield return new Damage("facts.content", place, $"its content is not a {row.Kind} as it is written");
        }
    }

    private static bool IsCanonical(FactKind kind, FactRow row)
    {
        try
        {
            var fact = kind.Read(row.Key, DateRange.Of(row.ValidFrom), row.Content, new Provenance(row.Source, 0));
            return kind.Write(fact.Statement) == row.Content;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Two versions of one key, both current at one instant and both for one day.</summary>
    private static IEnumerable<Damage> Overlaps(List<FactRow> versions)
    {
        for (var a = 0; a < versions.Count; a++)
        {
            for (var b = a + 1; b < versions.Count; b++)
            {
                if (AreCurrentTogether(versions[a], versions[b]) && ShareADay(versions[a], versions[b]))
                {
                    yield return new Damage(
                        "facts.overlap",
                        $"facts rows {versions[a].Id} and {versions[b].Id}, {versions[a].Kind} {versions[a].Key}",
                        "two versions are current at one instant for one day"
                    );
                }
            }
        }
    }

    private static bool AreCurrentTogether(FactRow a, FactRow b) =>
        (a.ReplacedAtUtc is null || b.RecordedAtUtc < a.ReplacedAtUtc)
        && (b.ReplacedAtUtc is null || a.RecordedAtUtc < b.ReplacedAtUtc);

    private static bool ShareADay(FactRow a, FactRow b) =>
        (a.ValidTo is null || b.ValidFrom <= a.ValidTo) && (b.ValidTo is null || a.ValidFrom <= b.ValidTo);

    private static async Task<List<Damage>> RunsAsync(MainstayDb db, CancellationToken cancel)
    {
        var found = new List<Damage>();
        foreach (var run in await db.ImportRuns.AsNoTracking().OrderBy(r => r.Id).ToListAsync(cancel))
        {
            if (run.State != RunState.Unchanged)
            {
                found.AddRange(await RowsAsync(db, run, cancel));
            }

            var facts = await db.Facts.CountAsync(f => f.Run == run.Id, cancel);
            if (facts != run.FactsWritten)
            {
                found.Add(
                    new Damage(
                        "runs.facts",
                        $"run {run.Id}",
                        $"wrote {run.FactsWritten} versions, and {facts} are there"
                    )
                );
            }
        }

        return found;
    }

    private static async Task<IEnumerable<Damage>> RowsAsync(MainstayDb db, ImportRunRow run, CancellationToken cancel)
    {
        var chunks = await db
            .ImportChunks.AsNoTracking()
            .Where(c => c.Run == run.Id && c.Part == RunKeeping.RowsPart)
            .OrderBy(c => c.Number)
            .ToListAsync(cancel);
        try
        {
            var (rows, hash) = StagedRows.CountAndHash(Chunks.Of(chunks));
            return rows == run.Rows && hash == run.Sha256
                ? []
                :
                [
                    new Damage(
                        "runs.rows",
                        $"run {run.Id}",
                        $"holds {rows} rows of {run.Rows}, or not those it was hashed of"
                    ),
                ];
        }
        catch (InvalidDataException e)
        {
            return [new Damage("runs.chunk", $"run {run.Id}", e.Message)];
        }
    }

    private static async Task<List<Damage>> EditionsAsync(MainstayDb db, CancellationToken cancel)
    {
        var found = new List<Damage>();
        await foreach (var file in db.EditionFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) != file.Sha256)
            {
                found.Add(
                    new Damage("editions.file", $"edition {file.Edition}, {file.Format}", "is not what was issued")
                );
            }
        }

        await foreach (var file in db.CensusFiles.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Convert.ToHexStringLower(SHA256.HashData(file.Content)) != file.Sha256)
            {
                var which = $"census {file.Year}, {file.Kind} {file.Number}";
                found.Add(new Damage("census.file", which, "is not what was kept"));
            }
        }

        return found;
    }
}
