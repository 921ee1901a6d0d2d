using System.Collections.Concurrent;
using Mainstay.Core.Record;

namespace Mainstay.Core.Measures.Columns;

/// <summary>A history by columns: each kind of amount that figures sum, made at its first use and kept (contract K24).</summary>
/// <remarks>A reading: make it by <c>history.Reading(RecordColumns.Of)</c>.</remarks>
internal sealed class RecordColumns
{
    private readonly WorkforceHistory _history;
    private readonly ConcurrentDictionary<DatedLines, Lazy<AmountColumns?>> _columns = new();

    private RecordColumns(WorkforceHistory history) => _history = history;

    public static RecordColumns Of(WorkforceHistory history) => new(history);

    /// <summary>The sum of some amounts at every snapshot, in millionths; null when an amount is finer than that.</summary>
    public long[]? Sum(IReadOnlyList<SignedLines> lines, SnapshotDays days, Func<string?, bool> isInScope)
    {
        var row = new long[days.RowLength];
        foreach (var (dated, sign) in lines)
        {
            if (ColumnsOf(dated) is not { } columns)
            {
                return null;
            }

            columns.Put(row, days, isInScope, sign);
        }

        RunningSums.Of(row);
        return row;
    }

    private AmountColumns? ColumnsOf(DatedLines lines) =>
        _columns.GetOrAdd(lines, l => new Lazy<AmountColumns?>(() => AmountColumns.Of(l(_history)))).Value;
}

/// <summary>Amounts that are added to a figure or taken from it.</summary>
/// <param name="Lines">The amounts.</param>
/// <param name="Sign">1 or -1.</param>
internal readonly record struct SignedLines(DatedLines Lines, int Sign = 1);
