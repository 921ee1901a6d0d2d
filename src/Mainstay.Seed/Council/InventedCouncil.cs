using Mainstay.Seed.Calibration;
using Mainstay.Seed.Cases;

namespace Mainstay.Seed.Council;

/// <summary>A whole invented council: its story of four years, from which the extracts are written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Days">The days the story hangs on.</param>
/// <param name="Figures">What it shows on the census day.</param>
/// <param name="HasScenes">Whether the scripted scenes are told: a crisis, a cluster of leavers, a reorganisation.</param>
public sealed record InventedCouncil(string Name, CouncilDays Days, CouncilFigures Figures, bool HasScenes)
{
    public List<CouncilTeam> Teams { get; } = [];

    public List<CouncilPost> Posts { get; } = [];

    public List<CouncilWorker> Workers { get; } = [];

    public List<CouncilPlacement> Placements { get; } = [];

    public List<CouncilAbsence> Absences { get; } = [];

    public List<CouncilReduction> Reductions { get; } = [];

    public List<CouncilEvent> Events { get; } = [];

    public List<CaseFile> Cases { get; } = [];

    /// <summary>The manager of each team, service and the council, where there is one.</summary>
    public Dictionary<CouncilTeam, CouncilWorker> Managers { get; } = [];
}
