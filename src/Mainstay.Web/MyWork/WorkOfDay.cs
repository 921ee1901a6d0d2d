using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Record;

namespace Mainstay.Web.MyWork;

/// <summary>An item with what is on its list.</summary>
/// <param name="Source">The item.</param>
/// <param name="Rows">Its list, soonest first; never empty.</param>
public sealed record WorkItem(WorkSource Source, IReadOnlyList<WorkRow> Rows)
{
    /// <summary>The first day on the list; null when no row has one.</summary>
    public DateOnly? Day => Rows[0].Day;

    /// <summary>Everybody who has something on the list.</summary>
    public IReadOnlyList<string> Owners => [.. Rows.Select(r => r.Owner).Distinct()];
}

/// <summary>What asks for a reader today, in the order of their roles; what asks for nothing is not there.</summary>
public sealed class WorkOfDay(IEnumerable<WorkSource> sources)
{
    private readonly Dictionary<string, WorkSource> _sources = sources.ToDictionary(s => s.Key);

    /// <summary>Every item with something on its list.</summary>
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(
        Reader reader,
        WorkforceHistory history,
        CancellationToken cancel = default
    )
    {
        List<WorkItem> items = [];
        foreach (var (key, role) in Asked(reader))
        {
            if (await ItemAsync(key, role, reader, history, cancel) is { Rows.Count: > 0 } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    /// <summary>One item of the reader's, also when its list is empty; null when none of their roles has it.</summary>
    public async Task<WorkItem?> FindAsync(
        string key,
        Reader reader,
        WorkforceHistory history,
        CancellationToken cancel = default
    ) =>
        Asked(reader).Where(a => a.Key == key).Select(a => (AccessRole?)a.Role).FirstOrDefault() is { } role
            ? await ItemAsync(key, role, reader, history, cancel)
            : null;

    private async Task<WorkItem?> ItemAsync(
        string key,
        AccessRole role,
        Reader reader,
        WorkforceHistory history,
        CancellationToken cancel
    ) =>
        _sources.TryGetValue(key, out var source)
            ? new(source, await source.RowsAsync(new WorkDay(reader, role, history, reader.Today), cancel))
            : null;

    private static IEnumerable<(string Key, AccessRole Role)> Asked(Reader reader) =>
        WorkSources
            .Roles.Where(reader.Roles.Contains)
            .SelectMany(role => WorkSources.OrderOf(role).Select(key => (Key: key, Role: role)))
            .DistinctBy(a => a.Key);
}
