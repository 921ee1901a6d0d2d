using Mainstay.Core.Absence;
using Mainstay.Core.People;
using Mainstay.Returns.Census.Layouts;

namespace Mainstay.Returns.Census.Building;

/// <summary>The record of one employment: in post on the census day, or ended in the year (contract K11).</summary>
internal sealed class EmployedRecord(BuildContext build, Employment employment)
{
    private readonly Worker _worker = employment.Worker;
    private readonly DateOnly _lastDay = build.Year.LastDay;
    private readonly DateOnly _dayBefore = build.Year.FirstDay.AddDays(-1);

    private EmployedSpell[] InPost { get; } = build.InPost(employment, build.Year.LastDay);

    private EmployedSpell[] Before { get; } = build.InPost(employment, build.Year.FirstDay.AddDays(-1));

    private bool IsHere => InPost.Length > 0;

    /// <summary>Whether the return has a record of it: in post on the census day, or its last day in the year.</summary>
    public bool IsInScope => IsHere || (employment.Days.To is { } last && build.Year.Days.Contains(last));

    public BuiltRecord Build(int ordinal)
    {
        var senior = Senior(IsHere ? InPost : LastSpells());
        var draft = new RecordDraft(WorkerItem.Block, build.Layout);
        draft.Add(WorkerItem.AgencyWorker, "0", "employed and paid by the authority", senior.Spell);
        draft.Add(WorkerItem.SweNo, _worker.RegistrationNumber, "registration number", build.Person(_worker));
        Ftes(draft);
        Details(draft);
        Role(draft, senior);
        StartAndEnd(draft);
        AtWork(draft);
        Pay(draft, senior);
        return draft.Built(ordinal, _worker.Key, senior.Team, Why());
    }

    private string Why() =>
        IsHere ? $"in post on {_lastDay:d MMMM yyyy}"
        : Before.Length > 0 ? $"left on {employment.Days.To:d MMMM yyyy}"
        : $"started on {employment.Days.From:d MMMM yyyy} and left on {employment.Days.To:d MMMM yyyy}";

    private void Ftes(RecordDraft draft)
    {
        if (IsHere)
        {
            draft.Number(WorkerItem.Fte, Sum(InPost), Parts(InPost, _lastDay), InPost.Select(s => s.Spell));
        }
        else
        {
            draft.Number(
                WorkerItem.Fte,
                0,
                $"0, since the last day was {employment.Days.To:d MMMM yyyy}",
                employment.Spells.Select(s => s.Spell)
            );
        }

        var (fte, why) =
            Before.Length > 0
                ? (Sum(Before), Parts(Before, _dayBefore))
                : (0, $"0, since the employment began on {employment.Days.From:d MMMM yyyy}");
        draft.Number(WorkerItem.FteBefore, fte, why, Before.Select(s => s.Spell));
    }

    private void Details(RecordDraft draft)
    {
        var details = build.Latest<PersonalDetails>(_worker);
        draft.Day(WorkerItem.BirthDate, details?.Content.BirthDate, "date of birth on the record", details);
        draft.Add(WorkerItem.Sex, Letter(details?.Content.Sex, "F", "M"), "sex on the record", details);
        draft.Add(WorkerItem.Gender, Letter(details?.Content.Sex, "2", "1"), "sex on the record", details);
        draft.Add(WorkerItem.Ethnicity, details?.Content.Ethnicity, "ethnic origin on the record", details);
        var level = build.Latest<QualificationLevel>(_worker);
        draft.Add(
            WorkerItem.QualificationLevel,
            level is null ? null : $"{level.Content.Code}",
            "level on the record",
            level
        );
        var qualification = build.Latest<Qualification>(_worker);
        var route = qualification?.Content.Route;
        draft.Add(WorkerItem.StepUp, YesNo(route, "step-up"), Route(route), qualification);
        draft.Add(WorkerItem.Frontline, YesNo(route, "frontline"), Route(route), qualification);
    }

    private void Role(RecordDraft draft, EmployedSpell senior)
    {
        var mapped = senior.Role!.CensusRole!.Value;
        var holdsNone = IsHere && mapped == 5 && build.Cases(_worker) == 0;
        draft.Add(
            WorkerItem.Role,
            holdsNone ? "6" : $"{mapped}",
            holdsNone
                ? $"{senior.Role.Title}, who holds no case on {_lastDay:d MMMM yyyy}: qualified without cases"
                : $"{senior.Role.Title} counts as {CensusCodes.Role.LabelOf($"{mapped}")}",
            senior.Spell
        );
    }

    private void StartAndEnd(RecordDraft draft)
    {
        var begun = BuildContext.EngagementOn(_worker, employment.Days.From);
        draft.Day(
            WorkerItem.RoleStart,
            employment.Days.From,
            "first day as a social worker of the authority, over all posts since",
            employment.Spells[0].Spell
        );
        draft.Add(
            WorkerItem.Origin,
            begun?.Content.Origin is { } origin ? $"{origin}" : null,
            "where HR says that the worker came from",
            begun
        );
        if (IsHere)
        {
            return;
        }

        draft.Day(
            WorkerItem.RoleEnd,
            employment.Days.To,
            "last day as a social worker of the authority",
            LastSpells().Select(s => s.Spell)
        );
        var (code, why) = build.Leaving(_worker, employment.Days.To!.Value);
        draft.Add(WorkerItem.Destination, code?.Content.Destination is { } to ? $"{to}" : null, why, code);
        draft.Add(WorkerItem.Reason, code?.Content.Reason is { } reason ? $"{reason}" : null, why, code);
    }

    private void AtWork(RecordDraft draft)
    {
        if (IsHere)
        {
            draft.Number(WorkerItem.Cases, build.Cases(_worker), $"cases led on {_lastDay:d MMMM yyyy}");
        }

        var lost = build.DaysLost(_worker);
        draft.Number(
            WorkerItem.DaysLost,
            lost.Sum(r => r.Numerator),
            lost.Count == 0 ? "no sickness absence in the year" : string.Join("; ", lost.Select(r => r.Why)),
            lost.SelectMany(r => _worker.Absences.Where(a => a.Key == r.Key))
        );
        if (IsHere)
        {
            Absence(draft);
        }
    }

    private void Absence(RecordDraft draft)
    {
        var absence = _worker.Absences.FirstOrDefault(a =>
            a.Valid.Contains(_lastDay) && CodeOf(a.Content.Kind) is not null
        );
        draft.Add(
            WorkerItem.Absent,
            absence is null ? "0" : "1",
            absence is null ? $"no absence on {_lastDay:d MMMM yyyy}" : $"absent from {absence.Valid.From:d MMMM yyyy}",
            absence
        );
        if (absence is not null)
        {
            draft.Add(WorkerItem.AbsenceReason, CodeOf(absence.Content.Kind), "class of the absence", absence);
        }
    }

    private void Pay(RecordDraft draft, EmployedSpell senior)
    {
        if (IsHere)
        {
            var salary = build.History.Of<BaseSalary>(senior.Spell.Key).FirstOrDefault(f => f.Valid.Contains(_lastDay));
            draft.Add(
                WorkerItem.BaseSalary,
                salary is null ? null : Pounds(salary.Content.Pence),
                "full-time base salary of the post",
                salary
            );
        }
    }

    private EmployedSpell[] LastSpells() => [.. employment.Spells.Where(s => s.Days.To == employment.Days.To)];

    private static EmployedSpell Senior(IEnumerable<EmployedSpell> spells) =>
        spells.OrderBy(s => s.Role!.CensusRole).ThenByDescending(s => s.Fte).ThenBy(s => s.Spell.Key).First();

    private static decimal? Sum(EmployedSpell[] spells) =>
        spells.Any(s => s.Fte is null) ? null : spells.Sum(s => s.Fte);

    private static string Parts(EmployedSpell[] spells, DateOnly day) =>
        $"on {day:d MMMM yyyy}: {string.Join(" + ", spells.Select(s => s.Fte is { } fte ? $"{fte:0.######}" : "not recorded"))} "
        + $"in {string.Join(", ", spells.Select(s => s.Team).Distinct())}";

    private static string? Letter(Sex? sex, string female, string male) =>
        sex switch
        {
            Sex.Female => female,
            Sex.Male => male,
            _ => null,
        };

    private static string? YesNo(string? route, string wanted) =>
        route is null ? null
        : route == wanted ? "1"
        : "0";

    private static string Route(string? route) =>
        route is null ? "no route on the record" : $"qualified by the route {route}";

    private static string Pounds(long pence) => $"{pence / 100}.{pence % 100:00}";

    // Annual leave is an absence in the return only when it is so long that cases are given away, which is a person's word.
    private static string? CodeOf(AbsenceKind kind) =>
        kind switch
        {
            AbsenceKind.Sickness => "SIC",
            AbsenceKind.FamilyLeave => "MAT",
            AbsenceKind.Training => "TRN",
            AbsenceKind.PublicDuty => "PUB",
            AbsenceKind.OtherPaid or AbsenceKind.Suspension => "OTH",
            AbsenceKind.Unpaid => "UNP",
            AbsenceKind.Unauthorised => "UNA",
            _ => null,
        };
}
