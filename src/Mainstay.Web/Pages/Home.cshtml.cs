using Mainstay.App.Access;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Web.Access;
using Mainstay.Web.Measures;
using Mainstay.Web.MyWork;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;

namespace Mainstay.Web.Pages;

/// <summary>The first screen: where the council stands, what asks for somebody today, and how old the data is.</summary>
public sealed class HomeModel(
    Histories histories,
    TimeProvider clock,
    WeeklyReports reports,
    SourceAgesQuery ages,
    ListEditionsQuery editions,
    WorkOfDay work
) : RecordPage(histories, clock)
{
    /// <summary>The last Friday's report, whose sentences open the page; null while there is nothing to report.</summary>
    public WeeklyReport? Week { get; private set; }

    public IReadOnlyList<App.Imports.SourceAge> Sources { get; private set; } = [];

    public PositionCard Position { get; private set; } = null!;

    public IReadOnlyList<MeasureResult> ThisWeek { get; private set; } = [];

    public Reader Reader => HttpContext.Reader();

    /// <summary>Whether this reader sees the council's figures; the others have a first screen of their own work.</summary>
    public bool ShowsFigures => Reader.May(Permission.ReadFigures);

    /// <summary>The teams and levels that the reader answers for.</summary>
    public IEnumerable<(string Key, string Name)> Places =>
        Reader.Places.Where(Reader.SeesTeam).Select(p => (p, History.Reading(TeamTree.Of).NameOf(p, AsAt)));

    /// <summary>Editions for a reader who sees no other figures, latest first.</summary>
    public IReadOnlyList<EditionListed> Editions { get; private set; } = [];

    /// <summary>What asks for this reader today (practice P29).</summary>
    public IReadOnlyList<WorkItem> Work { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (!IsEmpty)
        {
            Work = await work.ItemsAsync(Reader, History, HttpContext.RequestAborted);
        }

        if (!ShowsFigures)
        {
            Editions = Reader.May(Permission.ReadEditions)
                ?
                [
                    .. (await editions.RunAsync(HttpContext.RequestAborted)).Where(e =>
                        EditionAudience.IsFor(e, Reader)
                    ),
                ]
                : [];
            return;
        }

        if (IsEmpty)
        {
            return;
        }

        Week = await reports.OfAsync(AsAt, KnownAt is { } known ? Display.Days.EndOf(known) : null);
        Sources = await ages.RunAsync(AsAt, HttpContext.RequestAborted);
        Position = PositionCard.Of(History, Scope.Council, AsAt);
        ThisWeek = MeasureNames.ForHome.Figures(History, Scope.Council, AsAt);
    }
}
