using Mainstay.Core.Establishment;
using Mainstay.Core.Record;
using Mainstay.Seed.Council;

namespace Mainstay.Seed.Extracts;

/// <summary>What finance, commissioning and the council's own lists export: teams, roles, posts, placements, the policy.</summary>
internal sealed class CouncilExports(InventedCouncil council)
{
    private static readonly DateOnly Always = new(2000, 1, 1);

    public IEnumerable<SourceExport> All() =>
        [
            new(
                "teams",
                Rhythm.MonthlyFull,
                "team_id team_name parent_id kind from to",
                (_, _) => council.Teams.SelectMany(Team)
            ),
            new(
                "roles",
                Rhythm.MonthlyFull,
                "role title census_role agency_job_type case_holding_share front_line manages administrative lead_practitioner from",
                (_, _) => CouncilRole.All.Select(Role)
            ),
            new(
                "establishment",
                Rhythm.WeeklyFull,
                "post_id team_id role fte funding approved_by approved_on from to vacancy_status vacancy_reason vacant_from",
                (day, _) => council.Posts.Where(p => p.From <= day).SelectMany(p => Post(p, day))
            ),
            new(
                "agency",
                Rhythm.WeeklyFull,
                "placement_id worker_id staff_id name registration_no qualified_on team_id role fte start end rationale covers supplier hourly_rate",
                (day, _) => council.Placements.Where(p => p.Start <= day).SelectMany(p => Placement(p, day))
            ),
        ];

    private static IEnumerable<string?[]> Team(CouncilTeam team)
    {
        var since = team.Since ?? Always;
        var kind = KindCode(team.Kind);
        if (team.Renamed is { } renamed)
        {
            yield return [team.Id, renamed.Name, team.Parent?.Id, kind, Cell.Of(since), Cell.Of(renamed.Until)];
            since = renamed.Until.AddDays(1);
        }

        yield return [team.Id, team.Name, team.Parent?.Id, kind, Cell.Of(since), null];
    }

    private static string KindCode(TeamKind kind) =>
        System.Text.Json.JsonSerializer.Serialize(kind, FactJson.Options).Trim('"');

    private static string?[] Role(CouncilRole role) =>
        [
            role.Code,
            role.Title,
            role.CensusRole is { } census ? $"{census}" : null,
            role.AgencyJobType,
            Cell.Of(role.CaseHoldingShare),
            Cell.Of(role.FrontLine),
            Cell.Of(role.Manages),
            Cell.Of(role.Administrative),
            Cell.Of(role.LeadPractitioner),
            Cell.Of(Always),
        ];

    private static IEnumerable<string?[]> Post(CouncilPost post, DateOnly asOf)
    {
        var from = post.From;
        var end = Cell.Known(post.To, asOf);
        if (post.Team.Since is { } since && from < since && !(post.To < since))
        {
            yield return Row(post.Team.On(from), from, since.AddDays(-1), isVacant: false);
            from = since;
        }

        yield return Row(post.Team.On(from), from, end, isVacant: post.VacantFrom <= asOf);

        string?[] Row(CouncilTeam team, DateOnly first, DateOnly? last, bool isVacant) =>
            [
                post.Id,
                team.Id,
                post.Role.Code,
                Cell.Of(post.Fte),
                post.IsGrowth ? "growth" : "base",
                post.IsGrowth ? "Cabinet" : null,
                post.IsGrowth ? Cell.Of(post.From.AddDays(-14)) : null,
                Cell.Of(first),
                Cell.Of(last),
                isVacant ? post.Recruitment : null,
                isVacant ? (post.VacantFrom == post.From ? "new-post" : "leaver") : null,
                isVacant ? Cell.Of(post.VacantFrom) : null,
            ];
    }

    /// <summary>A placement, with its last day once that is eight weeks off; two rows where the team was split meanwhile.</summary>
    private static IEnumerable<string?[]> Placement(CouncilPlacement placement, DateOnly asOf)
    {
        var end = Cell.Known(placement.End, asOf.AddDays(56));
        var start = placement.Start;
        if (placement.Team.Since is { } since && start < since && !(placement.End < since))
        {
            yield return Row($"{placement.Id}-0", placement.Team.On(start), start, since.AddDays(-1));
            start = since;
        }

        yield return Row(placement.Id, placement.Team.On(start), start, end);

        string?[] Row(string id, CouncilTeam team, DateOnly first, DateOnly? last) =>
            [
                id,
                placement.WorkerId,
                placement.StaffId,
                placement.Name,
                placement.RegistrationNumber,
                Cell.Of(placement.QualifiedOn),
                team.Id,
                placement.Role.Code,
                Cell.Of(placement.Fte),
                Cell.Of(first),
                Cell.Of(last),
                string.Join("; ", placement.Rationale.Select(r => $"{r.Reason} {Cell.Of((decimal?)r.Fte)}")),
                string.Join("; ", placement.Rationale.TakeWhile(r => r.Covers is not null).Select(r => r.Covers)),
                placement.Supplier,
                Cell.Of((decimal?)placement.HourlyRate),
            ];
    }
}
