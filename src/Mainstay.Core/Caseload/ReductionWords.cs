namespace Mainstay.Core.Caseload;

/// <summary>Who reads an explanation (practice P12).</summary>
public enum ReasonView
{
    /// <summary>The worker, or HR: sees every reason.</summary>
    WorkerOrHr,

    /// <summary>The line manager: sees reasons other than union duties, disability, pregnancy and health.</summary>
    LineManager,

    /// <summary>Everybody else: amounts and ends only.</summary>
    Others,
}

/// <summary>What a reader may be told of the reason for a reduction (practice P12).</summary>
public static class ReductionWords
{
    /// <summary>What is said in place of a reason that the reader may not see.</summary>
    public const string Guarded = "agreed adjustment";

    /// <summary>The reason in words, or <see cref="Guarded"/>.</summary>
    public static string Of(ReductionReason reason, ReasonView view) =>
        view switch
        {
            ReasonView.WorkerOrHr => Words.Of(reason),
            ReasonView.LineManager => IsSensitive(reason) ? Guarded : Words.Of(reason),
            _ => Guarded,
        };

    private static bool IsSensitive(ReductionReason reason) =>
        reason
            is ReductionReason.TradeUnionDuties
                or ReductionReason.ReasonableAdjustment
                or ReductionReason.Pregnancy
                or ReductionReason.ReturnAfterAbsence;
}
