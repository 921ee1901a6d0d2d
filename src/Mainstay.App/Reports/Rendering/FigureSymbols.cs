namespace Mainstay.App.Reports.Rendering;

/// <summary>DfE's symbols, which stand where a figure is no plain number.</summary>
public static class FigureSymbols
{
    /// <summary>Each symbol with what it means, as a page or a file explains it.</summary>
    public static IReadOnlyList<(string Symbol, string Meaning)> All { get; } =
    [
        ("z", "Not applicable: there is nothing to divide by"),
        ("x", "Not available: the record does not hold what the figure needs; it is not 0"),
        ("u", "Low reliability: the numbers contradict each other"),
        ("c", "Suppressed to protect people"),
        ("low", "Rounds to 0 and is not 0"),
    ];
}
