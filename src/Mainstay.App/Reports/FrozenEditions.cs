using Mainstay.App.Reports.Editions;
using Mainstay.App.Reports.Signing;
using Mainstay.Core.Reports;
using Mainstay.Store;
using Mainstay.Store.Reports;

namespace Mainstay.App.Reports;

/// <summary>The two editions of a signed report, as they are kept for ever.</summary>
internal static class FrozenEditions
{
    /// <summary>Stores both editions with their files, figures and signatures.</summary>
    /// <param name="db">The store, in the transaction of the issue.</param>
    /// <param name="report">The report, with its issue.</param>
    /// <param name="content">The members' content, with its marking.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<EditionIssued> FreezeAsync(
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
