using System.Collections.Concurrent;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>Computes the figures of a report's sections. Safe to use from several threads.</summary>
internal sealed class FigureMaker
{
    private readonly WorkforceHistory _history;
    private readonly DateOnly _asAt;
    private readonly Dictionary<DateOnly, IssuedReport> _issued;
    private readonly TeamShapes _shapes;
    private readonly HashSet<string> _inServices;
    private readonly Movements _movements;
    private readonly ConcurrentDictionary<(string? Team, DateOnly Then), Comparability> _compared = new();

    public FigureMaker(
        WorkforceHistory history,
        DateOnly asAt,
        IReadOnlyList<IssuedReport> issued,
        IReadOnlyList<ReportPlace> places
    )
    {
        var tree = history.Reading(TeamTree.Of);
        var services = places.Where(p => p.Level == SectionLevel.Service).Select(p => p.Team!);
        _history = history;
        _asAt = asAt;
        _issued = issued.ToDictionary(i => i.AsAt);
        _shapes = history.Reading(TeamShapes.Of);
        _inServices = services.SelectMany(s => tree.Below(s, asAt)).ToHashSet();
        _movements = new Movements(history, asAt.AddDays(-7), asAt);
    }

    /// <summary>The sections of some places. The council's is as much work as all its teams', so threads share out figures, not sections.</summary>
    public WeeklySection[] Sections(IReadOnlyList<ReportPlace> places, IReadOnlyList<WeeklyLine> lines)
    {
        var figures = new WeeklyFigure[places.Count * lines.Count];
        Parallel.For(0, figures.Length, i => figures[i] = Figure(lines[i % lines.Count], places[i / lines.Count].Team));
        return
        [
            .. places
                .AsParallel()
                .AsOrdered()
                .Select((p, i) => Section(p, figures[(i * lines.Count)..((i + 1) * lines.Count)])),
        ];
    }

    private WeeklySection Section(ReportPlace place, WeeklyFigure[] figures) =>
        new(
            place.Level,
            new Scope(place.Team),
            place.Name,
            place.Service,
            Compare(place.Team, _asAt.AddDays(-7)),
            figures,
            Reconciliation.Of(_history, new Scope(place.Team), _asAt)
        )
        {
            NotAllocated = NotAllocatedTable.Of(_history, new Scope(place.Team), _asAt),
        };

    private WeeklyFigure Figure(WeeklyLine line, string? team)
    {
        var now = line.Measure.Of(_history, new Scope(team, line.Band), _asAt);
        var weeks = Fridays.Before(_asAt, line.HasHistory ? Fridays.WeeksBack : 1).Select(d => Past(line, team, d));
        PastFigure[] past = [.. weeks];
        var figure = new WeeklyFigure(
            line,
            now,
            past[0],
            Past(line, team, Fridays.YearBefore(_asAt)),
            line.HasHistory ? past : [],
            TrendOf(line, team),
            team is null && line.IsSum ? InNoService(now) : null
        );
        return figure.Change is null or 0 ? figure : figure with { Why = _movements.Of(figure) };
    }

    private PastFigure Past(WeeklyLine line, string? team, DateOnly day)
    {
        var nowKnown = ShortFigure.Of(line.Measure.WithoutRows(_history, new Scope(team, line.Band), day));
        var asIssued = _issued.GetValueOrDefault(day)?.Find(line.Key, team);
        var comparability = Compare(team, day);
        var isRedefined = asIssued is not null && asIssued.Version != line.Definition.Version;
        return new PastFigure(
            day,
            nowKnown,
            asIssued,
            isRedefined && comparability == Comparability.Comparable ? Comparability.DefinitionChanged : comparability
        );
    }

    private Trend? TrendOf(WeeklyLine line, string? team)
    {
        var first = _asAt.AddDays(-Trend.Days - 6);
        if (line.TrendBand is not { } band || Compare(team, first) != Comparability.Comparable)
        {
            return null;
        }

        var scope = new Scope(team, line.Band);
        return Trend.Of(line.Measure, _history, scope, _asAt, band);
    }

    private Comparability Compare(string? team, DateOnly then) =>
        _compared.GetOrAdd((team, then), key => _shapes.Compare(key.Team, key.Then, _asAt));

    private decimal? InNoService(MeasureResult total) =>
        total.State == MeasureState.Known
            ? total.Rows.Where(r => r.Team is null || !_inServices.Contains(r.Team)).Sum(r => r.Numerator)
            : null;
}
