using Mainstay.App.Access;
using Mainstay.Core.Access;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Web.MyWork;

/// <summary>One thing that asks for somebody.</summary>
/// <param name="What">Whom or what it is about.</param>
/// <param name="Detail">What is to be done or known, in words.</param>
/// <param name="Day">The day by which, or on which; null when there is none.</param>
/// <param name="Owner">Who has it, as a role in words.</param>
/// <param name="Link">Where it is done; null when nowhere here.</param>
public sealed record WorkRow(string What, string Detail, DateOnly? Day, string Owner, string? Link = null);

/// <summary>The day and the role for which work is asked; a reader of several roles asks once for each.</summary>
/// <param name="Reader">Who asks.</param>
/// <param name="Role">In which of their roles.</param>
/// <param name="History">The record as known now.</param>
/// <param name="Today">Today in London.</param>
public sealed record WorkDay(Reader Reader, AccessRole Role, WorkforceHistory History, DateOnly Today)
{
    /// <summary>The levels that the role is held over; the whole council for a role that needs none.</summary>
    public IReadOnlyList<Scope> Scopes =>
        Role.NeedsPlace()
            ?
            [
                .. Reader
                    .Holder!.Grants.Where(g => g.Role == Role && g.HoldsOn(Today))
                    .Select(g => new Scope(g.Place))
                    .Distinct(),
            ]
            : [Scope.Council];
}

/// <summary>One item of <em>my work</em>: a count with its list behind, a day and an owner (practice P29).</summary>
/// <param name="key">Its name in addresses, for example <c>not-allocated</c>.</param>
/// <param name="title">As it is read, for example <c>Cases not allocated</c>.</param>
public abstract class WorkSource(string key, string title)
{
    /// <summary>Its name in addresses.</summary>
    public string Key { get; } = key;

    /// <summary>As it is read.</summary>
    public string Title { get; } = title;

    /// <summary>What is on the list for a reader in a role, soonest first; empty when nothing is, and then it is not shown.</summary>
    public abstract ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel);
}

/// <summary>An item that follows from the record alone.</summary>
public sealed class RecordWork(string key, string title, Func<WorkDay, IEnumerable<WorkRow>> rows)
    : WorkSource(key, title)
{
    public override ValueTask<IReadOnlyList<WorkRow>> RowsAsync(WorkDay day, CancellationToken cancel) =>
        ValueTask.FromResult<IReadOnlyList<WorkRow>>([.. rows(day).OrderBy(r => r.Day ?? DateOnly.MaxValue)]);
}
