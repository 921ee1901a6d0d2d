using Mainstay.Core.Results;
using Mainstay.Seed.Calibration;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;
using Mainstay.Seed.Extracts;
using Mainstay.Seed.Profiles;
using Mainstay.Seed.Published;

namespace Mainstay.Seed;

/// <summary>An invented council with its extract files: what a seed command will write and import.</summary>
/// <param name="Authority">The published row it is made after.</param>
/// <param name="Council">The council.</param>
/// <param name="Files">Its extract files, in the order of import.</param>
/// <param name="Planted">Faults in them, for the profile that plants some.</param>
public sealed record SeedPlan(
    AuthorityRow Authority,
    InventedCouncil Council,
    IReadOnlyList<ExtractFile> Files,
    IReadOnlyList<PlantedFault> Planted
)
{
    /// <summary>Invents a council; the same command gives the same bytes of every file.</summary>
    public static Result<SeedPlan> For(SeedCommand command)
    {
        var found = IndicatorTable.Find(command.La, command.Year);
        if (!found.IsOk)
        {
            return Result<SeedPlan>.Refused(found.Problems);
        }

        var source = new SeedSource(command.Seed);
        var isFree = command.Profile == SeedProfile.Free;
        var figures = isFree
            ? FreeFigures.Draw(found.Value, source.For("figures"))
            : CalibrationSolver.Solve(found.Value, source.For("figures"));
        var council = CouncilStory.Tell(figures, hasScenes: !isFree, source);
        var files = CouncilExtracts.Of(council);
        var (withFaults, planted) =
            command.Profile == SeedProfile.Planted
                ? PlantedFaults.In(council, files, command.PlantedCount, source.For("planted"))
                : (files, []);
        return new SeedPlan(found.Value, council, withFaults, planted);
    }
}
