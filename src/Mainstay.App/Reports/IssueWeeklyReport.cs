using Mainstay.App.Operations;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Signs and issues the weekly report of the last Friday on or before a day, in both editions (practice P6, P15).</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="By">The director or the named deputy.</param>
/// <param name="OfficersMarking">Printed on every page of the officers' edition.</param>
/// <param name="MembersMarking">Printed on every page of the members' edition.</param>
/// <param name="ClearsManagers">Whether the director clears the managers' lines for members.</param>
/// <param name="UnmatchedReason">Why it is issued although unmatched workers lead more than 2% of cases; null otherwise.</param>
public sealed record IssueWeeklyReportCommand(
    DateOnly? Day,
    Person By,
    Marking OfficersMarking = Marking.OfficersOnly,
    Marking MembersMarking = Marking.NotForPublicationParagraph2,
    bool ClearsManagers = false,
    string? UnmatchedReason = null
);

/// <summary>An edition that was issued.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="IssuedAtUtc">The instant.</param>
/// <param name="Files">Each format of the officers' edition with its sha256.</param>
/// <param name="Members">The number of the members' edition, frozen with it.</param>
/// <param name="MembersFiles">Each format of the members' edition with its sha256.</param>
public sealed record EditionIssued(
    long Edition,
    DateOnly AsAt,
    DateTime IssuedAtUtc,
    IReadOnlyList<EditionFileListed> Files,
    long Members,
    IReadOnlyList<EditionFileListed> MembersFiles
);

/// <summary>Freezes the report: rendered files, figures as issued and keys of the rows behind. Nothing changes them later.</summary>
public sealed class IssueWeeklyReportHandler(
    IDbContextFactory<MainstayDb> stores,
    BuildWeeklyReportQuery build,
    WeeklyMembersQuery members,
    TimeProvider clock
)
{
    public async Task<Result<EditionIssued>> HandleAsync(
        IssueWeeklyReportCommand command,
        CancellationToken cancel = default
    )
    {
        var today = UkClock.Today(clock);
        var day = command.Day ?? today;
        if (Fridays.OnOrBefore(day) > today)
        {
            return StillToCome(Fridays.OnOrBefore(day), today);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var report = await build.RunAsync(day, cancel: cancel);
        var content = await members.RunAsync(report, command.ClearsManagers, cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            Drafts.Entry(report.AsAt, command.By.Did("issued")),
            cancel
        );
        var draft = await Drafts.FindAsync(db, report.AsAt, cancel);
        var issued = draft is null
            ? await RefusalAsync(db, report, command, cancel) ?? Drafts.Missing(report.AsAt)
            : await SignAsync(db, write, (report, content), draft, command, cancel);
        if (issued.IsOk)
        {
            await write.CommitAsync(cancel);
        }

        return issued;
    }

    /// <summary>Signs a draft and freezes its editions, in the transaction of whoever asks; nothing is durable before it commits.</summary>
    internal static async Task<Result<EditionIssued>> SignAsync(
        MainstayDb db,
        StoreWrite write,
        (WeeklyReport Report, MembersContent Members) made,
        ReportDraft draft,
        IssueWeeklyReportCommand command,
        CancellationToken cancel
    )
    {
        var (report, content) = made;
        if (await RefusalAsync(db, report, command, cancel) is { } problem)
        {
            return problem;
        }

        var signed = draft.Sign(command.By.Signs(write.InstantUtc));
        if (!signed.IsOk)
        {
            return Result<EditionIssued>.Refused(signed.Problems);
        }

        var reason = report.Total.Reconciliation.PassesUnmatchedLimit ? command.UnmatchedReason?.Trim() : null;
        var issued = await FrozenEditions.FreezeAsync(
            db,
            report with
            {
                Issue = new Issue(write.InstantUtc, reason, command.OfficersMarking, signed.Value),
            },
            content with
            {
                Sentences = signed.Value.Sentences,
                Marking = command.MembersMarking,
            },
            cancel
        );
        await Drafts.RemoveAsync(db, report.AsAt, cancel);
        return issued;
    }

    internal static Problem StillToCome(DateOnly friday, DateOnly today) =>
        new(
            "reports.friday-to-come",
            $"{Shown.Day(friday)} is still to come: enter a day up to {Shown.Day(today)}",
            nameof(IssueWeeklyReportCommand.Day)
        );

    internal static Problem AlreadyIssued(DateOnly friday) =>
        new(
            "reports.already-issued",
            $"The report of {Shown.Day(friday)} was issued before and stays as it is: add a note to that edition",
            nameof(IssueWeeklyReportCommand.Day)
        );

    private static async Task<Problem?> RefusalAsync(
        MainstayDb db,
        WeeklyReport report,
        IssueWeeklyReportCommand command,
        CancellationToken cancel
    )
    {
        if (await db.Editions.AnyAsync(e => e.Report == WeeklyEdition.Report && e.AsAt == report.AsAt, cancel))
        {
            return AlreadyIssued(report.AsAt);
        }

        return (Drafts.Faults(command.By) is [var fault, ..] ? fault : null)
            ?? MarkingFault(command)
            ?? UnmatchedFault(report, command);
    }

    private static Problem? MarkingFault(IssueWeeklyReportCommand command) =>
        !command.OfficersMarking.Suits(Audience.Officers)
            ? new(
                "reports.marking",
                "An officers' edition holds figures about single people: it is never public",
                nameof(command.OfficersMarking)
            )
        : !command.MembersMarking.Suits(Audience.Members)
            ? new(
                "reports.marking",
                "A members' edition is public or not for publication, not for officers only",
                nameof(command.MembersMarking)
            )
        : null;

    private static Problem? UnmatchedFault(WeeklyReport report, IssueWeeklyReportCommand command) =>
        report.Total.Reconciliation.PassesUnmatchedLimit && string.IsNullOrWhiteSpace(command.UnmatchedReason)
            ? new(
                "reports.unmatched",
                "Unmatched workers lead more than 2% of open cases: match them, or give the reason for issuing nevertheless",
                nameof(command.UnmatchedReason)
            )
            : null;
}
