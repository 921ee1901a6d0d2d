namespace Mainstay.Planning.Survival;

/// <summary>
/// Times until something happens, one row for each spell of observation: under observation from just after its entry up to and
/// including its exit, and how it ended. Immutable. The order of rows never matters.
/// </summary>
public sealed class SurvivalData
{
    /// <summary>The most destinations that a row's outcome can name.</summary>
    public const int MostDestinations = 255;

    // More faults than this say nothing new.
    private const int MostFaults = 20;

    private SurvivalData(double[] times, int[] exit, int[]? entry, byte[] outcome) =>
        (Times, Exit, Entry, Outcome) = (times, exit, entry, outcome);

    /// <summary>How many rows.</summary>
    public int Count => Exit.Length;

    /// <summary>How many rows ended in an event, whatever its destination.</summary>
    public int Events => Count - Outcome.AsSpan().Count((byte)0);

    /// <summary>The distinct times, rising; ranks below are places in it.</summary>
    internal double[] Times { get; }

    /// <summary>The rank of each row's exit.</summary>
    internal int[] Exit { get; }

    /// <summary>The rank of each row's entry, lower than its exit's; null when all are under observation from the start.</summary>
    internal int[]? Entry { get; }

    /// <summary>How each row ended: 0 still running (censored), 1 and up the destination.</summary>
    internal byte[] Outcome { get; }

    /// <summary>Takes rows that are known to be good.</summary>
    /// <exception cref="ArgumentException">A row is faulty; the message is the first fault.</exception>
    public static SurvivalData Of(double[] exit, int[] outcome, double[]? entry = null) =>
        TryCreate(exit, outcome, entry, out var faults)
        ?? throw new ArgumentException(
            $"Row {faults[0].Row}, {faults[0].Field}: {faults[0].Found}. Wanted: {faults[0].Wanted}.",
            nameof(exit)
        );

    /// <summary>Takes rows, or says which cannot be used.</summary>
    /// <param name="exit">When each row's observation ended: finite, in any unit (days as a rule); 0 or more without entries.</param>
    /// <param name="outcome">As long: 0 where it was still running, 1 where the event happened; 1 to 255 for several destinations.</param>
    /// <param name="entry">As long: when each row came under observation, before its exit; null when all start at the beginning.</param>
    /// <param name="faults">The first 20 faults in the order of rows; empty when there is data.</param>
    /// <returns>The data; null when there are faults.</returns>
    public static SurvivalData? TryCreate(
        double[] exit,
        int[] outcome,
        double[]? entry,
        out IReadOnlyList<RowFault> faults
    )
    {
        if (exit.Length != outcome.Length || (entry is not null && entry.Length != exit.Length))
        {
            throw new ArgumentException("Entries, exits and outcomes are not equally many.", nameof(outcome));
        }

        var found = new List<RowFault>();
        faults = found;
        CheckValues(exit, outcome, entry, found);
        if (found.Count > 0)
        {
            return null;
        }

        var (times, exitRank, entryRank) = TimeGrid.Build(exit, entry);
        for (var i = 0; entryRank is not null && i < exit.Length && found.Count < MostFaults; i++)
        {
            if (entryRank[i] >= exitRank[i])
            {
                found.Add(new(i, "exit", $"{exit[i]} when the entry is {entry![i]}", "an exit after the entry"));
            }
        }

        return found.Count > 0
            ? null
            : new SurvivalData(times, exitRank, entryRank, Array.ConvertAll(outcome, o => (byte)o));
    }

    private static void CheckValues(double[] exit, int[] outcome, double[]? entry, List<RowFault> found)
    {
        for (var i = 0; i < exit.Length && found.Count < MostFaults; i++)
        {
            if (!double.IsFinite(exit[i]) || (entry is null && exit[i] < 0))
            {
                found.Add(new(i, "exit", $"{exit[i]}", entry is null ? "a number, 0 or more" : "a number"));
            }
            else if (entry is not null && !double.IsFinite(entry[i]))
            {
                found.Add(new(i, "entry", $"{entry[i]}", "a number"));
            }
            else if (outcome[i] is < 0 or > MostDestinations)
            {
                found.Add(new(i, "event", $"{outcome[i]}", "0 where it was still running, 1 where it happened"));
            }
        }
    }
}
