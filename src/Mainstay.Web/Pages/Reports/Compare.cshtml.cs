using Mainstay.App.Operations;
using Mainstay.App.Reports;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.Web.Access;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;

namespace Mainstay.Web.Pages.Reports;

/// <summary>Any two editions of one audience as they were issued; or one against the same Friday as now known.</summary>
[Requires(Permission.ReadEditions)]
public sealed class CompareModel(Histories histories, TimeProvider clock, CompareEditionsQuery compare)
    : RecordPage(histories, clock)
{
    private Dictionary<string, WeeklyLine> _lines = [];

    [FromQuery(Name = "from")]
    public long From { get; set; }

    [FromQuery(Name = "to")]
    public long? To { get; set; }

    public EditionsCompared Compared { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var cancel = HttpContext.RequestAborted;
        var compared = To is { } to
            ? await compare.RunAsync(From, to, cancel)
            : await compare.AsNowKnownAsync(From, cancel);
        if (!compared.IsOk || !EditionAudience.IsFor(compared.Value.Audience, HttpContext.Reader()))
        {
            return NotFound();
        }

        Compared = compared.Value;
        _lines = WeeklyLines.On(History, Compared.To).ToDictionary(l => l.Key);
        return Page();
    }

    public string TitleOf(string line) => _lines.GetValueOrDefault(line)?.Title ?? line;

    public string PlaceOf(string? team) =>
        team is null ? "Total" : History.Reading(TeamTree.Of).NameOf(team, Compared.To);

    public string Text(string line, decimal? value, MeasureState? state) =>
        value is { } known && _lines.TryGetValue(line, out var found)
            ? Shown.Of(found.Definition, known)
            : value?.ToString("0.##") ?? state?.Symbol() ?? "";

    public string Change(FigureCompared figure) =>
        _lines.TryGetValue(figure.Line, out var line)
            ? Shown.Change(line.Definition, figure.Change)
            : $"{figure.Change}";
}
