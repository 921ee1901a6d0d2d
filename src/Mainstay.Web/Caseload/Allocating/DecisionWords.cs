using Mainstay.App.Caseload.Allocating;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Web.Display;

namespace Mainstay.Web.Caseload.Allocating;

/// <summary>Decisions about cases as pages print them.</summary>
public static class DecisionWords
{
    /// <summary>How a decision stands.</summary>
    public static StateMark Of(AllocationDecision decision) =>
        decision switch
        {
            { State: DecisionState.Proposed } => StateMark.Plain("waits to be accepted"),
            { State: DecisionState.Questioned } => StateMark.Bad("questioned: the latest extract does not have it"),
            { State: DecisionState.Refused } => StateMark.Plain("not accepted"),
            { State: DecisionState.Withdrawn } => StateMark.Plain("taken back"),
            { Kind: DecisionKind.Cover } => StateMark.Plain("cover, no change of worker"),
            { Kind: DecisionKind.Outside } => StateMark.Warn("made outside Mainstay"),
            { State: DecisionState.Confirmed } => StateMark.Good("confirmed by the extract"),
            _ => StateMark.Plain("counts; waits for the next extract"),
        };

    /// <summary>The worker's own view; talking it over is never one.</summary>
    public static StateMark View(AllocationDecision decision) =>
        decision.View switch
        {
            "agreed" => StateMark.Good("agreed"),
            "conditions" => StateMark.Warn("agreed with conditions: " + Codes(decision)),
            "concern" => StateMark.Bad(
                $"concern: {Codes(decision)}"
                    + (
                        decision.Answer is { } answer
                            ? $"; answered: {Lower(DecisionCodes.Of(DecisionCodes.Answers, answer))}"
                            : ""
                    )
            ),
            _ => StateMark.Plain(
                "view not yet given" + (decision.DiscussedOn is { } on ? $", discussed on {Days.Written(on)}" : "")
            ),
        };

    /// <summary>What is owed of a second look.</summary>
    public static string SecondLook(AllocationDecision decision, DateOnly today) =>
        decision switch
        {
            { SecondLookBy: null } => "none owed",
            { SecondConfirms: true } => "confirmed",
            { SecondConfirms: false } => "questioned",
            { SecondLookBy: { } by } when by < today => $"was due {Days.Written(by)}",
            _ => $"due {Days.Written(decision.SecondLookBy!.Value)}",
        };

    /// <summary>What a decision asks of somebody, in one line.</summary>
    /// <param name="kind">What it asks.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="worker">The worker as this reader may read of them.</param>
    /// <param name="today">Today.</param>
    /// <param name="showsWhy">Whether the reader may read what the gate said of the worker's caseload, and the worker's view.</param>
    public static string Asked(
        AllocationTaskKind kind,
        AllocationDecision decision,
        string worker,
        DateOnly today,
        bool showsWhy
    ) =>
        kind switch
        {
            AllocationTaskKind.ToAccept => decision.State == DecisionState.Proposed
                ? $"Offered to {worker} from {Days.Written(decision.StartsOn)}; counts once you accept"
                : $"Given to {worker} as urgent and counts already; accept or do not accept",
            AllocationTaskKind.Concern => showsWhy
                ? $"{worker} has a concern: {Codes(decision)}"
                : $"{worker} has a concern",
            AllocationTaskKind.Questioned =>
                $"Given to {worker} from {Days.Written(decision.StartsOn)}, but the latest extract does not have it",
            AllocationTaskKind.OutsideOwing =>
                $"Led by {worker} in the case system since {Days.Written(decision.StartsOn)}; your reason is owed{Why(decision, showsWhy)}",
            AllocationTaskKind.OwnView => decision.State == DecisionState.Proposed
                ? $"Offered to your manager for you from {Days.Written(decision.StartsOn)}; say how you see it"
                : $"Yours {(decision.Kind == DecisionKind.Cover ? "to cover" : "to lead")} from {Days.Written(decision.StartsOn)}; say how you see it",
            AllocationTaskKind.Override =>
                $"{Given(decision, worker)}{Why(decision, showsWhy)}. Second look: {SecondLook(decision, today)}",
            _ => $"{Given(decision, worker)}{Why(decision, showsWhy)}",
        };

    private static string Given(AllocationDecision decision, string worker) =>
        decision.Kind == DecisionKind.Outside
            ? $"Led by {worker} in the case system since {Days.Written(decision.StartsOn)}"
        : decision.IsUrgent ? $"Given to {worker} as urgent"
        : $"Given to {worker}";

    private static string Why(AllocationDecision decision, bool showsWhy) =>
        (
            showsWhy && decision.Warnings.Length > 0
                ? ": " + decision.Warnings.Replace("\n", "; ", StringComparison.Ordinal)
                : ""
        )
        + (decision.Reason is { } reason ? $". Reason: {Lower(DecisionCodes.Of(DecisionCodes.Reasons, reason))}" : "");

    public static string Tie(Tie tie) =>
        tie switch
        {
            Core.Caseload.Allocating.Tie.CoWorks => "co-works it",
            Core.Caseload.Allocating.Tie.LeadsSibling => "leads a sibling",
            Core.Caseload.Allocating.Tie.LedBefore => "led it in the last 12 months",
            _ => "new to the child",
        };

    private static string Codes(AllocationDecision decision) =>
        Words.List([
            .. (decision.ViewCodes ?? "")
                .Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(c => Lower(DecisionCodes.Of(DecisionCodes.ViewCodes, c))),
        ]);

    private static string Lower(string words) =>
        words.StartsWith("I ", StringComparison.Ordinal) ? words : char.ToLowerInvariant(words[0]) + words[1..];
}
