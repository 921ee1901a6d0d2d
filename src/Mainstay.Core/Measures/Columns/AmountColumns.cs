namespace Mainstay.Core.Measures.Columns;

/// <summary>Dated amounts as columns: dense team, whole millionths, first day, exclusive end.</summary>
/// <remarks>Whole numbers sum exactly in any order; FTE has at most six decimals (design.md 4).</remarks>
internal sealed class AmountColumns
{
    /// <summary>The whole number that is one FTE or one person.</summary>
    public const int Unit = 1_000_000;

    private readonly string?[] _teams;
    private readonly (int Team, long Amount, int From, int End)[] _rows;

    private AmountColumns(string?[] teams, (int, long, int, int)[] rows) => (_teams, _rows) = (teams, rows);

    /// <summary>The columns of some amounts; null when one of them is finer than a millionth, so that a sum would not be exact.</summary>
    public static AmountColumns? Of(IEnumerable<DatedAmount> amounts)
    {
        Dictionary<string, int> numbers = [];
        List<string?> teams = [null];
        List<(int, long, int, int)> rows = [];
        foreach (var amount in amounts)
        {
            var millionths = amount.Amount * Unit;
            if (!decimal.IsInteger(millionths))
            {
                return null;
            }

            if (amount.From < amount.End)
            {
                rows.Add((NumberOf(amount.Team, numbers, teams), (long)millionths, amount.From, amount.End));
            }
        }

        return new([.. teams], [.. rows]);
    }

    /// <summary>Adds the changes of every amount in the scope to a row.</summary>
    /// <param name="isInScope">Whether a team counts.</param>
    /// <param name="sign">1, or -1 to take them away.</param>
    public void Put(Span<long> changes, SnapshotDays days, Func<string?, bool> isInScope, int sign)
    {
        var counts = Array.ConvertAll(_teams, t => isInScope(t));
        foreach (var (team, amount, from, end) in _rows)
        {
            if (counts[team])
            {
                StockRow.InForce(changes, days, from, end, sign * amount);
            }
        }
    }

    private static int NumberOf(string? team, Dictionary<string, int> numbers, List<string?> teams)
    {
        if (team is null)
        {
            return 0;
        }

        if (!numbers.TryGetValue(team, out var number))
        {
            numbers[team] = number = teams.Count;
            teams.Add(team);
        }

        return number;
    }
}
