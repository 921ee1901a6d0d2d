using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Figures of the reconciliation that are watched on their own (practice P7, P11).</summary>
public static class ReconciliationMeasures
{
    /// <summary>Open cases whose lead could not be matched to the record, as a share.</summary>
    public static Measure UnmatchedShare { get; } =
        CaseloadFigure.Make(
            new(
                "cases_unmatched_share",
                "Share of open cases whose worker is not matched",
                Basis.Cases,
                "ratio",
                "open cases whose lead could not be joined to the workforce record",
                "open cases",
                "Joined by registration number, then by staff id. Above 2% a report is issued only with the reason on its face.",
                "Mainstay, practice rule P7"
            ),
            (day, scope) =>
                new([
                    .. day.AllocationsIn(scope)
                        .Select(a => Row(a, a.State == AllocationState.WorkerNotMatched ? 1 : 0, 1)),
                ])
        );

    /// <summary>Cases of workers who are not available: they stay in view under their name.</summary>
    public static Measure OfUnavailable { get; } =
        CaseloadFigure.Make(
            new(
                "cases_of_unavailable",
                "Cases of social workers who are not available",
                Basis.Cases,
                "children and carer households",
                "cases led by social workers who are not available",
                null,
                "Led by social workers in post on the day who did not work in the week, or are away long term; "
                    + "a row a worker, with the days since last at work.",
                "Mainstay, practice rule P11",
                Decimals: 0
            ),
            (day, scope) =>
                new([
                    .. day.WorkersIn(scope)
                        .Where(w => w.IsSocialWorker && w.Led.Count > 0 && !w.Availability.IsAvailable)
                        .Select(w => OfWorker(w, day, scope)),
                ])
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } = [UnmatchedShare, OfUnavailable];

    private static MeasureRow OfWorker(WorkerCaseload worker, CaseloadDay day, Scope scope)
    {
        var days = worker.Availability.DaysSinceAtWork;
        return Behind.Row(
            worker,
            worker.MainTeam(s => day.IsIn(s.Team, scope)),
            worker.Led.Count * worker.ShareIn(s => s.IsSocialWorker, t => day.IsIn(t, scope)),
            0,
            $"{worker.Shown}, not available"
                + (days is { } n ? $", last at work {Words.Count(n, "day", "days")} ago" : ", never at work here")
        );
    }

    private static MeasureRow Row(CaseAllocation allocation, decimal above, decimal below) =>
        new(
            "case-episode",
            allocation.Case.ShownOn(allocation.Day),
            allocation.Case.ShownOn(allocation.Day),
            allocation.Team,
            above,
            below,
            allocation.Why
        );
}
