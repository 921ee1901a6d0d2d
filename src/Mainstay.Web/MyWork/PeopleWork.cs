using Mainstay.Core.Access;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Time;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Items about people and posts: who comes, who goes, what is not on record about them.</summary>
internal static class PeopleWork
{
    private const int FourWeeks = 28;
    private const int Fortnight = 14;

    /// <summary>What begins or ends for people of the team from Monday to Sunday of this week.</summary>
    public static IEnumerable<WorkRow> ChangesThisWeek(WorkDay day)
    {
        var monday = day.Today.AddDays(-(((int)day.Today.DayOfWeek + 6) % 7));
        var week = new DateRange(monday, monday.AddDays(6));
        return day.Workers().SelectMany(w => Changes(w.Worker, week)).OrderBy(r => r.Day);
    }

    /// <summary>Who starts within a fortnight, or started in the last week, in social work without a registration or a day of qualification on record.</summary>
    public static IEnumerable<WorkRow> StartingUnchecked(WorkDay day)
    {
        var around = new DateRange(day.Today.AddDays(-7), day.Today.AddDays(Fortnight));
        return from worker in Seen(day)
            let start = FirstDay(worker)
            where start is not null && around.Contains(start.Value)
            where SpellOnDay.Of(day.History, worker, start.Value).Any(s => s.IsSocialWorker)
            let missing = Missing(worker, start.Value)
            where missing.Count > 0
            select new WorkRow(
                worker.Name,
                $"Not on record: {Words.List(missing)}",
                start,
                AccessRole.Hr.Words(),
                Links.Worker(worker.Key)
            );
    }

    /// <summary>Who gave notice or has left in the last four weeks without a reason or a destination on record.</summary>
    public static IEnumerable<WorkRow> LeavingUncoded(WorkDay day)
    {
        var reasons = day.History.All<Leaver>().ToDictionary(l => (l.Key, l.Valid.From), l => l.Content);
        return from worker in Seen(day)
            where day.Reader.Sees(FieldSet.LeavingCodes, worker.Key)
            from engagement in worker.Engagements
            where engagement.Valid.To >= day.Today.AddDays(-FourWeeks)
            let leaver = reasons.Values.Count == 0 ? null : LeaverOf(day.History, engagement)
            where leaver?.Reason is null || leaver.Destination is null
            select new WorkRow(
                worker.Name,
                leaver?.Reason is null ? "No leaving reason on record" : "No destination on record",
                engagement.Valid.To,
                AccessRole.Hr.Words(),
                Links.Worker(worker.Key)
            );
    }

    /// <summary>Vacant posts of social workers of which nobody says how far recruitment is.</summary>
    public static IEnumerable<WorkRow> VacanciesWithoutStatus(WorkDay day)
    {
        var tree = day.History.Reading(TeamTree.Of);
        return from vacancy in day.History.On<Vacancy>(day.Today)
            where vacancy.Content.Status is null or RecruitmentStatus.NotStarted
            let post = day.History.On<Post>(vacancy.Key, day.Today)
            where post is not null
            select new WorkRow(
                $"Post {vacancy.Key}",
                $"{tree.NameOf(post.Team, day.Today)}, {Figures.Fte(post.Fte)} FTE: "
                    + (vacancy.Content.Status is null ? "no recruitment status" : "recruitment not started"),
                vacancy.Content.VacantFrom,
                AccessRole.RecruitmentCoordinator.Words()
            );
    }

    /// <summary>Agency placements without a rationale, or that end within four weeks.</summary>
    public static IEnumerable<WorkRow> Agency(WorkDay day) =>
        from worker in Seen(day)
        from spell in worker.AgencySpells
        where spell.Valid.Contains(day.Today)
        let why = WhyLookAt(spell, day.Today)
        where why is not null
        select new WorkRow(
            worker.Name,
            why,
            spell.Valid.To,
            AccessRole.RecruitmentCoordinator.Words(),
            Links.Worker(worker.Key)
        );

    /// <summary>Social workers who hold cases and are not on the register, or whose registration ends within four weeks.</summary>
    public static IEnumerable<WorkRow> Registration(WorkDay day) =>
        from caseload in day.Workers()
        where caseload.IsSocialWorker && caseload.Count.Led > 0
        let until = RegisteredUntil(caseload.Worker, day.Today)
        where !caseload.IsRegistered || until <= day.Today.AddDays(FourWeeks)
        where day.Reader.Sees(FieldSet.Registration, caseload.Worker.Key)
        select new WorkRow(
            caseload.Worker.Name,
            $"{(caseload.IsRegistered ? "Registration ends" : "Not on the register")}; holds {caseload.Shown}",
            until,
            AccessRole.PrincipalSocialWorker.Words(),
            Links.Worker(caseload.Worker.Key)
        );

    /// <summary>Workers of the case system whom no record could be found for; their cases count as not allocated.</summary>
    public static IEnumerable<WorkRow> Unmatched(WorkDay day) =>
        day
            .History.Reading(Caseloads.Of)
            .Unmatched.Select(m => new WorkRow(
                m.Professional,
                Words.Capital(m.Why),
                null,
                AccessRole.Analyst.Words(),
                day.Reader.May(Permission.ReadDataQuality) ? Links.Data : null
            ));

    private static IEnumerable<Worker> Seen(WorkDay day) =>
        day.History.Reading(Workforce.Of).Workers.Where(w => day.Reader.SeesPerson(w.Key));

    private static IEnumerable<WorkRow> Changes(Worker worker, DateRange week)
    {
        var link = Links.Worker(worker.Key);
        var here = worker.Spells.Select(s => s.Valid).Concat(worker.AgencySpells.Select(s => s.Valid)).ToArray();
        WorkRow Row(string what, DateOnly on) => new(worker.Name, what, on, AccessRole.TeamManager.Words(), link);
        foreach (var first in here.Select(v => v.From).Where(week.Contains).Distinct())
        {
            yield return Row(here.Any(v => v.DayAfter == first) ? "Post, team or hours change" : "Starts", first);
        }

        foreach (var last in here.Select(v => v.To).OfType<DateOnly>().Where(week.Contains).Distinct())
        {
            if (!here.Any(v => v.From == last.AddDays(1)))
            {
                yield return Row("Last day", last);
            }
        }

        foreach (var reduction in worker.Reductions.Where(r => week.Contains(r.Valid.From)))
        {
            yield return Row(
                $"A reduction of {Figures.Number(reduction.Content.Percent)}% begins",
                reduction.Valid.From
            );
        }
    }

    private static DateOnly? FirstDay(Worker worker) =>
        worker
            .Spells.Select(s => (DateOnly?)s.Valid.From)
            .Concat(worker.AgencySpells.Select(s => (DateOnly?)s.Valid.From))
            .Min();

    private static IReadOnlyList<string> Missing(Worker worker, DateOnly start) =>
        [
            .. worker.IsRegisteredOn(start) ? Array.Empty<string>() : ["registration"],
            .. worker.QualifiedOn(start) is null ? ["day of qualification"] : Array.Empty<string>(),
        ];

    private static Leaver? LeaverOf(WorkforceHistory history, Fact<Engagement> engagement) =>
        history
            .Of<Leaver>(engagement.Key)
            .Where(l => l.Valid.From == engagement.Valid.To)
            .Select(l => l.Content)
            .FirstOrDefault();

    private static string? WhyLookAt(Fact<AgencySpell> spell, DateOnly today) =>
        spell.Content.Parts.Count == 0 ? "No rationale on record"
        : spell.Valid.To is { } last && last <= today.AddDays(FourWeeks)
            ? $"Placement ends ({Words.Of(spell.Content.Parts[0].Reason)})"
        : null;

    private static DateOnly? RegisteredUntil(Worker worker, DateOnly today) =>
        worker.Registrations.LastOrDefault(r => r.Valid.From <= today)?.Content.Until;
}
