using System.Text.Json;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports.Signing;

/// <summary>Drafts of the weekly report in the store.</summary>
internal static class Drafts
{
    public static async Task<ReportDraft?> FindAsync(MainstayDb db, DateOnly asAt, CancellationToken cancel) =>
        await RowAsync(db, asAt, cancel) is { } row ? Read(row.Content) : null;

    public static async Task PutAsync(MainstayDb db, ReportDraft draft, CancellationToken cancel)
    {
        if (await RowAsync(db, draft.AsAt, cancel) is { } row)
        {
            row.Content = Write(draft);
        }
        else
        {
            db.Add(
                new DraftRow
                {
                    Report = WeeklyEdition.Report,
                    AsAt = draft.AsAt,
                    Content = Write(draft),
                }
            );
        }
    }

    public static async Task RemoveAsync(MainstayDb db, DateOnly asAt, CancellationToken cancel)
    {
        if (await RowAsync(db, asAt, cancel) is { } row)
        {
            db.Remove(row);
        }
    }

    public static string Write(ReportDraft draft) => JsonSerializer.Serialize(draft, FactJson.Options);

    public static ReportDraft? Read(string? content) =>
        content is null ? null : JsonSerializer.Deserialize<ReportDraft>(content, FactJson.Options);

    public static Problem Missing(DateOnly asAt) =>
        new(
            "reports.no-draft",
            $"Nobody has prepared the report of {Shown.Day(asAt)}. Run: mainstay report draft --as-at {asAt:yyyy-MM-dd}"
        );

    /// <summary>What the ledger says of a step.</summary>
    public static LedgerEntry Entry(DateOnly asAt, string did) =>
        new("change", $"report:{WeeklyEdition.Report}:{asAt:yyyy-MM-dd}", did);

    /// <summary>Why somebody's name and role cannot be taken; empty when they can.</summary>
    public static IReadOnlyList<Problem> Faults(Person by) =>
        [
            .. new[]
            {
                Fault("name", by.Name, ReportDraft.LongestName),
                Fault("role", by.Role, ReportDraft.LongestName),
            }.OfType<Problem>(),
        ];

    /// <summary>Why a name, role or text cannot be taken; null when it can.</summary>
    public static Problem? Fault(string what, string? text, int longest) =>
        text?.Trim().Length is > 0 and var length && length <= longest
            ? null
            : new Problem(
                $"reports.{what}.length",
                $"Enter a {what} of 1 to {longest} characters; it has {text?.Trim().Length ?? 0}",
                what
            );

    private static Task<DraftRow?> RowAsync(MainstayDb db, DateOnly asAt, CancellationToken cancel) =>
        db.Drafts.SingleOrDefaultAsync(d => d.Report == WeeklyEdition.Report && d.AsAt == asAt, cancel);
}
