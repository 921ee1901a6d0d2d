using Mainstay.App.Imports.Comparing;
using Mainstay.App.Imports.Staging;

namespace Mainstay.App.Imports.Applying;

/// <summary>What makes a full file too different from the last one to be applied without a person (practice P14).</summary>
internal static class Guards
{
    /// <summary>The share of rows, or of open facts, that a file may lose.</summary>
    private const decimal MostLost = 0.30m;

    /// <summary>Below this many rows half of a team is one or two people, and says nothing.</summary>
    private const int LeastForHalf = 4;

    /// <summary>The guard that holds the file; null when it may be applied.</summary>
    /// <param name="extract">The file.</param>
    /// <param name="comparison">What it changes.</param>
    /// <param name="lastRows">Rows of the last full file that was applied; null when there was none.</param>
    /// <param name="lastTeams">Its open rows by team.</param>
    public static string? Holding(
        ReadExtract extract,
        Comparison comparison,
        int? lastRows,
        IReadOnlyDictionary<string, int> lastTeams
    )
    {
        if (extract.Summary.Unmapped is { } unmapped)
        {
            return unmapped;
        }

        if (!extract.IsFull)
        {
            return null;
        }

        if (lastRows is { } before && extract.Rows < before * (1 - MostLost))
        {
            return "guard.rows.lost";
        }

        // Also where this is the first full file: what it would end came in by changes.
        return comparison.Ended.Count > comparison.OwnOpen * MostLost
            ? "guard.facts.lost"
            : OfTeams(extract.Summary.OpenByTeam, lastTeams);
    }

    private static string? OfTeams(IReadOnlyDictionary<string, int> now, IReadOnlyDictionary<string, int> before)
    {
        if (before.Any(t => t.Value > 0 && now.GetValueOrDefault(t.Key) == 0))
        {
            return "guard.team.lost";
        }

        return before.Any(t => t.Value >= LeastForHalf && now.GetValueOrDefault(t.Key) * 2 <= t.Value)
            ? "guard.team.halved"
            : null;
    }
}
