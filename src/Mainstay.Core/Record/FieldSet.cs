namespace Mainstay.Core.Record;

/// <summary>What a kind of fact may be shown as: access is granted by field set, not by field (design.md 6).</summary>
public enum FieldSet
{
    /// <summary>Work: teams, posts, spells, caseload, who manages whom.</summary>
    Work,

    /// <summary>Professional registration.</summary>
    Registration,

    /// <summary>Birth date, sex and ethnicity.</summary>
    Equality,

    /// <summary>Level of the social work qualification.</summary>
    QualificationLevel,

    /// <summary>Pay.</summary>
    Pay,

    /// <summary>Days of absence and their class.</summary>
    AbsenceDates,

    /// <summary>Why somebody was absent.</summary>
    AbsenceCause,

    /// <summary>Why a worker's target is reduced (practice P12).</summary>
    ReductionReason,

    /// <summary>Coded leaving reason and destination.</summary>
    LeavingCodes,
}
