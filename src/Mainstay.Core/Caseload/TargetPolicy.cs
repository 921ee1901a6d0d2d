using Mainstay.Core.Academy;
using Mainstay.Core.Establishment;

namespace Mainstay.Core.Caseload;

/// <summary>How cases are counted; part of the policy, printed on every figure (practice P5).</summary>
public enum CountRule
{
    /// <summary>Children, unborn included.</summary>
    Children,

    /// <summary>Families: children with one family reference and one lead count 1.</summary>
    Families,

    /// <summary>Children with sibling weights: the first counts 1, each further one a share.</summary>
    SiblingWeights,
}

/// <summary>An experience band: from so many whole months since qualification, up to the next band.</summary>
/// <param name="Code">Stable code, for example <c>1-to-3-years</c>.</param>
/// <param name="Title">As people say it, for example <c>1 to 3 years</c>.</param>
/// <param name="FromMonths">Whole months since qualification at which it begins, 0 or more.</param>
/// <param name="FromDays">Days since qualification at which it begins, in place of months; null for bands in months.</param>
public sealed record ExperienceBand(string Code, string Title, int FromMonths, int? FromDays = null);

/// <summary>The figures for one band, one kind of team or all.</summary>
/// <param name="Band">The band's code.</param>
/// <param name="Target">Cases for a full-time worker, above 0.</param>
/// <param name="UpperLimit">Upper limit for a full-time worker; null when the policy has none.</param>
/// <param name="TeamKind">The kind of team it is for; null for every kind that has no line of its own.</param>
/// <param name="Intake7Days">New cases in 7 days at most; null when the policy has none.</param>
/// <param name="Intake28Days">New cases in 28 days at most; null when the policy has none.</param>
public sealed record BandTarget(
    string Band,
    decimal Target,
    decimal? UpperLimit = null,
    TeamKind? TeamKind = null,
    int? Intake7Days = null,
    int? Intake28Days = null
);

/// <summary>The figure for a programme's stage: the base is the lower of this and the band's, never the product (practice P4).</summary>
/// <param name="Programme">Which programme.</param>
/// <param name="Stage">The stage; null for every stage.</param>
/// <param name="Target">Cases for a full-time worker, above 0.</param>
/// <param name="UpperLimit">Upper limit of the stage; null when it has none, and then the band's holds.</param>
public sealed record StageTarget(Programme Programme, string? Stage, decimal Target, decimal? UpperLimit = null);

/// <summary>A council's caseload policy, dated (practice P4, P5, P20, P28). Key: the policy's code.</summary>
/// <param name="Title">With council and year; shipped sets say they are examples and not a standard.</param>
/// <param name="Bands">Experience bands in rising order, the first from 0 months.</param>
/// <param name="Targets">A line for each band and, where it differs, kind of team.</param>
/// <param name="Stages">Figures of programmes.</param>
/// <param name="CountRule">How cases are counted.</param>
/// <param name="SiblingShare">Share of each further sibling under <see cref="CountRule.SiblingWeights"/>; 0 to 1.</param>
/// <param name="CoWorkingShare">Share that a co-worked case counts; 0 by default.</param>
/// <param name="LargestReductionOnly">True when only the largest of several reductions applies; by default they are added.</param>
/// <param name="DecidedBy">The body that decided it; null while it is only an example, and then no target is in force.</param>
/// <param name="DecidedOn">The day of the decision; null while an example.</param>
/// <param name="Consulted">Whether staff and trade unions were consulted.</param>
/// <param name="ReviewOn">The review date; null while an example.</param>
public sealed record TargetPolicy(
    string Title,
    IReadOnlyList<ExperienceBand> Bands,
    IReadOnlyList<BandTarget> Targets,
    IReadOnlyList<StageTarget> Stages,
    CountRule CountRule = CountRule.Children,
    decimal SiblingShare = 1,
    decimal CoWorkingShare = 0,
    bool LargestReductionOnly = false,
    string? DecidedBy = null,
    DateOnly? DecidedOn = null,
    bool Consulted = false,
    DateOnly? ReviewOn = null
)
{
    /// <summary>Whether a decision is recorded, so that the policy is in force on its days.</summary>
    public bool IsDecided => DecidedBy is not null && DecidedOn is not null;
}

/// <summary>Who may hold a case of a status (practice P18).</summary>
/// <param name="Status">The status.</param>
/// <param name="SocialWorkerOnly">Whether only a registered social worker may lead.</param>
/// <param name="NewlyQualifiedMayLead">Whether a worker on the assessed year may lead.</param>
/// <param name="MayWait">Whether it may be unallocated for a time; false reaches head of service and director the same day (practice P2).</param>
public sealed record HoldingRule(
    CaseStatusCode Status,
    bool SocialWorkerOnly,
    bool NewlyQualifiedMayLead,
    bool MayWait
);

/// <summary>When a case counts as allocated, dated (practice P2, P18). Key: the policy's code.</summary>
/// <param name="Title">What it is and who decided it.</param>
/// <param name="AwayLimitWorkingDays">A lead away longer than this leaves the case not allocated; 10 by default.</param>
/// <param name="EscalateAfterWorkingDays">Waiting longer than this is escalated; 10 by default.</param>
/// <param name="Rules">A rule for each status; a status without one is led by a registered social worker and may wait.</param>
public sealed record AllocationPolicy(
    string Title,
    int AwayLimitWorkingDays,
    int EscalateAfterWorkingDays,
    IReadOnlyList<HoldingRule> Rules
);
