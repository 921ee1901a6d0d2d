using Mainstay.Core.Measures.Columns;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>One worker's involvements by first day, with days as numbers, so that a day is found without asking every fact.</summary>
internal sealed class HeldCases
{
    private readonly (Fact<Involvement> Fact, CaseRecord Case)[] _facts;
    private readonly int[] _from;
    private readonly int[] _to;

    public HeldCases(IEnumerable<Fact<Involvement>> involvements, Dictionary<string, CaseRecord> cases)
    {
        _facts = [.. involvements.OrderBy(i => i.Valid.From).Select(i => (i, cases[i.Content.Case]))];
        _from = [.. _facts.Select(f => f.Fact.Valid.From.DayNumber)];
        _to = [.. _facts.Select(f => f.Fact.Valid.To?.DayNumber ?? int.MaxValue)];
    }

    public IReadOnlyList<(Fact<Involvement> Fact, CaseRecord Case)> Facts => _facts;

    /// <summary>Open cases led, and open cases co-worked and not led, each once and by reference.</summary>
    public (IReadOnlyList<CaseRecord> Led, IReadOnlyList<CaseRecord> CoWorked) On(DateOnly day)
    {
        HashSet<CaseRecord> led = [];
        HashSet<CaseRecord> coWorked = [];
        var number = day.DayNumber;
        for (var i = 0; i < _from.Length && _from[i] <= number; i++)
        {
            if (_to[i] >= number && IsOpen(i, day))
            {
                (IsLead(i) ? led : coWorked).Add(_facts[i].Case);
            }
        }

        coWorked.ExceptWith(led);
        return (InOrder(led), InOrder(coWorked));
    }

    /// <summary>The days on which each case is open and led, each day of a case once; under a worker's dense number.</summary>
    public IEnumerable<WorkerDays> Led(int worker) =>
        from held in _facts.Where(f => f.Fact.Content.Role == InvolvementRole.Lead).GroupBy(f => f.Case)
        let days = held.SelectMany(f => OpenDays(f.Case, f.Fact.Valid))
            .Select(d => new WorkerDays(worker, d.From(), d.End()))
            .OrderBy(d => d.From)
            .ToArray()
        from time in TimesApart.Of(days).ToArray()
        select time;

    public bool LeadsOn(DateOnly day)
    {
        var number = day.DayNumber;
        for (var i = 0; i < _from.Length && _from[i] <= number; i++)
        {
            if (_to[i] >= number && IsLead(i) && IsOpen(i, day))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLead(int i) => _facts[i].Fact.Content.Role == InvolvementRole.Lead;

    // A case of which no episode is held is open while somebody leads it, as this lead in force does.
    private bool IsOpen(int i, DateOnly day) =>
        (IsLead(i) && _facts[i].Case.Episodes.Count == 0) || _facts[i].Case.IsOpenOn(day);

    // By the same rule as IsOpen.
    private static IEnumerable<DateRange> OpenDays(CaseRecord @case, DateRange lead) =>
        @case.Episodes.Count == 0 ? [lead] : @case.Episodes.Select(e => e.Valid.Within(lead)).OfType<DateRange>();

    private static CaseRecord[] InOrder(HashSet<CaseRecord> cases)
    {
        CaseRecord[] ordered = [.. cases];
        Array.Sort(ordered, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return ordered;
    }
}
