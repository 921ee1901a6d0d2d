namespace Mainstay.Core.Caseload;

/// <summary>Why a worker's target is reduced (practice P12). Its own field set.</summary>
public enum ReductionReason
{
    /// <summary>Stage of a programme.</summary>
    ProgrammeStage,

    /// <summary>Induction of a new starter.</summary>
    Induction,

    /// <summary>Return after absence: physical and mental ill health have one rule.</summary>
    ReturnAfterAbsence,

    /// <summary>Re-integration of a returner to the profession.</summary>
    Reintegration,

    /// <summary>Reasonable adjustment.</summary>
    ReasonableAdjustment,

    /// <summary>Pregnancy.</summary>
    Pregnancy,

    /// <summary>Further study.</summary>
    FurtherStudy,

    /// <summary>Trade union duties.</summary>
    TradeUnionDuties,

    /// <summary>Practice educator.</summary>
    PracticeEducator,

    /// <summary>ASYE assessor.</summary>
    AsyeAssessor,

    /// <summary>Supervising others.</summary>
    SupervisingOthers,

    /// <summary>Other duties.</summary>
    OtherDuties,
}

/// <summary>An agreed reduction of a worker's target on its days; a stepped one is several facts. Key: what the source gives.</summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Reason">Why; guarded by its field set.</param>
/// <param name="Percent">How much of the target is taken off, above 0 and up to 100: half is 50.</param>
public sealed record Reduction(string Worker, ReductionReason Reason, decimal Percent);
