namespace Mainstay.App.Imports.Comparing;

/// <summary>Which source knows a kind of fact better, where several state it.</summary>
internal static class SourceRanks
{
    // The best first. HR knows a person better than an agency's invoice; the case system's own list of workers knows them
    // better than the allocations that mention them.
    private static readonly Dictionary<string, string[]> BestFirst = new()
    {
        ["person"] = ["workers", "agency"],
        ["qualification"] = ["workers", "agency"],
        ["registration"] = ["workers", "agency"],
        ["team"] = ["teams", "case-departments"],
        ["professional"] = ["case-professionals", "case-allocations", "case-involvements"],
        ["worker-link"] = ["links", "assignments"],
    };

    /// <summary>How the source that holds a fact stands to the source of an extract.</summary>
    public static Standing Standing(string kind, string holder, string extract)
    {
        if (holder == extract)
        {
            return Comparing.Standing.Own;
        }

        var ranks = BestFirst.GetValueOrDefault(kind, []);
        var (h, e) = (Array.IndexOf(ranks, holder), Array.IndexOf(ranks, extract));
        return h >= 0 && (e < 0 || h < e) ? Comparing.Standing.Better : Comparing.Standing.Other;
    }
}
