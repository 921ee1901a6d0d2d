using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>The actual caseload of a band as a range over areas, beside its target (N21).</summary>
/// <param name="Target">Cases a full-time worker of the band should have, above 0.</param>
/// <param name="Low">The lowest average of an area.</param>
/// <param name="High">The highest average of an area; not below <paramref name="Low"/>.</param>
public sealed record BandRange(decimal Target, decimal Low, decimal High)
{
    /// <summary>The middle of the range.</summary>
    public decimal Midpoint => (Low + High) / 2;

    /// <summary>Low less target: cases over, or negative when under.</summary>
    public decimal ExcessLow => Low - Target;

    /// <summary>High less target.</summary>
    public decimal ExcessHigh => High - Target;

    /// <summary>Excess at the low end ÷ target, a ratio from 0.</summary>
    public decimal RatioLow => ExcessLow / Target;

    /// <summary>Excess at the high end ÷ target.</summary>
    public decimal RatioHigh => ExcessHigh / Target;

    /// <summary>Excess at the midpoint ÷ target.</summary>
    public decimal RatioMidpoint => (Midpoint - Target) / Target;

    /// <summary>Staff that would hold the same cases at target, for each 100 FTE now, at the midpoint (WF24).</summary>
    public decimal StaffPer100 => 100 * Midpoint / Target;
}

/// <summary>A band of the policy in force with the range of its actual caseload over areas.</summary>
/// <param name="Band">The band.</param>
/// <param name="Range">Target and range; null when no area has a worker of the band, or the policy no figure for it.</param>
/// <param name="Areas">The average of each area that has workers of the band: cases per worker, available basis.</param>
public sealed record BandCaseload(
    ExperienceBand Band,
    BandRange? Range,
    IReadOnlyList<(string Area, decimal Average)> Areas
)
{
    /// <summary>Actual caseload by band as a range over areas on a day; empty when no target is in force.</summary>
    /// <param name="history">The record.</param>
    /// <param name="areas">Keys of the areas: teams or services.</param>
    /// <param name="day">The day, for example a month's end.</param>
    public static IReadOnlyList<BandCaseload> Of(WorkforceHistory history, IReadOnlyList<string> areas, DateOnly day) =>
        PolicyInForce.On(history, day) is not { } policy
            ? []
            : [.. policy.Policy.Bands.Select(b => Of(history, policy, b, areas, day))];

    private static BandCaseload Of(
        WorkforceHistory history,
        PolicyInForce policy,
        ExperienceBand band,
        IReadOnlyList<string> areas,
        DateOnly day
    )
    {
        (string Area, decimal Average)[] averages =
        [
            .. areas
                .Select(a => (Area: a, Figure: AvailableCaseload.PerWorker.Of(history, new Scope(a, band.Code), day)))
                .Where(a => a.Figure.Value is not null)
                .Select(a => (a.Area, a.Figure.Value!.Value)),
        ];
        var target = policy.LineFor(band.Code, null)?.Target;
        var range =
            target is null || averages.Length == 0
                ? null
                : new BandRange(target.Value, averages.Min(a => a.Average), averages.Max(a => a.Average));

        return new(band, range, averages);
    }
}
