using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Cases that are not allocated at the end of the story: nobody, a tray, somebody HR does not know, somebody who left.</summary>
internal static class WaitingCases
{
    /// <summary>The case system's name for the duty tray: not a person.</summary>
    public const string Tray = "DUTY";

    /// <summary>Somebody in the case system whom no HR or agency extract holds.</summary>
    public const string Unmatched = "X7731";

    /// <summary>Adds them: about one case in seventy, and none in a council too small for a scene.</summary>
    public static void Add(InventedCouncil council, CaseOpening opening, SeedSource source)
    {
        var families = council.Figures.Cases / 140;
        var teams = council.Teams.Where(t => t.Service is { WeeksOpen: > 0 } && t.Kind != TeamKind.Group).ToList();
        if (families == 0 || !council.HasScenes)
        {
            return;
        }

        var assessment = teams.FindAll(t => t.Kind == TeamKind.Assessment);
        var protection = teams.FindAll(t => t.Service == ServiceShape.ChildProtection);
        for (var i = 0; i < families; i++)
        {
            var isUrgent = i == 0 && protection.Count > 0;
            var team = source.Pick(
                isUrgent ? protection
                : assessment.Count > 0 ? assessment
                : teams
            );
            var status = isUrgent ? CaseStatusCode.ChildProtection : team.Service!.Statuses[0];
            var (holder, until) = Holder(i, council);
            foreach (var file in opening.Waiting(team, status, until.AddDays(-source.Between(0, 40))))
            {
                if (holder is not null)
                {
                    file.Involvements.Add(new(holder, team, file.Opened, isLead: true));
                }
            }
        }
    }

    /// <summary>Who is said to lead it, and the last day on which that could be written.</summary>
    private static (string? Worker, DateOnly Until) Holder(int i, InventedCouncil council)
    {
        var last = council.Days.LastEventful;
        var left = council.Workers.Where(w => w.End <= last && w.HoldsCases).MaxBy(w => w.End);
        return (i % 4) switch
        {
            1 => (Tray, last),
            2 => (Unmatched, last),
            3 when left is not null && left.Start < left.End!.Value.AddDays(-60) => (left.StaffId, left.End.Value),
            _ => (null, last),
        };
    }
}
