using System.Text.Json;
using Mainstay.App.Reports.Editions;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Members;
using Mainstay.Core.Suppression;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports;

/// <summary>What members may see of a weekly report, in the light of what they were shown before.</summary>
public sealed class WeeklyMembersQuery(IDbContextFactory<MainstayDb> stores)
{
    // A page and its files ask for the same report; protecting 15 Fridays is work.
    private (WeeklyReport Report, bool WithManagers, MembersContent Content)? _last;

    /// <summary>The content of the members' edition, with generated sentences.</summary>
    /// <param name="report">The report.</param>
    /// <param name="withManagers">Whether the director has cleared the managers' lines.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<MembersContent> RunAsync(
        WeeklyReport report,
        bool withManagers = false,
        CancellationToken cancel = default
    )
    {
        if (_last is { } last && ReferenceEquals(last.Report, report) && last.WithManagers == withManagers)
        {
            return last.Content;
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var rule = SuppressionRule.Members;
        var published = await PublishedAsync(db, report.AsAt, cancel);
        var run = await Task.Run(() => MembersRun.Of(report, published, rule, withManagers), cancel);
        var content = new MembersContent(
            run,
            MembersSentences.Of(report, run),
            Marking.NotForPublicationParagraph2,
            rule
        );
        _last = (report, withManagers, content);
        return content;
    }

    /// <summary>The stored form of an edition's Fridays.</summary>
    internal static string Write(IReadOnlyList<MembersFriday> run) => JsonSerializer.Serialize(run, FactJson.Options);

    // Each Friday as the earliest edition gave it.
    private static async Task<IReadOnlyList<MembersFriday>> PublishedAsync(
        MainstayDb db,
        DateOnly asAt,
        CancellationToken cancel
    )
    {
        var editions = await db
            .Editions.Where(e => e.Report == WeeklyEdition.Report && e.Audience == WeeklyEdition.Members)
            .Where(e => e.AsAt != asAt)
            .OrderBy(e => e.Id)
            .Select(e => e.Figures)
            .ToListAsync(cancel);
        return
        [
            .. editions
                .SelectMany(f => JsonSerializer.Deserialize<MembersFriday[]>(f, FactJson.Options) ?? [])
                .DistinctBy(f => f.Friday),
        ];
    }
}
