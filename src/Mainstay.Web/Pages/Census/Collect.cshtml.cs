using Mainstay.App.Census;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Returns.Census;
using Mainstay.Returns.Census.Comparing;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Web.Access;
using Mainstay.Web.Census;

namespace Mainstay.Web.Pages.Census;

/// <summary>COLLECT's errors and queries with the people they are about, and what COLLECT finally holds against what we froze.</summary>
[Requires(Permission.ReadReturns, NamesPeople = true)]
public sealed class CollectModel(
    DraftCensusQuery drafts,
    Histories histories,
    CensusFiles files,
    CensusJourneys journeys,
    TimeProvider clock
) : CensusPage(drafts, histories, clock)
{
    /// <summary>COLLECT's findings with the worker of each; null when nothing was read back.</summary>
    public IReadOnlyList<(CollectFinding Finding, string? Worker)>? Findings { get; private set; }

    /// <summary>When what COLLECT holds was loaded, UTC; null when it was not.</summary>
    public DateTime? HeldAtUtc { get; private set; }

    /// <summary>The number of the return that it is compared with; null when none is frozen.</summary>
    public int? Compared { get; private set; }

    public IReadOnlyList<ReturnDifference> Differences { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        Compared = (await journeys.OfAsync(Year, cancel)).Version;
        if (await files.FindAsync(Year, CensusFileKind.Collect, cancel: cancel) is { } report)
        {
            var workers = Draft
                .Built.Workers.Where(w => w.Record.Has(WorkerItem.SweNo))
                .GroupBy(w => w.Record.Text(WorkerItem.SweNo)!)
                .ToDictionary(g => g.Key, g => g.First().Worker);
            Findings = [.. CollectReport.Read(report.Content).Select(f => (f, workers.GetValueOrDefault(f.Person)))];
        }

        HeldAtUtc = (await files.FindAsync(Year, CensusFileKind.Held, cancel: cancel))?.AtUtc;
        if (HeldAtUtc is not null && Compared is { } number)
        {
            var (ours, held) = (await Read(CensusFileKind.Return, number), await Read(CensusFileKind.Held, 0));
            Differences = ReturnDifferences.Of(ours, held);
        }

        async Task<CensusReturn> Read(string kind, int number) =>
            (await files.ReturnAsync(Year, kind, number, cancel))!;
    }
}
