using Mainstay.App.Reports.Office;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;

namespace Mainstay.App.Caseload;

/// <summary>The overrides of the inspection list: what the gate said, and what was answered.</summary>
internal static class InspectionOverrides
{
    public static OfficeTable Of(
        WorkforceHistory history,
        IReadOnlyList<AllocationDecision> overrides,
        DateOnly asAt,
        InspectionNames names
    ) =>
        new(
            "Overrides",
            $"Allocations that went on although the gate asked, in the 12 months to {Shown.Day(asAt)}; n = {overrides.Count:N0}",
            ["Case", "Initials", "Staff id", "From", "What the gate said", "Reason", "Second look", "Worker’s view"],
            [.. overrides.Select(d => Row(history, d, asAt, names))]
        )
        {
            Notes =
            [
                "Reasons, second looks and views as they stand now. Decisions not accepted or taken back are left out.",
            ],
        };

    private static IReadOnlyList<OfficeCell> Row(
        WorkforceHistory history,
        AllocationDecision decision,
        DateOnly day,
        InspectionNames names
    ) =>
        [
            history.Reading(Caseloads.Of).Find(decision.Case)?.ShownOn(day) ?? decision.Case,
            names.Initials(
                decision.Worker,
                history.Reading(Workforce.Of).ByPerson(decision.Worker)?.Name ?? decision.Worker
            ),
            names.StaffId(decision.Worker),
            decision.StartsOn,
            decision.Warnings.Replace("\n", "; ", StringComparison.Ordinal),
            Reason(decision),
            SecondLook(decision),
            View(decision),
        ];

    private static string Reason(AllocationDecision decision) =>
        (decision.Kind, decision.Reason) switch
        {
            (_, { } code) => DecisionCodes.Of(DecisionCodes.Reasons, code),
            (DecisionKind.Outside, _) => "made outside; not yet given",
            _ => "none given",
        };

    private static string SecondLook(AllocationDecision decision) =>
        decision switch
        {
            { SecondLookBy: null } => "none owed",
            { SecondConfirms: true } => "confirmed",
            { SecondConfirms: false } => "questioned",
            _ => $"due {Shown.Day(decision.SecondLookBy!.Value)}",
        };

    private static string View(AllocationDecision decision) =>
        decision.View switch
        {
            "agreed" => "agrees",
            "conditions" => "agrees with conditions",
            "concern" => decision.Answer is null ? "has a concern, not yet answered" : "had a concern, answered",
            _ => "not yet given",
        };
}
