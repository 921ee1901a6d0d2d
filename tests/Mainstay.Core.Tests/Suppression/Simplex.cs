namespace Mainstay.Core.Tests.Suppression;

/// <summary>Least and most of one variable under bounds and sums: a plain two-phase simplex with Bland's rule.</summary>
internal sealed class Simplex(
    IReadOnlyList<double> low,
    IReadOnlyList<double> high,
    IReadOnlyList<(int Sum, int[] Parts)> sums
)
{
    private const double Tiny = 1e-7;

    public double Least(int variable) => low[variable] + Minimum(variable, 1);

    public double Most(int variable) => low[variable] - Minimum(variable, -1);

    // Variables are shifted to begin at 0; fixed ones drop out; an upper bound is a row with a slack.
    private double Minimum(int variable, double cost)
    {
        int[] free = [.. Enumerable.Range(0, low.Count).Where(v => high[v] > low[v])];
        if (!free.Contains(variable))
        {
            return 0;
        }

        var place = free.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
        int[] bounded = [.. free.Where(v => !double.IsInfinity(high[v]))];
        var rows = new List<(double[] Row, double Right)>();
        var width = free.Length + bounded.Length;
        foreach (var (sum, parts) in sums)
        {
            var row = new double[width];
            var right = parts.Sum(p => low[p]) - low[sum];
            Put(row, sum, 1);
            foreach (var part in parts)
            {
                Put(row, part, -1);
            }

            rows.Add((row, right));
        }

        for (var i = 0; i < bounded.Length; i++)
        {
            var row = new double[width];
            row[place[bounded[i]]] = 1;
            row[free.Length + i] = 1;
            rows.Add((row, high[bounded[i]] - low[bounded[i]]));
        }

        var costs = new double[width];
        costs[place[variable]] = cost;
        return Solve(rows, costs);

        void Put(double[] row, int of, double factor)
        {
            if (place.TryGetValue(of, out var at))
            {
                row[at] += factor;
            }
        }
    }

    private static double Solve(List<(double[] Row, double Right)> rows, double[] costs)
    {
        var (n, m) = (costs.Length, rows.Count);
        var table = new double[m, n + m + 1];
        var basis = new int[m];
        for (var i = 0; i < m; i++)
        {
            var sign = rows[i].Right < 0 ? -1 : 1;
            for (var j = 0; j < n; j++)
            {
                table[i, j] = sign * rows[i].Row[j];
            }

            table[i, n + i] = 1;
            table[i, n + m] = sign * rows[i].Right;
            basis[i] = n + i;
        }

        var first = Run(table, basis, [.. new double[n], .. Enumerable.Repeat(1d, m)], n + m);
        Assert.True(Math.Abs(first) < 1e-5, $"What was published contradicts itself by {first}.");
        DriveOut(table, basis, n);
        return Run(table, basis, [.. costs, .. new double[m]], n);
    }

    private static void DriveOut(double[,] table, int[] basis, int n)
    {
        for (var i = 0; i < basis.Length; i++)
        {
            for (var j = 0; j < n && basis[i] >= n; j++)
            {
                if (Math.Abs(table[i, j]) > Tiny)
                {
                    Pivot(table, basis, i, j);
                }
            }
        }
    }

    private static double Run(double[,] table, int[] basis, double[] costs, int columns)
    {
        var right = table.GetLength(1) - 1;
        while (true)
        {
            var enter = Enumerable.Range(0, columns).FirstOrDefault(j => Reduced(table, basis, costs, j) < -Tiny, -1);
            if (enter < 0)
            {
                return Enumerable.Range(0, basis.Length).Sum(i => costs[basis[i]] * table[i, right]);
            }

            var leave = -1;
            for (var i = 0; i < basis.Length; i++)
            {
                if (table[i, enter] > Tiny && (leave < 0 || IsBefore(i, leave)))
                {
                    leave = i;
                }
            }

            if (leave < 0)
            {
                return double.NegativeInfinity;
            }

            Pivot(table, basis, leave, enter);

            bool IsBefore(int i, int than)
            {
                var (a, b) = (table[i, right] / table[i, enter], table[than, right] / table[than, enter]);
                return a < b - Tiny || (a < b + Tiny && basis[i] < basis[than]);
            }
        }
    }

    private static double Reduced(double[,] table, int[] basis, double[] costs, int column)
    {
        var reduced = costs[column];
        for (var i = 0; i < basis.Length; i++)
        {
            reduced -= costs[basis[i]] * table[i, column];
        }

        return reduced;
    }

    private static void Pivot(double[,] table, int[] basis, int row, int column)
    {
        var width = table.GetLength(1);
        var by = table[row, column];
        for (var j = 0; j < width; j++)
        {
            table[row, j] /= by;
        }

        for (var i = 0; i < basis.Length; i++)
        {
            var factor = table[i, column];
            if (i != row && factor != 0)
            {
                for (var j = 0; j < width; j++)
                {
                    table[i, j] -= factor * table[row, j];
                }
            }
        }

        basis[row] = column;
    }
}
