using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Web.Access;
using Mainstay.Web.Charts;
using Mainstay.Web.Display;
using Mainstay.Web.Downloads;
using Mainstay.Web.Measures;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Measures;

/// <summary>One measure: figure, definition, numerator and denominator, how it moved, services and teams side by side, rows behind.</summary>
[Requires(Permission.ReadFigures, NamesPeople = true)]
public sealed class MeasureModel(Histories histories, TimeProvider clock) : RecordPage(histories, clock)
{
    private const int RowsShown = 100;

    [FromRoute(Name = "name")]
    public string Name { get; set; } = "";

    [FromQuery(Name = "scope")]
    public string? ScopeKey { get; set; }

    [FromQuery(Name = "band")]
    public string? Band { get; set; }

    [FromQuery(Name = "period")]
    public string? PeriodCode { get; set; }

    public Measure Measure { get; private set; } = null!;

    public MeasureResult Figure { get; private set; } = null!;

    public Period Period { get; private set; } = Period.HalfYear;

    public string ScopeName { get; private set; } = "Council";

    public IReadOnlyList<(string Key, string Name, int Depth, MeasureResult Figure)> Parts { get; private set; } = [];

    public IReadOnlyList<NamedRow> Rows { get; private set; } = [];

    /// <summary>How many of the figure's rows this reader may see.</summary>
    public int RowsSeen { get; private set; }

    public ChartFigure? OverTime { get; private set; }

    public MeasureDefinition Definition => Measure.Definition;

    public IEnumerable<SelectListItem> ScopeChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> PeriodChoices =>
        Period.All.Select(p => new SelectListItem(p.Title, p.Code, p == Period));

    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NotFound();
        }

        var tree = History.Reading(TeamTree.Of);
        var places = Places(tree, null, 0).ToArray();
        ScopeChoices = [new("Council", "", ScopeKey is null), .. places.Select(p => Choice(tree, p.Key, p.Depth))];
        Parts =
        [
            .. places
                .AsParallel()
                .AsOrdered()
                .Select(p => (p.Key, tree.NameOf(p.Key, AsAt), p.Depth, Of(new Scope(p.Key, Band)))),
        ];
        var names = new RowNames(History, AsAt, HttpContext.Reader());
        var seen = names.Of(Figure.Rows).ToArray();
        (Rows, RowsSeen) = (seen[..Math.Min(RowsShown, seen.Length)], seen.Length);
        OverTime = MeasureChart.Draw(History, Measure, Lines(), Period, AsAt);
        return Page();
    }

    /// <summary>The chart's figures and those of each team as a file.</summary>
    public IActionResult OnGetFigures()
    {
        if (!Find())
        {
            return NotFound();
        }

        var tree = History.Reading(TeamTree.Of);
        var teams = Places(tree, null, 0).Select(p => (p.Key, Name: tree.NameOf(p.Key, AsAt)));
        IEnumerable<(string? Key, string Name)> scopes =
        [
            (null, "Council"),
            .. teams.Select(t => ((string?)t.Key, t.Name)),
        ];
        string[] header =
        [
            "measure",
            "version",
            "as_at",
            "team",
            "team_name",
            "value",
            "unit",
            "numerator",
            "denominator",
            "n",
            "state",
        ];
        return CsvFile.Of($"{Name}-{Days.InLink(AsAt)}.csv", header, scopes.Select(s => Cells(s.Key, s.Name)));
    }

    /// <summary>Every row behind the figure as a file.</summary>
    public IActionResult OnGetRows()
    {
        if (!Find())
        {
            return NotFound();
        }

        var names = new RowNames(History, AsAt, HttpContext.Reader());
        string[] header = ["about", "team", "record", "numerator", "denominator", "why"];
        return CsvFile.Of(
            $"{Name}-rows-{Days.InLink(AsAt)}.csv",
            header,
            names
                .Of(Figure.Rows)
                .Select(r =>
                    (IReadOnlyList<string?>)
                        [r.About, r.Team, r.Record, r.Row.Numerator.ToString(), r.Row.Denominator.ToString(), r.Row.Why]
                )
        );
    }

    private bool Find()
    {
        (ScopeKey, Band) = (NullIfEmpty(ScopeKey), NullIfEmpty(Band));
        var isScope = ScopeKey is null || History.Of<Team>(ScopeKey).Count > 0;
        if (MeasureLibrary.Find(Name) is not { } measure || !isScope)
        {
            return false;
        }

        Measure = measure;
        Period = Period.Find(PeriodCode) ?? Period;
        ScopeName = ScopeKey is null ? "Council" : History.Reading(TeamTree.Of).NameOf(ScopeKey, AsAt);
        Figure = Of(new Scope(ScopeKey, Band));
        return true;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private MeasureResult Of(Scope scope) => Measure.Of(History, scope, AsAt);

    private (string, Scope)[] Lines() =>
        ScopeKey is null
            ? [("Council", new Scope(null, Band))]
            : [(ScopeName, new Scope(ScopeKey, Band)), ("Council", new Scope(null, Band))];

    private IEnumerable<(string Key, int Depth)> Places(TeamTree tree, string? above, int depth) =>
        depth > 8
            ? []
            : tree.Children(above, AsAt).SelectMany(key => Places(tree, key, depth + 1).Prepend((key, depth)));

    private SelectListItem Choice(TeamTree tree, string key, int depth) =>
        new(new string('\u2003', depth) + tree.NameOf(key, AsAt), key, key == ScopeKey);

    private IReadOnlyList<string?> Cells(string? key, string name)
    {
        var figure = Of(new Scope(key, Band));
        return
        [
            Name,
            Definition.Version.ToString(),
            Days.InLink(AsAt),
            key,
            name,
            figure.Value?.ToString(),
            Definition.Unit,
            figure.Numerator?.ToString(),
            figure.Denominator?.ToString(),
            figure.N.ToString(),
            figure.State.Symbol(),
        ];
    }
}
