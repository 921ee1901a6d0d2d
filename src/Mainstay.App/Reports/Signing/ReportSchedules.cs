using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports.Signing;

/// <summary>The schedule of the weekly report's drafts, for showing.</summary>
/// <param name="Schedule">When.</param>
/// <param name="Preparer">In whose name.</param>
/// <param name="PreparerUser">The user; null where the operator typed the name.</param>
/// <param name="SetAtUtc">When it was set, UTC; nothing that fell due before is caught up.</param>
/// <param name="NextDueUtc">When the next draft falls due, UTC.</param>
/// <param name="NextReport">The Friday of that draft.</param>
/// <param name="LastReport">The latest Friday that it dealt with; null while there is none.</param>
/// <param name="LastOutcome"><c>prepared</c>, or <c>begun</c> or <c>issued</c> where people had been quicker.</param>
/// <param name="FailedAtUtc">When the last try failed, UTC; null when it did not.</param>
/// <param name="Failure">Why.</param>
public sealed record ReportScheduleListed(
    DraftSchedule Schedule,
    string Preparer,
    string? PreparerUser,
    DateTime SetAtUtc,
    DateTime NextDueUtc,
    DateOnly NextReport,
    DateOnly? LastReport,
    string? LastOutcome,
    DateTime? FailedAtUtc,
    string? Failure
);

/// <summary>Somebody in whose name a draft can be prepared.</summary>
/// <param name="User">The user, as the ledger names them.</param>
/// <param name="Name">The name.</param>
public sealed record PreparerListed(string User, string Name);

/// <summary>Sets, stops and shows the schedule by which the weekly report's draft is prepared. It never checks and never signs.</summary>
public sealed class ReportSchedules(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>The schedule as it is; null while there is none.</summary>
    public async Task<ReportScheduleListed?> FindAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        if (await RowAsync(db, cancel) is not { } row)
        {
            return null;
        }

        var last = await db
            .ScheduledDrafts.AsNoTracking()
            .Where(d => d.Report == WeeklyEdition.Report)
            .OrderByDescending(d => d.AsAt)
            .FirstOrDefaultAsync(cancel);
        var schedule = new DraftSchedule(row.Weekday, row.At);
        var next = schedule.NextDue(UkClock.InLondon(clock.GetUtcNow().UtcDateTime));
        return new(
            schedule,
            row.PreparerName,
            row.PreparerUser,
            row.SetAtUtc,
            UkClock.InstantOf(next),
            DraftSchedule.ReportOf(next),
            last?.AsAt,
            last?.Outcome,
            row.FailedAtUtc,
            row.Failure
        );
    }

    /// <summary>Everybody who may prepare a report today, in order of name.</summary>
    public async Task<IReadOnlyList<PreparerListed>> PreparersAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await PreparersAsync(db, UkClock.Today(clock), cancel);
    }

    /// <summary>Sets when drafts are prepared and in whose name.</summary>
    /// <param name="schedule">When.</param>
    /// <param name="user">The user in whose name; null for a name as typed.</param>
    /// <param name="name">The name as typed; of no account where a user is given.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<ReportScheduleListed>> SetAsync(
        DraftSchedule schedule,
        string? user,
        string? name,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var preparer = await PreparerAsync(db, user, name, cancel);
        if (!preparer.IsOk)
        {
            return Result<ReportScheduleListed>.Refused(preparer.Problems);
        }

        var (by, when) = (preparer.Value, $"{schedule.Weekday} {schedule.At:HH\\:mm}");
        await using var write = await StoreWrite.BeginAsync(db, clock, Entry(by.Did($"drafts on {when}")), cancel);
        if (await RowAsync(db, cancel) is { } row)
        {
            db.Remove(row);
            await db.SaveChangesAsync(cancel);
        }

        db.Add(
            new ReportScheduleRow
            {
                Report = WeeklyEdition.Report,
                Weekday = schedule.Weekday,
                At = schedule.At,
                PreparerName = by.Name,
                PreparerUser = by.User,
                SetAtUtc = write.InstantUtc,
            }
        );
        await write.CommitAsync(cancel);
        return (await FindAsync(cancel))!;
    }

    /// <summary>Stops the schedule; one that is not there stays so.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> StopAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(db, clock, Entry("no drafts"), cancel);
        if (await RowAsync(db, cancel) is not { } row)
        {
            return false;
        }

        db.Remove(row);
        await write.CommitAsync(cancel);
        return true;
    }

    internal static Task<ReportScheduleRow?> RowAsync(MainstayDb db, CancellationToken cancel) =>
        db.ReportSchedules.SingleOrDefaultAsync(s => s.Report == WeeklyEdition.Report, cancel);

    internal static async Task<IReadOnlyList<PreparerListed>> PreparersAsync(
        MainstayDb db,
        DateOnly day,
        CancellationToken cancel
    )
    {
        var users = await db
            .Users.AsNoTracking()
            .Where(u => u.EndedAtUtc == null)
            .OrderBy(u => u.Name)
            .ThenBy(u => u.Id)
            .ToListAsync(cancel);
        var grants = (
            await db.AccessGrants.AsNoTracking().Where(g => g.State == GrantState.Approved).ToListAsync(cancel)
        ).ToLookup(g => g.User, AccessNames.Grant);
        return
        [
            .. users
                .Where(u =>
                    grants[u.Id]
                        .Any(g => g.HoldsOn(day) && AccessMatrix.Of(g.Role, Permission.PrepareReport) != Reach.None)
                )
                .Select(u => new PreparerListed(Actor.User(u.Id), u.Name)),
        ];
    }

    private async Task<Result<Person>> PreparerAsync(
        MainstayDb db,
        string? user,
        string? name,
        CancellationToken cancel
    )
    {
        if (user is null)
        {
            var typed = new Person(name ?? "", ScheduledDrafts.Role);
            return Drafts.Faults(typed) is { Count: > 0 } faults ? Result<Person>.Refused(faults) : typed;
        }

        var found = (await PreparersAsync(db, UkClock.Today(clock), cancel)).FirstOrDefault(p => p.User == user);
        return found is null
            ? new Problem("reports.preparer", "Choose somebody who may prepare reports", "Preparer")
            : new Person(found.Name, ScheduledDrafts.Role, found.User);
    }

    private static LedgerEntry Entry(string did) => new("change", $"report:{WeeklyEdition.Report}:schedule", did);
}
