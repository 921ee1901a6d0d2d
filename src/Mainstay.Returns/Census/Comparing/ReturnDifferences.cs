using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Reading;

namespace Mainstay.Returns.Census.Comparing;

/// <summary>Two returns compared field by field: what we froze with what COLLECT holds, or one resubmission with the last.</summary>
public static class ReturnDifferences
{
    /// <summary>Every difference, the authority's own block first, then workers in the order of the first return.</summary>
    /// <remarks>
    /// A worker's record is found again by registration number, agency worker and start date; what is left of a number is
    /// paired in its order, so that a corrected start date shows as one change. The header is not compared.
    /// </remarks>
    /// <param name="before">The first return.</param>
    /// <param name="after">The second.</param>
    public static IReadOnlyList<ReturnDifference> Of(CensusReturn before, CensusReturn after) =>
        [.. Changed(before.Council, after.Council, null), .. Workers(before.Workers, after.Workers)];

    private static IEnumerable<ReturnDifference> Workers(
        IReadOnlyList<ReturnRecord> before,
        IReadOnlyList<ReturnRecord> after
    )
    {
        var others = after.GroupBy(Number).ToDictionary(g => g.Key, g => g.ToList());
        var pairs = new (ReturnRecord Before, ReturnRecord? After)[before.Count];
        foreach (var (i, record) in before.Index())
        {
            pairs[i] = (record, Take(others, record, w => Key(w) == Key(record)));
        }

        foreach (var (i, (record, other)) in pairs.Index())
        {
            pairs[i] = (record, other ?? Take(others, record, _ => true));
        }

        return pairs
            .SelectMany(p =>
                p.After is { } other
                    ? Changed(p.Before, other, Number(p.Before))
                    : [Whole(DifferenceKind.Removed, p.Before)]
            )
            .Concat(others.Values.SelectMany(w => w).Select(w => Whole(DifferenceKind.Added, w)));
    }

    private static ReturnRecord? Take(
        Dictionary<string, List<ReturnRecord>> others,
        ReturnRecord record,
        Predicate<ReturnRecord> isWanted
    )
    {
        var left = others.GetValueOrDefault(Number(record), []);
        var at = left.FindIndex(isWanted);
        if (at < 0)
        {
            return null;
        }

        var taken = left[at];
        left.RemoveAt(at);
        return taken;
    }

    private static IEnumerable<ReturnDifference> Changed(ReturnRecord before, ReturnRecord after, string? person) =>
        from item in before.Block.Items
        let was = Text(before, item)
        let now = Text(after, item)
        where was != now
        select new ReturnDifference(DifferenceKind.Changed, before.Block.Name, person, item, was, now);

    private static ReturnDifference Whole(DifferenceKind kind, ReturnRecord worker) =>
        new(kind, worker.Block.Name, Number(worker), null, null, null);

    private static string? Text(ReturnRecord record, Item item) =>
        record.All(item) is { Count: > 0 } all ? string.Join(", ", all) : null;

    private static string Number(ReturnRecord worker) => worker.Text(WorkerItem.SweNo)?.ToUpperInvariant() ?? "";

    private static (string?, string?) Key(ReturnRecord worker) =>
        (worker.Text(WorkerItem.AgencyWorker), worker.Text(WorkerItem.RoleStart));
}
