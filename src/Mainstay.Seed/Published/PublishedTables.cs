namespace Mainstay.Seed.Published;

/// <summary>The published tables that ship with the product, as the sources that read them (Open Government Licence v3.0).</summary>
public static class PublishedTables
{
    /// <summary>DfE's indicators and the statistical neighbours.</summary>
    public static IReadOnlyList<(string Source, string FileName)> All { get; } =
    [("indicators", "csww_indicators_2017_to_2025.csv"), ("neighbours", "statistical_neighbours_2025.csv")];

    /// <summary>Opens a table.</summary>
    /// <param name="fileName">One of <see cref="All"/>.</param>
    public static Stream Open(string fileName) =>
        typeof(PublishedTables).Assembly.GetManifestResourceStream(fileName)
        ?? throw new InvalidOperationException($"{fileName} is not in the assembly.");
}
