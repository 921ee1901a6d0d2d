using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Suppression;

namespace Mainstay.Core.Tests.Suppression;

/// <summary>Random councils as tables: a total, services, teams, what is in no service; a whole and its parts.</summary>
internal sealed record Council(CountTable Whole, CountTable Parts)
{
    public const string WholeColumn = "workers";

    private static readonly CountColumn[] PartColumns =
    [
        new("over-limit"),
        new("over-target"),
        new("not-over", IsPrinted: false),
    ];

    /// <summary>Councils of 1 to 4 services with 1 to 4 teams, each team of three parts up to 14.</summary>
    public static Gen<Council> Some { get; } =
        from services in Gen.Choose(1, 4)
        from teams in Gen.Choose(1, 4).ArrayOf(services)
        from outside in Gen.Elements(0, 0, 2, 11)
        from counts in Gen.Choose(0, 14).ArrayOf((3 * teams.Sum()) + 3)
        select Of(teams, outside, counts);

    /// <summary>The same council over 13 Fridays, each count moving by at most 1 a week and mostly not.</summary>
    public static Gen<Council[]> Runs { get; } =
        from teams in Gen.Choose(1, 3).ArrayOf(3)
        from counts in Gen.Choose(0, 14).ArrayOf((3 * teams.Sum()) + 3)
        from steps in Gen.Elements(-1, 0, 0, 0, 0, 0, 0, 0, 1).ArrayOf(13 * counts.Length)
        select Run(teams, counts, steps);

    public static Council Of(int[] teams, int outside, int[] counts)
    {
        List<CountRow> rows = [new("total", null)];
        Dictionary<string, int[]> leaves = [];
        for (var s = 0; s < teams.Length; s++)
        {
            rows.Add(new($"s{s}", "total"));
            for (var t = 0; t < teams[s]; t++)
            {
                var at = 3 * leaves.Count;
                leaves[$"s{s}t{t}"] = [counts[at], counts[at + 1], counts[at + 2]];
                rows.Add(new($"s{s}t{t}", $"s{s}", IsSmallGroup: counts[at] < 3));
            }
        }

        rows.Add(new("none", "total", IsPrinted: false));
        leaves["none"] = [outside, 0, 0];
        int Count(string row, int part) =>
            row == "total"
                ? leaves.Values.Sum(l => l[part])
                : leaves.Where(l => l.Key == row || l.Key.StartsWith(row + "t")).Sum(l => l.Value[part]);
        return new(
            new(rows, [new(WholeColumn)], (r, _) => Count(r, 0) + Count(r, 1) + Count(r, 2)),
            new(rows, PartColumns, (r, c) => Count(r, Array.FindIndex(PartColumns, p => p.Key == c)))
        );
    }

    private static Council[] Run(int[] teams, int[] counts, int[] steps)
    {
        var weeks = new Council[13];
        var now = counts;
        for (var w = 0; w < weeks.Length; w++)
        {
            weeks[w] = Of(teams, 2, now);
            now = [.. now.Select((c, i) => Math.Max(0, c + steps[(w * counts.Length) + i]))];
        }

        return weeks;
    }
}
