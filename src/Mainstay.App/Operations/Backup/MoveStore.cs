using Mainstay.Core.Results;
using Mainstay.Store.Sqlite;

namespace Mainstay.App.Operations.Backup;

/// <summary>Move a council to another store, for example from a file to PostgreSQL. The one it is in stays as it is.</summary>
/// <param name="To">The store that it shall be in; there must be none yet.</param>
public sealed record MoveStoreCommand(StoreLocation To);

/// <summary>Copies a whole store, in use or not, between files and databases of either kind, and proves the copy equal.</summary>
public sealed class MoveStoreHandler(StoreLocation from)
{
    /// <summary>Moves.</summary>
    /// <returns>The hash that both stores have.</returns>
    /// <exception cref="InvalidOperationException">The copy is not equal to its source: never expected, and never silent.</exception>
    public async Task<Result<CanonicalHash>> HandleAsync(MoveStoreCommand command, CancellationToken cancel = default)
    {
        if (from.Path is { } missing && !File.Exists(missing))
        {
            return new Problem("store.missing", $"There is no store at {missing}");
        }

        if (await StorePlace.TakenAsync(command.To, cancel) is { } taken)
        {
            return taken;
        }

        var copy = StorePlace.Beside(command.To, from.Path ?? "mainstay");
        try
        {
            SqliteStore.Remove(copy);
            await StoreSnapshot.TakeAsync(from, copy, cancel);
            var before = await new StoreAt(StoreLocation.Parse(copy)).HashAsync(cancel);
            await StoreSnapshot.PutAsync(copy, command.To, cancel);
            var after = await new StoreAt(command.To).HashAsync(cancel);
            return before == after
                ? after
                : throw new InvalidOperationException($"{command.To} does not hold what {from} holds.");
        }
        finally
        {
            SqliteStore.Remove(copy);
        }
    }
}
