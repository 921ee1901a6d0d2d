using System.Text.RegularExpressions;
using Mainstay.App.Access;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Operations;
using Mainstay.Store.Record;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>A case that waits and that the extract does not bring yet: coded fields only (practice P13).</summary>
/// <param name="Case">The case reference.</param>
/// <param name="Family">The family reference; null when not known.</param>
/// <param name="Status">Its status.</param>
/// <param name="Team">The team in which it waits.</param>
/// <param name="Locality">A locality code; null when none.</param>
/// <param name="Complexity">A complexity code; null when none.</param>
/// <param name="Needs">Need codes, comma between; null when none.</param>
public sealed record WaitingCase(
    string? Case,
    string? Family,
    CaseStatusCode? Status,
    string? Team,
    string? Locality = null,
    string? Complexity = null,
    string? Needs = null
);

/// <summary>Waiting cases typed here until the case system brings them.</summary>
public sealed partial class TypedCases(
    IDbContextFactory<MainstayDb> stores,
    Histories histories,
    FactKinds kinds,
    TimeProvider clock
)
{
    private const string Source = "typed";

    /// <summary>Enters a waiting case. It counts at once and goes when the extract brings the case.</summary>
    public async Task<Result<string>> EnterAsync(Reader reader, WaitingCase typed, CancellationToken cancel = default)
    {
        var history = await histories.NowAsync(cancel);
        var today = UkClock.Today(clock);
        var problems = Faults(reader, typed, history, today).ToArray();
        if (problems.Length > 0)
        {
            return Result<string>.Refused(problems);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            new LedgerEntry("change", $"team:{typed.Team}", "waiting case typed"),
            cancel
        );
        await using var writer = new FactWriter(db, write);
        foreach (var fact in Facts(typed, today))
        {
            await writer.StateAsync(fact, kinds, cancel);
        }

        await writer.FlushAsync(cancel);
        await write.CommitAsync(cancel);
        return typed.Case!.Trim();
    }

    /// <summary>Withdraws typed cases that an extract has brought since: the case system alone speaks of them then.</summary>
    internal static async Task WithdrawSeenAsync(MainstayDb db, FactWriter writer, CancellationToken cancel)
    {
        var typed = await db
            .Facts.AsNoTracking()
            .Where(f => f.Source == Source && f.ReplacedAtUtc == null && f.Key.StartsWith("typed/"))
            .Select(f => new
            {
                f.Id,
                f.Kind,
                f.Key,
                f.Content,
            })
            .ToListAsync(cancel);
        foreach (var episode in typed.Where(t => t.Kind == "case-episode"))
        {
            var reference = episode.Key["typed/".Length..];
            var quoted = $"\"{reference}\"";
            if (
                await db.Facts.AnyAsync(
                    f =>
                        f.Kind == "case-episode"
                        && f.Source != Source
                        && f.ReplacedAtUtc == null
                        && f.Content.Contains(quoted),
                    cancel
                )
            )
            {
                typed
                    .Where(t => t.Key == episode.Key || t.Key.StartsWith(episode.Key + "/", StringComparison.Ordinal))
                    .ToList()
                    .ForEach(t => writer.Replace(t.Id));
            }
        }

        await writer.FlushAsync(cancel);
    }

    private IEnumerable<Fact> Facts(WaitingCase typed, DateOnly today)
    {
        var (reference, from, by) = (typed.Case!.Trim(), new DateRange(today, null), new Provenance(Source, 0));
        string[] needs = Codes(typed.Needs);
        var episode = new CaseEpisode(
            reference,
            CaseSubject.Child,
            typed.Team,
            Locality: Blank(typed.Locality),
            Complexity: Blank(typed.Complexity),
            Needs: needs.Length == 0 ? null : needs
        );
        yield return kinds.Of<CaseEpisode>().Make($"typed/{reference}", from, episode, by);
        yield return kinds
            .Of<CaseStatus>()
            .Make($"typed/{reference}/status", from, new CaseStatus(reference, typed.Status!.Value), by);
        if (Blank(typed.Family) is { } family)
        {
            yield return kinds
                .Of<CaseFamily>()
                .Make($"typed/{reference}/family", from, new CaseFamily(reference, family), by);
        }
    }

    private static IEnumerable<Problem> Faults(
        Reader reader,
        WaitingCase typed,
        WorkforceHistory history,
        DateOnly today
    )
    {
        if (Reference().IsMatch(typed.Case?.Trim() ?? "") is false)
        {
            yield return Code(nameof(typed.Case), "Enter the case system’s reference", typed.Case);
        }
        else if (history.Reading(Caseloads.Of).Find(typed.Case!.Trim())?.IsOpenOn(today) == true)
        {
            yield return new Problem(
                "allocation.case.known",
                $"{typed.Case.Trim()} is open on the record already",
                nameof(typed.Case)
            );
        }

        if (Blank(typed.Family) is { } family && !Reference().IsMatch(family))
        {
            yield return Code(nameof(typed.Family), "Enter the family’s reference", family);
        }

        if (typed.Status is null)
        {
            yield return new Problem("allocation.status", "Choose the status", nameof(typed.Status));
        }

        if (
            typed.Team is not { } team
            || history.Of<Team>(team).Count == 0
            || !reader.May(Permission.Allocate, AccessSubject.Team(team))
        )
        {
            yield return new Problem("allocation.team", "Choose one of your teams", nameof(typed.Team));
        }

        foreach (
            var (field, text) in new[]
            {
                (nameof(typed.Locality), typed.Locality),
                (nameof(typed.Complexity), typed.Complexity),
                (nameof(typed.Needs), typed.Needs),
            }
        )
        {
            if (Codes(text).FirstOrDefault(c => !ShortCode().IsMatch(c)) is { } wrong)
            {
                yield return new Problem(
                    "allocation.code",
                    $"Enter codes of at most eight capitals and digits, for example N2. Found: {wrong}",
                    field
                );
            }
        }
    }

    private static Problem Code(string field, string wanted, string? found) =>
        new(
            "allocation.code",
            $"{wanted}: letters, digits and . _ : / - with at least one digit, no name. Found: {(string.IsNullOrWhiteSpace(found) ? "nothing" : found.Trim())}",
            field
        );

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[] Codes(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // At least one digit, as in the extract's own references: a name has none.
    [GeneratedRegex(@"^(?=.*[0-9])[A-Za-z0-9._:/-]{1,40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9._-]{0,7}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ShortCode();
}
