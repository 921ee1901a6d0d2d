namespace Mainstay.Core.Record;

/// <summary>What a kind of fact may be shown as: access is granted by field set, not by field (design.md 6).</summary>
public enum FieldSet
{
    /// <summary>Teams, roles, posts, vacancies, policies: about nobody in particular.</summary>
    Work,

    /// <summary>Name, team and role of somebody.</summary>
    Directory,

    /// <summary>Contract, hours, grade, start and end; who manages whom; agency placement.</summary>
    Contract,

    /// <summary>Cases held and by whom, targets, room.</summary>
    Caseload,

    /// <summary>How somebody's caseload moved.</summary>
    CaseloadTrend,

    /// <summary>Programmes and learning.</summary>
    Development,

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

    /// <summary>A worker's views and concerns, and workload plans: never an input to conduct, capability or pay (practice P8).</summary>
    WorkloadVoice,
}
