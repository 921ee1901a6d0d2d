using System.Security.Cryptography;
using System.Text.Json;
using Mainstay.App.Operations;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Record;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Returns.Agency;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Agency;

/// <summary>Who prepared a quarter's return, and the bytes that were prepared.</summary>
/// <param name="PreparedBy">Name, role and instant.</param>
/// <param name="User">The preparer's account, by which a second person is told from the first.</param>
/// <param name="Sha256">Of the CSV as prepared: what is signed must be the same.</param>
public sealed record AgencyReturnDraft(Signature PreparedBy, string User, string Sha256);

/// <summary>A frozen return.</summary>
/// <param name="Edition">Its number.</param>
/// <param name="Quarter">Its quarter.</param>
/// <param name="FrozenAtUtc">When it was signed.</param>
/// <param name="Signing">Who prepared and signed it.</param>
/// <param name="Files">Format and sha256 of each file.</param>
public sealed record AgencyReturnFrozen(
    long Edition,
    AgencyQuarter Quarter,
    DateTime FrozenAtUtc,
    ReportDraft Signing,
    IReadOnlyList<(string Format, string Sha256)> Files
);

/// <summary>The quarter's agency return: built, prepared by one person, signed by another, frozen byte for byte.</summary>
public sealed class AgencyReturns(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    StoreSettings settings,
    TimeProvider clock
)
{
    /// <summary>The report's name in the store.</summary>
    public const string Report = "agency-return";

    /// <summary>Whom a frozen return is for: it stands in no archive of reports.</summary>
    public const string Audience = "agency-return";

    /// <summary>The return of a quarter as the record has it now.</summary>
    public async Task<AgencyReturn> BuildAsync(AgencyQuarter quarter, CancellationToken cancel = default)
    {
        var authority = await settings.FindAsync(CouncilSettings.AuthorityNumber, cancel) ?? "";
        return BuildAgencyReturn.Of(await histories.NowAsync(cancel), quarter, authority, UkClock.Today(clock));
    }

    /// <summary>The draft of a quarter; null when nobody has prepared it.</summary>
    public async Task<AgencyReturnDraft?> DraftAsync(AgencyQuarter quarter, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await RowAsync(db, quarter, cancel) is { } row ? Read<AgencyReturnDraft>(row.Content) : null;
    }

    /// <summary>Every frozen return, the latest quarter first.</summary>
    public async Task<IReadOnlyList<AgencyReturnFrozen>> FrozenAsync(CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var editions = await db
            .Editions.Where(e => e.Report == Report)
            .OrderByDescending(e => e.AsAt)
            .ThenByDescending(e => e.Id)
            .ToListAsync(cancel);
        var numbers = editions.Select(e => e.Id).ToArray();
        var files = await db
            .EditionFiles.Where(f => numbers.Contains(f.Edition))
            .OrderBy(f => f.Format)
            .Select(f => new
            {
                f.Edition,
                f.Format,
                f.Sha256,
            })
            .ToListAsync(cancel);
        return
        [
            .. editions.Select(e => new AgencyReturnFrozen(
                e.Id,
                AgencyQuarter.Of(e.AsAt),
                e.IssuedAtUtc,
                Read<ReportDraft>(e.Signing!),
                [.. files.Where(f => f.Edition == e.Id).Select(f => (f.Format, f.Sha256))]
            )),
        ];
    }

    /// <summary>A frozen file, byte for byte; null when there is none or its bytes no longer have their hash.</summary>
    public async Task<byte[]?> FileAsync(AgencyQuarter quarter, string format, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var file = await (
            from e in db.Editions
            join f in db.EditionFiles on e.Id equals f.Edition
            where e.Report == Report && e.AsAt == quarter.To && f.Format == format
            select f
        ).SingleOrDefaultAsync(cancel);
        return file is not null && Hash(file.Content) == file.Sha256 ? file.Content : null;
    }

    /// <summary>Prepares a quarter's return; again after that, it is prepared anew.</summary>
    public async Task<IReadOnlyList<Problem>> PrepareAsync(
        AgencyQuarter quarter,
        string name,
        string role,
        string user,
        CancellationToken cancel = default
    )
    {
        if (quarter.To >= UkClock.Today(clock))
        {
            return
            [
                new(
                    "agency.quarter-to-come",
                    $"{quarter} has not ended: prepare it from {AgencyReturnLayout.OpensOn(quarter):d MMMM yyyy} on"
                ),
            ];
        }

        var hash = Hash(AgencyReturnDocument.Csv(await BuildAsync(quarter, cancel)));
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await BeginAsync(db, quarter, "prepared", cancel);
        if (await IsFrozenAsync(db, quarter, cancel))
        {
            return [Frozen(quarter)];
        }

        var draft = Write(new AgencyReturnDraft(new(name, role, write.InstantUtc), user, hash));
        if (await RowAsync(db, quarter, cancel) is { } row)
        {
            row.Content = draft;
        }
        else
        {
            db.Add(
                new DraftRow
                {
                    Report = Report,
                    AsAt = quarter.To,
                    Content = draft,
                }
            );
        }

        await write.CommitAsync(cancel);
        return [];
    }

    /// <summary>Signs and freezes a quarter's return by somebody other than its preparer; the record must still give what was prepared.</summary>
    public async Task<IReadOnlyList<Problem>> SignAsync(
        AgencyQuarter quarter,
        string name,
        string role,
        string user,
        CancellationToken cancel = default
    )
    {
        var made = await BuildAsync(quarter, cancel);
        var csv = AgencyReturnDocument.Csv(made);
        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await BeginAsync(db, quarter, "signed", cancel);
        var row = await RowAsync(db, quarter, cancel);
        var draft = row is null ? null : Read<AgencyReturnDraft>(row.Content);
        if (await IsFrozenAsync(db, quarter, cancel))
        {
            return [Frozen(quarter)];
        }

        if (Refusal(quarter, draft, user, Hash(csv)) is { } problem)
        {
            return [problem];
        }

        var by = new Signature(name, role, write.InstantUtc);
        await FreezeAsync(
            db,
            made,
            csv,
            new(quarter.To, draft!.PreparedBy, made.Narrative, [], SignedBy: by),
            write,
            cancel
        );
        db.Remove(row!);
        await write.CommitAsync(cancel);
        return [];
    }

    private static Problem? Refusal(AgencyQuarter quarter, AgencyReturnDraft? draft, string user, string hash) =>
        draft is null ? new("agency.not-prepared", $"Nobody has prepared the return of {quarter}")
        : draft.User == user
            ? new("agency.two-people", $"{draft.PreparedBy.Name} prepared the return: somebody else must sign it")
        : draft.Sha256 != hash
            ? new("agency.record-changed", "The record has changed since the return was prepared: prepare it anew")
        : null;

    private static async Task FreezeAsync(
        MainstayDb db,
        AgencyReturn made,
        byte[] csv,
        ReportDraft signing,
        StoreWrite write,
        CancellationToken cancel
    )
    {
        var edition = new EditionRow
        {
            Report = Report,
            AsAt = made.Quarter.To,
            KnownAtUtc = write.InstantUtc,
            Audience = Audience,
            IssuedAtUtc = write.InstantUtc,
            Figures = "[]",
            Signing = Write(signing),
        };
        db.Add(edition);
        await db.SaveChangesAsync(cancel);
        foreach (var (format, content) in new[] { ("csv", csv), ("ods", OdsFile.Write(AgencyReturnDocument.Of(made))) })
        {
            db.Add(
                new EditionFileRow
                {
                    Edition = edition.Id,
                    Format = format,
                    Content = content,
                    Sha256 = Hash(content),
                }
            );
        }
    }

    private Task<StoreWrite> BeginAsync(MainstayDb db, AgencyQuarter quarter, string did, CancellationToken cancel) =>
        StoreWrite.BeginAsync(db, clock, new LedgerEntry("change", $"{Report}:{quarter}", did), cancel);

    private static Task<bool> IsFrozenAsync(MainstayDb db, AgencyQuarter quarter, CancellationToken cancel) =>
        db.Editions.AnyAsync(e => e.Report == Report && e.AsAt == quarter.To, cancel);

    private static Task<DraftRow?> RowAsync(MainstayDb db, AgencyQuarter quarter, CancellationToken cancel) =>
        db.Drafts.SingleOrDefaultAsync(d => d.Report == Report && d.AsAt == quarter.To, cancel);

    private static Problem Frozen(AgencyQuarter quarter) =>
        new("agency.frozen", $"The return of {quarter} was signed before and stays as it is");

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static string Write<T>(T content) => JsonSerializer.Serialize(content, FactJson.Options);

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, FactJson.Options)!;
}
