using Mainstay.Core.Caseload;
using Mainstay.Core.Record;

namespace Mainstay.Core.People;

/// <summary>Experience since qualification: whole months, and the band that a policy gives it.</summary>
public static class Experience
{
    /// <summary>Months during which a worker is newly qualified: the assessed year.</summary>
    public const int NewlyQualifiedMonths = 12;

    /// <summary>Months of "under two years", the newly qualified included (WF25).</summary>
    public const int UnderTwoYearsMonths = 24;

    /// <summary>Bands used on days on which no decided policy is in force.</summary>
    public static IReadOnlyList<ExperienceBand> DefaultBands { get; } =
    [
        new("newly-qualified", "newly qualified", 0),
        new("1-to-3-years", "1 to 3 years", 12),
        new("3-years-plus", "3 years plus", 36),
    ];

    /// <summary>Whole months from the day of qualification to a day: one month on 30 April from 31 March.</summary>
    /// <param name="qualifiedOn">The day of qualification.</param>
    /// <param name="day">The day; months are 0 or less on and before the day of qualification.</param>
    public static int WholeMonths(DateOnly qualifiedOn, DateOnly day)
    {
        var months = ((day.Year - qualifiedOn.Year) * 12) + day.Month - qualifiedOn.Month;
        return qualifiedOn.AddMonths(months) > day ? months - 1 : months;
    }

    /// <summary>Whole months of a worker's experience on a day, 0 or more; null when the day of qualification is not known.</summary>
    public static int? Months(Worker worker, DateOnly day) =>
        worker.QualifiedOn(day) is { } on ? Math.Max(0, WholeMonths(on, day)) : null;

    /// <summary>Whether a worker is newly qualified on a day: fewer than 12 whole months; null when not known.</summary>
    public static bool? IsNewlyQualified(Worker worker, DateOnly day) =>
        Months(worker, day) is { } m ? m < NewlyQualifiedMonths : null;

    /// <summary>Whether a worker has fewer than 24 whole months on a day; null when not known.</summary>
    public static bool? IsUnderTwoYears(Worker worker, DateOnly day) =>
        Months(worker, day) is { } m ? m < UnderTwoYearsMonths : null;

    /// <summary>The bands in force on a day: those of the decided policy in force, else <see cref="DefaultBands"/>.</summary>
    public static IReadOnlyList<ExperienceBand> BandsOn(WorkforceHistory history, DateOnly day) =>
        PolicyInForce.On(history, day)?.Policy.Bands ?? DefaultBands;

    /// <summary>The band of so many whole months: the last that begins at or before them; null when there is none.</summary>
    /// <param name="bands">In rising order.</param>
    /// <param name="months">Whole months since qualification.</param>
    public static ExperienceBand? Band(IReadOnlyList<ExperienceBand> bands, int months) =>
        bands.LastOrDefault(b => b.FromMonths <= months);
}
