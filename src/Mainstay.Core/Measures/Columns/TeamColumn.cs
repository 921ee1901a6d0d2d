namespace Mainstay.Core.Measures.Columns;

/// <summary>A column of a team: a whole number for every snapshot. FTE is in the whole units of the facts.</summary>
public enum TeamColumn
{
    /// <summary>Spells in force at the snapshot.</summary>
    Headcount,

    /// <summary>Their FTE.</summary>
    Fte,

    /// <summary>FTE of the vacancies in force at the snapshot.</summary>
    VacancyFte,

    /// <summary>FTE of the agency workers in force at the snapshot.</summary>
    AgencyFte,

    /// <summary>FTE of the spells whose worker leaves the council at their end, in the period of the day of that end.</summary>
    LeaversFte,

    /// <summary>Days of the period on which a worker is both absent and in the team, counted over workers.</summary>
    AbsenceDays,

    /// <summary>Days of the period in spells of the team.</summary>
    EmployedDays,

    /// <summary>Workers of the team with a caseload of at least 1 at the snapshot.</summary>
    CaseHolders,

    /// <summary>Their caseloads together.</summary>
    Cases,

    /// <summary>The least of their caseloads; 0 when there are none.</summary>
    LeastCases,

    /// <summary>The greatest of their caseloads; 0 when there are none.</summary>
    MostCases,
}
