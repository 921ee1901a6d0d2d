using Mainstay.Core.Caseload;
using Mainstay.Seed.Council;
using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Cases;

/// <summary>Opens cases, a family at a time.</summary>
internal sealed class CaseOpening(InventedCouncil council, SeedSource source)
{
    private int _lastCase = 100_000;
    private int _lastFamily = 40_000;

    /// <summary>New cases of one family, led from a day on; opened that day or some days before, while they waited.</summary>
    /// <param name="carrier">Who leads them.</param>
    /// <param name="day">The first day of the lead.</param>
    /// <param name="most">At most so many.</param>
    public IReadOnlyList<CaseFile> Family(Carrier carrier, DateOnly day, int most)
    {
        var opened = source.Chance(0.3) ? day.AddDays(-source.Between(1, 4)) : day;
        if (opened >= council.Days.QuietFrom && day > council.Days.CensusDay)
        {
            opened = day;
        }

        var team = carrier.Team.On(opened);
        var files = New(carrier.Team.Service!, team, opened, Math.Min(most, Size(carrier.Team.Service!)));
        foreach (var file in files)
        {
            CasePaths.Enter(file, carrier, opened, source);
            file.Involvements.Add(new(carrier.Id, carrier.Team.On(day), day, isLead: true));
        }

        return files;
    }

    /// <summary>New cases of one family that nobody leads.</summary>
    public IReadOnlyList<CaseFile> Waiting(CouncilTeam team, CaseStatusCode status, DateOnly opened)
    {
        var files = New(team.Service!, team, opened, 1 + source.Below(2));
        foreach (var file in files)
        {
            file.Statuses.Add(new(status, opened));
        }

        return files;
    }

    private List<CaseFile> New(ServiceShape service, CouncilTeam team, DateOnly opened, int size)
    {
        var family = $"F{++_lastFamily}";
        var files = new List<CaseFile>();
        for (var i = 0; i < size; i++)
        {
            var subject =
                service.IsHouseholds ? CaseSubject.Household
                : service.Kind == Core.Establishment.TeamKind.Assessment && source.Chance(0.03) ? CaseSubject.Unborn
                : CaseSubject.Child;
            var file = new CaseFile($"C{++_lastCase}", family, subject, opened) { IsRestricted = source.Chance(0.004) };
            file.Teams.Add((team, opened));
            files.Add(file);
        }

        council.Cases.AddRange(files);
        return files;
    }

    private int Size(ServiceShape service) =>
        service.IsHouseholds
            ? 1
            : source.Below(100) switch
            {
                < 48 => 1,
                < 76 => 2,
                < 92 => 3,
                _ => 4,
            };
}
