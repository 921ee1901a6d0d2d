using Mainstay.App.Reports;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Core.Results;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Reports;

/// <summary>The steps of a report by four people.</summary>
internal static class Signing
{
    public static readonly Person Analyst = new("Ann Analyst", "analyst");
    public static readonly Person Head = new("Hal Head", "head of service");
    public static readonly Person Checker = new("Cy Checker", "performance manager");
    public static readonly Person Director = new("Di Director", "director");

    public static Task<Result<Core.Reports.Signing.ReportDraft>> DoAsync(TestStore store, DraftStep step) =>
        store.Get<ChangeDraftHandler>().HandleAsync(step);

    public static Task<Result<EditionIssued>> SignAsync(
        TestStore store,
        DateOnly? day = null,
        Person? by = null,
        string? reason = null,
        Marking members = Marking.Public
    ) =>
        store
            .Get<IssueWeeklyReportHandler>()
            .HandleAsync(new(day, by ?? Director, MembersMarking: members, UnmatchedReason: reason));

    /// <summary>Prepared, a line of service cp, checked and signed.</summary>
    public static async Task<Result<EditionIssued>> IssueAsync(TestStore store, DateOnly? day = null)
    {
        await DoAsync(store, new PrepareStep(day, Analyst));
        await DoAsync(store, new LineStep(day, Head, "cp", "Two posts are offered."));
        await DoAsync(store, new CheckStep(day, Checker));
        return await SignAsync(store, day);
    }
}
