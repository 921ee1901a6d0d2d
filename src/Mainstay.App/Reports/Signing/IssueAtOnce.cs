using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports.Signing;

/// <summary>Issues the weekly report of the last Friday on or before a day in one go: prepared, checked and signed.</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="PreparedBy">Who prepared it, as typed.</param>
/// <param name="SignedBy">The director or the named deputy, somebody else, who checks and signs it.</param>
/// <param name="UnmatchedReason">Why it is issued although more than 2% of cases are unmatched; null otherwise.</param>
public sealed record IssueAtOnceCommand(
    DateOnly? Day,
    string PreparedBy,
    string SignedBy,
    string? UnmatchedReason = null
);

/// <summary>
/// Takes the report through every step of practice P15 by two people, in one transaction: either all of it is in the store or
/// nothing. Lines that services have given are kept; a service that gave none is said to have given none.
/// </summary>
public sealed class IssueAtOnceHandler(
    IDbContextFactory<MainstayDb> stores,
    BuildWeeklyReportQuery build,
    WeeklyMembersQuery members,
    TimeProvider clock
)
{
    public async Task<Result<EditionIssued>> HandleAsync(IssueAtOnceCommand command, CancellationToken cancel = default)
    {
        var preparer = new Person(command.PreparedBy, "analyst");
        var director = new Person(command.SignedBy, "director");
        var today = UkClock.Today(clock);
        var day = Fridays.OnOrBefore(command.Day ?? today);
        if (day > today)
        {
            return IssueWeeklyReportHandler.StillToCome(day, today);
        }

        if (Drafts.Faults(preparer) is { Count: > 0 } faults)
        {
            return Result<EditionIssued>.Refused(faults);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var report = await build.RunAsync(day, cancel: cancel);
        var content = await members.RunAsync(report, cancel: cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            Drafts.Entry(day, director.Did("issued")),
            cancel
        );
        var ready = Checked(
            report,
            await Drafts.FindAsync(db, day, cancel)
                ?? new(day, preparer.Signs(write.InstantUtc), content.Sentences, []),
            preparer.Signs(write.InstantUtc),
            director.Signs(write.InstantUtc)
        );
        if (!ready.IsOk)
        {
            return Result<EditionIssued>.Refused(ready.Problems);
        }

        foreach (var did in new[] { preparer.Did("prepared"), director.Did("checked") })
        {
            await Ledger.AppendAsync(db, write.InstantUtc, Drafts.Entry(day, did), cancel);
        }

        var sign = new IssueWeeklyReportCommand(day, director, UnmatchedReason: command.UnmatchedReason);
        var issued = await IssueWeeklyReportHandler.SignAsync(db, write, (report, content), ready.Value, sign, cancel);
        if (issued.IsOk)
        {
            await write.CommitAsync(cancel);
        }

        return issued;
    }

    private static Result<ReportDraft> Checked(
        WeeklyReport report,
        ReportDraft draft,
        Signature preparer,
        Signature director
    )
    {
        if (!draft.PreparedBy.IsSamePerson(preparer))
        {
            return new Problem(
                "reports.draft-begun",
                $"{draft.PreparedBy.Name} has prepared the report of {Shown.Day(report.AsAt)}: finish it with report line, check and sign, or prepare it anew with report draft"
            );
        }

        return draft.WithoutOwedLines(report, preparer).Check(report, director);
    }
}
