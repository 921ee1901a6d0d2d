namespace Mainstay.Core.Caseload.Workload;

/// <summary>What a step of a workload plan does (practice P16).</summary>
public enum PlanStepKind
{
    /// <summary>Cases go to another worker.</summary>
    Move,

    /// <summary>Cases are closed that should have closed.</summary>
    Close,

    /// <summary>No new case for a time, or other work waits.</summary>
    Pause,

    /// <summary>Somebody helps: co-working, administration, a joint visit, protected time.</summary>
    Support,
}

/// <summary>One step of a workload plan: what, by whom and by when.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="What">In words, 1 to <see cref="Record.TypedText.MostCharacters"/> characters, without names or health details.</param>
/// <param name="By">Who sees to it, 1 to 100 characters.</param>
/// <param name="On">The day by which it is done.</param>
/// <param name="Cases">How many cases it is about, 1 or more; null when none in particular.</param>
public sealed record PlanStep(PlanStepKind Kind, string What, string By, DateOnly On, int? Cases = null)
{
    /// <summary>The most characters of <see cref="By"/>.</summary>
    public const int LongestName = 100;
}
