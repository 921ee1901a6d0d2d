using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;
using Mainstay.Web.Caseload;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Items about targets: over the upper limit, protected workers over their figure, reductions that end.</summary>
internal static class TargetWork
{
    private const int FourWeeks = 28;

    /// <summary>Workers over the effective upper limit; nobody is where the policy has none.</summary>
    public static IEnumerable<WorkRow> OverUpperLimit(WorkDay day) =>
        day.Workers()
            .Where(w => w.OverUpperLimit is not null)
            .OrderByDescending(w => w.OverUpperLimit!.Cases)
            .Select(w => Row(w, null));

    /// <summary>Workers with an open programme who are over their effective target.</summary>
    public static IEnumerable<WorkRow> ProtectedOver(WorkDay day) =>
        day.Workers()
            .Where(w => w.Target.IsProtected && w.OverTarget is not null)
            .OrderByDescending(w => w.OverTarget!.Cases)
            .Select(w => Row(w, null));

    /// <summary>Agreed reductions that end within four weeks, with their reason as far as the reader may know it (practice P12).</summary>
    public static IEnumerable<WorkRow> ReductionsEnding(WorkDay day) =>
        from worker in day.Workers()
        from reduction in worker.Worker.Reductions
        where reduction.Valid.Contains(day.Today) && reduction.Valid.To <= day.Today.AddDays(FourWeeks)
        where !worker.Worker.Reductions.Any(next => IsNextStep(next, reduction))
        let reason = ReductionWords.Of(reduction.Content.Reason, day.Reader.ReasonsOf(worker.Worker.Key))
        select new WorkRow(
            worker.Worker.Name,
            $"{Words.Capital(reason)}, {Figures.Number(reduction.Content.Percent)}% ends; caseload {worker.Shown}",
            reduction.Valid.To,
            AccessRole.TeamManager.Words(),
            Links.Worker(worker.Worker.Key)
        );

    // A stepped reduction is several facts: it ends where no step follows.
    private static bool IsNextStep(Fact<Reduction> next, Fact<Reduction> step) =>
        next.Content.Reason == step.Content.Reason && next.Valid.From == step.Valid.DayAfter;

    private static WorkRow Row(WorkerCaseload worker, DateOnly? day) =>
        new(
            worker.Worker.Name,
            $"{worker.Shown}, target {Figures.Number(worker.Target.Target!.Value, 1)}: {CaseloadWords.Standing(worker).Text}",
            day,
            AccessRole.TeamManager.Words(),
            Links.Worker(worker.Worker.Key)
        );
}
