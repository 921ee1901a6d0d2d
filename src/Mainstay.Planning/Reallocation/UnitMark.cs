namespace Mainstay.Planning.Reallocation;

/// <summary>What a manager may mark before a plan is made (practice P17).</summary>
public enum UnitMarkKind
{
    /// <summary>Closes before the worker leaves: it does not move.</summary>
    CloseBefore,

    /// <summary>Stays until a day (hearing, review, conference) and moves after it.</summary>
    KeepUntil,

    /// <summary>Goes to this worker.</summary>
    MustGoTo,

    /// <summary>Does not go to this worker (conflict of interest).</summary>
    MustNotGoTo,

    /// <summary>The children of the family may go to different workers.</summary>
    Split,
}

/// <summary>A manager's mark on a family.</summary>
/// <param name="Unit">The unit's key; see <see cref="PlannedUnit.Key"/>. For <see cref="UnitMarkKind.Split"/> the family's.</param>
/// <param name="Kind">The mark.</param>
/// <param name="Worker">The worker that it names; null for the other kinds.</param>
/// <param name="Until">The day that it names; null for the other kinds.</param>
/// <param name="Reason">The coded reason of a split; null for the other kinds.</param>
public sealed record UnitMark(
    string Unit,
    UnitMarkKind Kind,
    string? Worker = null,
    DateOnly? Until = null,
    string? Reason = null
);
