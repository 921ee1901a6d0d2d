using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Core.Results;

namespace Mainstay.App.Reports.Signing;

/// <summary>Issues the weekly report of the last Friday on or before a day in one go: prepared, checked and signed.</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="PreparedBy">Who prepared it, as typed.</param>
/// <param name="SignedBy">The director or the named deputy, somebody else, who checks and signs it.</param>
/// <param name="UnmatchedReason">Why it is issued although more than 2% of cases are unmatched; null otherwise.</param>
public sealed record IssueAtOnceCommand(
    DateOnly? Day,
    string PreparedBy,
    string SignedBy,
    string? UnmatchedReason = null
);

/// <summary>Takes the report through every step of practice P15 by two people. A service that gave no line is said to have given none.</summary>
public sealed class IssueAtOnceHandler(
    ChangeDraftHandler steps,
    IssueWeeklyReportHandler sign,
    BuildWeeklyReportQuery build,
    TimeProvider clock
)
{
    /// <summary>The line of a service that gave none.</summary>
    public const string NoLine = "No line was given this week.";

    public async Task<Result<EditionIssued>> HandleAsync(IssueAtOnceCommand command, CancellationToken cancel = default)
    {
        var day = Fridays.OnOrBefore(command.Day ?? UkClock.Today(clock));
        var preparer = new Person(command.PreparedBy, "analyst");
        var director = new Person(command.SignedBy, "director");
        if (
            await steps.FindAsync(day, cancel) is { } begun
            && !begun.PreparedBy.IsSamePerson(begun.PreparedBy with { Name = command.PreparedBy })
        )
        {
            return new Problem(
                "reports.draft-begun",
                $"{begun.PreparedBy.Name} has prepared the report of {Shown.Day(day)}: finish it with report line, check and sign, or prepare it anew with report draft"
            );
        }

        var draft = await steps.HandleAsync(new PrepareStep(day, preparer), cancel);
        if (!draft.IsOk)
        {
            return Result<EditionIssued>.Refused(draft.Problems);
        }

        foreach (var service in draft.Value.Owing(await build.RunAsync(day, cancel: cancel)))
        {
            await steps.HandleAsync(new LineStep(day, preparer, service.Scope.Team!, NoLine), cancel);
        }

        var check = await steps.HandleAsync(new CheckStep(day, director), cancel);
        return check.IsOk
            ? await sign.HandleAsync(new(day, director, UnmatchedReason: command.UnmatchedReason), cancel)
            : Result<EditionIssued>.Refused(check.Problems);
    }
}
