using Mainstay.Core.Absence;
using Mainstay.Core.Caseload;
using Mainstay.Core.Leaving;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Returns.Census.Layouts;

namespace Mainstay.Returns.Census.Building;

/// <summary>The record that a return is built from, read once for all its workers.</summary>
internal sealed class BuildContext(WorkforceHistory history, CensusLayout layout)
{
    private readonly Employments _employments = history.Reading(Employments.Of);
    private readonly CaseloadDay _caseloads = history.Reading(Caseloads.Of).On(layout.Year.LastDay);
    private readonly ILookup<string, MeasureRow> _daysLost = AbsenceMeasures
        .WorkingDaysLostFte.Of(history, Scope.Council, layout.Year.LastDay)
        .Rows.ToLookup(r => r.About);

    public WorkforceHistory History => history;

    public CensusLayout Layout => layout;

    public CensusYear Year => layout.Year;

    public Employments Employments => _employments;

    private Dictionary<string, int>? _cases;

    /// <summary>The spells of an employment that count as in post on a day (contract K11).</summary>
    public EmployedSpell[] InPost(Employment employment, DateOnly day) =>
        [.. employment.Spells.Where(s => _employments.IsInPost(s, day))];

    /// <summary>Cases led on the census day.</summary>
    public int Cases(Worker worker)
    {
        _cases ??= _caseloads.Workers.ToDictionary(w => w.Worker.Key, w => w.Led.Count);
        return _cases.GetValueOrDefault(worker.Key);
    }

    /// <summary>The rows of days lost to sickness in the year.</summary>
    public IReadOnlyList<MeasureRow> DaysLost(Worker worker) => [.. _daysLost[worker.Key]];

    /// <summary>The fact that names a worker.</summary>
    public Fact? Person(Worker worker) =>
        worker
            .PersonKeys.Order()
            .SelectMany(history.Of<Person>)
            .LastOrDefault(p => p.Content.RegistrationNumber is not null);

    /// <summary>The latest fact of a kind about a worker: what is true of a person at all times is best known last.</summary>
    /// <remarks>A correction that comes after the census day is for the return too.</remarks>
    public Fact<T>? Latest<T>(Worker worker)
        where T : notnull => worker.PersonKeys.Order().SelectMany(history.Of<T>).MaxBy(f => f.Valid.From);

    /// <summary>The engagement that a day falls in, else the worker's first.</summary>
    public static Fact<Engagement>? EngagementOn(Worker worker, DateOnly day) =>
        worker.Engagements.FirstOrDefault(e => e.Valid.Contains(day))
        ?? (worker.Engagements.Count > 0 ? worker.Engagements[0] : null);

    /// <summary>Why somebody left and where to, as HR codes it.</summary>
    public (Fact<Leaver>? Codes, string Why) Leaving(Worker worker, DateOnly last)
    {
        var engagement = worker.Engagements.FirstOrDefault(e => e.Valid.Contains(last));
        var codes = engagement is null
            ? null
            : history.Of<Leaver>(engagement.Key).FirstOrDefault(f => f.Valid.Contains(last));
        return (codes, codes is null ? "HR has given no code" : "as HR codes it");
    }
}
