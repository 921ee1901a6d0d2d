namespace Mainstay.Core.Caseload.Allocating;

/// <summary>One decision about one case as it stands: who, to whom, why, and what is owed after it. Codes only, no free text.</summary>
public sealed record AllocationDecision
{
    /// <summary>Its number.</summary>
    public long Id { get; init; }

    /// <summary>What kind of decision.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>How it stands.</summary>
    public required DecisionState State { get; init; }

    /// <summary>The case reference.</summary>
    public required string Case { get; init; }

    /// <summary>The case while the decision holds it, else null: unique, so that two managers cannot give one case twice.</summary>
    public string? HeldCase { get; init; }

    /// <summary>The worker whom it is given to.</summary>
    public required string Worker { get; init; }

    /// <summary>The worker's team.</summary>
    public string? Team { get; init; }

    /// <summary>Who led it before; null when nobody did.</summary>
    public string? FromWorker { get; init; }

    /// <summary>The day from which it holds.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of a cover; null while open and for other kinds.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>What the gate asked for.</summary>
    public required int Level { get; init; }

    /// <summary>What the gate said, a line each.</summary>
    public required string Warnings { get; init; }

    /// <summary>The coded reason; null when none was asked for or given.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it went the urgent route.</summary>
    public bool IsUrgent { get; init; }

    /// <summary>The level of the tree through which the allocating manager reaches the team: a second look comes from above it.</summary>
    public string? DecidedFor { get; init; }

    /// <summary>Who decided, as the ledger names them; null for what was made outside until somebody gives the reason.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it was decided, UTC.</summary>
    public required DateTime DecidedAtUtc { get; init; }

    /// <summary>Whether the receiving manager's acceptance is owed or was given.</summary>
    public bool NeedsAcceptance { get; init; }

    /// <summary>Who accepted it; null while nobody has.</summary>
    public string? AcceptedBy { get; init; }

    /// <summary>The last day for the second look; null when none is owed.</summary>
    public DateOnly? SecondLookBy { get; init; }

    /// <summary>Who gave the second look; null while nobody has.</summary>
    public string? SecondPerson { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? SecondAtUtc { get; init; }

    /// <summary>Whether the second look confirmed it; null while nobody has looked.</summary>
    public bool? SecondConfirms { get; init; }

    /// <summary>The day on which the manager talked it over with the worker: never the worker's view.</summary>
    public DateOnly? DiscussedOn { get; init; }

    /// <summary>The worker's own view; null while not given.</summary>
    public string? View { get; init; }

    /// <summary>The codes of conditions or of the concern, comma between; null when none.</summary>
    public string? ViewCodes { get; init; }

    /// <summary>Whom a concern goes to.</summary>
    public string? ConcernTo { get; init; }

    /// <summary>When the view was first given, UTC.</summary>
    public DateTime? ViewAtUtc { get; init; }

    /// <summary>The coded answer to a concern; null while unanswered.</summary>
    public string? Answer { get; init; }

    /// <summary>Who answered the concern; null while unanswered.</summary>
    public string? AnsweredBy { get; init; }

    /// <summary>The plan of cover or reallocation that it belongs to; null when to none.</summary>
    public long? Plan { get; init; }

    /// <summary>The day of the joint visit; null when none is planned.</summary>
    public DateOnly? JointVisitOn { get; init; }

    /// <summary>Whether the joint visit has been made.</summary>
    public bool JointVisitDone { get; init; }

    /// <summary>The involvement of the extract for one made outside; null for others.</summary>
    public string? Involvement { get; init; }

    /// <summary>Grows with every change, so that nobody writes over what they have not seen.</summary>
    public int Version { get; init; }
}
