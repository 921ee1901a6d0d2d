using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Web.Display;

namespace Mainstay.Web.Caseload.Workload;

/// <summary>Workload plans and concerns as pages print them.</summary>
public static class WorkloadWords
{
    public static string Of(PlanStepKind kind) =>
        kind switch
        {
            PlanStepKind.Move => "move",
            PlanStepKind.Close => "close",
            PlanStepKind.Pause => "pause",
            _ => "support",
        };

    /// <summary>A step in one line: who does what by when.</summary>
    public static string Of(PlanStep step) =>
        $"{Of(step.Kind)}{(step.Cases is { } cases ? $" {Figures.Count(cases, "case")}" : "")}: {step.What}, {step.By} by {Days.Written(step.On)}";

    public static string Of(PlanEntryKind kind) =>
        kind switch
        {
            PlanEntryKind.Made => "Plan made",
            PlanEntryKind.Agreed => "Worker agrees",
            PlanEntryKind.NotAgreed => "Worker does not agree",
            PlanEntryKind.Reviewed => "Reviewed",
            _ => "Closed",
        };

    /// <summary>What a plan asks for, in words.</summary>
    public static string Of(PlanStanding standing) =>
        standing.State switch
        {
            PlanState.Due =>
                $"Plan to be made: {CaseloadWords.Of(standing.Excess!)} since {Days.Written(standing.Excess!.Since)}",
            PlanState.MayClose => "May be closed: no longer over target",
            PlanState.ReviewDue => "To be reviewed",
            _ => "Running until its next review",
        };

    /// <summary>The worker's view of a plan: silence is never agreement.</summary>
    public static StateMark ViewOf(WorkloadPlan plan) =>
        plan.WorkersView switch
        {
            null => StateMark.Warn("view not yet given"),
            { Kind: PlanEntryKind.Agreed } => StateMark.Good("worker agrees"),
            _ => StateMark.Bad("worker does not agree"),
        };

    public static string Of(ConcernEntryKind kind) =>
        kind switch
        {
            ConcernEntryKind.Raised => "My workload is not manageable",
            ConcernEntryKind.Added => "Added",
            _ => "Answered",
        };

    /// <summary>How a concern stands on a day.</summary>
    public static StateMark Of(WorkloadConcern concern, DateOnly day) =>
        concern.AnswerDue(day) is not { } due
            ? StateMark.Good("answered")
            : StateMark.Warn($"with the {concern.With(day).Words()}, answer due {Days.Written(due)}");
}
