using Mainstay.Core.Measures;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Caseload by DfE's method, with the published columns' names (practice P7, national-figures.md (a)).</summary>
/// <remarks>
/// Social workers of any role, agency included, by lead worker only; children and carers, whatever the local count rule.
/// A spell or an allocation whose last day is the day counts: the case is held on it. DfE's label belongs to 30 September
/// alone; on any other day the figure is by DfE's method (practice P27).
/// </remarks>
public static class DfeCaseload
{
    private const string Who =
        "Social workers of any role, agency included, by lead worker only, children and carer households; "
        + "two involvements of one worker with one person count once. A worker in two teams counts by FTE share.";

    /// <summary>FTE of social workers who hold one or more cases.</summary>
    public static Measure CaseHoldersFte { get; } =
        CaseloadFigure.Make(
            new(
                "case_holders_fte",
                "Case holders (FTE)",
                Basis.Fte,
                "FTE",
                "FTE of social workers who hold one or more cases",
                null,
                $"{Who} FTE above 0; a worker with no FTE recorded is left out and counted beside.",
                MeasureDefinition.Dfe
            ),
            (day, scope) =>
            {
                var holders = Holders(day, scope);
                return new([.. holders.WithFte.Select(h => h.Row(h.Fte, 0))], holders.Note);
            }
        );

    /// <summary>People who hold one or more cases.</summary>
    public static Measure CaseHolders { get; } =
        CaseloadFigure.Make(
            new(
                "case_holders",
                "Case holders (people)",
                Basis.Heads,
                "people",
                "social workers who hold one or more cases",
                null,
                $"{Who} A worker in two teams is one person in each.",
                "Ours, on DfE's basis",
                Decimals: 0
            ),
            (day, scope) => new([.. Holders(day, scope).All.Select(h => h.Row(1, 0))])
        );

    /// <summary>Cases held by social workers.</summary>
    public static Measure Cases { get; } =
        CaseloadFigure.Make(
            new(
                "cases",
                "Cases held",
                Basis.Cases,
                "children and carer households",
                "cases held by social workers",
                null,
                Who,
                MeasureDefinition.Dfe,
                Decimals: 0
            ),
            (day, scope) =>
            {
                var holders = Holders(day, scope);
                return new([.. holders.All.SelectMany(h => h.CaseRows())], holders.Note);
            }
        );

    /// <summary>Cases per FTE of case holders.</summary>
    public static Measure CaseloadFte { get; } =
        CaseloadFigure.Make(
            new(
                "caseload_fte",
                "Average caseload per FTE of case holders",
                Basis.Fte,
                "cases per FTE",
                "cases held by social workers with FTE above 0",
                "FTE of social workers who hold one or more cases and have FTE above 0",
                $"{Who} A worker with no FTE recorded is left out of both halves and counted beside.",
                MeasureDefinition.Dfe
            ),
            (day, scope) =>
            {
                var holders = Holders(day, scope);
                return new([.. holders.WithFte.Select(h => h.Row(h.Cases, h.Fte))], holders.Note);
            }
        );

    /// <summary>The highest caseload of a case holder.</summary>
    public static Measure Highest { get; } =
        Extreme("case_holders_highest", "Highest caseload of a case holder", all => all.MaxBy(h => h.Whole));

    /// <summary>The lowest caseload of a case holder.</summary>
    public static Measure Lowest { get; } =
        Extreme("case_holders_lowest", "Lowest caseload of a case holder", all => all.MinBy(h => h.Whole));

    /// <summary>Case holders over their effective target.</summary>
    public static Measure OverTarget { get; } =
        CaseloadFigure.Make(
            new(
                "case_holders_over_target",
                "Case holders over target",
                Basis.Heads,
                "people",
                "case holders whose caseload is over their effective target",
                null,
                $"{Who} Available or not; caseload by the policy's count rule, compared unrounded.",
                "Ours, on DfE's basis",
                Decimals: 0
            ),
            (day, scope) =>
                day.Policy is null
                    ? Behind.NotKnown(PolicyInForce.NoneInForce)
                    : new([
                        .. Holders(day, scope).All.Where(h => h.Worker.OverTarget is not null).Select(h => h.Row(1, 0)),
                    ])
        );

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [CaseHoldersFte, CaseHolders, Cases, CaseloadFte, Highest, Lowest, OverTarget];

    private static Measure Extreme(string name, string title, Func<IReadOnlyList<Holder>, Holder?> pick) =>
        CaseloadFigure.Make(
            new(
                name,
                title,
                Basis.Cases,
                "children and carer households",
                "cases of one worker",
                null,
                $"{Who} A worker's whole caseload, not divided by FTE.",
                "Ours, on DfE's basis",
                Decimals: 0
            ),
            (day, scope) =>
            {
                var all = Holders(day, scope).All;
                return pick(all) is { } one
                    ? new([one.Row(one.Whole, 0)], N: all.Count)
                    : new Behind([], IsOfNobody: true);
            }
        );

    private static HoldersOf Holders(CaseloadDay day, Scope scope) =>
        new([
            .. day.WorkersIn(scope)
                .Where(w => w.IsSocialWorker && w.Led.Count > 0)
                .Select(w => new Holder(w, day, scope))
                .Where(h => h.Share > 0),
        ]);

    private sealed record HoldersOf(IReadOnlyList<Holder> All)
    {
        public IEnumerable<Holder> WithFte => All.Where(h => h.Fte > 0);

        public string? Note
        {
            get
            {
                var without = All.Where(h => h.Fte <= 0).ToArray();
                return without.Length == 0
                    ? null
                    : $"{Words.Count(without.Length, "social worker", "social workers")} with no FTE recorded, holding "
                        + $"{Words.Count(without.Sum(h => h.Cases), "case", "cases")}, not in the figures per FTE.";
            }
        }
    }

    private sealed class Holder(WorkerCaseload worker, CaseloadDay day, Scope scope)
    {
        public WorkerCaseload Worker => worker;

        public int Whole => worker.Led.Count;

        public decimal Share { get; } = worker.ShareIn(s => s.IsSocialWorker, t => day.IsIn(t, scope));

        public decimal Cases => Whole * Share;

        public decimal Fte { get; } = worker.FteOf(s => s.IsSocialWorker && day.IsIn(s.Team, scope)) ?? 0;

        private string? Team => worker.MainTeam(s => s.IsSocialWorker && day.IsIn(s.Team, scope));

        public MeasureRow Row(decimal above, decimal below) =>
            Behind.Row(worker, Team, above, below, $"{worker.Shown}, {Words.Plain(Fte)} FTE");

        public IEnumerable<MeasureRow> CaseRows() =>
            worker.Led.Select(c => new MeasureRow(
                "case-episode",
                c.ShownOn(day.Day),
                worker.Worker.Key,
                Team,
                Share,
                0,
                $"led on the day, {CaseStatusWords.Of(c.PrincipalStatusOn(day.Day))}"
            ));
    }
}
