using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>What a cause added to a figure's two sides.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Above">Above the line.</param>
/// <param name="Below">Below the line.</param>
internal readonly record struct RowCause(Cause Cause, decimal Above, decimal Below);

/// <summary>Gives the difference between the rows of two days to causes; what it gives sums to the difference exactly.</summary>
internal sealed class RowCauses
{
    private readonly WorkforceHistory _history;
    private readonly WorkerCauses _workers;
    private readonly Caseloads _caseloads;
    private readonly DateOnly _then;
    private readonly DateOnly _now;

    public RowCauses(WorkforceHistory history, DateOnly then, DateOnly now)
    {
        (_history, _then, _now) = (history, then, now);
        _workers = new WorkerCauses(history, then, now);
        _caseloads = history.Reading(Caseloads.Of);
    }

    public IEnumerable<RowCause> Of(IReadOnlyList<MeasureRow> before, IReadOnlyList<MeasureRow> after)
    {
        var then = before.ToLookup(Subject);
        var now = after.ToLookup(Subject);
        return then.Select(g => g.Key).Union(now.Select(g => g.Key)).SelectMany(s => Of(s, [.. then[s]], [.. now[s]]));
    }

    private static (string Kind, string About) Subject(MeasureRow row) => (row.Kind, row.About);

    private IEnumerable<RowCause> Of((string Kind, string About) subject, MeasureRow[] then, MeasureRow[] now)
    {
        var above = now.Sum(r => r.Numerator) - then.Sum(r => r.Numerator);
        var below = now.Sum(r => r.Denominator) - then.Sum(r => r.Denominator);
        if (above == 0 && below == 0)
        {
            return [];
        }

        if (subject.Kind.StartsWith("case", StringComparison.Ordinal))
        {
            return [new(OfCase(subject.About, then.Length > 0, now.Length > 0), above, below)];
        }

        if (_history.Reading(Workforce.Of).ByPerson(subject.About) is { } worker)
        {
            return _workers.Of(worker, then, now);
        }

        return [new(OfPost(then.Concat(now).First().Key), above, below)];
    }

    private Cause OfCase(string reference, bool wasCounted, bool isCounted)
    {
        var record = _caseloads.Find(reference);
        return wasCounted && record?.IsOpenOn(_now) == false ? Cause.CasesClosed
            : isCounted && record?.IsOpenOn(_then) == false ? Cause.CasesIn
            : Cause.CasesMoved;
    }

    // A post that is more or less vacant: because it is another post, or because of who held it.
    private Cause OfPost(string post)
    {
        if (_history.On<Post>(post, _then) != _history.On<Post>(post, _now))
        {
            return Cause.Reorganisation;
        }

        var spells = _history.All<PostSpell>().Where(s => s.Content.Post == post).ToArray();
        var moved = spells
            .Where(s => s.Valid.Contains(_then) != s.Valid.Contains(_now))
            .Select(s => _history.Reading(Workforce.Of).ByPerson(s.Content.Person))
            .OfType<Worker>()
            .ToArray();
        return moved.Length == 0 ? Cause.Agency : moved.Select(_workers.WhyInPost).Min();
    }
}
