using Mainstay.App.Operations;
using Mainstay.Core.Reports;

namespace Mainstay.App.Reports;

/// <summary>Builds the recruitment and retention scorecard from the record.</summary>
public sealed class BuildScorecardQuery(Histories histories, StoreSettings settings, TimeProvider clock)
{
    /// <summary>Builds it.</summary>
    /// <param name="asAt">The day; London's today when null.</param>
    /// <param name="months">Months between its days, 1 to 12.</param>
    /// <param name="points">How many days, the last one included.</param>
    /// <param name="knownAtUtc">As known at this instant; now when null.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task<Scorecard> RunAsync(
        DateOnly? asAt = null,
        int months = Scorecard.HalfYear,
        int points = 3,
        DateTime? knownAtUtc = null,
        CancellationToken cancel = default
    )
    {
        var history = await histories.AsKnownAsync(knownAtUtc, cancel);
        var council = await settings.FindAsync(CouncilSettings.Name, cancel) ?? "The council";
        return Scorecard.Build(history, council, asAt ?? UkClock.Today(clock), months, points);
    }
}
