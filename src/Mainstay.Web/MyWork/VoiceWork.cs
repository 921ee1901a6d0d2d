using Mainstay.App.Caseload.Workload;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Caseload.Workload;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Items about workload plans and workers' concerns (practice P8, P16).</summary>
internal static class VoiceWork
{
    /// <summary>Plans that are due, to be reviewed or to be closed; the director's are those that are overdue to the director.</summary>
    public static IEnumerable<WorkRow> Plans(WorkDay day) =>
        day
            .Scopes.SelectMany(scope => PlanStanding.InScope(day.History, scope, day.Today))
            .DistinctBy(s => s.Worker)
            .Where(s => s.State != PlanState.Running)
            .Where(s => day.Role != AccessRole.Director || s.Owner == AccessRole.Director)
            .Where(s => day.Reader.SeesAs(day.Role, FieldSet.WorkloadVoice, s.Worker.Key))
            .Select(s => new WorkRow(
                s.Worker.Name,
                WorkloadWords.Of(s),
                s.Due,
                s.Owner.Words(),
                Links.WorkloadPlan(s.Worker.Key)
            ));

    /// <summary>Concerns of others that have reached the reader and wait for an answer.</summary>
    public static IEnumerable<WorkRow> Concerns(WorkDay day) =>
        from shown in ConcernsQuery.Reached(day.History, day.Reader, day.Today)
        where shown.Concern.WaitingSince is not null
        select new WorkRow(
            shown.Worker.Name,
            $"My workload is not manageable: without an answer since {Days.Written(shown.Concern.WaitingSince!.Value)}",
            shown.Concern.AnswerDue(day.Today),
            shown.Concern.With(day.Today).Words(),
            Links.Concern(shown.Key)
        );

    /// <summary>The reader's own plan, when their view of it is not given.</summary>
    public static IEnumerable<WorkRow> MyPlan(WorkDay day) =>
        Self(day) is { } self && PlanStanding.Of(day.History, self, day.Today) is { WaitsForWorker: true } standing
            ?
            [
                new WorkRow(
                    "My workload plan",
                    "Agree, or say what would have to change",
                    standing.Due,
                    "you",
                    Links.MyWorkload
                ),
            ]
            : [];

    /// <summary>The reader's own concerns that nobody has answered.</summary>
    public static IEnumerable<WorkRow> MyConcerns(WorkDay day) =>
        Self(day) is not { } self
            ? []
            : from shown in ConcernsQuery.Own(day.History, self, day.Today)
            where shown.Concern.WaitingSince is not null
            select new WorkRow(
                "My workload is not manageable",
                $"Said {Days.Written(shown.Concern.WaitingSince!.Value)}; an answer is due",
                shown.Concern.AnswerDue(day.Today),
                shown.Concern.With(day.Today).Words(),
                Links.MyWorkload
            );

    private static Worker? Self(WorkDay day) =>
        day.Reader.Holder?.Person is { } person ? day.History.Reading(Workforce.Of).ByPerson(person) : null;
}
