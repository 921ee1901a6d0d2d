using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.App.Caseload.Workload;

/// <summary>A concern as a reader sees it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Worker">Whose it is.</param>
/// <param name="Concern">Its lines up to the day.</param>
public sealed record ConcernShown(string Key, Worker Worker, WorkloadConcern Concern);

/// <summary>Which concerns somebody may read: their own, and those that have reached a role in which they reach the worker (practice P8).</summary>
public static class ConcernsQuery
{
    /// <summary>A worker's own concerns, latest first.</summary>
    public static IReadOnlyList<ConcernShown> Own(WorkforceHistory history, Worker worker, DateOnly day) =>
        [.. All(history, day).Where(c => c.Worker == worker)];

    /// <summary>Concerns of others that have reached the reader, latest first.</summary>
    public static IReadOnlyList<ConcernShown> Reached(WorkforceHistory history, Reader reader, DateOnly day) =>
        [.. All(history, day).Where(c => HasReached(c, reader, day))];

    /// <summary>Whether a concern has reached the reader; their own never has.</summary>
    public static bool HasReached(ConcernShown shown, Reader reader, DateOnly day) =>
        RoleOf(shown, reader, day) is not null;

    /// <summary>The role in which the reader has it; null when it has not reached them.</summary>
    public static AccessRole? RoleOf(ConcernShown shown, Reader reader, DateOnly day) =>
        reader.Holder?.Person is { } self && shown.Worker.PersonKeys.Contains(self)
            ? null
            : shown
                .Concern.ReachedBy(day)
                .Where(role => reader.SeesAs(role, FieldSet.WorkloadVoice, shown.Worker.Key))
                .Select(role => (AccessRole?)role)
                .LastOrDefault();

    private static IEnumerable<ConcernShown> All(WorkforceHistory history, DateOnly day)
    {
        var workforce = history.Reading(Workforce.Of);
        return history
            .All<WorkloadConcern>()
            .Select(f => (f.Key, Worker: workforce.ByPerson(f.Content.Worker), Concern: f.Content.AsAt(day)))
            .Where(c => c.Worker is not null && c.Concern is not null)
            .OrderByDescending(c => c.Concern!.Entries[0].On)
            .ThenByDescending(c => c.Key.Length)
            .ThenByDescending(c => c.Key, StringComparer.Ordinal)
            .Select(c => new ConcernShown(c.Key, c.Worker!, c.Concern!));
    }
}
