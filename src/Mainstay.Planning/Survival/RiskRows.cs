using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Survival;

/// <summary>
/// The rows of a Cox model in the order in which a downward sweep of time meets them: stratum by stratum, latest exit first,
/// events before censorings of the same time; and once more by entry, for those who leave the risk set again.
/// </summary>
/// <remarks>
/// A row is stored as (1, x₁ … x_p, 0 …), padded to whole vectors, so that w·row rowᵀ holds its weight, its weighted covariates
/// and its second moments at once. Covariates are centred on their mean and scaled to a mean deviation of 1: the fit does not
/// depend on it and its arithmetic gains.
/// </remarks>
internal sealed class RiskRows
{
    public const int Lanes = 8;

    public RiskRows(SurvivalData data, Covariates covariates, Groups? strata)
    {
        var columns = covariates.Columns;
        (Data, Terms, Count) = (data, columns.Count, data.Count);
        Width = (Terms + 1 + Lanes - 1) / Lanes * Lanes;
        Padded = (Count + Lanes - 1) / Lanes * Lanes;
        Order = ExitOrder(data, strata);
        Stratum = strata is null ? null : Array.ConvertAll(Order, row => strata.Code[row]);
        Strata = Slices(Stratum, strata?.Labels.Count ?? 1, Count);
        Time = Array.ConvertAll(Order, row => data.Exit[row]);
        IsEvent = Array.ConvertAll(Order, row => data.Outcome[row] != 0);
        (Mean, Scale, Columns) = (new double[Terms], new double[Terms], new double[Terms][]);
        Parallel.For(0, Terms, a => Columns[a] = Standardised(a, columns[a]));
        Rows = GC.AllocateUninitializedArray<double>(Count * Width);
        InParts(Count, FillRows);
        (EntryPlace, EntryTime, EntryStrata) = ByEntry(data, strata);
        EntryRows = GC.AllocateUninitializedArray<double>(EntryPlace.Length * Width);
        InParts(EntryPlace.Length, FillEntryRows);
    }

    public SurvivalData Data { get; }

    /// <summary>How many covariates.</summary>
    public int Terms { get; }

    public int Count { get; }

    /// <summary><see cref="Count"/> rounded up to whole vectors: the length of each of <see cref="Columns"/>.</summary>
    public int Padded { get; }

    /// <summary>Numbers to a row: a multiple of <see cref="Lanes"/>.</summary>
    public int Width { get; }

    public double[] Mean { get; }

    public double[] Scale { get; }

    /// <summary>The data's row at each place.</summary>
    public int[] Order { get; }

    /// <summary>The stratum at each place; null when there is one.</summary>
    public int[]? Stratum { get; }

    /// <summary>The places of each stratum.</summary>
    public Range[] Strata { get; }

    /// <summary>The rank of exit at each place.</summary>
    public int[] Time { get; }

    public bool[] IsEvent { get; }

    /// <summary>Standardised covariates by column, for the linear predictor.</summary>
    public double[][] Columns { get; }

    /// <summary>Standardised covariates by row, for the risk sums.</summary>
    public double[] Rows { get; }

    /// <summary>For each entry after the first event, latest first within its stratum: the place of its row.</summary>
    public int[] EntryPlace { get; }

    public int[] EntryTime { get; }

    public double[] EntryRows { get; }

    public Range[] EntryStrata { get; }

    private static (double Mean, double Deviation) MeanAndDeviation(double[] column)
    {
        var mean = Sum(column, 0, isAbsolute: false) / column.Length;
        var deviation = Sum(column, mean, isAbsolute: true) / column.Length;
        return (mean, deviation > 0 ? deviation : 1);
    }

    // Σ (x − from), or of its size, eight at a time.
    private static double Sum(double[] column, double from, bool isAbsolute)
    {
        var (sums, i) = (Vector512<double>.Zero, 0);
        for (; i + Lanes <= column.Length; i += Lanes)
        {
            var difference = Vector512.LoadUnsafe(ref column[i]) - Vector512.Create(from);
            sums += isAbsolute ? Vector512.Abs(difference) : difference;
        }

        var sum = Vector512.Sum(sums);
        for (; i < column.Length; i++)
        {
            sum += isAbsolute ? Math.Abs(column[i] - from) : column[i] - from;
        }

        return sum;
    }

    private static int[] ExitOrder(SurvivalData data, Groups? strata)
    {
        var last = data.Times.Length - 1;
        var key = new int[data.Count];
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = unchecked((2 * (last - data.Exit[i])) + (data.Outcome[i] == 0 ? 1 : 0));
        }

        var order = CountingSort.Order(key, 2 * data.Times.Length);
        return strata is null ? order : CountingSort.Order(order, strata.Code, strata.Labels.Count);
    }

    // Entries before the first event never have to be taken out of a risk set again.
    private (int[] Place, int[] Time, Range[] Strata) ByEntry(SurvivalData data, Groups? strata)
    {
        if (data.Entry is null)
        {
            return ([], [], [.. Enumerable.Repeat(0..0, Strata.Length)]);
        }

        var first = data.Times.Length;
        for (var place = 0; place < Count; place++)
        {
            first = IsEvent[place] ? Math.Min(first, Time[place]) : first;
        }

        var places = new List<int>(Count);
        for (var place = 0; place < Count; place++)
        {
            if (data.Entry[Order[place]] >= first)
            {
                places.Add(place);
            }
        }

        int[] late = [.. places];
        var last = data.Times.Length - 1;
        var order = CountingSort.Order(Array.ConvertAll(late, p => last - data.Entry[Order[p]]), data.Times.Length);
        if (Stratum is not null)
        {
            order = CountingSort.Order(order, Array.ConvertAll(late, p => Stratum[p]), Strata.Length);
        }

        var sorted = Array.ConvertAll(order, i => late[i]);
        return (
            sorted,
            Array.ConvertAll(sorted, p => data.Entry[Order[p]]),
            Slices(Stratum is null ? null : Array.ConvertAll(sorted, p => Stratum[p]), Strata.Length, sorted.Length)
        );
    }

    private static Range[] Slices(int[]? stratum, int strata, int count)
    {
        if (stratum is null)
        {
            return [0..count];
        }

        var slices = new Range[strata];
        var at = 0;
        for (var s = 0; s < strata; s++)
        {
            var start = at;
            while (at < count && stratum[at] == s)
            {
                at++;
            }

            slices[s] = start..at;
        }

        return slices;
    }

    private double[] Standardised(int a, double[] column)
    {
        (Mean[a], Scale[a]) = MeanAndDeviation(column);
        var (mean, inverse) = (Mean[a], 1 / Scale[a]);
        var values = new double[Padded];
        for (var place = 0; place < Order.Length; place++)
        {
            values[place] = (column[Order[place]] - mean) * inverse;
        }

        return values;
    }

    private void FillRows(int start, int end)
    {
        var (rows, columns) = (Rows, Columns);
        for (var place = start; place < end; place++)
        {
            var row = rows.AsSpan(place * Width, Width);
            row.Clear();
            row[0] = 1;
            for (var a = 0; a < columns.Length; a++)
            {
                row[a + 1] = columns[a][place];
            }
        }
    }

    private void FillEntryRows(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            Rows.AsSpan(EntryPlace[i] * Width, Width).CopyTo(EntryRows.AsSpan(i * Width, Width));
        }
    }

    // Each part writes places of its own, so the outcome does not depend on how many run at once.
    private static void InParts(int count, Action<int, int> fill)
    {
        var parts = Math.Max(1, Math.Min(count / 8192, Environment.ProcessorCount));
        Parallel.For(
            0,
            parts,
            part => fill((int)((long)count * part / parts), (int)((long)count * (part + 1) / parts))
        );
    }
}
