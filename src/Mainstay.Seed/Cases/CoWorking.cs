using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Colleagues who work with the lead: mostly newly qualified workers on child protection and care work.</summary>
internal static class CoWorking
{
    public static void Add(InventedCouncil council, IReadOnlyList<Carrier> carriers, SeedSource source)
    {
        var day = council.Days.LastEventful;
        var present = carriers.Where(c => c.Works(day) && !c.IsManager).ToList();
        foreach (var file in council.Cases.Where(c => c.Closed is null && c.Lead is not null))
        {
            var suits =
                file.Is(CaseStatusCode.ChildProtection, day) || file.Is(CaseStatusCode.Proceedings, day) ? 0.22 : 0.03;
            if (!source.Chance(suits) || file.Lead!.From > day.AddDays(-7))
            {
                continue;
            }

            var partner = source.Pick(present);
            var from = Later(file.Lead.From, partner.From).AddDays(source.Below(7));
            if (partner.Id != file.Lead.Worker && from <= day)
            {
                file.Involvements.Add(new(partner.Id, partner.Team, from, isLead: false));
            }
        }
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
