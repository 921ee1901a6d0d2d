using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Web.Measures;
using Mainstay.Web.Record;
using Mainstay.Web.Reports;

namespace Mainstay.Web.Pages;

/// <summary>The first screen: where the council stands, what asks for somebody today, and how old the data is.</summary>
public sealed class HomeModel(Histories histories, TimeProvider clock, WeeklyReports reports, SourceAgesQuery ages)
    : RecordPage(histories, clock)
{
    /// <summary>The last Friday's report, whose sentences open the page; null while there is nothing to report.</summary>
    public WeeklyReport? Week { get; private set; }

    public IReadOnlyList<App.Imports.SourceAge> Sources { get; private set; } = [];

    public PositionCard Position { get; private set; } = null!;

    public IReadOnlyList<MeasureResult> ThisWeek { get; private set; } = [];

    public async Task OnGetAsync()
    {
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
