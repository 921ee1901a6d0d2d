using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>Issues the weekly report of the last Friday on or before a day.</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="UnmatchedReason">Why it is issued although unmatched workers lead more than 2% of cases; null otherwise.</param>
public sealed record IssueWeeklyReportCommand(DateOnly? Day = null, string? UnmatchedReason = null);

/// <summary>An edition that was issued.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="AsAt">Its Friday.</param>
/// <param name="IssuedAtUtc">The instant.</param>
/// <param name="Files">Each format with its sha256.</param>
public sealed record EditionIssued(
    long Edition,
    DateOnly AsAt,
    DateTime IssuedAtUtc,
    IReadOnlyList<EditionFileListed> Files
);

/// <summary>Freezes the report: rendered files, figures as issued and keys of the rows behind. Nothing changes them later.</summary>
public sealed class IssueWeeklyReportHandler(
    IDbContextFactory<MainstayDb> stores,
    BuildWeeklyReportQuery build,
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
            return new Problem(
                "reports.friday-to-come",
                $"{Shown.Day(Fridays.OnOrBefore(day))} is still to come: enter a day up to {Shown.Day(today)}",
                nameof(command.Day)
            );
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var report = await build.RunAsync(day, cancel: cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"report:{WeeklyEdition.Report}:{report.AsAt:yyyy-MM-dd}", "issued"),
            cancel
        );
        if (await RefusalAsync(db, report, command, cancel) is { } problem)
        {
            return problem;
        }

        var reason = report.Total.Reconciliation.PassesUnmatchedLimit ? command.UnmatchedReason?.Trim() : null;
        var issued = await FreezeAsync(db, report with { Issue = new Issue(write.InstantUtc, reason) }, cancel);
        await write.CommitAsync(cancel);
        return issued;
    }

    private static async Task<Problem?> RefusalAsync(
        MainstayDb db,
        WeeklyReport report,
        IssueWeeklyReportCommand command,
        CancellationToken cancel
    )
    {
        var isIssued = await db.Editions.AnyAsync(
            e => e.Report == WeeklyEdition.Report && e.Audience == WeeklyEdition.Officers && e.AsAt == report.AsAt,
            cancel
        );
        if (isIssued)
        {
            return new Problem(
                "reports.already-issued",
                $"The report of {Shown.Day(report.AsAt)} was issued before and stays as it is: add a note to that edition",
                nameof(command.Day)
            );
        }

        return report.Total.Reconciliation.PassesUnmatchedLimit && string.IsNullOrWhiteSpace(command.UnmatchedReason)
            ? new Problem(
                "reports.unmatched",
                "Unmatched workers lead more than 2% of open cases: match them, or give the reason for issuing nevertheless",
                nameof(command.UnmatchedReason)
            )
            : null;
    }

    private static async Task<EditionIssued> FreezeAsync(MainstayDb db, WeeklyReport report, CancellationToken cancel)
    {
        var edition = new EditionRow
        {
            Report = WeeklyEdition.Report,
            Audience = WeeklyEdition.Officers,
            AsAt = report.AsAt,
            KnownAtUtc = report.KnownAtUtc,
            IssuedAtUtc = report.Issue!.AtUtc,
            Figures = EditionFigures.Write(report),
        };
        db.Add(edition);
        await db.SaveChangesAsync(cancel);
        var files = WeeklyEdition.Files(edition.Id, report);
        db.AddRange(files);
        await db.SaveChangesAsync(cancel);
        return new EditionIssued(
            edition.Id,
            edition.AsAt,
            edition.IssuedAtUtc,
            [
                .. files
                    .Where(f => f.Format != WeeklyEdition.RowKeys)
                    .Select(f => new EditionFileListed(f.Format, f.Sha256, f.Content.Length)),
            ]
        );
    }
}
