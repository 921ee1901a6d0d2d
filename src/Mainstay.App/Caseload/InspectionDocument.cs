using Mainstay.App.Reports.Office;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.App.Caseload;

/// <summary>
/// What inspectors ask for on the first morning: every worker with caseload by status, what is not allocated by kind, overrides
/// and workload plans (practice P29). For officers only; workers by initials and staff id.
/// </summary>
public static class InspectionDocument
{
    /// <summary>The list as at a day.</summary>
    /// <param name="history">The record.</param>
    /// <param name="council">The council's name.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="overrides">Allocations of the year to the day that went on although the gate asked.</param>
    /// <param name="isKeptApart">Whether a person's record is restricted and kept from the reader; null for nobody's.</param>
    public static OfficeDocument Of(
        WorkforceHistory history,
        string council,
        DateOnly asAt,
        IReadOnlyList<AllocationDecision> overrides,
        Func<string, bool>? isKeptApart = null
    )
    {
        var names = new InspectionNames(isKeptApart ?? (_ => false));
        var day = history.Reading(Caseloads.Of).On(asAt);
        CaseStatusCode[] statuses = [.. CaseRecord.PrincipalOrder.Where(s => day.Allocations.Any(a => a.Status == s))];
        return new(
            $"Inspection list, {council}",
            $"As at {Shown.Day(asAt)}.",
            "Officers only",
            [
                new OfficeHeading(1, "Workers and their cases"),
                Workers(history, day, statuses, names),
                new OfficeHeading(1, "Not allocated"),
                NotAllocated(day),
                new OfficeHeading(1, "Overrides"),
                InspectionOverrides.Of(history, overrides, asAt, names),
                new OfficeHeading(1, "Workload plans"),
                Plans(history, asAt, names),
            ]
        );
    }

    /// <summary>A name as initials: <c>Amara van Whitfield</c> is <c>A v W</c>.</summary>
    public static string Initials(string name) =>
        string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part[..1]));

    private static OfficeTable Workers(
        WorkforceHistory history,
        CaseloadDay day,
        CaseStatusCode[] statuses,
        InspectionNames names
    )
    {
        var tree = history.Reading(TeamTree.Of);
        var caseloads = history.Reading(Caseloads.Of);
        var workers = day.Workers.Where(w => w.Led.Count + w.CoWorked.Count > 0 || w.IsInCaseHoldingRole).ToArray();
        return new(
            "Workers",
            $"Open cases by worker and principal status, {Shown.Day(day.Day)}; n = {workers.Length:N0} workers",
            [
                "Initials",
                "Staff id",
                "Team",
                "Role",
                "Experience",
                "FTE",
                "Registered",
                "Children",
                "Families",
                "Households",
                "Co-worked",
                "Target",
                "Upper limit",
                "Longest held since",
                .. statuses.Select(s => Capital(CaseStatusWords.Of(s))),
            ],
            [
                .. workers
                    .OrderBy(w => TeamOf(tree, w))
                    .ThenBy(w => w.Worker.Key)
                    .Select(w => Row(tree, caseloads, w, statuses, names)),
            ]
        )
        {
            Notes =
            [
                "Children and households that the worker leads, each under its principal status; co-worked cases beside, not in the columns of status.",
                "A worker in two teams stands once, under the team in which they have most FTE.",
            ],
        };
    }

    private static IReadOnlyList<OfficeCell> Row(
        TeamTree tree,
        Caseloads caseloads,
        WorkerCaseload worker,
        CaseStatusCode[] statuses,
        InspectionNames names
    ) =>
        [
            names.Initials(worker.Worker.Key, worker.Worker.Name),
            names.StaffId(worker.Worker.Key),
            TeamOf(tree, worker),
            string.Join("; ", worker.Spells.Select(s => s.Role?.Title ?? s.RoleCode).Distinct()),
            worker.Band?.Title ?? "not known",
            OfficeCell.Of(worker.Spells.Any(s => s.Fte is not null) ? worker.Spells.Sum(s => s.Fte ?? 0) : null, 2),
            !worker.IsSocialWorker ? "not a social worker"
            : worker.IsRegistered ? "yes"
            : "no",
            worker.Count.Children,
            worker.Count.Families,
            worker.Count.Households,
            worker.Count.CoWorked,
            OfficeCell.Of(worker.Target.Target?.Value, 1),
            worker.Target.UpperLimit is { } limit ? OfficeCell.Of(limit.Value, 1) : "none",
            LongestHeld(caseloads, worker) is { } since ? since : "–",
            .. statuses.Select(s => (OfficeCell)worker.Led.Count(c => c.PrincipalStatusOn(worker.Day) == s)),
        ];

    private static OfficeTable NotAllocated(CaseloadDay day) =>
        new(
            "Not allocated",
            day.KnowsOpenCases
                ? $"Cases not allocated by kind and status, {Shown.Day(day.Day)}; n = {day.Allocations.Count(a => !a.IsAllocated):N0} cases"
                : "Not known: the record holds no list of open cases",
            ["Kind", "Status", "Cases", "Longest wait (days)", "Asks for"],
            [
                .. day
                    .Allocations.Where(a => day.KnowsOpenCases && !a.IsAllocated)
                    .GroupBy(a => (a.State, a.Status))
                    .OrderBy(g => g.Key.State)
                    .ThenBy(g => Array.IndexOf([.. CaseRecord.PrincipalOrder], g.Key.Status))
                    .Select(g =>
                        (IReadOnlyList<OfficeCell>)
                            [
                                Capital(g.First().Why),
                                Capital(CaseStatusWords.Of(g.Key.Status)),
                                g.Count(),
                                g.Max(a => a.DaysWaiting),
                                Wait(g.Max(a => a.Wait)),
                            ]
                    ),
            ]
        );

    private static OfficeTable Plans(WorkforceHistory history, DateOnly asAt, InspectionNames names)
    {
        var standings = PlanStanding.InScope(history, Scope.Council, asAt);
        return new(
            "Workload plans",
            $"Workers in sustained excess and open workload plans, {Shown.Day(asAt)}; n = {standings.Count:N0}",
            ["Initials", "Staff id", "In excess since", "State", "Due", "Worker’s view"],
            [
                .. standings.Select(s =>
                    (IReadOnlyList<OfficeCell>)
                        [
                            names.Initials(s.Worker.Key, s.Worker.Name),
                            names.StaffId(s.Worker.Key),
                            s.Excess is { } excess ? excess.Since : "no longer",
                            State(s.State),
                            s.Due,
                            s.Plan is null ? "–"
                            : s.Plan.WorkersView is not { } view ? "not yet given"
                            : view.Kind == PlanEntryKind.Agreed ? "agrees"
                            : "does not agree",
                        ]
                ),
            ]
        );
    }

    private static DateOnly? LongestHeld(Caseloads caseloads, WorkerCaseload worker) =>
        worker
            .Led.SelectMany(c => c.LeadsOn(worker.Day))
            .Where(i => caseloads.Match(i.Content.Professional)?.Worker == worker.Worker)
            .Select(i => (DateOnly?)i.Valid.From)
            .Min();

    private static string TeamOf(TeamTree tree, WorkerCaseload worker) =>
        worker.Spells.OrderByDescending(s => s.Fte).ThenBy(s => s.Key).FirstOrDefault() is { } main
            ? tree.NameOf(main.Team, worker.Day)
            : "not in post";

    private static string Wait(WaitState wait) =>
        wait switch
        {
            WaitState.MayNeverWait => "may never wait",
            WaitState.Escalate => "escalation",
            _ => "weekly review",
        };

    private static string State(PlanState state) =>
        state switch
        {
            PlanState.Due => "plan to be made",
            PlanState.ReviewDue => "to be reviewed",
            PlanState.MayClose => "may be closed",
            _ => "running",
        };

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
