using Mainstay.Seed.Council;

namespace Mainstay.Seed.Extracts;

/// <summary>All extract files of a council, in the order in which they arrive: by Friday, and what others refer to first.</summary>
public static class CouncilExtracts
{
    /// <summary>The files: the history as of the first Friday, then eight weeks one by one (contract K19).</summary>
    public static IReadOnlyList<ExtractFile> Of(InventedCouncil council) => On(council, council.Days.ExtractFridays);

    /// <summary>One file for each source, as everything stands at the end of the story.</summary>
    public static IReadOnlyList<ExtractFile> AtTheEnd(InventedCouncil council) => On(council, [council.Days.Today]);

    private static List<ExtractFile> On(InventedCouncil council, IReadOnlyList<DateOnly> fridays)
    {
        SourceExport[] exports =
        [
            .. new CouncilExports(council).All(),
            .. new PeopleExports(council).All(),
            .. new DecisionExports(council).All(),
            .. new CaseExports(council).All(),
        ];
        return [.. exports.SelectMany(e => e.On(fridays)).OrderBy(f => f.AsOf)];
    }
}
