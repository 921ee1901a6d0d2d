using Mainstay.App.Operations;
using Mainstay.Core.Measures;
using Mainstay.Web.Record;

namespace Mainstay.Web.Pages.Measures;

/// <summary>Every measure that Mainstay knows, with its figure for the council.</summary>
public sealed class IndexModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    public IReadOnlyList<MeasureResult> Figures { get; private set; } = [];

    public void OnGet() =>
        Figures = [.. MeasureLibrary.All.AsParallel().AsOrdered().Select(m => m.Of(History, Scope.Council, AsAt))];
}
