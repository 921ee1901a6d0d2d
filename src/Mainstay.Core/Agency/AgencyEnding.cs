using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Core.Agency;

/// <summary>Agency workers whose placement ends within four weeks, with the cases that they lead (practice P21).</summary>
public static class AgencyEnding
{
    /// <summary>Days ahead within which a placement counts as ending.</summary>
    public const int Days = 28;

    private const string Source = "Mainstay, practice rule P21";

    private const string Who =
        "Agency social workers at work on the day whose last day, as the record has it, is the day itself or one of the "
        + "28 days after it, and who are in no other placement or post after it. A placement without a last day does not "
        + "count. Somebody with several placements counts once, in the team of the largest.";

    /// <summary>The workers.</summary>
    public static Measure Headcount { get; } =
        CaseloadFigure.Make(
            new(
                "agency_ending_headcount",
                "Agency workers ending within four weeks",
                Basis.Heads,
                "people",
                "agency social workers whose work ends within 28 days",
                null,
                Who,
                Source,
                Decimals: 0
            ),
            (day, scope) => Rows(day, scope, _ => 1)
        );

    /// <summary>The cases that they lead.</summary>
    public static Measure Cases { get; } =
        CaseloadFigure.Make(
            new(
                "agency_ending_cases",
                "Cases led by agency workers ending within four weeks",
                Basis.Cases,
                "cases",
                "open cases led by agency social workers whose work ends within 28 days",
                null,
                $"{Who} Every open case that they lead: children, unborn children and households.",
                Source,
                Decimals: 0
            ),
            (day, scope) => Rows(day, scope, w => w.Led.Count)
        );

    /// <summary>Both.</summary>
    public static IReadOnlyList<Measure> All { get; } = [Headcount, Cases];

    private static Behind Rows(CaseloadDay day, Scope scope, Func<WorkerCaseload, decimal> amount) =>
        new([
            .. from worker in day.WorkersIn(scope)
            where worker.Spells.Any(s => s is { Kind: "agency-spell", IsSocialWorker: true })
            let team = worker.MainTeam(s => s.Kind == "agency-spell")
            where day.IsIn(team, scope)
            let last = LastDay(worker.Worker, day.Day)
            where last <= day.Day.AddDays(Days)
            select Behind.Row(
                worker,
                team,
                amount(worker),
                0,
                $"last day {Words.Day(last.Value)}, leads {worker.Shown}"
            ),
        ]);

    /// <summary>The last day of all work here that goes on or is still to come; null when none has an end that is known.</summary>
    internal static DateOnly? LastDay(Worker worker, DateOnly day)
    {
        var ahead = worker
            .AgencySpells.Select(s => s.Valid)
            .Concat(worker.Spells.Select(s => s.Valid))
            .Where(v => v.To is null || v.To >= day)
            .ToArray();
        return Array.Exists(ahead, v => v.To is null) ? null : ahead.Max(v => v.To);
    }
}
