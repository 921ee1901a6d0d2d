using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Web.Display;

namespace Mainstay.Web.Measures;

/// <summary>A row behind a figure as a page shows it.</summary>
/// <param name="About">Whom or what it is about: a worker's name, a case reference or a mask, a post.</param>
/// <param name="Address">Where more is said of it; null when nowhere.</param>
/// <param name="Team">The team's name; null when in none.</param>
/// <param name="Record">What kind of record it is and its key; the key is left out where it would give a restricted case away.</param>
/// <param name="Row">The figures and the reason.</param>
public sealed record NamedRow(string About, string? Address, string? Team, string Record, MeasureRow Row);

/// <summary>Gives names to the keys of rows. A restricted case is counted and its reference is masked (practice P13).</summary>
public sealed class RowNames(WorkforceHistory history, DateOnly asAt, Reader reader)
{
    private readonly Workforce _workforce = history.Reading(Workforce.Of);
    private readonly WorkerNames _names = new(history.Reading(Workforce.Of));
    private readonly TeamTree _tree = history.Reading(TeamTree.Of);
    private readonly HashSet<string> _restricted =
    [
        .. history.All<CaseEpisode>().Where(e => e.Content.Restricted).Select(e => e.Content.Case),
    ];

    private readonly Lazy<Dictionary<string, Worker>> _leads = new(() =>
        history
            .Reading(Caseloads.Of)
            .On(asAt)
            .Allocations.Where(a => a.Lead is not null)
            .ToDictionary(a => a.Case.Key, a => a.Lead!)
    );

    /// <summary>The rows that this reader may see, named. The figure holds the others too; nothing else is said of them.</summary>
    public IEnumerable<NamedRow> Of(IEnumerable<MeasureRow> rows) => rows.Where(IsSeen).Select(Of);

    private bool IsSeen(MeasureRow row)
    {
        var fields = FieldsOf(row);
        if (_workforce.ByPerson(row.About) is { } worker)
        {
            // A name alone is in the directory; that it stands behind a figure says more.
            var wanted = fields == FieldSet.Directory ? FieldSet.Contract : fields;
            return reader.SeesPerson(worker.Key) && reader.Sees(wanted, worker.Key);
        }

        // A case is seen by whoever sees the caseload of the worker who leads it.
        if (IsAboutCase(row) && _leads.Value.TryGetValue(row.About, out var lead))
        {
            return reader.Sees(FieldSet.Caseload, lead.Key);
        }

        var place = row.Team is { } team ? AccessSubject.Team(team) : AccessSubject.Council;
        return reader.Rules.Decide(reader.Holder, fields, place).IsAllowed;
    }

    private static FieldSet FieldsOf(MeasureRow row) =>
        IsAboutCase(row) ? FieldSet.Caseload : FactKinds.Standard.Find(row.Kind)?.FieldSet ?? FieldSet.Contract;

    private NamedRow Of(MeasureRow row)
    {
        var team = row.Team is { } key ? _tree.NameOf(key, asAt) : null;
        if (IsAboutCase(row) && _workforce.ByPerson(row.About) is null)
        {
            var isMasked = row.About == "restricted" || _restricted.Contains(row.About);
            return new(isMasked ? "restricted case" : row.About, null, team, KindWords(row.Kind), row);
        }

        return _workforce.ByPerson(row.About) is { } worker
            ? new(_names.Of(worker), Links.Worker(worker.Key, asAt), team, RecordOf(row), row)
            : new(row.About, null, team, RecordOf(row), row);
    }

    private string RecordOf(MeasureRow row) =>
        _restricted.Contains(row.Key) ? KindWords(row.Kind) : $"{KindWords(row.Kind)} {row.Key}";

    private static bool IsAboutCase(MeasureRow row) =>
        row.Kind.StartsWith("case", StringComparison.Ordinal) || row.Kind == "involvement";

    private static string KindWords(string kind) => kind.Replace('-', ' ');
}
