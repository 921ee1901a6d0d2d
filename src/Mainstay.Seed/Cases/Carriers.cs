using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Everybody who holds cases at some time: social workers, agency workers, family practitioners.</summary>
internal static class Carriers
{
    public static List<Carrier> Of(InventedCouncil council, SeedSource source) =>
        [
            .. council
                .Workers.Where(w => w.HoldsCases)
                .Select(w => new Carrier(w.StaffId, w.Team, (double)w.TotalFte, w.Start, w.End)
                {
                    AsyeEnd = w.AsyeEnd,
                    Habit = Habit(source),
                    IsManager = w.Role.Manages,
                    IsPractitioner = w.Role.LeadPractitioner,
                }),
            .. council
                .Placements.Where(p => p.HoldsCases)
                .GroupBy(p => p.StaffId)
                .Select(g => new Carrier(
                    g.Key,
                    g.First().Team,
                    (double)g.Sum(p => p.Fte ?? 0),
                    g.First().Start,
                    g.First().End
                )
                {
                    Habit = Habit(source),
                }),
        ];

    private static double Habit(SeedSource source) => 0.82 + (0.36 * source.Share());
}
