namespace Mainstay.Seed.Council;

/// <summary>Somebody's absence.</summary>
/// <param name="Id">HR's id.</param>
/// <param name="Worker">Who.</param>
/// <param name="Kind">The kind's code, for example <c>sickness</c>.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day; null while it goes on at the end of the story.</param>
/// <param name="DaysLost">HR's own working days; null when HR has none.</param>
/// <param name="ExpectedReturn">The day of return that is expected.</param>
/// <param name="Cause">HR's class of cause.</param>
public sealed record CouncilAbsence(
    string Id,
    CouncilWorker Worker,
    string Kind,
    DateOnly Start,
    DateOnly? End,
    decimal? DaysLost,
    DateOnly? ExpectedReturn = null,
    string? Cause = null
)
{
    /// <summary>Whether it shares a day with other days.</summary>
    public bool Meets(DateOnly from, DateOnly to) => Start <= to && (End is null || from <= End);
}
