using Mainstay.Core.Record;
using Mainstay.Core.Results;

namespace Mainstay.Core.Caseload.Workload;

/// <summary>
/// A workload plan: what is moved, closed, paused or supported for a worker in sustained excess, by whom and when (practice
/// P16). Kept to manage workload; never an input to conduct, capability or pay (P8). Key: worker, slash, number.
/// </summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Kind">The rule of sustained excess that opened it.</param>
/// <param name="Since">Since when the excess had held when it was made.</param>
/// <param name="Entries">Its history, oldest first; the first one made it.</param>
public sealed record WorkloadPlan(string Worker, ExcessKind Kind, DateOnly Since, IReadOnlyList<PlanEntry> Entries)
{
    /// <summary>Days after which it is reviewed, and reviewed again.</summary>
    public const int ReviewEveryDays = 14;

    /// <summary>The most steps of a plan.</summary>
    public const int MostSteps = 6;

    /// <summary>The steps as they stand.</summary>
    public IReadOnlyList<PlanStep> Steps => Entries.LastOrDefault(e => e.Steps is not null)?.Steps ?? [];

    /// <summary>Whether it is closed.</summary>
    public bool IsClosed => Entries.Any(e => e.Kind == PlanEntryKind.Closed);

    /// <summary>The worker's view of the steps as they stand; null while not given. Silence is never agreement (practice P8).</summary>
    public PlanEntry? WorkersView =>
        Entries
            .Reverse()
            .TakeWhile(e => e.Steps is null)
            .FirstOrDefault(e => e.Kind is PlanEntryKind.Agreed or PlanEntryKind.NotAgreed);

    /// <summary>The day by which it is reviewed next; null when closed.</summary>
    public DateOnly? ReviewDue =>
        IsClosed
            ? null
            : Entries
                .Where(e => e.Kind is PlanEntryKind.Made or PlanEntryKind.Reviewed)
                .Max(e => e.On)
                .AddDays(ReviewEveryDays);

    /// <summary>A new plan.</summary>
    /// <param name="excess">The sustained excess that asks for it.</param>
    /// <param name="steps">1 to <see cref="MostSteps"/> steps, none of them due before the day.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The manager's name.</param>
    public static Result<WorkloadPlan> Make(
        SustainedExcess excess,
        IReadOnlyList<PlanStep> steps,
        DateOnly on,
        string by
    ) =>
        Faults(steps, on) is { Count: > 0 } faults
            ? Result<WorkloadPlan>.Refused(faults)
            : new WorkloadPlan(
                excess.Worker.Key,
                excess.Kind,
                excess.Since,
                [new(PlanEntryKind.Made, on, by, Steps: steps)]
            );

    /// <summary>The plan with the worker's own view; a later one stands beside the earlier.</summary>
    /// <param name="agrees">Whether the worker agrees.</param>
    /// <param name="words">What they add; may be empty when they agree.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The worker's name.</param>
    public Result<WorkloadPlan> WithView(bool agrees, string? words, DateOnly on, string by)
    {
        var said = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        return IsClosed ? AlreadyClosed()
            : !agrees && said is null
                ? new Problem("workload.plan.view-words", "Enter what would have to change", "Words")
            : said is not null && TypedText.Fault(said, "Words") is { } fault ? fault
            : With(new(agrees ? PlanEntryKind.Agreed : PlanEntryKind.NotAgreed, on, by, said));
    }

    /// <summary>The plan reviewed.</summary>
    /// <param name="words">What the review found.</param>
    /// <param name="steps">Its steps from now on, when they change; the worker's view is then asked for anew. Null keeps them.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The manager's name.</param>
    public Result<WorkloadPlan> Review(string? words, IReadOnlyList<PlanStep>? steps, DateOnly on, string by)
    {
        if (IsClosed)
        {
            return AlreadyClosed();
        }

        var faults = steps is null ? [] : Faults(steps, on);
        Problem[] all = TypedText.Fault(words, "Words") is { } fault ? [fault, .. faults] : [.. faults];
        return all.Length > 0
            ? Result<WorkloadPlan>.Refused(all)
            : With(new(PlanEntryKind.Reviewed, on, by, words!.Trim(), steps));
    }

    /// <summary>The plan closed: after three weeks present and not over target, or when the worker is here no more.</summary>
    /// <param name="mayClose">Whether that is so; see <see cref="SustainedExcess.MayClosePlan"/>.</param>
    /// <param name="words">What was done; may be empty.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The manager's name.</param>
    public Result<WorkloadPlan> Close(bool mayClose, string? words, DateOnly on, string by)
    {
        var said = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
        return IsClosed ? AlreadyClosed()
            : !mayClose
                ? new Problem(
                    "workload.plan.still-over",
                    $"A plan is closed after {SustainedExcess.WeeksUnderToClose} weeks present and not over target"
                )
            : said is not null && TypedText.Fault(said, "Words") is { } fault ? fault
            : With(new(PlanEntryKind.Closed, on, by, said));
    }

    /// <summary>The plan as it stood at the end of a day; null when it was not made yet.</summary>
    public WorkloadPlan? AsAt(DateOnly day)
    {
        PlanEntry[] known = [.. Entries.Where(e => e.On <= day)];
        return known.Length == 0 ? null : this with { Entries = known };
    }

    private WorkloadPlan With(PlanEntry entry) => this with { Entries = [.. Entries, entry] };

    private static Problem AlreadyClosed() => new("workload.plan.closed", "This plan is closed");

    private static IReadOnlyList<Problem> Faults(IReadOnlyList<PlanStep> steps, DateOnly on) =>
        steps.Count is 0 or > MostSteps
            ? [new Problem("workload.plan.steps", $"Enter one to {MostSteps} steps", "Steps[0].What")]
            : [.. steps.SelectMany((s, i) => Faults(s, $"Steps[{i}]", on))];

    private static IEnumerable<Problem> Faults(PlanStep step, string field, DateOnly on)
    {
        if (TypedText.Fault(step.What, $"{field}.What") is { } what)
        {
            yield return what;
        }

        if (string.IsNullOrWhiteSpace(step.By) || step.By.Length > PlanStep.LongestName)
        {
            yield return new(
                "workload.plan.step-by",
                $"Enter who sees to it, in at most {PlanStep.LongestName} characters",
                $"{field}.By"
            );
        }

        if (step.On < on)
        {
            yield return new("workload.plan.step-day", $"Enter a day on or after {on:d MMMM yyyy}", $"{field}.On");
        }

        if (step.Cases < 1)
        {
            yield return new(
                "workload.plan.step-cases",
                "Enter a number of cases from 1, or leave it empty",
                $"{field}.Cases"
            );
        }
    }
}
