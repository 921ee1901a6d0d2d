using Mainstay.App.Operations;
using Mainstay.App.Region;
using Mainstay.Core.Measures;
using Mainstay.Core.Region;
using Mainstay.Core.Time;
using Mainstay.Web.Charts;
using Mainstay.Web.Record;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Mainstay.Web.Pages.Region;

/// <summary>Our council beside England, its region and its statistical neighbours, by year, as published.</summary>
public sealed class ComparisonModel(Histories histories, StoreSettings settings, TimeProvider clock)
    : RecordPage(histories, clock)
{
    [FromQuery(Name = "measure")]
    public string? MeasureName { get; set; }

    [FromQuery(Name = "authority")]
    public string? AuthorityNumber { get; set; }

    public PublishedMeasure Chosen { get; private set; } = PublishedMeasure.All[0];

    public PublishedTable Table { get; private set; } = null!;

    public AuthorityYear? Ours { get; private set; }

    public IReadOnlyList<YearLine> Years { get; private set; } = [];

    public IReadOnlyList<NeighbourLine> Neighbours { get; private set; } = [];

    public ChartFigure? OverTime { get; private set; }

    public ChartFigure? BesideNeighbours { get; private set; }

    /// <summary>Our record's figure by the same definition at the latest 30 September; null when it is no number.</summary>
    public MeasureResult? OwnRecord { get; private set; }

    public int Latest => Table.Years[^1];

    public string RegionName => Ours is { } ours ? Table.RegionOf(ours.Row)?.Name ?? "Region" : "Region";

    public IEnumerable<SelectListItem> MeasureChoices =>
        PublishedMeasure.All.Select(m => new SelectListItem(m.Title, m.Name, m == Chosen));

    public IEnumerable<SelectListItem> AuthorityChoices =>
        Table
            .Rows.Where(r => r.Year == Latest && r.LaCode is not null)
            .OrderBy(r => r.Name)
            .Select(r => new SelectListItem(r.Name, PublishedTable.Numbers(r)[0], r == Ours?.Row));

    public async Task<IActionResult> OnGetAsync()
    {
        Table = History.Reading(PublishedTable.Of);
        AuthorityNumber ??= await settings.FindAsync(CouncilSettings.AuthorityNumber, HttpContext.RequestAborted);
        if (MeasureName is not null && PublishedMeasure.All.All(m => m.Name != MeasureName))
        {
            return NotFound();
        }

        Chosen = PublishedMeasure.All.FirstOrDefault(m => m.Name == MeasureName) ?? Chosen;
        if (Table.Years.Count == 0 || AuthorityNumber is null)
        {
            return Page();
        }

        var series = Table.Series(AuthorityNumber);
        if (series.Count == 0)
        {
            return NotFound();
        }

        Ours = series[^1];
        Compare(series);
        return Page();
    }

    private void Compare(IReadOnlyList<AuthorityYear> series)
    {
        Years = [.. series.Select(y => new YearLine(y, Table.RegionOf(y.Row), Table.England(y.Year)))];
        Neighbours = [.. NeighbourLines()];
        OwnRecord = MeasureLibrary.Find(Chosen.Name)?.Of(History, Scope.Council, new CensusYear(Latest).LastDay);
        OverTime = ChartFigure.OfLines(
            "over-time",
            Message(),
            $"{Chosen.Title}: {Chosen.Unit}, 30 September {Years[0].Ours.Year} to {Years[^1].Ours.Year}. Source: Department for Education.",
            [.. Years.Select(y => (y.Ours.Year.ToString(), y.Ours.Year.ToString()))],
            [
                new(Ours!.Row.Name, [.. Years.Select(y => Chosen.Number(y.Ours.Row))]),
                new("England", [.. Years.Select(y => Chosen.Number(y.England))]),
                new(RegionName, [.. Years.Select(y => Chosen.Number(y.Region))]),
            ],
            Chosen.Show,
            Chosen.Suffix
        );
        BesideNeighbours = ChartFigure.OfBars(
            "neighbours",
            NeighbourMessage(),
            $"{Chosen.Title}: {Chosen.Unit}, 30 September {Latest}. Source: Department for Education.",
            "Authority",
            Chosen.Title,
            [
                .. Neighbours.Select(n => new ChartBar(
                    n.Year.Row.Name,
                    Chosen.Number(n.Year.Row),
                    Chosen.Text(n.Year.Row),
                    n.IsOurs
                )),
            ]
        );
    }

    private IEnumerable<NeighbourLine> NeighbourLines()
    {
        var number = PublishedTable.Numbers(Ours!.Row)[0];
        var neighbours = History.Of<Neighbours>(number).Select(f => f.Content).LastOrDefault();
        var rows = neighbours is null ? [] : Table.NeighbourRows(number, neighbours, Latest);
        return rows.Select(r => new NeighbourLine(r, false))
            .Append(new NeighbourLine(Ours, true))
            .OrderByDescending(n => Chosen.Number(n.Year.Row) ?? -1)
            .ThenBy(n => n.Year.Row.Name);
    }

    private string Message()
    {
        var last = Years[^1];
        return (Chosen.Number(last.Ours.Row), Chosen.Number(last.England)) switch
        {
            ({ } ours, { } england) =>
                $"{Ours!.Row.Name} was {Beside(ours, england)} England in {last.Ours.Year}: {Chosen.Show(ours)} and {Chosen.Show(england)}",
            _ => $"{Ours!.Row.Name} has no published figure for {last.Ours.Year}",
        };
    }

    private string NeighbourMessage()
    {
        var others = Neighbours
            .Where(n => !n.IsOurs)
            .Select(n => Chosen.Number(n.Year.Row))
            .OfType<decimal>()
            .ToArray();
        return Chosen.Number(Ours!.Row) is { } ours && others.Length > 0
            ? $"{others.Count(o => o > ours)} of {others.Length} statistical neighbours with a figure were higher"
            : "No comparison with neighbours can be made";
    }

    private static string Beside(decimal ours, decimal england) =>
        ours > england ? "above"
        : ours < england ? "below"
        : "level with";

    /// <summary>One year of the table.</summary>
    public sealed record YearLine(AuthorityYear Ours, PublishedRow? Region, PublishedRow? England);

    /// <summary>One authority of the latest year.</summary>
    public sealed record NeighbourLine(AuthorityYear Year, bool IsOurs);
}
