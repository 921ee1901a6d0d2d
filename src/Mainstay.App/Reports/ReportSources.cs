using Mainstay.App.Imports;
using Mainstay.Imports;
using SourceAge = Mainstay.Core.Reports.SourceAge;

namespace Mainstay.App.Reports;

/// <summary>The data line of a report: every source that it rests on, those that never came included (practice P14).</summary>
internal static class ReportSources
{
    /// <summary>Published tables and what the council decided are not extracts of its record.</summary>
    private static readonly string[] Published = ["indicators", "neighbours", "scorecard", "scorecard-figures"];

    private static readonly string[] AlwaysNeeded =
    [
        "teams",
        "establishment",
        "workers",
        "assignments",
        "absences",
        "agency",
    ];

    public static async Task<IReadOnlyList<SourceAge>> OnAsync(
        SourceAgesQuery sources,
        DateOnly asAt,
        DateTime? knownAtUtc,
        CancellationToken cancel
    )
    {
        var ages = (await sources.AsKnownAsync(asAt, knownAtUtc, cancel)).ToDictionary(a => a.Source);
        // Case systems fill the dataset's files or our own two; where neither came, ours stand for both.
        string[] cases = ages.Keys.Any(s => s.StartsWith("case", StringComparison.Ordinal)) ? [] : ["cases-open"];
        string[] needed = [.. AlwaysNeeded, .. cases];
        return
        [
            .. SourceLayouts
                .All.Where(l => !Published.Contains(l.Name) && (needed.Contains(l.Name) || ages.ContainsKey(l.Name)))
                .Select(l => Age(l, ages.GetValueOrDefault(l.Name), asAt)),
        ];
    }

    private static SourceAge Age(SourceLayout layout, Imports.SourceAge? age, DateOnly asAt) =>
        SourceAge.On(
            layout.Name,
            layout.Title,
            age?.LastAsOf,
            asAt,
            age?.LongestAgeDays ?? layout.LongestAgeDays,
            age?.RowsRefused ?? 0
        );
}
