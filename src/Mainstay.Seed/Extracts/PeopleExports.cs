using Mainstay.Seed.Council;

namespace Mainstay.Seed.Extracts;

/// <summary>What HR exports: people, assignments, absences, programmes, reductions, links, what is known ahead.</summary>
internal sealed class PeopleExports(InventedCouncil council)
{
    public IEnumerable<SourceExport> All() => [.. Staff(), .. Agreements()];

    private SourceExport[] Staff() =>
        [
            new(
                "workers",
                Rhythm.WeeklyFull,
                "staff_id name registration_no registration_status registered_until registration_checked qualified_on qualification_route qualification_level birth_date sex ethnicity engagement_kind contract employed_from employed_to notice_received last_working_day origin destination leaving_reason working_pattern",
                (day, _) => council.Workers.Where(w => w.Start <= day).Select(w => Worker(w, day))
            ),
            new(
                "assignments",
                Rhythm.WeeklyFull,
                "assignment_id staff_id post_id team_id role fte kind grade contracted_hours standard_hours start end base_salary",
                (day, _) => council.Workers.SelectMany(w => Assignments(w, day))
            ),
            new(
                "absences",
                Rhythm.WeeklyChanges,
                "absence_id staff_id kind start end working_days_lost expected_return cause",
                (day, _) => council.Absences.Where(a => a.Start <= day).Select(a => Absence(a, day))
            ),
        ];

    private SourceExport[] Agreements() =>
        [
            new(
                "programmes",
                Rhythm.MonthlyFull,
                "staff_id programme start end result",
                (day, _) =>
                    council.Workers.Where(w => w.IsNewlyQualified && w.Start <= day).Select(w => Programme(w, day))
            ),
            new(
                "reductions",
                Rhythm.MonthlyFull,
                "reduction_id staff_id reason percent start end",
                (day, _) =>
                    council
                        .Reductions.Where(r => r.Worker.Start <= day && r.Start <= day.AddDays(28))
                        .Select(r =>
                            new[] { r.Id, r.Worker.StaffId, r.Reason, $"{r.Percent}", Cell.Of(r.Start), Cell.Of(r.End) }
                        )
            ),
            new(
                "links",
                Rhythm.MonthlyFull,
                "staff_id kind other_staff_id start end",
                (day, _) => council.Workers.Where(w => w.Start <= day).SelectMany(w => Links(w, day))
            ),
            new(
                "specialisms",
                Rhythm.MonthlyFull,
                "staff_id code share_wanted start end",
                (day, _) => council.Workers.Where(w => w.Start <= day).SelectMany(w => Specialisms(w, day))
            ),
            new(
                "events",
                Rhythm.WeeklyChanges,
                "event_id kind confirmed staff_id post_id team_id fte day",
                (day, _) =>
                    council
                        .Events.Where(e => e.Known <= day && e.Day > day)
                        .Select(e =>
                            new[]
                            {
                                e.Id,
                                e.Kind,
                                Cell.Of(e.IsConfirmed),
                                e.Worker?.StaffId,
                                e.Post?.Id,
                                e.Post?.Team.Id,
                                Cell.Of(e.Post?.Fte),
                                Cell.Of(e.Day),
                            }
                        )
            ),
        ];

    private string?[] Worker(CouncilWorker worker, DateOnly asOf)
    {
        var end = Cell.Known(worker.End, asOf, worker.NoticeReceived);
        var hasLeft = worker.End <= asOf;
        var notice = worker.NoticeReceived <= asOf ? worker.NoticeReceived : null;
        var isRegistered = worker.RegistrationNumber is not null;
        return
        [
            worker.StaffId,
            worker.Name,
            worker.RegistrationNumber,
            isRegistered ? "registered" : null,
            isRegistered ? Cell.Of(RegisteredUntil(asOf)) : null,
            isRegistered ? Cell.Of(new DateOnly(RegisteredUntil(asOf).Year - 1, 12, 8)) : null,
            Cell.Of(worker.QualifiedOn),
            worker.Route,
            isRegistered ? $"{worker.Level}" : null,
            Cell.Of(worker.BirthDate),
            worker.IsFemale ? "F" : "M",
            worker.Ethnicity,
            "employed",
            worker.IsFixedTerm ? "fixed-term" : "permanent",
            Cell.Of(worker.Start),
            Cell.Of(end),
            Cell.Of(notice),
            Cell.Of(end),
            worker.Origin is { } origin ? $"{origin}" : null,
            hasLeft && worker.Destination is { } destination ? $"{destination}" : null,
            hasLeft && worker.LeavingReason is { } reason ? $"{reason}" : null,
            Pattern(worker),
        ];
    }

    /// <summary>The register is renewed each 30 November.</summary>
    private static DateOnly RegisteredUntil(DateOnly asOf) => new(asOf.Month == 12 ? asOf.Year + 1 : asOf.Year, 11, 30);

    private string? Pattern(CouncilWorker worker)
    {
        var isLongAway = council.Absences.Exists(a => a.Worker == worker && a.End is null && a.Kind == "sickness");
        return (worker.TotalFte, isLongAway) switch
        {
            (0.8m, _) => "1 1 1 1 0",
            (0.6m, _) => "1 1 1 0 0",
            (0.5m, _) => "1 1 0.5 0 0",
            (0.4m, _) => "0 0 1 1 0",
            (0.9m, _) => "1 1 1 1 0.5",
            (_, true) => "1 1 1 1 1",
            _ => null,
        };
    }

    private static IEnumerable<string?[]> Assignments(CouncilWorker worker, DateOnly asOf)
    {
        var n = 0;
        foreach (var (fte, post) in worker.Posts)
        {
            foreach (var stretch in Stretches(worker).Where(s => s.Start <= asOf))
            {
                yield return
                [
                    $"{worker.StaffId}-{++n}",
                    worker.StaffId,
                    post?.Id,
                    stretch.Team.Id,
                    stretch.Role.Code,
                    Cell.Of(fte),
                    "substantive",
                    $"G{stretch.Role.Salary / 6500}",
                    fte is { } share ? Cell.Of(Math.Round(share * 37, 2)) : null,
                    "37",
                    Cell.Of(stretch.Start),
                    Cell.Of(Cell.Known(stretch.End, asOf, stretch.End == worker.End ? worker.NoticeReceived : null)),
                    $"{stretch.Role.Salary + (100 * (worker.BirthDate.Day % 12))}",
                ];
            }
        }
    }

    /// <summary>The days of a worker cut where the role or, by a reorganisation, the team changed.</summary>
    private static IEnumerable<(DateOnly Start, DateOnly? End, CouncilTeam Team, CouncilRole Role)> Stretches(
        CouncilWorker worker
    )
    {
        DateOnly?[] lastDays = [worker.Before?.Until, worker.Team.Since?.AddDays(-1)];
        var start = worker.Start;
        foreach (
            var last in lastDays
                .Where(d => d >= worker.Start && (worker.End is null || d < worker.End))
                .Order()
                .Distinct()
        )
        {
            yield return (start, last, worker.Team.On(start), RoleOn(worker, start));
            start = last!.Value.AddDays(1);
        }

        yield return (start, worker.End, worker.Team.On(start), RoleOn(worker, start));
    }

    private static CouncilRole RoleOn(CouncilWorker worker, DateOnly day) =>
        worker.Before is { } before && day <= before.Until ? before.Role : worker.Role;

    private static string?[] Absence(CouncilAbsence absence, DateOnly asOf)
    {
        var end = Cell.Known(absence.End, asOf);
        return
        [
            absence.Id,
            absence.Worker.StaffId,
            absence.Kind,
            Cell.Of(absence.Start),
            Cell.Of(end),
            end is null ? null : Cell.Of(absence.DaysLost),
            Cell.Of(absence.ExpectedReturn),
            absence.Cause,
        ];
    }

    private static string?[] Programme(CouncilWorker worker, DateOnly asOf)
    {
        var signedOff = worker.AsyeEnd <= asOf && !(worker.End < worker.AsyeEnd);
        var end = signedOff ? worker.AsyeEnd : Cell.Known(worker.End, asOf);
        return [worker.StaffId, "asye", Cell.Of(worker.Start), Cell.Of(end), signedOff ? "passed" : null];
    }

    private IEnumerable<string?[]> Links(CouncilWorker worker, DateOnly asOf)
    {
        var isManager = council.Managers.GetValueOrDefault(worker.Team) == worker;
        var level = isManager ? worker.Team.Parent : worker.Team;
        var manager = level is null ? null : council.Managers.GetValueOrDefault(level);
        var supervisor = worker.HoldsCases ? SupervisorOf(worker) ?? manager : manager;
        (string, CouncilWorker?)[] links = [("line-manager", manager), ("supervisor", supervisor)];
        foreach (var (kind, other) in links)
        {
            var start = other is null || other.Start < worker.Start ? worker.Start : other.Start;
            var end = Cell.Known(worker.End, asOf);
            if (other is not null && other != worker && start <= asOf && !(end < start))
            {
                yield return [worker.StaffId, kind, other.StaffId, Cell.Of(start), Cell.Of(end)];
            }
        }
    }

    // One case holder in five is specialised in court work, another in children in care.
    private static IEnumerable<string?[]> Specialisms(CouncilWorker worker, DateOnly asOf)
    {
        var end = Cell.Known(worker.End, asOf);
        var fifth = worker.HoldsCases ? worker.StaffId[^1] % 5 : 4;
        return fifth < 2
            ?
            [
                [worker.StaffId, fifth == 0 ? "proceedings" : "in-care", "0.5", Cell.Of(worker.Start), Cell.Of(end)],
            ]
            : [];
    }

    private CouncilWorker? SupervisorOf(CouncilWorker worker) =>
        worker.Role == CouncilRole.SeniorPractitioner
            ? null
            : council.Workers.Find(w =>
                w.Team == worker.Team && w.Role == CouncilRole.SeniorPractitioner && w.End is null && w.HoldsCases
            );
}
