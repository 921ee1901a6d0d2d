namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// Closures by inverse transform: of k cases, each closing with chance p, the number that close is the count of rows j with
/// u > threshold[j][k], where u is a 16-bit uniform and (threshold[j][k] + 1) / 2¹⁶ is P(X ≤ j), X binomial (k, p).
/// <para>P(X = 0) = (1 − p)ᵏ, P(X = j + 1) = P(X = j) × (k − j) / (j + 1) × p / (1 − p). Rounding errors are carried
/// from row to row, so that the mean stays within 2⁻¹⁷ of kp.</para>
/// </summary>
internal sealed class ClosureTable
{
    /// <summary>Rows that are always looked at; more only while some post still has closures to come.</summary>
    public const int UsualRows = 4;

    private const double TwoTo16 = 65536.0;

    private ClosureTable(int width, ushort[] thresholds) => (Width, Thresholds) = (width, thresholds);

    /// <summary>Columns of a row: caseloads 0 to <see cref="Width"/> − 1; at least 32.</summary>
    public int Width { get; }

    /// <summary>The rows one after the other; the last row is all 65,535, which nothing exceeds.</summary>
    public ushort[] Thresholds { get; }

    /// <summary>The table for caseloads of 0 to <paramref name="mostCases"/>.</summary>
    public static ClosureTable Of(double closing, int mostCases)
    {
        var width = Math.Max(32, mostCases + 1);
        var columns = new ushort[width][];
        for (var k = 0; k < width; k++)
        {
            columns[k] = Column(closing, Math.Min(k, mostCases));
        }

        var rows = Math.Max(UsualRows, columns.Max(c => c.Length)) + 1;
        var thresholds = new ushort[rows * width];
        thresholds.AsSpan().Fill(ushort.MaxValue);
        for (var k = 0; k < width; k++)
        {
            for (var j = 0; j < columns[k].Length; j++)
            {
                thresholds[j * width + k] = columns[k][j];
            }
        }

        return new(width, thresholds);
    }

    // The thresholds of one caseload, as far as they are below 65,535.
    private static ushort[] Column(double closing, int cases)
    {
        var column = new List<ushort>();
        var (exceeding, carried) = (Exceeding(closing, cases), 0.0);
        for (var j = 0; j < cases; j++)
        {
            var wanted = exceeding[j] * TwoTo16 + carried;
            var kept = Math.Clamp(Math.Round(wanted), 0, j == 0 ? TwoTo16 - 1 : 65535 - column[^1]);
            carried = wanted - kept;
            column.Add((ushort)(TwoTo16 - 1 - kept));
        }

        while (column.Count > 0 && column[^1] == ushort.MaxValue)
        {
            column.RemoveAt(column.Count - 1);
        }

        return [.. column];
    }

    // P(X > j) for j = 0 .. cases − 1.
    private static double[] Exceeding(double closing, int cases)
    {
        var exceeding = new double[cases];
        var exactly = 1.0;
        for (var i = 0; i < cases; i++)
        {
            exactly *= 1 - closing;
        }

        var atMost = 0.0;
        for (var j = 0; j < cases; j++)
        {
            atMost += exactly;
            exceeding[j] = Math.Max(0, 1 - atMost);
            exactly *= (cases - j) / (j + 1.0) * closing / (1 - closing);
        }

        return exceeding;
    }
}
