using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Mainstay.App.Reports.Signing;

/// <summary>
/// Prepares the weekly report's draft when its schedule says so, once a week however many instances run: what it did is stored
/// with the draft in one transaction, under a key of report and week. What fell due while nothing ran is caught up, the latest
/// week only. A draft or edition that people made first is left as it is. It never checks and never signs.
/// </summary>
public sealed class ScheduledDrafts(
    IDbContextFactory<MainstayDb> stores,
    BuildWeeklyReportQuery build,
    WeeklyMembersQuery members,
    TimeProvider clock,
    ILogger<ScheduledDrafts> log
) : BackgroundService
{
    /// <summary>How the preparer's role reads on a draft that the schedule prepared.</summary>
    public const string Role = "analyst, by schedule";

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(15);

    /// <summary>Looks once whether a draft is due, and prepares it.</summary>
    /// <returns>The Friday of the draft that was prepared now; null when none was.</returns>
    public async Task<DateOnly?> LookAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (await ReportSchedules.RowAsync(db, cancel) is not { } row || now - row.FailedAtUtc < RetryAfter)
        {
            return null;
        }

        var due = LastDue(new DraftSchedule(row.Weekday, row.At), now);
        var asAt = DraftSchedule.ReportOf(due);
        if (UkClock.InstantOf(due) < row.SetAtUtc || await IsDoneAsync(db, asAt, cancel))
        {
            return null;
        }

        try
        {
            return await PrepareAsync(asAt, cancel) ? asAt : null;
        }
#pragma warning disable CA1031 // Whatever broke, people must see it and the service must go on.
        catch (Exception e) when (!cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(e, "The weekly report of {Friday} could not be prepared by its schedule", asAt);
            await FailAsync(asAt, e is ScheduleRefusedException ? e.Message : "Look at the service’s log.", cancel);
            return null;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Actor.Current = Actor.Service;
        using var timer = new PeriodicTimer(Every, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
#pragma warning disable CA1031 // A store that does not answer now may answer in a minute.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                log.LogError(e, "The schedule of the weekly report could not be read");
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    // Compared as instants, since London's clock shows an hour twice when summer time ends.
    private static DateTime LastDue(DraftSchedule schedule, DateTime now)
    {
        var due = schedule.LastDue(UkClock.InLondon(now).AddDays(1));
        return UkClock.InstantOf(due) <= now ? due : due.AddDays(-7);
    }

    private static Task<bool> IsDoneAsync(MainstayDb db, DateOnly asAt, CancellationToken cancel) =>
        db.ScheduledDrafts.AnyAsync(d => d.Report == WeeklyEdition.Report && d.AsAt == asAt, cancel);

    private async Task<bool> PrepareAsync(DateOnly asAt, CancellationToken cancel)
    {
        var report = await build.RunAsync(asAt, cancel: cancel);
        var sentences = (await members.RunAsync(report, cancel: cancel)).Sentences;
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            Drafts.Entry(asAt, "prepared by its schedule"),
            cancel
        );
        if (await IsDoneAsync(db, asAt, cancel) || await ReportSchedules.RowAsync(db, cancel) is not { } row)
        {
            return false;
        }

        await RefuseWhoMayNotAsync(db, row, cancel);
        var outcome = await OutcomeAsync(db, asAt, cancel);
        if (outcome == "prepared")
        {
            var by = new Person(row.PreparerName, Role, row.PreparerUser).Signs(write.InstantUtc);
            await Drafts.PutAsync(db, new ReportDraft(asAt, by, sentences, []), cancel);
        }

        db.Add(
            new ScheduledDraftRow
            {
                Report = WeeklyEdition.Report,
                AsAt = asAt,
                DoneAtUtc = write.InstantUtc,
                Outcome = outcome,
            }
        );
        (row.FailedAtUtc, row.Failure) = (null, null);
        await write.CommitAsync(cancel);
        return outcome == "prepared";
    }

    private static async Task<string> OutcomeAsync(MainstayDb db, DateOnly asAt, CancellationToken cancel) =>
        await db.Editions.AnyAsync(e => e.Report == WeeklyEdition.Report && e.AsAt == asAt, cancel) ? "issued"
        : await Drafts.FindAsync(db, asAt, cancel) is not null ? "begun"
        : "prepared";

    private async Task RefuseWhoMayNotAsync(MainstayDb db, ReportScheduleRow row, CancellationToken cancel)
    {
        if (row.PreparerUser is null)
        {
            return;
        }

        var preparers = await ReportSchedules.PreparersAsync(db, UkClock.Today(clock), cancel);
        if (preparers.All(p => p.User != row.PreparerUser))
        {
            throw new ScheduleRefusedException(
                $"{row.PreparerName} may no longer prepare reports: choose somebody else."
            );
        }
    }

    private async Task FailAsync(DateOnly asAt, string why, CancellationToken cancel)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            Drafts.Entry(asAt, "not prepared by its schedule"),
            cancel
        );
        if (await ReportSchedules.RowAsync(db, cancel) is { } row)
        {
            (row.FailedAtUtc, row.Failure) = (
                write.InstantUtc,
                $"The draft of {Shown.Day(asAt)} could not be prepared. {why}"
            );
            await write.CommitAsync(cancel);
        }
    }

    /// <summary>A failure that a person can put right, in words for them.</summary>
    private sealed class ScheduleRefusedException(string message) : Exception(message);
}
