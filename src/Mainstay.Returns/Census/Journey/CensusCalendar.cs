using Mainstay.Core.Time;

namespace Mainstay.Returns.Census.Journey;

/// <summary>Who does a step, and by when.</summary>
/// <param name="Step">The step.</param>
/// <param name="Owner">Who does it, in the council's words.</param>
/// <param name="Due">The last day for it.</param>
public sealed record PlannedStep(CensusStep Step, string Owner, DateOnly Due);

/// <summary>The days of one year's census and the owner of each step: data, which the council changes.</summary>
/// <param name="Opens">The day on which COLLECT opens.</param>
/// <param name="Due">The last day for returns.</param>
/// <param name="Closes">The day on which the database closes.</param>
/// <param name="Steps">Every step, in order.</param>
public sealed record CensusCalendar(DateOnly Opens, DateOnly Due, DateOnly Closes, IReadOnlyList<PlannedStep> Steps)
{
    /// <summary>A year's calendar as shipped: opens 1 October, due 31 October, closes on the last Friday of November.</summary>
    /// <remarks>The department's days are known for 2024 (1 October, 31 October, 29 November); other years follow them until entered.</remarks>
    public static CensusCalendar Shipped(CensusYear year)
    {
        var ends = year.EndsIn;
        var lastFriday = WorkingDays.FridayOnOrBefore(new DateOnly(ends, 11, 30));
        return new(
            new(ends, 10, 1),
            new(ends, 10, 31),
            lastFriday,
            [
                new(CensusStep.PrivacyNotice, "HR", new(ends, 9, 12)),
                new(CensusStep.CheckOwnRecord, "HR", new(ends, 9, 19)),
                new(CensusStep.SourcesApplied, "Analyst", new(ends, 10, 6)),
                new(CensusStep.FiguresReviewed, "Returns officer", new(ends, 10, 17)),
                new(CensusStep.Prepared, "Returns officer", new(ends, 10, 22)),
                new(CensusStep.Approved, "Director of children’s services", new(ends, 10, 27)),
                new(CensusStep.Loaded, "Returns officer", new(ends, 10, 28)),
                new(CensusStep.ReadBack, "Returns officer", new(ends, 10, 29)),
                new(CensusStep.Submitted, "Returns officer", new(ends, 10, 31)),
                new(CensusStep.Authorised, "Department for Education", lastFriday),
                new(CensusStep.Held, "Returns officer", lastFriday.AddDays(7)),
            ]
        );
    }

    /// <summary>The plan of a step.</summary>
    public PlannedStep Of(CensusStep step) => Steps.First(s => s.Step == step);

    /// <summary>The calendar with another owner and day of one step.</summary>
    public CensusCalendar With(PlannedStep changed) =>
        this with
        {
            Steps = [.. Steps.Select(s => s.Step == changed.Step ? changed : s)],
        };
}
