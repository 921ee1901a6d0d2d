using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Calibration;

/// <summary>Turns a council's figures into people: FTE for each, and who holds cases, so that every sum is exact.</summary>
public static class SeatPlan
{
    /// <summary>The people whose FTE and heads sum to the figures.</summary>
    public static List<Seat> For(CouncilFigures figures, SeedSource source)
    {
        var stayers = new FteAndHeads(
            figures.InPost.Fte - figures.Starters.Fte,
            figures.InPost.Heads - figures.Starters.Heads
        );
        var idle = figures.InPost.Fte + figures.Agency.Fte - figures.HoldersFte;
        var idleStayers = Math.Min(idle, stayers.Fte);
        var idleAgency = Math.Min(idle - idleStayers, figures.Agency.Fte);
        var idleStarters = idle - idleStayers - idleAgency;

        return
        [
            .. People(Standing.Stayer, stayers, idleStayers, source),
            .. People(Standing.Starter, figures.Starters, idleStarters, source),
            .. WithCover(Agency(figures, idleAgency, source), figures.CoverFte),
            .. People(Standing.Leaver, figures.Leavers, figures.Leavers.Fte, source),
        ];
    }

    private static List<Seat> Agency(CouncilFigures figures, decimal idle, SeedSource source)
    {
        // Cover beyond the agency's own FTE (a printed rate of low reliability) can only be by people whose FTE is not recorded.
        var beyond = (int)Math.Ceiling(Math.Max(0, figures.CoverFte - figures.Agency.Fte));
        var recorded = figures.Agency with { Heads = figures.Agency.Heads - beyond };
        return
        [
            .. People(Standing.Agency, recorded, idle, source),
            .. Enumerable.Repeat(new Seat(Standing.Agency, HoldsCases: false, [null]), beyond),
        ];
    }

    /// <summary>A group's people, of whom some FTE holds no case.</summary>
    private static List<Seat> People(Standing standing, FteAndHeads all, decimal idleFte, SeedSource source)
    {
        var holdingFte = all.Fte - idleFte;
        var idleHeads = IdleHeads(all, idleFte, holdingFte);
        var idle = FteSplit.Among(idleFte, idleHeads, source);
        var holding = FteSplit.Among(holdingFte, all.Heads - idleHeads, source);
        return
        [
            .. idle.Select(fte => new Seat(standing, HoldsCases: false, fte)),
            .. holding.Select(fte => new Seat(standing, HoldsCases: fte[0] is not null, fte)),
        ];
    }

    /// <summary>In proportion, but enough on both sides that nobody passes one FTE where that can be.</summary>
    private static int IdleHeads(FteAndHeads all, decimal idleFte, decimal holdingFte)
    {
        if (idleFte == 0 || holdingFte == 0)
        {
            return idleFte == 0 && holdingFte > 0 ? 0 : all.Heads;
        }

        var proportional = (int)Math.Round(all.Heads * idleFte / all.Fte);
        var most = Math.Min(all.Heads - 1, (int)Math.Floor(all.Heads - holdingFte));
        var least = (int)Math.Ceiling(idleFte);
        return Math.Max(
            1,
            least <= most ? Math.Clamp(proportional, least, most) : Math.Min(proportional, all.Heads - 1)
        );
    }

    private static IEnumerable<Seat> WithCover(List<Seat> agency, decimal cover)
    {
        var beyond = cover - agency.Sum(s => s.TotalFte);
        var unrecorded = agency.Count(s => s.Fte[0] is null);
        foreach (var seat in agency)
        {
            var most = seat.Fte[0] is null && beyond > 0 ? beyond / unrecorded : seat.TotalFte;
            var covers = Math.Min(most, cover);
            cover -= covers;
            yield return seat with
            {
                CoverFte = covers,
            };
        }
    }
}
