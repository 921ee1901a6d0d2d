namespace Mainstay.Core.Measures.Columns;

/// <summary>One worker's caseload at every snapshot: a row of <see cref="SnapshotDays.RowLength"/> numbers, 0 after the last snapshot.</summary>
/// <remarks>Sixteen bits, so that 32 snapshots are one vector. Rows of one council share an array until one of them changes.</remarks>
internal readonly record struct CaseloadRow(ushort[] Counts, int Offset)
{
    /// <summary>The most allocations of one worker that a row can tell apart.</summary>
    public const int Most = ushort.MaxValue;

    public Span<ushort> On(SnapshotDays days) => Counts.AsSpan(Offset, days.RowLength);

    /// <summary>A row for each worker, from every allocation: two changes each, then a running sum along each row.</summary>
    /// <exception cref="OverflowException">A worker has more than <see cref="Most"/> allocations.</exception>
    /// <exception cref="IndexOutOfRangeException">An allocation is of no worker below <paramref name="workers"/>.</exception>
    public static CaseloadRow[] OfAll(
        int workers,
        IReadOnlyList<ReadOnlyMemory<WorkerDays>> allocations,
        SnapshotDays days
    )
    {
        var counts = new ushort[workers * days.RowLength];
        var held = new int[workers];
        foreach (var block in allocations)
        {
            PutChanges(block.Span, days, counts, held);
        }

        var rows = new CaseloadRow[workers];
        for (var i = 0; i < workers; i++)
        {
            if (held[i] > Most)
            {
                throw new OverflowException($"Worker {i} has {held[i]} allocations; at most {Most} can be counted.");
            }

            rows[i] = new CaseloadRow(counts, i * days.RowLength);
            RunningSums.Of(rows[i].On(days));
        }

        return rows;
    }

    /// <summary>The row with one allocation more or less; this row stays as it is.</summary>
    public CaseloadRow With(SnapshotDays days, int from, int end, int change)
    {
        var row = On(days).ToArray();
        var (first, after) = (days.IndexOf(from), days.IndexOf(end));
        for (var i = first; i < after; i++)
        {
            row[i] = checked((ushort)(row[i] + change));
        }

        return new CaseloadRow(row, 0);
    }

    // Changes may go below 0: sums of sixteen bits come out right as long as every sum itself lies within them.
    private static void PutChanges(ReadOnlySpan<WorkerDays> block, SnapshotDays days, ushort[] counts, int[] held)
    {
        var length = days.RowLength;
        unchecked
        {
            foreach (var allocation in block)
            {
                if (allocation.From >= allocation.End)
                {
                    continue;
                }

                held[allocation.Worker]++;
                var row = allocation.Worker * length;
                counts[row + days.IndexOf(allocation.From)]++;
                counts[row + days.IndexOf(allocation.End)]--;
            }
        }
    }
}
