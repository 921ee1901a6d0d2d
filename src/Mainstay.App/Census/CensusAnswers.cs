using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;
using Mainstay.Returns.Checking;
using Mainstay.Store;
using Mainstay.Store.Access;
using Mainstay.Store.Census;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Census;

/// <summary>A problem by which answers are kept: the same one of the next dry run is the same problem.</summary>
/// <param name="Rule">The rule's number.</param>
/// <param name="Person">The worker's key; empty when it is about nobody.</param>
/// <param name="Field">The element's name; empty when none.</param>
public sealed record ProblemKey(string Rule, string Person, string Field);

/// <summary>What was said to a problem.</summary>
/// <param name="Owner">Who puts it right; null for the field's usual owner.</param>
/// <param name="Due">By when; null when no day was set.</param>
/// <param name="Explanation">Why a query is as it should be; it goes with the return. Null when none was given.</param>
/// <param name="Name">Who said it last.</param>
/// <param name="AtUtc">When, UTC.</param>
public sealed record ProblemAnswer(
    ProblemOwner? Owner,
    DateOnly? Due,
    string? Explanation,
    string Name,
    DateTime AtUtc
);

/// <summary>Answers to the problems of a year's return: owner, day and explanation (practice P22).</summary>
public sealed class CensusAnswers(IDbContextFactory<MainstayDb> stores, TimeProvider clock)
{
    /// <summary>Every answer of a year.</summary>
    public async Task<IReadOnlyDictionary<ProblemKey, ProblemAnswer>> OfAsync(
        CensusYear year,
        CancellationToken cancel = default
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var rows = await db.CensusAnswers.AsNoTracking().Where(a => a.Year == year.EndsIn).ToListAsync(cancel);
        return rows.ToDictionary(
            a => new ProblemKey(a.Rule, a.Person, a.Field),
            a => new ProblemAnswer(ProblemOwners.Read(a.Owner), a.Due, a.Explanation, a.Name, a.AtUtc)
        );
    }

    /// <summary>Explains a query; an empty text takes the explanation back.</summary>
    /// <param name="year">The census year.</param>
    /// <param name="problem">The query.</param>
    /// <param name="words">The explanation.</param>
    /// <param name="by">Who explains it.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<Problem?> ExplainAsync(
        CensusYear year,
        CensusProblem problem,
        string? words,
        string by,
        CancellationToken cancel = default
    )
    {
        var said = words?.Trim() ?? "";
        var objection =
            problem.Finding.Rule.Severity == Severity.Error
                ? new Problem("census.error-explained", "An error is put right; only a query can be explained")
            : said.Length > 0 ? TypedText.Fault(said, "Words")
            : null;
        return objection is not null
            ? Task.FromResult<Problem?>(objection)
            : PutAsync(year, problem.Key, by, "explained", a => a.Explanation = said.Length == 0 ? null : said, cancel);
    }

    /// <summary>Says who puts a problem right and by when.</summary>
    public Task<Problem?> AssignAsync(
        CensusYear year,
        CensusProblem problem,
        ProblemOwner owner,
        DateOnly? due,
        string by,
        CancellationToken cancel = default
    ) =>
        PutAsync(
            year,
            problem.Key,
            by,
            "assigned",
            a => (a.Owner, a.Due) = (owner == problem.UsualOwner ? null : ProblemOwners.Code(owner), due),
            cancel
        );

    private async Task<Problem?> PutAsync(
        CensusYear year,
        ProblemKey key,
        string by,
        string did,
        Action<CensusAnswerRow> change,
        CancellationToken cancel
    )
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        var row = await db.CensusAnswers.FindAsync([year.EndsIn, key.Rule, key.Person, key.Field], cancel);
        if (row is null)
        {
            row = new CensusAnswerRow
            {
                Year = year.EndsIn,
                Rule = key.Rule,
                Person = key.Person,
                Field = key.Field,
                Owner = null,
                Due = null,
                Explanation = null,
                Name = by,
                AtUtc = clock.GetUtcNow().UtcDateTime,
            };
            db.Add(row);
        }

        change(row);
        (row.Name, row.AtUtc) = (by, clock.GetUtcNow().UtcDateTime);
        var subject = key.Person.Length == 0 ? $"census:{year}" : $"person:{key.Person}";
        await Ledger.SaveAsync(db, clock, new("change", subject, $"census {year} {key.Rule} {did}"), cancel);
        return null;
    }
}
