using Mainstay.App.Operations;
using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Signs and issues the weekly report of the last Friday on or before a day, in both editions (practice P6, P15).</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="By">The director or the named deputy, as typed.</param>
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
            new LedgerEntry("change", $"report:{WeeklyEdition.Report}:{report.AsAt:yyyy-MM-dd}", "issued"),
            cancel
        );
        var draft = await Drafts.FindAsync(db, report.AsAt, cancel);
        if (await RefusalAsync(db, report, draft, command, cancel) is { } problem)
        {
            return problem;
        }

        var signed = draft!.Sign(new(command.By.Name.Trim(), command.By.Role.Trim(), write.InstantUtc));
        if (!signed.IsOk)
        {
            return Result<EditionIssued>.Refused(signed.Problems);
        }

        var reason = report.Total.Reconciliation.PassesUnmatchedLimit ? command.UnmatchedReason?.Trim() : null;
        var issued = await FreezeAsync(
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
        await write.CommitAsync(cancel);
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
        ReportDraft? draft,
        IssueWeeklyReportCommand command,
        CancellationToken cancel
    )
    {
        if (await db.Editions.AnyAsync(e => e.Report == WeeklyEdition.Report && e.AsAt == report.AsAt, cancel))
        {
            return AlreadyIssued(report.AsAt);
        }

        return draft is null
            ? Drafts.Missing(report.AsAt)
            : Drafts.Fault("name", command.By.Name, ReportDraft.LongestName)
                ?? Drafts.Fault("role", command.By.Role, ReportDraft.LongestName)
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

    private static async Task<EditionIssued> FreezeAsync(
        MainstayDb db,
        WeeklyReport report,
        MembersContent content,
        CancellationToken cancel
    )
    {
        var officers = Row(report, WeeklyEdition.Officers, report.Issue!.Marking, EditionFigures.Write(report));
        var members = Row(report, WeeklyEdition.Members, content.Marking, WeeklyMembersQuery.Write(content.Run));
        db.AddRange(officers, members);
        await db.SaveChangesAsync(cancel);
        var files = WeeklyEdition.Files(officers.Id, report);
        var membersFiles = WeeklyEdition.MembersFiles(members.Id, report, content);
        db.AddRange(files);
        db.AddRange(membersFiles);
        await db.SaveChangesAsync(cancel);
        return new EditionIssued(
            officers.Id,
            officers.AsAt,
            officers.IssuedAtUtc,
            Listed(files),
            members.Id,
            Listed(membersFiles)
        );
    }

    private static EditionRow Row(WeeklyReport report, string audience, Marking marking, string figures) =>
        new()
        {
            Report = WeeklyEdition.Report,
            Audience = audience,
            AsAt = report.AsAt,
            KnownAtUtc = report.KnownAtUtc,
            IssuedAtUtc = report.Issue!.AtUtc,
            Figures = figures,
            Marking = marking.Words(),
            Signing = Drafts.Write(report.Issue.Signing!),
        };

    private static IReadOnlyList<EditionFileListed> Listed(IReadOnlyList<EditionFileRow> files) =>
        [
            .. files
                .Where(f => f.Format != WeeklyEdition.RowKeys)
                .Select(f => new EditionFileListed(f.Format, f.Sha256, f.Content.Length)),
        ];
}
