namespace Mainstay.Planning.Simulation;

/// <summary>What is recorded at the end of every week, for the whole council.</summary>
public enum SimulationMeasure
{
    /// <summary>Filled posts.</summary>
    Headcount,

    /// <summary>Posts of the establishment that are not filled, covered or not.</summary>
    Vacancies,

    /// <summary>Vacant posts with an agency worker at work.</summary>
    Agency,

    /// <summary>Cases held for each filled or covered post; 0 when there is none.</summary>
    Caseload,

    /// <summary>Pounds in the week: filled posts, agency cover, and starters of the week.</summary>
    Cost,

    /// <summary>Cases waiting for a worker.</summary>
    Waiting,

    /// <summary>Workers who left in the week.</summary>
    Leavers,
}
