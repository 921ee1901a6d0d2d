using Mainstay.App.Caseload.Allocating;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Caseload.Allocating;
using Mainstay.Web.Display;

namespace Mainstay.Web.MyWork;

/// <summary>Decisions about cases that ask something of the reader (practice P3, P8, P17).</summary>
public sealed class DecisionWork(AllocationTaskKind kind, string key, string title, AllocationTasks tasks)
    : WorkSource(key, title)
{
    /// <summary>Every item of this kind.</summary>
    internal static IReadOnlyList<(AllocationTaskKind Kind, string Key, string Title)> All { get; } =
    [
        (AllocationTaskKind.SecondLook, "second-looks", "Second looks due"),
        (AllocationTaskKind.ToAccept, "to-accept", "Cases for your workers, to accept or not"),
        (AllocationTaskKind.Concern, "case-concerns", "Concerns about cases given, to answer"),
        (AllocationTaskKind.Questioned, "questioned", "Allocations that the latest extract does not have"),
        (AllocationTaskKind.OutsideOwing, "outside", "Made outside Mainstay, reason owed"),
        (AllocationTaskKind.Override, "overrides", "Overrides in the last 28 days"),
        (AllocationTaskKind.OwnView, "my-views", "Cases given to me without my view"),
    ];

    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel) =>
        [
            .. (await tasks.ForAsync(kind, day.History, day.Reader, cancel))
                .Select(d => Row(day, d))
                .OrderBy(r => r.Day ?? DateOnly.MaxValue),
        ];

    private WorkRow Row(WorkDay day, AllocationDecision decision) =>
        new(
            day.History.Reading(Caseloads.Of).Find(decision.Case)?.ShownOn(day.Today) ?? decision.Case,
            DecisionWords.Asked(
                kind,
                decision,
                Worker(day, decision.Worker),
                day.Today,
                day.Reader.Sees(FieldSet.Caseload, decision.Worker)
            ),
            AllocationTasks.Due(kind, decision),
            Owner(day, decision),
            kind == AllocationTaskKind.OwnView ? Links.CasesGivenToMe : Links.AllocationDecisions
        );

    // What waits is not lost because its worker's record is restricted; only the name is not read.
    private static string Worker(WorkDay day, string key) =>
        day.Reader.IsKeptApart(key) ? "a worker whose record is restricted"
        : day.History.Reading(Workforce.Of).ByPerson(key) is { } worker ? worker.Name
        : key;

    private string Owner(WorkDay day, AllocationDecision decision) =>
        kind switch
        {
            AllocationTaskKind.OwnView => "you",
            AllocationTaskKind.SecondLook => day.Role.Words(),
            AllocationTaskKind.Override when decision is { SecondLookBy: not null, SecondConfirms: null } =>
                "manager above",
            AllocationTaskKind.Override => AccessRole.PrincipalSocialWorker.Words(),
            AllocationTaskKind.Concern when WorkerViews.IsLate(decision, day.Today) => "manager above",
            AllocationTaskKind.Concern when decision.ConcernTo == "principal-social-worker" =>
                AccessRole.PrincipalSocialWorker.Words(),
            AllocationTaskKind.Concern when decision.ConcernTo == "head-of-service" => AccessRole.HeadOfService.Words(),
            _ => AccessRole.TeamManager.Words(),
        };
}

/// <summary>Cases that wait and were not looked at within a week (practice P2).</summary>
public sealed class ReviewWork(WaitingList waiting) : WorkSource("reviews", "Weekly reviews of waiting cases, late")
{
    public override async ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel)
    {
        if (!day.History.Reading(Caseloads.Of).HasEpisodes)
        {
            return [];
        }

        var reach = new AllocationReach(day.History, day.Reader);
        return
        [
            .. (await waiting.ForAsync(day.History, day.Reader, day.Today, cancel))
                .Where(w => w.IsReviewLate(day.Today) && reach.MayGive(w.Allocation.Team))
                .OrderBy(w => w.ReviewDue)
                .Select(w => new WorkRow(
                    w.Allocation.Case.ShownOn(day.Today),
                    w.ReviewedOn is { } on
                        ? $"Last looked at {Days.Written(on)} by {w.ReviewedBy}"
                        : $"Not looked at yet, {Days.Count(w.Allocation.DaysWaiting)} waiting",
                    w.ReviewDue,
                    AccessRole.TeamManager.Words(),
                    Links.NotAllocated
                )),
        ];
    }
}
