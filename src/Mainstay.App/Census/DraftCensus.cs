using Mainstay.App.Operations;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.App.Census;

/// <summary>Builds the return of a year from the record and checks it: any day of the year, as a dry run.</summary>
public sealed class DraftCensusQuery(
    Histories histories,
    StoreSettings settings,
    CensusAnswers answers,
    CensusFiles files,
    TimeProvider clock
)
{
    private Built? _last;

    /// <summary>The return of the census year that a day falls in.</summary>
    /// <param name="asAt">The day; the return is always as at 30 September of its year, with what is known now.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<CensusDraft?> RunAsync(DateOnly asAt, CancellationToken cancel = default) =>
        RunAsync(CensusYear.Of(asAt), asAt, null, cancel);

    /// <summary>The return of a year; null when its layout is not held.</summary>
    /// <param name="year">The census year.</param>
    /// <param name="asAt">The day that the dry run is asked for.</param>
    /// <param name="knownAtUtc">The instant of what is known, UTC; null for now.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<CensusDraft?> RunAsync(
        CensusYear year,
        DateOnly asAt,
        DateTime? knownAtUtc = null,
        CancellationToken cancel = default
    )
    {
        var set = await CensusSettings.OfAsync(settings, cancel);
        if (set.LayoutOf(year.EndsIn) is not { } layout)
        {
            return null;
        }

        var history = await histories.AsKnownAsync(knownAtUtc, cancel);
        var built = Build(history, knownAtUtc is null, layout, await CensusAuthority.OfAsync(settings, cancel));
        var said = await answers.OfAsync(year, cancel);
        var baseline = await files.BaselineAsync(year, cancel);
        var found = built.Return.Check(set.ForCheck, baseline).Findings;
        return new(year, asAt, built, [.. found.Select(f => Problem(built, f, said, knownAtUtc))]);
    }

    // One worker's page asks for the whole return: what was built of the same record last is built no second time.
    private BuiltReturn Build(WorkforceHistory history, bool isKept, CensusLayout layout, ReturnAuthority authority)
    {
        var key = (
            layout.Year,
            layout.CouncilBlockName,
            $"{authority.Number} {string.Concat(authority.Offers)} {authority.OtherAllowances}"
        );
        if (_last is { } last && ReferenceEquals(last.History, history) && last.Key == key)
        {
            return last.Return;
        }

        var built = BuildCensus.Of(history, layout, authority, clock.GetUtcNow().UtcDateTime);
        _last = isKept ? new(history, key, built) : _last;
        return built;
    }

    private static CensusProblem Problem(
        BuiltReturn built,
        Finding finding,
        IReadOnlyDictionary<ProblemKey, ProblemAnswer> said,
        DateTime? knownAtUtc
    )
    {
        var record =
            finding.Block == WorkerItem.Block.Name ? built.Workers[finding.Ordinal - 1]
            : finding.Block == CouncilItem.Block.Name ? built.Council
            : null;
        var why = finding.Item is { } item ? record?[item]?.Why : null;
        var problem = new CensusProblem(finding, record?.Worker, record?.Team, why);
        var answer = said.GetValueOrDefault(problem.Key);
        return problem with { Answer = knownAtUtc is { } known && answer?.AtUtc > known ? null : answer };
    }

    private sealed record Built(WorkforceHistory History, (CensusYear, string, string) Key, BuiltReturn Return);
}
