using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.Returns.Census.Rules;

/// <summary>A rule of the census with the years that hold it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Years">The years, in rising order.</param>
public sealed record CatalogueEntry(Rule Rule, IReadOnlyList<int> Years)
{
    /// <summary>Every rule that any year holds, by number and first year.</summary>
    public static IReadOnlyList<CatalogueEntry> All { get; } =
    [
        .. from layout in CensusLayout.All
        from rule in CensusRules.Of(layout.Year.EndsIn)!.Rules
        group layout.Year.EndsIn by rule.GetType() into years
        select new CatalogueEntry((Rule)Activator.CreateInstance(years.Key)!, [.. years]) into entry
        orderby entry.Rule.Number, entry.Years[0]
        select entry,
    ];

    /// <summary>The years in words, for example <c>2021 to 2023</c>.</summary>
    public string Spans =>
        Years[^1] - Years[0] + 1 == Years.Count
            ? Years.Count == 1
                ? $"{Years[0]}"
                : $"{Years[0]} to {Years[^1]}"
            : string.Join(", ", Years);
}
