using Mainstay.App.Operations;
using Mainstay.Store.Access;

namespace Mainstay.App.Access;

/// <summary>Finds what was done to a ledger: lines changed, taken out, put in, swapped, cut off, or all written again.</summary>
public static class LedgerDamage
{
    /// <summary>Looks the chain over.</summary>
    /// <param name="lines">Every line, by number.</param>
    /// <param name="checkpoints">Where it stood at earlier instants.</param>
    /// <returns>Each place at which it cannot be what was written; empty when it is whole.</returns>
    public static async Task<IReadOnlyList<Damage>> FindAsync(
        IAsyncEnumerable<LedgerRow> lines,
        IReadOnlyList<LedgerCheckpoint> checkpoints
    )
    {
        var found = new List<Damage>(
            checkpoints
                .Where(c => !c.IsGenuine)
                .Select(c => new Damage(
                    "ledger.checkpoint",
                    $"checkpoint {c.Number}",
                    "is not signed by this store's key"
                ))
        );
        var wanted = checkpoints.Where(c => c.IsGenuine).ToLookup(c => c.Number);
        var (before, expected) = (LedgerRow.Beginning, 1L);
        await foreach (var line in lines)
        {
            found.AddRange(Faults(line, before, expected));
            if (wanted[line.Number].Any(c => c.Hash != line.Hash))
            {
                found.Add(
                    new Damage(
                        "ledger.rewritten",
                        $"ledger line {line.Number}",
                        "is not what its signed checkpoint saw"
                    )
                );
            }

            (before, expected) = (line.Hash, line.Number + 1);
        }

        if (wanted.Select(c => c.Key).DefaultIfEmpty().Max() is var furthest && furthest >= expected)
        {
            found.Add(
                new Damage(
                    "ledger.cut",
                    $"ledger line {expected}",
                    $"is the first that is missing: a signed checkpoint saw line {furthest}"
                )
            );
        }

        return found;
    }

    private static IEnumerable<Damage> Faults(LedgerRow line, string before, long expected)
    {
        var place = $"ledger line {line.Number}";
        if (line.Number != expected)
        {
            yield return new Damage("ledger.gap", place, $"stands where line {expected} should");
        }

        if (line.Hash != line.HashAfter(before))
        {
            yield return new Damage("ledger.chain", place, "does not follow from the line before, or was changed");
        }
    }
}
