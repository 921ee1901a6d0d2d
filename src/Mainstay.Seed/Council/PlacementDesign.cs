using Mainstay.Seed.Calibration;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Invents the agency workers: those there on the census day and those before them.</summary>
internal sealed class PlacementDesign(InventedCouncil council, TeamDesign design, SeedSource source)
{
    private static readonly string[] Suppliers = ["Cedar Row Staffing", "Bluegate Social Care", "Northlight People"];

    private readonly CouncilDays _days = council.Days;
    private int _last = 2000;

    /// <summary>Makes the placements, later ones first in each seat.</summary>
    public void Invent()
    {
        foreach (var team in design.Teams)
        {
            foreach (var seat in design.Seats[team].Where(s => s.Standing == Standing.Agency))
            {
                var start = CouncilDays.MondayOf(_days.QuietFrom.AddDays(-source.Between(20, 500)));
                AddCurrent(seat, team, start);
                AddEarlier(seat, team, start);
            }
        }
    }

    private void AddCurrent(Seat seat, CouncilTeam team, DateOnly start)
    {
        var end = _days.Today.AddDays(7 * source.Between(1, 30));
        var cover = Math.Min(seat.CoverFte, seat.Fte[0] ?? seat.CoverFte);
        Add(team, seat.Fte[0], start, end, Rationale(cover, seat.Fte[0], team), seat.HoldsCases);
        var first = council.Placements[^1];
        foreach (var second in seat.Fte.Skip(1))
        {
            var rationale = Rationale(seat.CoverFte - cover, second, team);
            council.Placements.Add(first with { Id = $"{first.Id}-2", Fte = second, Rationale = rationale });
        }
    }

    /// <summary>Others sat in the same place before, one after another, some weeks apart.</summary>
    private void AddEarlier(Seat seat, CouncilTeam team, DateOnly start)
    {
        var last = start.AddDays(-3 - (7 * source.Below(9)));
        while (last > _days.Begin.AddDays(100) && seat.Fte[0] is { } fte)
        {
            var first = CouncilDays.MondayOf(last.AddDays(-7 * source.Between(13, 70)));
            var reason = source.Chance(0.8) ? "vacancy" : source.Pick(["maternity", "additional-capacity"]);
            Add(team, fte, first, last, [(reason, fte, null)], seat.HoldsCases);
            last = first.AddDays(-3 - (7 * source.Below(9)));
        }
    }

    private void Add(
        CouncilTeam team,
        decimal? fte,
        DateOnly start,
        DateOnly end,
        IReadOnlyList<(string Reason, decimal Fte, string? Covers)> rationale,
        bool holdsCases
    )
    {
        var n = ++_last;
        var senior = source.Chance(0.3);
        council.Placements.Add(
            new(
                $"PL{n}",
                $"AW{n}",
                $"A{n}",
                InventedNames.Person(source),
                $"SW{9_500_000 + n}",
                source.Day(start.AddYears(-18), start.AddYears(-4)),
                team,
                senior ? CouncilRole.SeniorPractitioner : CouncilRole.SocialWorker,
                fte,
                start,
                end,
                rationale,
                source.Pick(Suppliers),
                (senior ? 39 : 35) + (source.Below(12) * 0.5m),
                holdsCases
            )
        );
    }

    /// <summary>Cover for vacancies against vacant posts, first of the own team; the rest for other reasons.</summary>
    private List<(string Reason, decimal Fte, string? Covers)> Rationale(decimal cover, decimal? fte, CouncilTeam team)
    {
        List<(string, decimal, string?)> parts = [];
        var left = cover;
        var vacant = council.Posts.Where(p => p.Uncovered > 0).OrderByDescending(p => p.Team == team);
        foreach (var post in vacant)
        {
            var covers = Math.Min(left, post.Uncovered);
            if (covers > 0)
            {
                post.Uncovered -= covers;
                left -= covers;
                parts.Add(("vacancy", covers, post.Id));
            }
        }

        if (left > 0)
        {
            parts.Add(("vacancy", left, null));
        }

        var rest = (fte ?? cover) - cover;
        if (rest > 0)
        {
            var reason = source.Pick([
                "maternity",
                "maternity",
                "long-term-sickness",
                "additional-capacity",
                "asye-support",
                "awaiting-transfer",
            ]);
            parts.Add((reason, rest, null));
        }

        return parts;
    }
}
