using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Access;
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

namespace Mainstay.Store.Tests.Record;

/// <summary>Two different contents of every kind, every field of the first filled.</summary>
internal static class FactSamples
{
    public static readonly IReadOnlyDictionary<string, (object First, object Corrected)> ByKind = new Dictionary<
        string,
        (object, object)
    >
    {
        ["team"] = (
            new Team("Safeguarding North", TeamKind.ChildProtectionAndCourt, "S1"),
            new Team("North", TeamKind.Other)
        ),
        ["role"] = (
            new Role(
                "Social worker",
                5,
                "social-worker",
                1,
                FrontLine: true,
                Manages: true,
                Administrative: true,
                LeadPractitioner: true
            ),
            new Role("Team manager", 3, null, 0)
        ),
        ["post"] = (
            new Post("T1", "sw", 0.8m, Funding.Growth, "Cabinet", new DateOnly(2024, 2, 1)),
            new Post("T1", "sw", 1)
        ),
        ["vacancy"] = (
            new Vacancy(RecruitmentStatus.Offered, "leaver", new DateOnly(2024, 5, 1)),
            new Vacancy(RecruitmentStatus.StartAgreed)
        ),
        ["person"] = (new Person("Amara Whitfield", "S1", "A1", "SW123"), new Person("Amara Lane", "S1")),
        ["personal-details"] = (
            new PersonalDetails(new DateOnly(1990, 5, 21), Sex.Female, "WBRI"),
            new PersonalDetails(null, Sex.Male, null)
        ),
        ["qualification"] = (new Qualification(new DateOnly(2019, 7, 12), "degree"), new Qualification(null)),
        ["qualification-level"] = (new QualificationLevel(2), new QualificationLevel(1)),
        ["registration"] = (
            new Registration(RegistrationState.Registered, new DateOnly(2025, 11, 30), new DateOnly(2025, 9, 15)),
            new Registration(RegistrationState.Lapsed)
        ),
        ["engagement"] = (
            new Engagement(
                "S1",
                EngagementKind.Employed,
                ContractType.FixedTerm,
                new DateOnly(2019, 1, 1),
                new DateOnly(2019, 7, 1),
                new DateOnly(2025, 8, 1),
                new DateOnly(2025, 9, 30),
                2
            ),
            new Engagement("S1", EngagementKind.Casual)
        ),
        ["leaver"] = (new Leaver(3, 4), new Leaver(null, 1)),
        ["post-spell"] = (
            new PostSpell("S1", "T1", "sw", 0.789474m, "P1", SpellKind.Acting, "H", 29.2m, 37m),
            new PostSpell("S1", "T1", "sw", null)
        ),
        ["base-salary"] = (new BaseSalary(4151100), new BaseSalary(4251100)),
        ["worker-link"] = (
            new WorkerLink("S1", LinkKind.Supervisor, "S2"),
            new WorkerLink("S1", LinkKind.Supervisor, "S3")
        ),
        ["working-pattern"] = (new WorkingPattern(1, 1, 0.5m, 0, 1), WorkingPattern.MondayToFriday),
        ["programme-membership"] = (
            new ProgrammeMembership("S1", Programme.Asye, "year-1", true, "passed"),
            new ProgrammeMembership("S1", Programme.Asye)
        ),
        ["expected-event"] = (
            new ExpectedEvent(ExpectedEventKind.StartAgreed, true, "S1", "P1", "T1", 0.5m),
            new ExpectedEvent(ExpectedEventKind.Notice, false)
        ),
        ["agency-spell"] = (
            new AgencySpell(
                "agency:1",
                "T1",
                "sw",
                1,
                [new RationalePart(Rationale.Vacancy, 1, "P1")],
                "Bright Locums",
                4200
            ),
            new AgencySpell("agency:1", "T1", "sw", null, [])
        ),
        ["agency-terms"] = (
            new AgencyTerms(SupplyRoute.ProjectTeam, PayBasis.Umbrella, true, 4, 8, "PT1"),
            new AgencyTerms(SupplyRoute.Individual)
        ),
        ["agency-rate"] = (new AgencyRate(3500, 420, 410, 300), new AgencyRate(3600)),
        ["agency-evidence"] = (
            new AgencyEvidence(
                "PL1",
                EvidenceOf.LastPermanentPost,
                SeenOn.EmploymentHistory,
                new DateOnly(2025, 9, 1),
                "HR",
                40,
                new DateOnly(2025, 7, 31),
                CoolOffException.Redundancy
            ),
            new AgencyEvidence("PL1", EvidenceOf.Dbs, SeenOn.Certificate, new DateOnly(2025, 9, 2), "HR")
        ),
        ["agency-exit"] = (
            new AgencyExit(ExitRoute.Conversion, new DateOnly(2026, 1, 31)),
            new AgencyExit(ExitRoute.PostFilled)
        ),
        ["capacity-approval"] = (new CapacityApproval("DMT", 20, "S1"), new CapacityApproval("DMT", 18)),
        ["price-cap"] = (
            new PriceCap("social-worker", 4200, "Region, 1 October 2025"),
            new PriceCap("social-worker", 4300, "Region, 1 April 2026")
        ),
        ["neighbour-rate"] = (
            new NeighbourRate("855", "team-manager", 5200, "Rate card"),
            new NeighbourRate("855", "team-manager", 5300, "Rate card, corrected")
        ),
        ["breach-sign-off"] = (
            new BreachSignOff(
                "PL1",
                "notice",
                BreachReason.NoOtherCandidate,
                "Ada Quill, director",
                new DateOnly(2025, 9, 9)
            ),
            new BreachSignOff(
                "PL1",
                "notice",
                BreachReason.BeingEnded,
                "Ada Quill, director",
                new DateOnly(2025, 9, 10)
            )
        ),
        ["agency-budget"] = (
            new AgencyBudget(25_000_000, 0.32m, "Budget book 2025/26"),
            new AgencyBudget(25_000_000, null, "Budget book 2025/26")
        ),
        ["agency-rule-book"] = (AgencyRuleBook.National, AgencyRuleBook.National with { CoolOffMonths = 6 }),
        ["absence"] = (
            new AbsenceSpell("S1", AbsenceKind.Sickness, 4.5m, 33.3m, new DateOnly(2025, 10, 20)),
            new AbsenceSpell("S1", AbsenceKind.FamilyLeave)
        ),
        ["absence-cause"] = (new AbsenceCause("musculoskeletal"), new AbsenceCause("other")),
        ["hours-over-contract"] = (new HoursOverContract("S1", 6.25m), new HoursOverContract("S1", 0)),
        ["professional"] = (new Professional("S1", "SW123", "A Whitfield", "D4", true, 17), new Professional("S1")),
        ["case-episode"] = (
            new CaseEpisode("C1", CaseSubject.Unborn, "T1", true, "north", "high", ["SEND"]),
            new CaseEpisode("C1", CaseSubject.Child)
        ),
        ["case-status"] = (
            new CaseStatus("C1", CaseStatusCode.ChildProtection),
            new CaseStatus("C1", CaseStatusCode.InCare)
        ),
        ["case-awaiting"] = (
            new CaseAwaiting("C1", Awaiting.Transfer, new DateOnly(2025, 9, 1), "T2"),
            new CaseAwaiting("C1", Awaiting.Closure)
        ),
        ["case-family"] = (new CaseFamily("C1", "F1"), new CaseFamily("C1", "F2")),
        ["involvement"] = (
            new Involvement("C1", "S1", InvolvementRole.Lead, "T1", "WORKER_LEFT"),
            new Involvement("C1", "S1", InvolvementRole.CoWorking)
        ),
        ["provisional-allocation"] = (
            new ProvisionalAllocation("C1", "S1", "T1"),
            new ProvisionalAllocation("C1", "S2")
        ),
        ["specialism"] = (new Specialism("S1", "in-care", 0.5m), new Specialism("S1", "in-care")),
        ["reduction"] = (
            new Reduction("S1", ReductionReason.ReturnAfterAbsence, 50),
            new Reduction("S1", ReductionReason.Induction, 12.5m)
        ),
        ["allocation-policy"] = (
            new AllocationPolicy("Example", 10, 5, [new HoldingRule(CaseStatusCode.InCare, true, true, true)]),
            new AllocationPolicy("Example", 10, 10, [])
        ),
        ["department"] = (new Department("CP North", "D1", "T1"), new Department("CP North")),
        ["policy-proposal"] = (
            new PolicyProposal(
                "caseload-2026",
                new DateOnly(2026, 4, 1),
                ExamplePolicies.Gloucestershire2015,
                "a lower figure for assessment",
                "user:1",
                "Amara Whitfield",
                new DateOnly(2025, 10, 3),
                new PolicyDecision(true, "user:2", "Tomas Raman", new DateOnly(2025, 10, 6))
            ),
            new PolicyProposal(
                "caseload-2026",
                new DateOnly(2026, 4, 1),
                ExamplePolicies.Lancashire2015,
                "another",
                "user:1",
                "Amara Whitfield",
                new DateOnly(2025, 10, 3)
            )
        ),
        ["workload-plan"] = (
            new WorkloadPlan(
                "S1",
                ExcessKind.Protected,
                new DateOnly(2025, 9, 12),
                [
                    new(
                        PlanEntryKind.Made,
                        new DateOnly(2025, 9, 17),
                        "Tomas Raman",
                        "agreed in supervision",
                        [new(PlanStepKind.Move, "two to Assessment West", "Tomas Raman", new DateOnly(2025, 9, 26), 2)]
                    ),
                    new(PlanEntryKind.NotAgreed, new DateOnly(2025, 9, 18), "Amara Whitfield", "three are needed"),
                ]
            ),
            new WorkloadPlan("S1", ExcessKind.Ordinary, new DateOnly(2025, 9, 12), [])
        ),
        ["workload-concern"] = (
            new WorkloadConcern(
                "S1",
                AccessRole.TeamManager,
                [
                    new(
                        ConcernEntryKind.Raised,
                        new DateOnly(2025, 9, 17),
                        "Amara Whitfield",
                        "two courts",
                        null,
                        18,
                        14.4m
                    ),
                    new(
                        ConcernEntryKind.Answered,
                        new DateOnly(2025, 9, 18),
                        "Tomas Raman",
                        "one moves on Monday",
                        AccessRole.TeamManager
                    ),
                ]
            ),
            new WorkloadConcern("S1", AccessRole.HeadOfService, [])
        ),
        ["target-policy"] = (
            new TargetPolicy(
                "Example 2025, not a standard",
                [new ExperienceBand("new", "Under 1 year", 0)],
                [new BandTarget("new", 12, 15, TeamKind.Assessment, 3, 8)],
                [new StageTarget(Programme.Asye, "year-1", 10)],
                CountRule.SiblingWeights,
                0.5m,
                0.25m,
                true,
                "Cabinet",
                new DateOnly(2025, 3, 1),
                true,
                new DateOnly(2026, 3, 1)
            ),
            new TargetPolicy("Example", [], [], [])
        ),
        ["published-row"] = (
            new PublishedRow(
                2025,
                PublishedLevel.LocalAuthority,
                "Leicestershire",
                "E12000004",
                "East Midlands",
                "855",
                "E10000018",
                new Dictionary<string, string> { ["turnover_rate_fte"] = "12.3", ["absence_rate_fte"] = "u" },
                "2025"
            ),
            new PublishedRow(
                2025,
                PublishedLevel.National,
                "England",
                null,
                null,
                null,
                null,
                new Dictionary<string, string>(),
                "2025"
            )
        ),
        ["neighbours"] = (
            new Neighbours("Leicestershire", ["850", "938"], ["Very Close", "Close"]),
            new Neighbours("Leicestershire", [], [])
        ),
        ["scorecard-line"] = (
            new ScorecardLine(
                "actions_complete",
                "T1",
                Better.Higher,
                90,
                new DateOnly(2017, 9, 30),
                "One-off",
                "Actions complete",
                "per cent",
                2
            ),
            new ScorecardLine("agency_rate_fte")
        ),
        ["scorecard-figure"] = (
            new ScorecardFigure(
                "agency_rate_fte",
                "T1",
                new DateOnly(2019, 6, 30),
                16.9m,
                1,
                53,
                313.6m,
                new DateOnly(2018, 9, 30),
                "As printed"
            ),
            new ScorecardFigure("agency_rate_fte", null, new DateOnly(2019, 6, 30), null)
        ),
    };
}
