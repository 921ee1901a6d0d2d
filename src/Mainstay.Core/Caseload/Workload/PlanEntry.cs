namespace Mainstay.Core.Caseload.Workload;

/// <summary>What happened to a workload plan.</summary>
public enum PlanEntryKind
{
    /// <summary>A manager made it.</summary>
    Made,

    /// <summary>The worker agreed. Only the worker says so (practice P8).</summary>
    Agreed,

    /// <summary>The worker did not agree. Only the worker says so.</summary>
    NotAgreed,

    /// <summary>It was reviewed; with steps when they changed.</summary>
    Reviewed,

    /// <summary>It was closed.</summary>
    Closed,
}

/// <summary>One line in the history of a workload plan. Lines are added and never changed.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day.</param>
/// <param name="By">The name of whoever did it.</param>
/// <param name="Words">What they said; null when nothing.</param>
/// <param name="Steps">The plan's steps from here on; null when they stay as they were.</param>
public sealed record PlanEntry(
    PlanEntryKind Kind,
    DateOnly On,
    string By,
    string? Words = null,
    IReadOnlyList<PlanStep>? Steps = null
);
