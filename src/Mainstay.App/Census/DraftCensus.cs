using Mainstay.App.Operations;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;

namespace Mainstay.App.Census;

/// <summary>Builds the return of a year from the record and checks it: any day of the year, as a dry run.</summary>
public sealed class DraftCensusQuery(Histories histories, StoreSettings settings, TimeProvider clock)
{
    /// <summary>The return of the census year that a day falls in.</summary>
    /// <param name="asAt">The day; the return is always as at 30 September of its year, with what is known now.</param>
    /// <param name="cancel">Stops it.</param>
    public Task<CensusDraft?> RunAsync(DateOnly asAt, CancellationToken cancel = default) =>
        RunAsync(CensusYear.Of(asAt), asAt, cancel);

    /// <summary>The return of a year; null when its layout is not held.</summary>
    public async Task<CensusDraft?> RunAsync(CensusYear year, DateOnly asAt, CancellationToken cancel = default)
    {
        if (CensusLayout.Of(year.EndsIn) is not { } layout)
        {
            return null;
        }

        var history = await histories.NowAsync(cancel);
        var authority = await CensusAuthority.OfAsync(settings, cancel);
        var built = BuildCensus.Of(history, layout, authority, clock.GetUtcNow().UtcDateTime);
        return new(year, asAt, built, Problems(built));
    }

    private static IReadOnlyList<CensusProblem> Problems(BuiltReturn built) =>
        [.. built.Return.Check(CheckSettings.Shipped).Findings.Select(f => Problem(built, f))];

    private static CensusProblem Problem(BuiltReturn built, Finding finding)
    {
        var record =
            finding.Block == WorkerItem.Block.Name ? built.Workers[finding.Ordinal - 1]
            : finding.Block == CouncilItem.Block.Name ? built.Council
            : null;
        var why = finding.Item is { } item ? record?[item]?.Why : null;
        return new(finding, record?.Worker, record?.Team, why);
    }
}
