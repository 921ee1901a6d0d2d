using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Region;
using Mainstay.Core.Reports;
using Mainstay.Core.WorkingTime;

namespace Mainstay.Core.Record;

/// <summary>The kinds of fact that a record holds. A new kind is one more line here; no other kind changes (practice P10).</summary>
public sealed class FactKinds
{
    private readonly Dictionary<string, FactKind> _byName;
    private readonly Dictionary<Type, FactKind> _byType;

    /// <summary>A set of kinds.</summary>
    /// <exception cref="ArgumentException">Two kinds share a name or a content type.</exception>
    public FactKinds(params IEnumerable<FactKind> kinds)
    {
        All = [.. kinds];
        _byName = All.ToDictionary(k => k.Name);
        _byType = All.ToDictionary(k => k.ContentType);
    }

    /// <summary>Every kind, in the order of the record's chapters.</summary>
    public IReadOnlyList<FactKind> All { get; }

    /// <summary>The kinds that Mainstay ships.</summary>
    public static FactKinds Standard { get; } =
        new(
            new FactKind<Team>("team"),
            new FactKind<Role>("role"),
            new FactKind<Post>("post"),
            new FactKind<Vacancy>("vacancy"),
            new FactKind<Person>("person", FieldSet.Directory),
            new FactKind<PersonalDetails>("personal-details", FieldSet.Equality),
            new FactKind<Qualification>("qualification", FieldSet.Registration),
            new FactKind<QualificationLevel>("qualification-level", FieldSet.QualificationLevel),
            new FactKind<Registration>("registration", FieldSet.Registration),
            new FactKind<Engagement>("engagement", FieldSet.Contract),
            new FactKind<Leaver>("leaver", FieldSet.LeavingCodes),
            new FactKind<PostSpell>("post-spell", FieldSet.Contract),
            new FactKind<BaseSalary>("base-salary", FieldSet.Pay),
            new FactKind<WorkerLink>("worker-link", FieldSet.Contract),
            new FactKind<WorkingPattern>("working-pattern", FieldSet.Contract),
            new FactKind<ProgrammeMembership>("programme-membership", FieldSet.Development),
            new FactKind<ExpectedEvent>("expected-event", FieldSet.Contract),
            new FactKind<AgencySpell>("agency-spell", FieldSet.Contract),
            new FactKind<AgencyTerms>("agency-terms", FieldSet.Contract),
            new FactKind<AgencyRate>("agency-rate", FieldSet.Pay),
            new FactKind<AgencyEvidence>("agency-evidence", FieldSet.Contract),
            new FactKind<AgencyExit>("agency-exit", FieldSet.Contract),
            new FactKind<BreachSignOff>("breach-sign-off", FieldSet.Contract),
            new FactKind<AgencyBudget>("agency-budget"),
            new FactKind<CapacityApproval>("capacity-approval"),
            new FactKind<PriceCap>("price-cap"),
            new FactKind<NeighbourRate>("neighbour-rate"),
            new FactKind<AgencyRuleBook>("agency-rule-book"),
            new FactKind<AbsenceSpell>("absence", FieldSet.AbsenceDates),
            new FactKind<AbsenceCause>("absence-cause", FieldSet.AbsenceCause),
            new FactKind<HoursOverContract>("hours-over-contract", FieldSet.Contract),
            new FactKind<Professional>("professional", FieldSet.Caseload),
            new FactKind<Department>("department", FieldSet.Caseload),
            new FactKind<CaseEpisode>("case-episode", FieldSet.Caseload),
            new FactKind<CaseStatus>("case-status", FieldSet.Caseload),
            new FactKind<CaseFamily>("case-family", FieldSet.Caseload),
            new FactKind<CaseAwaiting>("case-awaiting", FieldSet.Caseload),
            new FactKind<Involvement>("involvement", FieldSet.Caseload),
            new FactKind<ProvisionalAllocation>("provisional-allocation", FieldSet.Caseload),
            new FactKind<Specialism>("specialism"),
            new FactKind<Reduction>("reduction", FieldSet.ReductionReason),
            new FactKind<WorkloadPlan>("workload-plan", FieldSet.WorkloadVoice),
            new FactKind<WorkloadConcern>("workload-concern", FieldSet.WorkloadVoice),
            new FactKind<TargetPolicy>("target-policy"),
            new FactKind<PolicyProposal>("policy-proposal"),
            new FactKind<AllocationPolicy>("allocation-policy"),
            new FactKind<PublishedRow>("published-row"),
            new FactKind<Neighbours>("neighbours"),
            new FactKind<ScorecardLine>("scorecard-line"),
            new FactKind<ScorecardFigure>("scorecard-figure")
        );

    /// <summary>The kind of a name; null when there is none.</summary>
    public FactKind? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The kind that holds a content.</summary>
    /// <exception cref="KeyNotFoundException">No kind holds it.</exception>
    public FactKind Of(object content) => _byType[content.GetType()];

    /// <summary>The kind that holds a type of content.</summary>
    /// <exception cref="KeyNotFoundException">No kind holds it.</exception>
    public FactKind<T> Of<T>()
        where T : notnull => (FactKind<T>)_byType[typeof(T)];
}
