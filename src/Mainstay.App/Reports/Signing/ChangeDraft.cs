using Mainstay.App.Operations;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Signing;
using Mainstay.Core.Results;
using Mainstay.Store;
using Mainstay.Store.Operations;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Reports.Signing;

/// <summary>Who does a step.</summary>
/// <param name="Name">The name.</param>
/// <param name="Role">The role.</param>
/// <param name="User">The user who is signed in; null where the operator of the command line typed name and role.</param>
public sealed record Person(string Name, string Role, string? User = null)
{
    /// <summary>The signature of this person.</summary>
    /// <param name="atUtc">When, UTC.</param>
    public Signature Signs(DateTime atUtc) => new(Name.Trim(), Role.Trim(), atUtc, User);

    /// <summary>What the ledger says of a deed of theirs.</summary>
    /// <param name="did">The deed.</param>
    public string Did(string did) => User is null ? $"{did} (name as typed)" : did;
}

/// <summary>A step on the way of the weekly report of the last Friday on or before a day.</summary>
/// <param name="Day">The day; London's today when null.</param>
/// <param name="By">Who does it.</param>
public abstract record DraftStep(DateOnly? Day, Person By);

/// <summary>Prepares the report; again after that, it is prepared anew and its lines and check are gone.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Who prepares it.</param>
/// <param name="Sentences">The members' opening sentences; null for the generated ones.</param>
public sealed record PrepareStep(DateOnly? Day, Person By, IReadOnlyList<string>? Sentences = null)
    : DraftStep(Day, By);

/// <summary>Rewrites the members' opening sentences.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Who rewrites them.</param>
/// <param name="Sentences">The sentences.</param>
public sealed record RewriteStep(DateOnly? Day, Person By, IReadOnlyList<string> Sentences) : DraftStep(Day, By);

/// <summary>The line of a service, by its head.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Who writes it.</param>
/// <param name="Service">The service's key.</param>
/// <param name="Words">The line.</param>
public sealed record LineStep(DateOnly? Day, Person By, string Service, string Words) : DraftStep(Day, By);

/// <summary>Says of every service that still owes its line that it gave none.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Who says so.</param>
public sealed record NoLinesStep(DateOnly? Day, Person By) : DraftStep(Day, By);

/// <summary>Checks the report.</summary>
/// <param name="Day">The day.</param>
/// <param name="By">Who checks it.</param>
public sealed record CheckStep(DateOnly? Day, Person By) : DraftStep(Day, By);

/// <summary>Takes the weekly report from step to step up to the signature (practice P15).</summary>
public sealed class ChangeDraftHandler(
    IDbContextFactory<MainstayDb> stores,
    BuildWeeklyReportQuery build,
    WeeklyMembersQuery members,
    TimeProvider clock
)
{
    public async Task<Result<ReportDraft>> HandleAsync(DraftStep step, CancellationToken cancel = default)
    {
        if (Drafts.Faults(step.By) is { Count: > 0 } problems)
        {
            return Result<ReportDraft>.Refused(problems);
        }

        var today = UkClock.Today(clock);
        var asAt = Fridays.OnOrBefore(step.Day ?? today);
        if (asAt > today)
        {
            return IssueWeeklyReportHandler.StillToCome(asAt, today);
        }

        await using var db = await stores.CreateDbContextAsync(cancel);
        var report = await build.RunAsync(asAt, cancel: cancel);
        var generated = step is PrepareStep { Sentences: null }
            ? (await members.RunAsync(report, cancel: cancel)).Sentences
            : [];
        await using var write = await StoreWrite.BeginAsync(
            db,
            clock,
            Drafts.Entry(asAt, step.By.Did(Did(step))),
            cancel
        );
        if (await db.Editions.AnyAsync(e => e.Report == WeeklyEdition.Report && e.AsAt == asAt, cancel))
        {
            return IssueWeeklyReportHandler.AlreadyIssued(asAt);
        }

        var by = step.By.Signs(write.InstantUtc);
        var changed = Step(step, await Drafts.FindAsync(db, asAt, cancel), report, by, generated);
        if (changed.IsOk)
        {
            await Drafts.PutAsync(db, changed.Value, cancel);
            await write.CommitAsync(cancel);
        }

        return changed;
    }

    /// <summary>The draft of a Friday as it stands; null when nobody has prepared it.</summary>
    public async Task<ReportDraft?> FindAsync(DateOnly asAt, CancellationToken cancel = default)
    {
        await using var db = await stores.CreateDbContextAsync(cancel);
        return await Drafts.FindAsync(db, Fridays.OnOrBefore(asAt), cancel);
    }

    private static string Did(DraftStep step) =>
        step switch
        {
            PrepareStep => "prepared",
            RewriteStep => "sentences rewritten",
            LineStep line => $"line of {line.Service}",
            NoLinesStep => "no line from the other services",
            _ => "checked",
        };

    private static Result<ReportDraft> Step(
        DraftStep step,
        ReportDraft? draft,
        WeeklyReport report,
        Signature by,
        IReadOnlyList<string> generated
    ) =>
        (step, draft) switch
        {
            (PrepareStep s, _) => Sentences(new(report.AsAt, by, [], []), s.Sentences ?? generated),
            (_, null) => Drafts.Missing(report.AsAt),
            (RewriteStep s, _) => Sentences(draft, s.Sentences),
            (LineStep s, _) => Line(draft, report, s, by),
            (NoLinesStep, _) => draft.WithoutOwedLines(report, by),
            _ => draft.Check(report, by),
        };

    private static Result<ReportDraft> Sentences(ReportDraft draft, IReadOnlyList<string> sentences)
    {
        string[] said = [.. sentences.Select(s => s.Trim()).Where(s => s.Length > 0)];
        return said.Length is 0 or > 3 || said.Any(s => s.Length > ReportDraft.LongestLine)
            ? new Problem(
                "reports.sentences",
                $"Enter one to three sentences of at most {ReportDraft.LongestLine} characters each: what changed, why, what is being done",
                "Sentences"
            )
            : draft.WithSentences(said);
    }

    private static Result<ReportDraft> Line(ReportDraft draft, WeeklyReport report, LineStep step, Signature by) =>
        report.Services.All(s => s.Scope.Team != step.Service)
            ? new Problem(
                "reports.no-service",
                $"{step.Service} is no service of this report: choose {string.Join(", ", report.Services.Select(s => s.Scope.Team))}",
                nameof(step.Service)
            )
        : Drafts.Fault("line", step.Words, ReportDraft.LongestLine) is { } fault ? fault
        : draft.WithLine(new(step.Service, step.Words.Trim(), by));
}
