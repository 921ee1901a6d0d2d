using Mainstay.Core.Access;
using Mainstay.Core.Record;
using Mainstay.Core.Results;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Workload;

/// <summary>What happened to a concern.</summary>
public enum ConcernEntryKind
{
    /// <summary>The worker said that their workload is not manageable.</summary>
    Raised,

    /// <summary>The worker added to it.</summary>
    Added,

    /// <summary>It was answered.</summary>
    Answered,
}

/// <summary>One line of a concern. Lines are added; none is changed or taken away (practice P8).</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day.</param>
/// <param name="By">The name of whoever wrote it.</param>
/// <param name="Words">What they said.</param>
/// <param name="Role">The access role in which it was answered; null for the worker's own lines.</param>
/// <param name="Caseload">The caseload on that day, by the policy's count rule; null in answers.</param>
/// <param name="Target">The effective target on that day, unrounded; null when not known and in answers.</param>
public sealed record ConcernEntry(
    ConcernEntryKind Kind,
    DateOnly On,
    string By,
    string Words,
    AccessRole? Role = null,
    decimal? Caseload = null,
    decimal? Target = null
);

/// <summary>
/// A worker's concern that their workload is not manageable: to the manager or past them, answered on a clock, kept on
/// record (N32, practice P8). Never an input to conduct, capability or pay. Key: worker, slash, number.
/// </summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="To">To whom they chose to say it; one of <see cref="Addressees"/>.</param>
/// <param name="Entries">Its lines, oldest first; the first one raised it.</param>
public sealed record WorkloadConcern(string Worker, AccessRole To, IReadOnlyList<ConcernEntry> Entries)
{
    /// <summary>Working days within which it is answered; after them it goes one level up.</summary>
    public const int AnswerWithinWorkingDays = 2;

    /// <summary>What stands on every page where a view, a concern or a workload plan is given or read.</summary>
    public const string Promise =
        "Views, concerns and workload plans are kept to manage workload; they are never inputs to conduct, capability or pay.";

    /// <summary>To whom a worker can say it.</summary>
    public static IReadOnlyList<AccessRole> Addressees { get; } =
    [AccessRole.TeamManager, AccessRole.PrincipalSocialWorker, AccessRole.HeadOfService];

    /// <summary>A new concern.</summary>
    /// <param name="worker">The worker's key.</param>
    /// <param name="to">To whom.</param>
    /// <param name="raised">Its first line.</param>
    public static Result<WorkloadConcern> Raise(string worker, AccessRole to, ConcernEntry raised) =>
        !Addressees.Contains(to)
            ? new Problem(
                "workload.concern.to",
                "Choose your manager, the principal social worker or the head of service",
                "To"
            )
        : TypedText.Fault(raised.Words, "Words") is { } fault ? fault
        : new WorkloadConcern(worker, to, [raised]);

    /// <summary>The concern with a further line: an addition by the worker or an answer.</summary>
    public Result<WorkloadConcern> With(ConcernEntry entry) =>
        TypedText.Fault(entry.Words, "Words") is { } fault ? fault : this with { Entries = [.. Entries, entry] };

    /// <summary>The concern as it stood at the end of a day; null when it was not raised yet.</summary>
    public WorkloadConcern? AsAt(DateOnly day)
    {
        ConcernEntry[] known = [.. Entries.Where(e => e.On <= day)];
        return known.Length == 0 ? null : this with { Entries = known };
    }

    /// <summary>The first line of the worker that nobody has answered yet; null when all are answered.</summary>
    public DateOnly? WaitingSince =>
        Entries
            .Reverse()
            .TakeWhile(e => e.Kind != ConcernEntryKind.Answered)
            .Select(e => (DateOnly?)e.On)
            .LastOrDefault();

    /// <summary>The day by which whoever has it on a day is to answer; null when all is answered.</summary>
    public DateOnly? AnswerDue(DateOnly day) =>
        WaitingSince is { } since ? WorkingDays.After(since, AnswerWithinWorkingDays * (Passed(since, day) + 1)) : null;

    /// <summary>Who has it on a day: the one whom the worker chose or, two working days unanswered, the next level up.</summary>
    public AccessRole With(DateOnly day) => Way[LevelOn(day)];

    /// <summary>Everybody whom it has reached by a day, who may read and answer it; nobody else may.</summary>
    public IReadOnlyList<AccessRole> ReachedBy(DateOnly day) => [.. Way.Take(LevelOn(day) + 1)];

    private AccessRole[] Way =>
        To switch
        {
            AccessRole.TeamManager => [AccessRole.TeamManager, AccessRole.HeadOfService, AccessRole.Director],
            _ => [To, AccessRole.Director],
        };

    // It never goes down again: who once had it keeps it.
    private int LevelOn(DateOnly day)
    {
        var level = 0;
        DateOnly? since = null;
        foreach (var entry in Entries.Where(e => e.On <= day))
        {
            level += entry.Kind == ConcernEntryKind.Answered && since is { } waited ? Passed(waited, entry.On) : 0;
            since = entry.Kind == ConcernEntryKind.Answered ? null : since ?? entry.On;
        }

        level += since is { } waiting ? Passed(waiting, day) : 0;
        return Math.Min(level, Way.Length - 1);
    }

    // How many times the two working days passed without an answer.
    private static int Passed(DateOnly since, DateOnly day)
    {
        var times = 0;
        for (
            var due = WorkingDays.After(since, AnswerWithinWorkingDays);
            due < day;
            due = WorkingDays.After(due, AnswerWithinWorkingDays)
        )
        {
            times++;
        }

        return times;
    }
}
