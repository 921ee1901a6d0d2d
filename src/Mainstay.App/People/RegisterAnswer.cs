using System.Globalization;
using Mainstay.App.Operations;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Imports.Columns;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.People;

/// <summary>What the register says of somebody, beside what the record holds.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Held">What the record holds; null when nothing.</param>
/// <param name="Said">What the register says.</param>
public sealed record RegisterDifference(Worker Worker, Registration? Held, Registration Said)
{
    /// <summary>Whether state or last day differ; the day of looking does not count.</summary>
    public bool Differs => Held is null || Held.State != Said.State || Held.Until != Said.Until;
}

/// <summary>The register's answer, read.</summary>
/// <param name="Matched">The workers whom it is about.</param>
/// <param name="Unmatched">Numbers that no worker has.</param>
public sealed record RegisterRead(IReadOnlyList<RegisterDifference> Matched, IReadOnlyList<string> Unmatched);

/// <summary>
/// Reads the answer of the regulator's search, a CSV with the columns <c>registration_no, status, registered_until</c>, shows
/// what differs, and states it (practice P26).
/// </summary>
public sealed class RegisterAnswerHandler(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    FactKinds kinds,
    TimeProvider clock
)
{
    private static readonly string[] Columns = ["registration_no", "status", "registered_until"];

    /// <summary>What the answer says beside the record; nothing is written.</summary>
    /// <param name="file">The file.</param>
    /// <param name="checkedOn">The day on which the register was looked at.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Result<RegisterRead>> ReadAsync(
        byte[] file,
        DateOnly checkedOn,
        CancellationToken cancel = default
    )
    {
        var (table, findings) = ColumnTable.Read(
            new MemoryStream(file),
            [.. Columns.Select(c => new ColumnWanted(c, ColumnKind.Label))]
        );
        if (table is null)
        {
            var first = findings[0];
            return new Problem(
                "register.file",
                $"Line {first.Line}, {first.Column}: found ‘{first.Found}’, wanted: {first.Wanted}",
                "File"
            );
        }

        var workers = (await histories.NowAsync(cancel))
            .Reading(Workforce.Of)
            .Workers.Where(w => w.RegistrationNumber is not null)
            .GroupBy(w => w.RegistrationNumber!)
            .ToDictionary(g => g.Key, g => g.First());
        List<RegisterDifference> matched = [];
        List<string> unmatched = [];
        for (var i = 0; i < table.Count; i++)
        {
            var number = table.Labels(Columns[0])[i].Trim().ToUpperInvariant();
            var status = table.Labels(Columns[1])[i];
            var until = table.Labels(Columns[2])[i];
            if (Said(status, until, checkedOn) is not { } said)
            {
                return new Problem(
                    "register.row",
                    $"Line {table.LineOf(i)}: found ‘{status}, {until}’, wanted: registered, lapsed or barred, and a day such as 2026-11-30",
                    "File"
                );
            }

            if (workers.GetValueOrDefault(number) is { } worker)
            {
                matched.Add(new(worker, Held(worker), said));
            }
            else
            {
                unmatched.Add(number);
            }
        }

        return new RegisterRead(matched, unmatched);
    }

    /// <summary>States what the answer says, from the day of looking on.</summary>
    public async Task<Result<RegisterRead>> ApplyAsync(
        byte[] file,
        DateOnly checkedOn,
        CancellationToken cancel = default
    )
    {
        var read = await ReadAsync(file, checkedOn, cancel);
        if (!read.IsOk)
        {
            return read;
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new("change", "registrations", $"{read.Value.Matched.Count} looked up on the register"),
            cancel
        );
        await using var writer = new FactWriter(db, write);
        foreach (var answer in read.Value.Matched)
        {
            var key = answer.Worker.Registrations.Select(r => r.Key).LastOrDefault() ?? answer.Worker.Key;
            var fact = kinds
                .Of<Registration>()
                .Make(key, new DateRange(checkedOn, null), answer.Said, new Provenance("register", 0));
            await writer.StateAsync(fact, kinds, cancel);
        }

        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return read;
    }

    private static Registration? Held(Worker worker) =>
        worker.Registrations.OrderBy(r => r.Valid.From).LastOrDefault()?.Content;

    private static Registration? Said(string status, string until, DateOnly checkedOn) =>
        Enum.TryParse<RegistrationState>(status.Trim(), ignoreCase: true, out var state)
        && Enum.IsDefined(state)
        && DateOnly.TryParseExact(
            until.Trim(),
            ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var last
        )
            ? new(state, last, checkedOn)
            : null;
}
