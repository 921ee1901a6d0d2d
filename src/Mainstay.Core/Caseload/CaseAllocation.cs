using Mainstay.Core.People;

namespace Mainstay.Core.Caseload;

/// <summary>Whether an open case is allocated, and if not, why not (practice P2).</summary>
public enum AllocationState
{
    /// <summary>A named, matched, registered worker who is present and may hold the status leads it.</summary>
    Allocated,

    /// <summary>Nobody leads it.</summary>
    NoWorker,

    /// <summary>Held by a team, duty desk or tray.</summary>
    TeamOrTray,

    /// <summary>In the name of a manager whose role carries no cases.</summary>
    ManagersName,

    /// <summary>The lead has been away longer than the council's limit.</summary>
    WorkerAway,

    /// <summary>The lead is in no post or placement on the day.</summary>
    WorkerLeft,

    /// <summary>The lead is not on the register.</summary>
    WorkerNotRegistered,

    /// <summary>The lead could not be joined to the workforce record.</summary>
    WorkerNotMatched,

    /// <summary>The lead may not hold a case of this status, or holds a role that carries no cases (practice P18).</summary>
    MayNotLead,
}

/// <summary>What a case that is not allocated asks for (practice P2).</summary>
public enum WaitState
{
    /// <summary>The case is allocated.</summary>
    NotWaiting,

    /// <summary>May wait, with a dated weekly review by a named manager.</summary>
    WeeklyReview,

    /// <summary>Has waited longer than the council's limit: escalate.</summary>
    Escalate,

    /// <summary>A status that may never wait: to the head of service and the director the same day.</summary>
    MayNeverWait,
}

/// <summary>An open case on a day: allocated, or not and since when.</summary>
/// <param name="Case">The case.</param>
/// <param name="Day">The day.</param>
/// <param name="State">Allocated, or the kind of not allocated.</param>
/// <param name="Wait">What it asks for.</param>
/// <param name="WaitingSince">First day of the unbroken run of days on which it was open and not allocated; null when allocated.</param>
/// <param name="Statuses">Its statuses, the principal one first.</param>
/// <param name="Professional">The lead's id in the case system; null when nobody leads it.</param>
/// <param name="Lead">The lead; null when nobody, a placeholder or nobody matched leads it.</param>
/// <param name="Team">The lead's team, else the team that the case system says; null when neither is known.</param>
/// <param name="Why">In words, without the worker's name.</param>
/// <param name="Leads">How many leads it has on the day; more than one is a fault of the extract.</param>
public sealed record CaseAllocation(
    CaseRecord Case,
    DateOnly Day,
    AllocationState State,
    WaitState Wait,
    DateOnly? WaitingSince,
    IReadOnlyList<CaseStatusCode> Statuses,
    string? Professional,
    Worker? Lead,
    string? Team,
    string Why,
    int Leads
)
{
    /// <summary>Whether a worker has it.</summary>
    public bool IsAllocated => State == AllocationState.Allocated;

    /// <summary>The principal status.</summary>
    public CaseStatusCode Status => Statuses[0];

    /// <summary>Calendar days waiting: 0 on the first day; 0 when allocated.</summary>
    public int DaysWaiting => WaitingSince is { } since ? Day.DayNumber - since.DayNumber : 0;
}
