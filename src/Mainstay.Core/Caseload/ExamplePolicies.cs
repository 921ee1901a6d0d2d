using Mainstay.Core.Academy;

namespace Mainstay.Core.Caseload;

/// <summary>Policies that ship with Mainstay: two example sets of targets, and the usual rules of allocation.</summary>
/// <remarks>
/// There is no national safe caseload. The target sets are examples: no target is in force until the council records
/// its own decision (practice P28). Neither set has an upper limit.
/// </remarks>
public static class ExamplePolicies
{
    /// <summary>Gloucestershire, 2015: experienced 16, newly qualified 9.</summary>
    public static TargetPolicy Gloucestershire2015 { get; } =
        new(
            "Gloucestershire, 2015: an example, not a standard",
            [new("newly-qualified", "newly qualified", 0), new("experienced", "experienced", 12)],
            [new("newly-qualified", 9), new("experienced", 16)],
            [new(Programme.Asye, null, 9)]
        );

    /// <summary>Lancashire, about 2015: newly qualified 15, 1 to 3 years 20, 3 years plus 23.</summary>
    public static TargetPolicy Lancashire2015 { get; } =
        new(
            "Lancashire, about 2015: an example, not a standard",
            [
                new("newly-qualified", "newly qualified", 0),
                new("1-to-3-years", "1 to 3 years", 12),
                new("3-years-plus", "3 years plus", 36),
            ],
            [new("newly-qualified", 15), new("1-to-3-years", 20), new("3-years-plus", 23)],
            [new(Programme.Asye, null, 15)]
        );

    /// <summary>The example sets of targets.</summary>
    public static IReadOnlyList<TargetPolicy> Targets { get; } = [Gloucestershire2015, Lancashire2015];

    /// <summary>
    /// Who may lead what, and what may wait, unless the council has recorded its own: section 47, child protection, care,
    /// pre-proceedings and proceedings are led by a registered social worker; newly qualified workers co-work on child
    /// protection and proceedings; child protection plans, care, pre-proceedings, proceedings and private fostering may
    /// never wait; a lead may be away 10 working days; a wait past 10 working days is escalated (practice P2, P18).
    /// </summary>
    public static AllocationPolicy Allocation { get; } =
        new(
            "Mainstay's example: who may lead, and what may never wait",
            AwayLimitWorkingDays: 10,
            EscalateAfterWorkingDays: 10,
            [
                Rule(CaseStatusCode.FamilyHelp, socialWorkerOnly: false),
                Rule(CaseStatusCode.Assessment, socialWorkerOnly: false),
                Rule(CaseStatusCode.ChildInNeed, socialWorkerOnly: false),
                Rule(CaseStatusCode.CareLeaver, socialWorkerOnly: false),
                Rule(CaseStatusCode.Section47),
                Rule(CaseStatusCode.ChildProtection, newlyQualifiedMayLead: false, mayWait: false),
                Rule(CaseStatusCode.PreProceedings, mayWait: false),
                Rule(CaseStatusCode.Proceedings, newlyQualifiedMayLead: false, mayWait: false),
                Rule(CaseStatusCode.InCare, mayWait: false),
                Rule(CaseStatusCode.PrivateFostering, mayWait: false),
                Rule(CaseStatusCode.Household),
                Rule(CaseStatusCode.Other),
            ]
        );

    private static HoldingRule Rule(
        CaseStatusCode status,
        bool socialWorkerOnly = true,
        bool newlyQualifiedMayLead = true,
        bool mayWait = true
    ) => new(status, socialWorkerOnly, newlyQualifiedMayLead, mayWait);
}
