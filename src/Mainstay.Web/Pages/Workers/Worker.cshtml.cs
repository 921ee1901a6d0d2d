using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Access;
using Mainstay.Web.Census;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;
using Mainstay.Web.Measures;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Workers;

/// <summary>
/// One worker's caseload and target with every step of the arithmetic, as far as this reader may see: a reason for a
/// reduction is guarded (practice P12), and of an absence only that there is one (P11).
/// </summary>
public sealed class WorkerModel(Histories histories, DraftCensusQuery census, TimeProvider clock)
    : RecordPage(histories, clock)
{
    [FromRoute(Name = "worker")]
    public string Key { get; set; } = "";

    public Worker Worker { get; private set; } = null!;

    public WorkerCaseload Caseload { get; private set; } = null!;

    public TargetExplanation Explanation { get; private set; } = null!;

    /// <summary>What the census would find in this record; null when the return has none of it.</summary>
    public CensusCard? Census { get; private set; }

    public ChartFigure? OverTime { get; private set; }

    public TeamTree Tree { get; private set; } = null!;

    /// <summary>Whether this reader sees the caseload and the cases; HR sees target and reductions only.</summary>
    public bool ShowsCaseload { get; private set; }

    public async Task<IActionResult> OnGetAsync()
    {
        if (History.Reading(Workforce.Of).ByPerson(Key) is not { } worker)
        {
            return NotFound();
        }

        Worker = worker;
        Tree = History.Reading(TeamTree.Of);
        Caseload = History.Reading(Caseloads.Of).Of(worker, AsAt);
        var reader = HttpContext.Reader();
        ShowsCaseload = reader.Sees(FieldSet.Caseload, Key);
        Explanation = TargetExplanation.Of(History, Caseload, reader.ReasonsOf(Key));
        OverTime = reader.Sees(FieldSet.CaseloadTrend, Key) ? DrawOverTime() : null;
        var year = CensusWords.YearAt(Today);
        var draft = await census.RunAsync(year, year.LastDay, null, HttpContext.RequestAborted);
        Census = CensusCard.Of(draft, worker.Key, reader);
        return Page();
    }

    public string Title =>
        Explanation.Figures.Count > 0
            ? $"{Worker.Name}: why the target is {Explanation.Figures[0].Shown}"
            : $"{Worker.Name}: caseload and target";

    public string TargetShown => Explanation.Figures.Count > 0 ? Explanation.Figures[0].Shown : "–";

    public IEnumerable<(CaseRecord Case, string Role)> Cases =>
        Caseload.Led.Select(c => (c, "leads")).Concat(Caseload.CoWorked.Select(c => (c, "co-works")));

    public DateOnly? InvolvedSince(CaseRecord record, string role)
    {
        var wanted = role == "leads" ? InvolvementRole.Lead : InvolvementRole.CoWorking;
        var caseloads = History.Reading(Caseloads.Of);
        return record
            .Involvements.Where(i =>
                i.Content.Role == wanted
                && i.Valid.Contains(AsAt)
                && caseloads.Match(i.Content.Professional)?.Worker == Worker
            )
            .Select(i => (DateOnly?)i.Valid.From)
            .Min();
    }

    private ChartFigure? DrawOverTime()
    {
        var days = Period.HalfYear.Days(AsAt);
        var caseloads = History.Reading(Caseloads.Of);
        var weeks = days.Select(d => caseloads.Of(Worker, d)).ToArray();
        decimal?[] held = [.. weeks.Select(w => w.Spells.Count == 0 ? (decimal?)null : w.Count.Counted)];
        decimal?[] targets = [.. weeks.Select(w => w.Target.Target?.Value)];
        if (held.All(h => h is null))
        {
            return null;
        }

        ChartSeries[] lines = [new("Caseload", held), new("Effective target", targets)];
        return ChartFigure.OfLines(
            "over-time",
            $"Caseload {Figures.Number(Caseload.Count.Counted, 1)} against an effective target of {TargetShown}",
            $"Caseload and effective target in {Caseload.Count.Unit}, {Days.Written(days[0])} to {Days.Written(AsAt)}. Sources: case system, HR.",
            [.. days.Select(d => (Days.Written(d), Days.OnAxis(d)))],
            [.. lines.Where(l => l.Values.Any(v => v is not null))],
            v => Figures.Number(v, 1, "not known")
        );
    }
}
