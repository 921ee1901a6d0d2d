namespace Mainstay.Core.Region;

/// <summary>A change of an authority's identity in the published table. Joining over time on neither code alone is right (national-figures.md (c)).</summary>
/// <param name="Year">The first reporting year with the new identity.</param>
/// <param name="From">Numbers before.</param>
/// <param name="To">Numbers after; the same when only the ONS code changed.</param>
/// <param name="Words">What happened, for a reader.</param>
public sealed record AuthorityChange(int Year, IReadOnlyList<string> From, IReadOnlyList<string> To, string Words)
{
    /// <summary>Every change from 2017 to 2025, in order of year.</summary>
    public static IReadOnlyList<AuthorityChange> All { get; } =
    [
        new(2019, ["835"], ["838"], "Dorset without Christchurch became a new council."),
        new(2019, ["837", "836"], ["839"], "Bournemouth, Poole and Christchurch became one council."),
        new(
            2021,
            ["928"],
            ["940", "941"],
            "Northamptonshire became North and West Northamptonshire, which return jointly."
        ),
        new(2023, ["909"], ["942", "943"], "Cumbria became Cumberland, and Westmorland and Furness."),
        new(
            2023,
            ["815"],
            ["815"],
            "North Yorkshire became a unitary council: its number stayed, its ONS code changed."
        ),
        new(2023, ["933"], ["933"], "Somerset became a unitary council: its number stayed, its ONS code changed."),
    ];

    /// <summary>The changes that led to any of some numbers, in order of year.</summary>
    public static IEnumerable<AuthorityChange> Into(IReadOnlyList<string> numbers) =>
        All.Where(c => c.To.Any(numbers.Contains));
}
