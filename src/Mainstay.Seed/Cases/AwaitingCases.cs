using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Open cases that await closure or transfer at the end of the story: about one in twenty and one in fifty.</summary>
internal static class AwaitingCases
{
    public static void Add(InventedCouncil council, SeedSource source)
    {
        var today = council.Days.Today;
        foreach (var file in council.Cases.Where(c => c.Closed is null && c.Lead is not null))
        {
            var draw = source.Share();
            var since = today.AddDays(-source.Between(1, 35));
            if (draw < 0.07 && since > file.Opened)
            {
                file.Awaiting = (draw < 0.05 ? Awaiting.Closure : Awaiting.Transfer, since);
            }
        }
    }
}
