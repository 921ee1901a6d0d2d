using Mainstay.Imports.Layouts;

namespace Mainstay.Imports;

/// <summary>The sources that Mainstay reads.</summary>
public static class SourceLayouts
{
    /// <summary>Every source, in the order in which a new council brings them in.</summary>
    public static IReadOnlyList<SourceLayout> All { get; } =
    [
        TeamsLayout.Layout,
        RolesLayout.Layout,
        EstablishmentLayout.Layout,
        WorkersLayout.Layout,
        AssignmentsLayout.Layout,
        AbsencesLayout.Layout,
        AgencyLayout.Layout,
        ProgrammesLayout.Layout,
        ReductionsLayout.Layout,
        LinksLayout.Layout,
        SpecialismsLayout.Layout,
        EventsLayout.Layout,
        HoursLayout.Layout,
        PoliciesLayout.Layout,
        CasesOpenLayout.Layout,
        CaseAllocationsLayout.Layout,
        CaseProfessionalsLayout.Layout,
        CaseInvolvementsLayout.Layout,
        CaseEpisodesLayout.Layout,
        CaseStatusesLayout.Layout,
        CaseFamiliesLayout.Layout,
        CaseDepartmentsLayout.Layout,
        IndicatorsLayout.Layout,
        NeighboursLayout.Layout,
        ScorecardLayout.Layout,
        ScorecardFiguresLayout.Layout,
    ];

    /// <summary>The source of a name; null when there is none.</summary>
    public static SourceLayout? Find(string name) => All.FirstOrDefault(l => l.Name == name);
}
