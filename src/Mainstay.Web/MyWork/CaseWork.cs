using Mainstay.App.Caseload.Allocating;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Web.Caseload;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Items about cases: who has none, whose worker is away, who has had too many.</summary>
internal static class CaseWork
{
    /// <summary>Cases not allocated, by status and days waiting (practice P2).</summary>
    public static IEnumerable<WorkRow> NotAllocated(WorkDay day) =>
        Waiting(day).OrderByDescending(a => a.Wait).ThenByDescending(a => a.DaysWaiting).Select(a => Row(day, a));

    /// <summary>Those that reach the head of service and the director the same day.</summary>
    public static IEnumerable<WorkRow> MayNeverWait(WorkDay day) =>
        Waiting(day).Where(a => a.Wait == WaitState.MayNeverWait).Select(a => Row(day, a));

    /// <summary>Who is away now or not available, and their cases (practice P11).</summary>
    public static IEnumerable<WorkRow> Away(WorkDay day) =>
        from worker in day.Workers()
        where worker.Count.Led > 0 && (worker.Availability.AwayNow || worker.Availability.LongTerm is not null)
        let back = day.Reader.Sees(FieldSet.AbsenceDates, worker.Worker.Key)
            ? worker.Worker.BackAfterAbsence(day.Today)
            : null
        select new WorkRow(
            worker.Worker.Name,
            $"{worker.Shown}; {CaseloadWords.Presence(worker.Availability).Text}"
                + (back is { } known ? $", back {Days.Written(known)}" : ""),
            back,
            AccessRole.TeamManager.Words(),
            Links.Worker(worker.Worker.Key)
        );

    /// <summary>Cases whose lead changed twice or more in the last 12 months (practice P29).</summary>
    public static IEnumerable<WorkRow> ThirdWorker(WorkDay day)
    {
        var year = DateRange.TwelveMonthsTo(day.Today);
        return day.Allocations()
            .Select(a => (Allocation: a, Leads: Leads(a.Case, year)))
            .Where(c => c.Leads.Workers >= 3)
            .OrderByDescending(c => c.Leads.Last)
            .Select(c => new WorkRow(
                c.Allocation.Case.ShownOn(day.Today),
                $"{Words.Capital(Words.Of(c.Allocation.Status))}: {c.Leads.Workers} leads in 12 months, the last since {Days.Written(c.Leads.Last)}",
                c.Leads.Last,
                AccessRole.TeamManager.Words(),
                LinkOf(day, c.Allocation)
            ));
    }

    private static IEnumerable<CaseAllocation> Waiting(WorkDay day) => day.Allocations().Where(a => !a.IsAllocated);

    private static WorkRow Row(WorkDay day, CaseAllocation waiting) =>
        new(
            waiting.Case.ShownOn(day.Today),
            $"{Words.Capital(Words.Of(waiting.Status))}, {CaseloadWords.Of(waiting.State)}, {Days.Count(waiting.DaysWaiting)} waiting",
            ByWhen(day, waiting),
            waiting.Wait switch
            {
                WaitState.MayNeverWait => "head of service and director",
                WaitState.Escalate => AccessRole.HeadOfService.Words(),
                _ => AccessRole.TeamManager.Words(),
            },
            ChooserOf(day, waiting) ?? LinkOf(day, waiting)
        );

    // What may never wait is due on its first day; the rest before it is escalated.
    private static DateOnly? ByWhen(WorkDay day, CaseAllocation waiting) =>
        waiting.Wait == WaitState.MayNeverWait || waiting.WaitingSince is not { } since
            ? waiting.WaitingSince
            : WorkingDays.After(since, PolicyInForce.AllocationOn(day.History, day.Today).EscalateAfterWorkingDays);

    // A restricted case's reference stands in no address either.
    private static string? ChooserOf(WorkDay day, CaseAllocation waiting) =>
        !waiting.Case.IsRestrictedOn(day.Today) && new AllocationReach(day.History, day.Reader).MayGive(waiting.Team)
            ? Links.ChooseWorker(waiting.Case.Key)
            : null;

    private static string? LinkOf(WorkDay day, CaseAllocation allocation) =>
        allocation.Team is { } team && day.Reader.SeesTeam(team) ? Links.Team(team) + "#not-allocated" : null;

    private static (int Workers, DateOnly Last) Leads(CaseRecord @case, DateRange year)
    {
        Fact<Involvement>[] leads =
        [
            .. @case.Involvements.Where(i => i.Content.Role == InvolvementRole.Lead && i.Valid.Meets(year)),
        ];
        return (
            leads.Select(i => i.Content.Professional).Distinct().Count(),
            leads.Select(i => i.Valid.From).DefaultIfEmpty(year.From).Max()
        );
    }
}
