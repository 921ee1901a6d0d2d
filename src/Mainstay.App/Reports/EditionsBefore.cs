using Mainstay.Core.Reports;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>The editions that a weekly report quotes: those of the year before its Friday.</summary>
internal static class EditionsBefore
{
    public static async Task<IReadOnlyList<IssuedReport>> OnAsync(
        MainstayDb db,
        DateOnly asAt,
        DateTime? knownAtUtc,
        CancellationToken cancel
    )
    {
        var oldest = Fridays.YearBefore(asAt);
        DateOnly[] fridays = [.. Fridays.Before(asAt, Fridays.WeeksBack), oldest];
        var editions = await db
            .Editions.Where(e => e.Report == WeeklyEdition.Report && e.Audience == WeeklyEdition.Officers)
            .Where(e => fridays.Contains(e.AsAt) && (knownAtUtc == null || e.IssuedAtUtc <= knownAtUtc))
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        var notes = await db
            .EditionNotes.Where(n => editions.Select(e => e.Id).Contains(n.Edition))
            .Where(n => knownAtUtc == null || n.WrittenAtUtc <= knownAtUtc)
            .OrderBy(n => n.Id)
            .ToListAsync(cancel);
        return
        [
            .. editions
                .DistinctBy(e => e.AsAt)
                .Select(e =>
                    EditionFigures.Read(
                        e.Id,
                        e.AsAt,
                        e.Figures,
                        [.. notes.Where(n => n.Edition == e.Id).Select(n => n.Words)]
                    )
                ),
        ];
    }
}
