using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload.Allocating;

/// <summary>What a worker already is to a case or its family; the nearest tie first.</summary>
public enum Tie
{
    /// <summary>Co-works it today.</summary>
    CoWorks,

    /// <summary>Leads another child of the family today.</summary>
    LeadsSibling,

    /// <summary>Led it at some time in the 12 months before, and does no longer.</summary>
    LedBefore,

    /// <summary>Nothing.</summary>
    None,
}

/// <summary>Changes of worker as a child meets them (N238). Cover is no change of worker and is never counted (practice P17).</summary>
public static class Continuity
{
    /// <summary>From this many workers in 12 months on, one more is a warning.</summary>
    public const int WarnFrom = 3;

    /// <summary>Everybody who led a case in the 12 months up to and including a day: workers once each, trays and desks not.</summary>
    /// <remarks>Somebody whom the record does not know is a worker too: the child met them.</remarks>
    /// <returns>Workers' keys, or ids of the case system for those not matched; in order.</returns>
    public static IReadOnlyList<string> WorkersInYear(WorkforceHistory history, CaseRecord @case, DateOnly day)
    {
        var year = DateRange.TwelveMonthsTo(day);
        var caseloads = history.Reading(Caseloads.Of);
        return
        [
            .. @case
                .Involvements.Where(i => i.Content.Role == InvolvementRole.Lead && i.Valid.Meets(year))
                .Select(i => caseloads.Match(i.Content.Professional)!)
                .Where(m => m.State != JoinState.Placeholder)
                .Select(m => m.Worker?.Key ?? m.Professional)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>What a worker is to a case or its family on a day.</summary>
    /// <param name="history">The record.</param>
    /// <param name="case">The case.</param>
    /// <param name="siblings">Other open cases of its family; empty when none or not known.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="day">The day.</param>
    public static Tie TieOf(
        WorkforceHistory history,
        CaseRecord @case,
        IEnumerable<CaseRecord> siblings,
        Worker worker,
        DateOnly day
    )
    {
        var caseloads = history.Reading(Caseloads.Of);
        bool Is(CaseRecord c, InvolvementRole role, DateRange days) =>
            c.Involvements.Any(i =>
                i.Content.Role == role
                && i.Valid.Meets(days)
                && caseloads.Match(i.Content.Professional)?.Worker == worker
            );

        var today = DateRange.Of(day);
        return Is(@case, InvolvementRole.CoWorking, today) ? Tie.CoWorks
            : siblings.Any(s => Is(s, InvolvementRole.Lead, today)) ? Tie.LeadsSibling
            : Is(@case, InvolvementRole.Lead, DateRange.TwelveMonthsTo(day)) ? Tie.LedBefore
            : Tie.None;
    }

    /// <summary>Other cases of a case's family that are open on a day, in order of reference; empty when no family is known.</summary>
    public static IReadOnlyList<CaseRecord> Siblings(WorkforceHistory history, CaseRecord @case, DateOnly day) =>
        @case.FamilyNear(day) is { } family
            ?
            [
                .. history
                    .Reading(Caseloads.Of)
                    .Cases.Where(c => c != @case && c.IsOpenOn(day) && c.FamilyNear(day) == family),
            ]
            : [];
}
