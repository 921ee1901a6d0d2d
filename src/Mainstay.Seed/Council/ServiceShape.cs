using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;

namespace Mainstay.Seed.Council;

/// <summary>A service and its usual work.</summary>
/// <param name="Code">Short code, the beginning of its teams' ids.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Kind of work of its teams.</param>
/// <param name="HolderShare">Share of the case holders that work in it.</param>
/// <param name="Load">Cases per FTE beside the council's average.</param>
/// <param name="WeeksOpen">How long work usually stays with it.</param>
/// <param name="Statuses">The statuses of its work, the commonest first and repeated.</param>
public sealed record ServiceShape(
    string Code,
    string Name,
    TeamKind Kind,
    double HolderShare,
    double Load,
    double WeeksOpen,
    IReadOnlyList<CaseStatusCode> Statuses
)
{
    /// <summary>Whether its cases are carer or adopter households.</summary>
    public bool IsHouseholds => Kind is TeamKind.Fostering or TeamKind.Adoption;

    public static ServiceShape ChildProtection { get; } =
        new(
            "CP",
            "Child Protection",
            TeamKind.ChildProtectionAndCourt,
            0.13,
            1.55,
            44,
            [CaseStatusCode.ChildProtection, CaseStatusCode.ChildProtection, CaseStatusCode.PreProceedings]
        );

    public static ServiceShape Assessment { get; } =
        new(
            "CA",
            "Child Assessment",
            TeamKind.Assessment,
            0.2,
            0.98,
            14,
            [
                CaseStatusCode.Assessment,
                CaseStatusCode.Assessment,
                CaseStatusCode.Assessment,
                CaseStatusCode.Assessment,
                CaseStatusCode.Section47,
            ]
        );

    public static ServiceShape Safeguarding { get; } =
        new(
            "FS",
            "Family Safeguarding",
            TeamKind.FamilyHelp,
            0.18,
            1.04,
            36,
            [
                CaseStatusCode.ChildInNeed,
                CaseStatusCode.ChildInNeed,
                CaseStatusCode.ChildInNeed,
                CaseStatusCode.FamilyHelp,
            ]
        );

    public static ServiceShape Care { get; } =
        new(
            "CC",
            "Children in Care",
            TeamKind.ChildrenInCare,
            0.2,
            0.94,
            90,
            [CaseStatusCode.InCare, CaseStatusCode.InCare, CaseStatusCode.InCare, CaseStatusCode.Proceedings]
        );

    /// <summary>The services that hold cases, the largest need first: a small council has only the first few.</summary>
    public static IReadOnlyList<ServiceShape> WithCases { get; } =
    [
        Safeguarding,
        Assessment,
        Care,
        ChildProtection,
        new("DC", "Disabled Children", TeamKind.DisabledChildren, 0.08, 0.98, 70, [CaseStatusCode.ChildInNeed]),
        new("FO", "Fostering", TeamKind.Fostering, 0.09, 0.84, 150, [CaseStatusCode.Household]),
        new("LC", "Leaving Care", TeamKind.LeavingCare, 0.07, 1.08, 110, [CaseStatusCode.CareLeaver]),
        new("AD", "Adoption", TeamKind.Adoption, 0.05, 0.72, 60, [CaseStatusCode.Household]),
    ];

    /// <summary>The services of social workers who hold no cases, with their share of those.</summary>
    public static IReadOnlyList<ServiceShape> WithoutCases { get; } =
    [
        new("RQ", "Review and Quality", TeamKind.Other, 0.32, 0, 0, []),
        new("FD", "Front Door", TeamKind.Assessment, 0.24, 0, 0, []),
        new("SA", "Social Work Academy", TeamKind.Other, 0.1, 0, 0, []),
    ];
}
