using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.App.Tests.Reports;

/// <summary>A small council whose Child Protection is the four workers of WF40, with one case nobody leads.</summary>
internal static class ReportScene
{
    public static readonly DateOnly Friday = new(2025, 10, 3);

    public static HistoryBuilder Council(string teamName = "Child Protection 1") =>
        new HistoryBuilder()
            .Service("cp")
            .Team("cp-1", "cp", name: teamName)
            .WorkerWithCases("w1", "cp-1", 0.5m, 12)
            .WorkerWithCases("w2", "cp-1", 1, 18)
            .WorkerWithCases("w3", "cp-1", 1, 18)
            .WorkerWithCases("w4", "cp-1", 1, 30)
            .CaseLedBy("waiting", null, "cp-1", "2025-09-29");

    /// <summary>Two workers with 18 cases at 1.5 FTE: 12.0 a full-time worker; quick to store.</summary>
    public static HistoryBuilder SmallCouncil() =>
        new HistoryBuilder()
            .Service("cp")
            .Team("cp-1", "cp")
            .WorkerWithCases("w1", "cp-1", 0.5m, 6)
            .WorkerWithCases("w2", "cp-1", 1, 12);

    /// <summary>The facts of a council, roles included.</summary>
    public static Fact[] Facts(this HistoryBuilder council)
    {
        var history = council.Build();
        return [.. council.Facts, .. history.All<Core.People.Role>()];
    }
}
