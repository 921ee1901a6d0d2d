using System.Text.Json;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Seed.Cases;
using Mainstay.Seed.Council;

namespace Mainstay.Seed.Extracts;

/// <summary>
/// What two case systems export: children in the shape of the standard safeguarding dataset, and in our own layout the
/// carer households of the fostering system and the cases of restricted access.
/// </summary>
internal sealed class CaseExports
{
    private readonly InventedCouncil _council;
    private readonly List<CaseFile> _children;
    private readonly List<CaseFile> _own;
    private readonly Dictionary<string, string> _professionals;
    private readonly List<(CaseFile File, InvolvementSpell Spell, string Id)> _involvements;

    public CaseExports(InventedCouncil council)
    {
        _council = council;
        _own = council.Cases.FindAll(c => c.Subject != CaseSubject.Child || c.IsRestricted);
        _children = council.Cases.FindAll(c => c.Subject == CaseSubject.Child && !c.IsRestricted);
        _involvements =
        [
            .. council
                .Cases.SelectMany(c => c.Involvements.Select(i => (c, i)))
                .Select((p, n) => (p.c, p.i, $"{700_001 + n}")),
        ];
        _professionals = _involvements
            .Select(i => i.Spell.Worker)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select((w, n) => (Worker: w, Id: $"{90_001 + n}"))
            .ToDictionary(p => p.Worker, p => p.Id);
    }

    public IEnumerable<SourceExport> All() => [.. OfChildren(), .. OfOwnLayout()];

    private SourceExport[] OfChildren() =>
        [
            new(
                "case-departments",
                Rhythm.MonthlyFull,
                "dept_team_id dept_team_name dept_team_parent_id dept_team_parent_name team_id",
                (_, _) => _council.Teams.Select(Department)
            ),
            new(
                "case-professionals",
                Rhythm.WeeklyFull,
                "prof_professional_id prof_staff_id prof_professional_name prof_social_worker_registration_no "
                    + "prof_professional_job_title prof_professional_department prof_agency_worker_flag not_a_person",
                (day, _) => Professionals(day)
            ),
            new(
                "case-families",
                Rhythm.WeeklyChanges,
                "fami_family_id fami_person_id",
                (day, after) => Open(_children, day, after).Select(c => new[] { c.Family, c.Reference })
            ),
            new(
                "case-episodes",
                Rhythm.WeeklyChanges,
                "cine_referral_id cine_person_id cine_referral_date cine_close_date cine_referral_team",
                (day, after) => Open(_children, day, after).Select(c => Episode(c, day))
            ),
            new(
                "case-statuses",
                Rhythm.WeeklyChanges,
                "person_id referral_id kind start end",
                (day, after) => Open(_children, day, after).SelectMany(c => Statuses(c, day))
            ),
            new(
                "case-involvements",
                Rhythm.WeeklyChanges,
                "invo_involvements_id invo_professional_id invo_professional_role_id invo_professional_team "
                    + "invo_involvement_start_date invo_involvement_end_date invo_worker_change_reason invo_person_id invo_referral_id",
                Involvements
            ),
        ];

    private SourceExport[] OfOwnLayout() =>
        [
            new(
                "cases-open",
                Rhythm.WeeklyChanges,
                "case_ref family_ref subject status status_date opened closed team restricted awaiting awaiting_since",
                (day, after) => Open(_own, day, after).Select(c => OpenCase(c, day))
            ),
            new(
                "case-allocations",
                Rhythm.WeeklyChanges,
                "allocation_id case_ref worker role team start end change_reason",
                Allocations
            ),
        ];

    private static IEnumerable<CaseFile> Open(List<CaseFile> files, DateOnly day, DateOnly after) =>
        files.Where(c => c.Opened <= day && (c.Closed is null || c.Closed > after));

    private static string?[] Department(CouncilTeam team) =>
        [team.Id, team.Name, team.Parent?.Id, team.Parent?.Name, team.Id];

    private IEnumerable<string?[]> Professionals(DateOnly asOf)
    {
        var workers = _council.Workers.ToDictionary(w => w.StaffId);
        var agency = _council.Placements.GroupBy(p => p.StaffId).ToDictionary(g => g.Key, g => g.First());
        foreach (var (id, professional) in _professionals)
        {
            if (workers.TryGetValue(id, out var worker) && worker.Start <= asOf)
            {
                yield return Row(worker.StaffId, worker.Name, worker.RegistrationNumber, worker.Role, worker.Team, "N");
            }
            else if (agency.TryGetValue(id, out var placed) && placed.Start <= asOf)
            {
                // The case system knows no staff id of agency workers: they are joined by registration number.
                yield return Row(null, placed.Name, placed.RegistrationNumber, placed.Role, placed.Team, "Y");
            }
            else if (id is WaitingCases.Tray or WaitingCases.Unmatched)
            {
                var isTray = id == WaitingCases.Tray;
                yield return
                [
                    professional,
                    null,
                    isTray ? "Duty tray" : "Temporary worker",
                    null,
                    null,
                    null,
                    null,
                    Cell.Of(isTray),
                ];
            }

            string?[] Row(
                string? staff,
                string name,
                string? number,
                CouncilRole role,
                CouncilTeam team,
                string flag
            ) => [professional, staff, name, number, role.Title, team.On(asOf).Id, flag, null];
        }
    }

    private static string?[] Episode(CaseFile file, DateOnly asOf) =>
        [
            Referral(file),
            file.Reference,
            Cell.Of(file.Opened),
            Cell.Of(Cell.Known(file.Closed, asOf)),
            TeamOn(file, asOf),
        ];

    private static string Referral(CaseFile file) => "R" + file.Reference;

    private static string TeamOn(CaseFile file, DateOnly asOf) =>
        file.Teams.Last(t => t.From <= asOf || t == file.Teams[0]).Team.Id;

    private static IEnumerable<string?[]> Statuses(CaseFile file, DateOnly asOf) =>
        file
            .Statuses.Where(s => s.From <= asOf)
            .Select(s =>
                new[]
                {
                    file.Reference,
                    Referral(file),
                    Code(s.Status),
                    Cell.Of(s.From),
                    Cell.Of(Cell.Known(s.To, asOf)),
                }
            )
            .Concat(
                AwaitingOn(file, asOf) is { } awaiting
                    ?
                    [
                        [
                            file.Reference,
                            Referral(file),
                            $"awaiting-{Code(awaiting.What)}",
                            Cell.Of(awaiting.Since),
                            null,
                        ],
                    ]
                    : []
            );

    private static (Awaiting What, DateOnly Since)? AwaitingOn(CaseFile file, DateOnly asOf) =>
        file.Awaiting is { } awaiting && awaiting.Since <= asOf ? awaiting : null;

    private IEnumerable<string?[]> Involvements(DateOnly asOf, DateOnly after) =>
        from i in _involvements
        where i.Spell.From <= asOf && !(i.Spell.To <= after) && !IsOwn(i.File)
        select new[]
        {
            i.Id,
            _professionals[i.Spell.Worker],
            i.Spell.IsLead ? "ALLOCATED CASE WORKER" : "CO-WORKER",
            i.Spell.Team.Id,
            Cell.Of(i.Spell.From),
            Cell.Of(Cell.Known(i.Spell.To, asOf)),
            i.Spell.Reason,
            i.File.Reference,
            Referral(i.File),
        };

    private static bool IsOwn(CaseFile file) => file.Subject != CaseSubject.Child || file.IsRestricted;

    private static string?[] OpenCase(CaseFile file, DateOnly asOf)
    {
        var status = file.Statuses.FindLast(s => s.From <= asOf) ?? file.Statuses[0];
        return
        [
            file.Reference,
            file.Family,
            Code(file.Subject),
            Code(status.Status),
            Cell.Of(file.Statuses.Count > 1 ? status.From : file.Opened),
            Cell.Of(file.Opened),
            Cell.Of(Cell.Known(file.Closed, asOf)),
            TeamOn(file, asOf),
            Cell.Of(file.IsRestricted),
            AwaitingOn(file, asOf) is { } awaiting ? Code(awaiting.What) : null,
            Cell.Of(AwaitingOn(file, asOf)?.Since),
        ];
    }

    private IEnumerable<string?[]> Allocations(DateOnly asOf, DateOnly after) =>
        from i in _involvements
        where i.Spell.From <= asOf && !(i.Spell.To <= after) && IsOwn(i.File)
        select new[]
        {
            i.Id,
            i.File.Reference,
            i.Spell.Worker,
            i.Spell.IsLead ? "lead" : "co-working",
            i.Spell.Team.Id,
            Cell.Of(i.Spell.From),
            Cell.Of(Cell.Known(i.Spell.To, asOf)),
            i.Spell.Reason,
        };

    private static string Code<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value, FactJson.Options).Trim('"');
}
