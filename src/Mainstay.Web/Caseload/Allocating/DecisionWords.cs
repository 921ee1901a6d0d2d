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

    public static string Of(AllocationTaskKind kind, int count) =>
        kind switch
        {
            AllocationTaskKind.MayNeverWait => $"{Figures.Count(count, "case")} that may never wait",
            AllocationTaskKind.NotAllocated => $"{Figures.Count(count, "case")} not allocated",
            AllocationTaskKind.ReviewsLate => $"{Figures.Count(count, "weekly review")} late",
            AllocationTaskKind.SecondLooks => $"{Figures.Count(count, "second look")} due",
            AllocationTaskKind.ToAccept => $"{Figures.Count(count, "case")} offered to your workers",
            AllocationTaskKind.Concerns => $"{Figures.Count(count, "concern")} to answer",
            AllocationTaskKind.Questioned => $"{Figures.Count(count, "decision")} questioned by the extract",
            AllocationTaskKind.OutsideOwing => $"{Figures.Count(count, "allocation")} made outside owing a reason",
            _ => $"{Figures.Count(count, "case")} given to you without your view",
        };

    public static string Link(AllocationTaskKind kind) =>
        kind switch
        {
            AllocationTaskKind.MayNeverWait or AllocationTaskKind.NotAllocated or AllocationTaskKind.ReviewsLate =>
                Links.NotAllocated,
            AllocationTaskKind.OwnViews => Links.CasesGivenToMe,
            _ => Links.AllocationDecisions,
        };

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
