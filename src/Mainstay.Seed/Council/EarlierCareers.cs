using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>Where those came from who were here before the story begins: the census asks it of everybody employed.</summary>
internal static class EarlierCareers
{
    public static void Fill(InventedCouncil council, SeedSource source)
    {
        foreach (var worker in council.Workers.Where(w => w.Origin is null))
        {
            worker.Origin = source.Pick([1, 1, 1, 2, 2, 2, 3, 4, 5, 6, 7]);
        }
    }
}
