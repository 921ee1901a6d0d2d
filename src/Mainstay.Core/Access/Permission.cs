namespace Mainstay.Core.Access;

/// <summary>What an address of the service asks for. Each address declares one; one that declares none stops the service from starting.</summary>
public enum Permission
{
    /// <summary>Anybody, signed in or not: sign-in, errors, statements, styles, health.</summary>
    Anybody,

    /// <summary>Anybody who is signed in: the first screen, their own account, who looked at them.</summary>
    SignedIn,

    /// <summary>Figures of the council, its services and teams, and the officers' weekly report.</summary>
    ReadFigures,

    /// <summary>The people of a team by name, and cases that wait there.</summary>
    ReadTeam,

    /// <summary>One person's work: role, caseload, target.</summary>
    ReadPerson,

    /// <summary>Editions that were issued; which of them depends on the audience.</summary>
    ReadEditions,

    /// <summary>A report on its way to issue: who has done which step.</summary>
    ReadDraft,

    /// <summary>Preparing a report, rewriting what members read first, and the schedule that prepares it.</summary>
    PrepareReport,

    /// <summary>The line of a service.</summary>
    WriteServiceLine,

    /// <summary>Checking a report that somebody else prepared.</summary>
    CheckReport,

    /// <summary>Signing and issuing a report.</summary>
    IssueReport,

    /// <summary>The inspection list: every worker of the council with caseload by status.</summary>
    ReadInspection,

    /// <summary>Putting a note on an issued edition.</summary>
    AnnotateEdition,

    /// <summary>Published figures of this council, its neighbours and England.</summary>
    ReadPublished,

    /// <summary>Ages of sources and faults of the data, with the people they are about.</summary>
    ReadDataQuality,

    /// <summary>Runs of imports, their changes and faults.</summary>
    ReadImports,

    /// <summary>Sending extracts, applying or refusing them, mapping columns.</summary>
    RunImports,

    /// <summary>How far a statutory return is, what is left in it by rule and team, and its figures: nobody by name.</summary>
    FollowReturns,

    /// <summary>Statutory returns, row by row.</summary>
    ReadReturns,

    /// <summary>Preparing a statutory return.</summary>
    PrepareReturns,

    /// <summary>Approving a statutory return that somebody else prepared.</summary>
    ApproveReturns,

    /// <summary>Professional registration of everybody: who is due, who is not registered.</summary>
    ReadRegistrations,

    /// <summary>Looking people up on the register and stating what it says.</summary>
    CheckRegistrations,

    /// <summary>Agency assignments: who is here, why, by which terms, and where each rule stands.</summary>
    ReadAgency,

    /// <summary>Recording evidence and terms of assignments, plans for their end, caps and rules.</summary>
    ChangeAgency,

    /// <summary>Answering by name for a breach of an agency rule, and signing the quarter's return.</summary>
    SignAgency,

    /// <summary>Cost of agency work and the quarter's return, rates by person included; preparing it.</summary>
    ReadAgencyReturn,

    /// <summary>Policies of targets and of allocation.</summary>
    ReadPolicies,

    /// <summary>Changing policies that wait for the council's decision.</summary>
    ChangePolicies,

    /// <summary>Giving a case to a worker, planning cover and reallocation.</summary>
    Allocate,

    /// <summary>A worker's workload plan and its history.</summary>
    ReadWorkloadPlan,

    /// <summary>Making, reviewing and closing a workload plan. Agreeing to it is only ever the worker's.</summary>
    PlanWorkload,

    /// <summary>Confirming or questioning, as a manager above, what another manager allocated.</summary>
    SecondLook,

    /// <summary>Giving one's own view of cases given to oneself.</summary>
    GiveView,

    /// <summary>Users, their roles and what waits for a second person.</summary>
    ReadAccess,

    /// <summary>Proposing a grant, an invitation or an end of access.</summary>
    ProposeAccess,

    /// <summary>Approving what somebody else proposed.</summary>
    ApproveAccess,

    /// <summary>Proposing and deciding whom alone a person's record is visible to.</summary>
    Restrict,

    /// <summary>Lending one's own rights while away.</summary>
    Deputise,

    /// <summary>The audit ledger: who saw and did what.</summary>
    ReadLedger,
}
