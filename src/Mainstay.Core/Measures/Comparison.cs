using Mainstay.Core.Results;

namespace Mainstay.Core.Measures;

/// <summary>Two figures side by side, from the earlier to the later.</summary>
/// <param name="From">The figure compared with.</param>
/// <param name="To">The figure compared.</param>
/// <param name="Warning">What must stand beside the comparison when the definitions differ; null when they are the same.</param>
public sealed record Comparison(MeasureResult From, MeasureResult To, string? Warning)
{
    /// <summary>Change of the value in its unit; for rates a ratio, 0.01 is one percentage point. Null unless both are plain numbers.</summary>
    public decimal? Change => To.Value - From.Value;

    /// <summary>Change of the numerator. It may move against the rate (WF5). Null when either is not available.</summary>
    public decimal? NumeratorChange => To.Numerator - From.Numerator;

    /// <summary>Change of the numerator over the earlier numerator; null when that is 0 or either is not available.</summary>
    public decimal? RelativeNumeratorChange => From.Numerator is 0 ? null : NumeratorChange / From.Numerator;

    /// <summary>Compares two figures of one definition. Two definitions are never mixed silently (N198).</summary>
    /// <param name="from">The figure compared with.</param>
    /// <param name="to">The figure compared.</param>
    /// <param name="warning">Words to print beside the comparison, which allow different definitions; null allows none.</param>
    /// <returns>A refusal when name, version or basis differ and there is no warning.</returns>
    public static Result<Comparison> Of(MeasureResult from, MeasureResult to, string? warning = null)
    {
        var isSame = Identity(from.Definition) == Identity(to.Definition);
        if (isSame)
        {
            return new Comparison(from, to, null);
        }

        return string.IsNullOrWhiteSpace(warning)
            ? new Problem(
                "measures.different-definitions",
                $"{Words(from.Definition)} and {Words(to.Definition)} are defined differently. Compare figures of one definition, or ask for the comparison with a warning."
            )
            : new Comparison(from, to, warning);
    }

    private static (string, int, Basis) Identity(MeasureDefinition definition) =>
        (definition.Name, definition.Version, definition.Basis);

    private static string Words(MeasureDefinition definition) =>
        $"{definition.Title} ({definition.Name}, version {definition.Version}, {definition.Basis})";
}
