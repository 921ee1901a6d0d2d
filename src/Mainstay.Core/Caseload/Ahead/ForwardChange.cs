namespace Mainstay.Core.Caseload.Ahead;

/// <summary>Why somebody's target changes from one week to the next.</summary>
public enum ForwardCause
{
    /// <summary>Starts here, or comes from another team.</summary>
    Starts,

    /// <summary>Leaves, or goes to another team.</summary>
    Leaves,

    /// <summary>The agency placement ends.</summary>
    AgencyEnds,

    /// <summary>Long leave begins.</summary>
    LeaveBegins,

    /// <summary>Returns from long absence.</summary>
    Returns,

    /// <summary>An agreed reduction ends or becomes smaller.</summary>
    ReductionEnds,

    /// <summary>An agreed reduction begins or becomes larger.</summary>
    ReductionBegins,

    /// <summary>A programme's stage changes or its protection ends.</summary>
    ProgrammeStage,

    /// <summary>The next experience band is reached.</summary>
    Band,

    /// <summary>Hours change.</summary>
    Hours,

    /// <summary>Another policy comes into force.</summary>
    Policy,
}

/// <summary>One change of the target between two weeks.</summary>
/// <param name="Person">The person's key; the expected event's where nobody is named yet.</param>
/// <param name="Team">The team.</param>
/// <param name="Cause">Why. A reduction's reason is not said: it is guarded (practice P12).</param>
/// <param name="Cases">By how many cases the target changes; below 0 for less.</param>
/// <param name="IsConfirmed">Whether all of it is confirmed.</param>
public sealed record ForwardChange(string Person, string? Team, ForwardCause Cause, decimal Cases, bool IsConfirmed)
{
    internal static ForwardChange? Between(PersonAhead before, PersonAhead after)
    {
        var change = after.Expected.Target - before.Expected.Target;
        return change == 0
            ? null
            : new(
                after.Key,
                after.Team ?? before.Team,
                CauseOf(before, after),
                change,
                after.Confirmed.Target - before.Confirmed.Target == change
            );
    }

    private static ForwardCause CauseOf(PersonAhead before, PersonAhead after) =>
        (before.Expected, after.Expected) switch
        {
            ({ IsHere: false }, { IsHere: true }) => ForwardCause.Starts,
            ({ IsHere: true }, { IsHere: false }) => before.IsAgency ? ForwardCause.AgencyEnds : ForwardCause.Leaves,
            ({ IsAway: false }, { IsAway: true }) => ForwardCause.LeaveBegins,
            ({ IsAway: true }, { IsAway: false }) => ForwardCause.Returns,
            ({ Chain: { } a }, { Chain: { } b }) => OfChain(a, b),
            _ => ForwardCause.Starts,
        };

    private static ForwardCause OfChain(EffectiveTarget before, EffectiveTarget after) =>
        before.Policy?.Code != after.Policy?.Code ? ForwardCause.Policy
        : Off(after) < Off(before) ? ForwardCause.ReductionEnds
        : Off(after) > Off(before) ? ForwardCause.ReductionBegins
        : FromProgramme(before) != FromProgramme(after) ? ForwardCause.ProgrammeStage
        : before.Band?.Code != after.Band?.Code ? ForwardCause.Band
        : FromProgramme(after) ? ForwardCause.ProgrammeStage
        : ForwardCause.Hours;

    private static decimal Off(EffectiveTarget target) => target.Target?.PercentOff ?? 0;

    private static bool FromProgramme(EffectiveTarget target) => target.Target?.Parts.Any(p => p.FromProgramme) == true;
}
