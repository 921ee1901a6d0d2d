using Mainstay.Seed.Calibration;
using Mainstay.Seed.Cases;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Invents a whole council from its figures.</summary>
public static class CouncilStory
{
    /// <summary>The council that shows the figures on its census day; the same seed gives the same council.</summary>
    public static InventedCouncil Tell(CouncilFigures figures, bool hasScenes, SeedSource source)
    {
        var name = InventedNames.Council(source.For("name"));
        var council = new InventedCouncil(name, new CouncilDays(figures.Year), figures, hasScenes);
        var seats = SeatPlan.For(figures, source.For("seats"));
        var design = TeamDesign.For(name, seats, hasScenes, source.For("teams"));
        var staff = new StaffDesign(council, design, source.For("staff"));
        staff.InventPresent();
        staff.InventLeavers([.. seats.Where(s => s.Standing == Standing.Leaver)]);
        staff.InventEarlierLeavers();
        staff.InventSupport();
        EarlierCareers.Fill(council, source.For("earlier careers"));
        new EstablishmentDesign(council, design, source.For("establishment")).Invent();
        new PlacementDesign(council, design, source.For("placements")).Invent();
        new AbsenceDesign(council, source.For("absences")).Invent();
        KnownAhead.Add(council, source.For("known ahead"));
        CaseHistory.Tell(council, source.For("case history"));
        return council;
    }
}
