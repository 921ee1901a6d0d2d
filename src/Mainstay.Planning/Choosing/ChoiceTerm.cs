namespace Mainstay.Planning.Choosing;

/// <summary>What speaks for or against giving a case to a worker.</summary>
public enum ChoiceTermKind
{
    /// <summary>How full the caseload would be against its target.</summary>
    Load,

    /// <summary>It would pass the effective target, or no target is known.</summary>
    OverTarget,

    /// <summary>The child would meet another worker.</summary>
    ChangeOfWorker,

    /// <summary>Another team than the case's.</summary>
    OtherTeam,

    /// <summary>No other case in the case's area.</summary>
    OtherArea,

    /// <summary>Not specialised in what the case needs.</summary>
    Specialism,

    /// <summary>More new cases than the intake limit.</summary>
    Intake,
}

/// <summary>One term of a choice.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Cost">What it counts, 0 or more; less is better. The sum ranks.</param>
/// <param name="Words">Why it counts so much, in words.</param>
public sealed record ChoiceTerm(ChoiceTermKind Kind, int Cost, string Words);

/// <summary>What each term counts at most. The load of a full caseload counts 200 for each case; the others are set beside it.</summary>
/// <param name="NewWorker">A worker whom neither child nor family knows.</param>
/// <param name="EarlierWorker">A worker who led the case in the 12 months before.</param>
/// <param name="OtherTeam">Another team.</param>
/// <param name="OtherArea">No other case in the area.</param>
/// <param name="NoSpecialism">Not specialised in what the case needs.</param>
/// <param name="OverIntake">Passing an intake limit.</param>
/// <param name="OverTarget">Passing the target; twice as much for the upper limit or a protected figure.</param>
public sealed record ChoiceWeights(
    int NewWorker = 60,
    int EarlierWorker = 15,
    int OtherTeam = 40,
    int OtherArea = 15,
    int NoSpecialism = 20,
    int OverIntake = 50,
    int OverTarget = 300
)
{
    /// <summary>The weights that Mainstay ships.</summary>
    public static ChoiceWeights Standard { get; } = new();

    /// <summary>Every weight in words, in the order in which the terms are looked at.</summary>
    public IReadOnlyList<string> InWords =>
        [
            "how full the caseload would be against its target: up to 200 for a case that makes it full",
            $"a worker new to the child and the family: {NewWorker}; one who led the case in the last 12 months: {EarlierWorker}; a co-worker or a sibling's worker: 0",
            $"another team: {OtherTeam}",
            $"no other case in the same area, where areas are known: {OtherArea}",
            $"not specialised in what the case needs, where specialisms are known: {NoSpecialism}",
            $"more new cases than the intake limit: {OverIntake}",
            $"over the effective target: {OverTarget}; over the upper limit or a protected target: {2 * OverTarget}",
        ];
}
