namespace Mainstay.Core.Caseload.Allocating;

/// <summary>What kind of decision it is.</summary>
public enum DecisionKind
{
    /// <summary>A case given to a worker who leads it from then on.</summary>
    Lead = 0,

    /// <summary>Urgent work of somebody away taken by another: no change of worker.</summary>
    Cover = 1,

    /// <summary>First seen in the case system's extract: made outside Mainstay.</summary>
    Outside = 2,
}

/// <summary>How a decision stands.</summary>
public enum DecisionState
{
    /// <summary>Waits until the receiving worker's manager accepts it (practice P9).</summary>
    Proposed = 0,

    /// <summary>Counts, and waits for the next extract.</summary>
    Provisional = 1,

    /// <summary>The extract has it.</summary>
    Confirmed = 2,

    /// <summary>An extract of a later day does not have it: the extract counts, and a person must look.</summary>
    Questioned = 3,

    /// <summary>The receiving manager did not accept it.</summary>
    Refused = 4,

    /// <summary>Taken back, or a later decision took its place.</summary>
    Withdrawn = 5,
}
