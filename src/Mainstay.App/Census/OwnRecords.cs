using Mainstay.App.Operations;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Census;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Census;

/// <summary>What a worker said of their own record.</summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="On">The day.</param>
/// <param name="Wrong">The elements that they say are wrong; empty when all is right.</param>
public sealed record OwnRecordCheck(string Worker, DateOnly On, IReadOnlyList<string> Wrong);

/// <summary>Workers who check their own record before the census (practice P22): right, or these fields are not.</summary>
public sealed class OwnRecords(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    private const string Step = "own-record";

    /// <summary>The last word of each worker in a year.</summary>
    public async Task<IReadOnlyDictionary<string, OwnRecordCheck>> OfAsync(
        CensusYear year,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db
            .CensusEvents.AsNoTracking()
            .Where(e => e.Year == year.EndsIn && e.Step == Step && e.Person != null)
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        return rows.GroupBy(e => e.Person!)
            .ToDictionary(g => g.Key, g => new OwnRecordCheck(g.Key, g.Last().On, g.Last().Words?.Split(' ') ?? []));
    }

    /// <summary>Keeps what a worker says.</summary>
    /// <param name="year">The census year.</param>
    /// <param name="worker">The worker's key.</param>
    /// <param name="name">Their name.</param>
    /// <param name="wrong">The elements that are wrong; empty when all is right.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Problem?> SayAsync(
        CensusYear year,
        string worker,
        string name,
        IReadOnlyList<string> wrong,
        CancellationToken cancel = default
    )
    {
        if (wrong.FirstOrDefault(w => WorkerItem.Block.Find(w) is null) is { } unknown)
        {
            return new Problem("census.own.field", $"{unknown} is no item of the return", "Wrong");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        db.Add(
            new CensusEventRow
            {
                Year = year.EndsIn,
                Step = Step,
                Version = null,
                Person = worker,
                On = UkClock.Today(clock),
                Actor = Actor.Current,
                Name = name,
                AtUtc = clock.GetUtcNow().UtcDateTime,
                Words = wrong.Count == 0 ? null : string.Join(' ', wrong),
            }
        );
        await Ledger.SaveAsync(
            db,
            clock,
            new("change", $"person:{worker}", $"own record of census {year} checked"),
            cancel
        );
        return null;
    }
}
