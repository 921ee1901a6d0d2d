using System.Text;
using Mainstay.App.Operations;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Imports;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Journey;
using Mainstay.Returns.Checking;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Census;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Census;

/// <summary>Records a step of the census.</summary>
/// <param name="Year">The census year.</param>
/// <param name="Step">The step.</param>
/// <param name="On">The day on which it happened.</param>
/// <param name="Name">Who records it, by name.</param>
/// <param name="Words">What is said of it; null when nothing.</param>
/// <param name="File">The file that belongs to it: COLLECT's findings or what COLLECT holds; null for other steps.</param>
public sealed record RecordCensusStep(
    CensusYear Year,
    CensusStep Step,
    DateOnly On,
    string Name,
    string? Words = null,
    byte[]? File = null
);

/// <summary>The way of a year's census, step by step (practice P22). Who acts is whoever is signed in.</summary>
public sealed class CensusJourneys(
    IDbContextFactory<MainstayDb> stores,
    DraftCensusQuery drafts,
    StoreSettings settings,
    TimeProvider clock
)
{
    /// <summary>How far a year is.</summary>
    public async Task<CensusJourney> OfAsync(CensusYear year, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await OfAsync(db, year, cancel);
    }

    /// <summary>Records a step, or says why it may not be recorded.</summary>
    public async Task<Result<CensusJourney>> HandleAsync(RecordCensusStep command, CancellationToken cancel = default)
    {
        if (!string.IsNullOrWhiteSpace(command.Words) && TypedText.Fault(command.Words, "Words") is { } wrong)
        {
            return wrong;
        }

        if (await drafts.RunAsync(command.Year, command.Year.LastDay, null, cancel) is not { } draft)
        {
            return new Problem("census.year", $"The census of {command.Year} is not held");
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var journey = await OfAsync(db, command.Year, cancel);
        var today = UkClock.Today(clock);
        if (journey.Objection(command.Step, Actor.Current, command.On, today, draft.Counted) is { } objection)
        {
            return objection;
        }

        var version = command.Step < CensusStep.Prepared ? null : journey.Version;
        if (command.Step == CensusStep.Prepared)
        {
            version = (version ?? 0) + 1;
            Freeze(db, draft, version.Value);
        }
        else if (command.Step is CensusStep.ReadBack or CensusStep.Held)
        {
            if (await KeepAsync(db, command, cancel) is { } fault)
            {
                return fault;
            }
        }

        db.Add(Row(command, version));
        var entry = new LedgerEntry("change", $"census:{command.Year}", $"{command.Step} {version}".Trim());
        await Ledger.AppendAsync(db, clock.GetUtcNow().UtcDateTime, entry, cancel);
        await transaction.CommitAsync(cancel);
        return await OfAsync(command.Year, cancel);
    }

    private CensusEventRow Row(RecordCensusStep command, int? version) =>
        new()
        {
            Year = command.Year.EndsIn,
            Step = $"{command.Step}",
            Version = version,
            Person = null,
            On = command.On,
            Actor = Actor.Current,
            Name = command.Name,
            AtUtc = clock.GetUtcNow().UtcDateTime,
            Words = string.IsNullOrWhiteSpace(command.Words) ? null : command.Words.Trim(),
        };

    private void Freeze(MainstayDb db, CensusDraft draft, int number)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(CensusFiles.Row(draft.Year, CensusFileKind.Return, number, draft.Built.Return.Bytes(), now));
        db.Add(CensusFiles.Row(draft.Year, CensusFileKind.Notes, number, Notes(draft), now));
    }

    private static byte[] Notes(CensusDraft draft)
    {
        var text = new StringBuilder("rule,person,field,found,explanation\r\n");
        foreach (var p in draft.Problems.Where(p => p.Answer?.Explanation is not null))
        {
            string?[] cells =
            [
                p.Finding.Number,
                p.Finding.Person,
                p.Finding.Field,
                p.FoundShown,
                p.Answer!.Explanation,
            ];
            text.AppendJoin(',', cells.Select(c => CsvText.QuotedPlain(c ?? "", ','))).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private async Task<Problem?> KeepAsync(MainstayDb db, RecordCensusStep command, CancellationToken cancel)
    {
        var kind = command.Step == CensusStep.Held ? CensusFileKind.Held : CensusFileKind.Collect;
        if (command.File is not { Length: > 0 } file)
        {
            return new Problem("census.file", "Choose the file", "File");
        }

        var fault =
            command.Step == CensusStep.Held
                ? await HeldFaultAsync(command.Year, file, cancel)
                : CollectReport.Fault(file);
        if (fault is not null)
        {
            return new Problem("census.file.form", fault, "File");
        }

        var last = await db
            .CensusFiles.Where(f => f.Year == command.Year.EndsIn && f.Kind == kind)
            .MaxAsync(f => (int?)f.Number, cancel);
        db.Add(CensusFiles.Row(command.Year, kind, (last ?? 0) + 1, file, clock.GetUtcNow().UtcDateTime));
        return null;
    }

    private async Task<string?> HeldFaultAsync(CensusYear year, byte[] file, CancellationToken cancel)
    {
        var layout = (await CensusSettings.OfAsync(settings, cancel)).LayoutOf(year.EndsIn)!;
        var result = CensusReturn.Check(new MemoryStream(file), layout, CheckSettings.Shipped);
        return result.Refused is { } refused ? $"The file is no return: {refused.Message}"
            : result.Counts.ContainsKey("S05") ? "The file holds no worker (CSWWWorker)"
            : result.Counts.ContainsKey("T06") ? $"The file is of another year than {year}"
            : null;
    }

    private static async Task<CensusJourney> OfAsync(MainstayDb db, CensusYear year, CancellationToken cancel)
    {
        var rows = await db
            .CensusEvents.AsNoTracking()
            .Where(e => e.Year == year.EndsIn && e.Person == null)
            .OrderBy(e => e.Id)
            .ToListAsync(cancel);
        return new(
            year,
            [
                .. rows.Select(e => new CensusEvent(
                    Enum.Parse<CensusStep>(e.Step),
                    e.Version,
                    e.On,
                    e.Actor,
                    e.Name,
                    e.AtUtc,
                    e.Words
                )),
            ]
        );
    }
}
