using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Agency;

/// <summary>Writes what somebody states about agency work: a dated fact, with a line in the ledger, in one transaction.</summary>
public sealed class StateAgencyFactHandler(IDbContextFactory<MainstayDb> stores, FactKinds kinds, TimeProvider clock)
{
    /// <summary>The source of facts that people typed.</summary>
    public const string Source = "agency-pages";

    /// <summary>Writes the statement unless it was refused.</summary>
    public async Task<IReadOnlyList<Problem>> HandleAsync(
        Result<AgencyStatement> statement,
        CancellationToken cancel = default
    )
    {
        if (!statement.IsOk)
        {
            return statement.Problems;
        }

        var said = statement.Value;
        var kind = kinds.All.Single(k => k.ContentType == said.Content.GetType());
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", said.Subject, said.Did),
            cancel
        );
        await using var writer = new FactWriter(db, write);
        await writer.StateAsync(
            kind.Make(said.Key, said.Valid, said.Content, new Provenance(Source, 0)),
            kinds,
            cancel
        );
        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return [];
    }
}
