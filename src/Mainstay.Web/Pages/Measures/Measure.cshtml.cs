using Mainstay.App.Operations;
using Mainstay.App.Region;
using Mainstay.App.Reports.Office;
using Mainstay.Core.Access;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
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
public sealed class MeasureModel(Histories histories, TimeProvider clock, StoreSettings settings)
    : RecordPage(histories, clock)
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

    [FromQuery(Name = "by")]
    public string? GroupingCode { get; set; }

    public Measure Measure { get; private set; } = null!;

    public MeasureResult Figure { get; private set; } = null!;

    public Period Period { get; private set; } = Period.HalfYear;

    public string ScopeName { get; private set; } = "Council";

    public IReadOnlyList<(string Key, string Name, int Depth, MeasureResult Figure)> Parts { get; private set; } = [];

    public IReadOnlyList<NamedRow> Rows { get; private set; } = [];

    /// <summary>How many of the figure's rows this reader may see.</summary>
    public int RowsSeen { get; private set; }

    public Grouping Grouping { get; private set; } = Grouping.Whole;

    public ChartFigure? OverTime { get; private set; }

    /// <summary>A small chart for each part of the grouping; null where one picture holds them all, or there are none.</summary>
    public SmallMultiples? ByPart { get; private set; }

    /// <summary>The measure beside England, region and neighbours; null where no column is published.</summary>
    public PublishedComparison? Published { get; private set; }

    public MeasureDefinition Definition => Measure.Definition;

    public IEnumerable<SelectListItem> ScopeChoices { get; private set; } = [];

    public IEnumerable<SelectListItem> GroupingChoices =>
        Grouping.All.Select(g => new SelectListItem(g.Title, g.Code, g == Grouping));

    public IEnumerable<SelectListItem> BandChoices =>
        Experience
            .BandsOn(History, AsAt)
            .Select(b => new SelectListItem(b.Title, b.Code, b.Code == Band))
            .Prepend(new("All", "", Band is null));

    public IEnumerable<SelectListItem> PeriodChoices =>
        Period.All.Select(p => new SelectListItem(p.Title, p.Code, p == Period));

    public async Task<IActionResult> OnGetAsync()
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
        var lines = Lines();
        OverTime = MeasureChart.Draw(lines, Period, isDrawnTogether: Grouping != Grouping.Teams);
        ByPart =
            Grouping == Grouping.Teams || lines.Parts.Count > 3
                ? MeasureChart.DrawParts(lines, Period, s => Links.MeasureOf(Name, s, AsAt, PeriodCode))
                : null;
        Published = PublishedComparison.Of(
            History,
            Name,
            await settings.FindAsync(CouncilSettings.AuthorityNumber, HttpContext.RequestAborted),
            AsAt
        );
        return Page();
    }

    /// <summary>The chart's figures, long: a row for each part and day.</summary>
    public IActionResult OnGetSeries() =>
        Find() ? DocumentFile.Csv($"{Name}-series-{Days.InLink(AsAt)}", Document().Tables.First()) : NotFound();

    /// <summary>The chart's figures, the services and teams, and the definition as a spreadsheet.</summary>
    public IActionResult OnGetOds() =>
        Find() ? DocumentFile.Ods($"{Name}-{Days.InLink(AsAt)}", Document()) : NotFound();

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
                    (IReadOnlyList<object?>)[r.About, r.Team, r.Record, r.Row.Numerator, r.Row.Denominator, r.Row.Why]
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
        Grouping = Grouping.Find(GroupingCode) ?? Grouping;
        Band = Experience.BandsOn(History, AsAt).Any(b => b.Code == Band) ? Band : null;
        ScopeName = ScopeKey is null ? "Council" : History.Reading(TeamTree.Of).NameOf(ScopeKey, AsAt);
        Figure = Of(new Scope(ScopeKey, Band));
        return true;
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private MeasureResult Of(Scope scope) => Measure.Of(History, scope, AsAt);

    /// <summary>The scope, what it is grouped by or, as a whole, the council beside it.</summary>
    private MeasureLines Lines()
    {
        var scope = new Scope(ScopeKey, Band);
        var beside =
            Grouping == Grouping.Whole && ScopeKey is not null
                ? [("Council", new Scope(null, Band))]
                : Grouping.Parts(History, scope, AsAt);
        return MeasureLines.Of(History, Measure, (ScopeName, scope), beside, Period.Days(AsAt));
    }

    private OfficeDocument Document() =>
        MeasureDocument.Of(
            Lines().WithN(History, Measure),
            ScopeName,
            AsAt,
            Places(History.Reading(TeamTree.Of), null, 0)
                .Select(p => (History.Reading(TeamTree.Of).NameOf(p.Key, AsAt), Of(new Scope(p.Key, Band))))
        );

    private IEnumerable<(string Key, int Depth)> Places(TeamTree tree, string? above, int depth) =>
        depth > 8
            ? []
            : tree.Children(above, AsAt).SelectMany(key => Places(tree, key, depth + 1).Prepend((key, depth)));

    private SelectListItem Choice(TeamTree tree, string key, int depth) =>
        new(new string('\u2003', depth) + tree.NameOf(key, AsAt), key, key == ScopeKey);

    private IReadOnlyList<object?> Cells(string? key, string name)
    {
        var figure = Of(new Scope(key, Band));
        return
        [
            Name,
            Definition.Version,
            AsAt,
            key,
            name,
            figure.Value,
            Definition.Unit,
            figure.Numerator,
            figure.Denominator,
            figure.N,
            figure.State.Symbol(),
        ];
    }
}
