using Mainstay.Imports;

namespace Mainstay.TestKit.Spoiling;

/// <summary>Every listed way to spoil a good file, and the variants that they make of every source.</summary>
public static class Spoilers
{
    public static IReadOnlyList<Spoiler> All { get; } = [.. RowSpoilers.All, .. FileSpoilers.All];

    /// <summary>Every way on every source that it applies to: more than 500 spoiled files, the same ones for a seed.</summary>
    public static IEnumerable<(Spoiler Spoiler, SourceLayout Layout, Func<Spoiled> Make)> Variants(
        int seed,
        int rows = 8
    ) =>
        from layout in SourceLayouts.All
        from spoiler in All
        where spoiler.AppliesTo(layout)
        let draw = HashCode(seed, layout.Name, spoiler.Name)
        select (spoiler, layout, (Func<Spoiled>)(() => spoiler.Spoil(GoodFile.Of(layout, rows), new Random(draw))));

    // The same on every run, which string.GetHashCode is not.
    private static int HashCode(int seed, params string[] names) =>
        names.SelectMany(n => n).Aggregate(seed, (hash, c) => unchecked((hash * 31) + c));
}
