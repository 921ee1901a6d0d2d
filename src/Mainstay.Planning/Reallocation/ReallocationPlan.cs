using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.Planning.Choosing;

namespace Mainstay.Planning.Reallocation;

/// <summary>Which of the two journeys (practice P17).</summary>
public enum PlanKind
{
    /// <summary>A known end: the cases change worker.</summary>
    Reallocation,

    /// <summary>An absence of unknown length: urgent work is covered; nobody changes worker.</summary>
    Cover,
}

/// <summary>What a worker would be to a unit, or why not.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Terms">The terms beside the load, weighted; empty when the worker cannot have it.</param>
/// <param name="WhyNot">Why the worker cannot have it; null when they can.</param>
public sealed record UnitOption(Worker Worker, IReadOnlyList<ChoiceTerm> Terms, string? WhyNot)
{
    /// <summary>The terms' sum.</summary>
    public int Cost => Terms.Sum(t => t.Cost);
}

/// <summary>A family, or a child of one that is split, and where it goes.</summary>
/// <param name="Key"><c>family:</c> and the family's reference, or <c>case:</c> and the case's.</param>
/// <param name="Cases">Its cases, in order of reference.</param>
/// <param name="Marks">The manager's marks.</param>
/// <param name="To">Whom it goes to; null when it does not move or cannot be placed.</param>
/// <param name="MoveOn">The day from which the receiver has it; null when it goes to nobody.</param>
/// <param name="Options">Every worker looked at, with terms or the reason against.</param>
/// <param name="NotPlaced">Why nobody can have it, in words; null when it is placed or does not move.</param>
public sealed record PlannedUnit(
    string Key,
    IReadOnlyList<CaseRecord> Cases,
    IReadOnlyList<UnitMark> Marks,
    Worker? To,
    DateOnly? MoveOn,
    IReadOnlyList<UnitOption> Options,
    string? NotPlaced
)
{
    /// <summary>Whether the family closes before the worker leaves.</summary>
    public bool Closes => Marks.Any(m => m.Kind == UnitMarkKind.CloseBefore);

    /// <summary>Why a worker was not chosen, in words; empty for the chosen one.</summary>
    public IReadOnlyList<string> WhyNot(string worker)
    {
        if (Options.FirstOrDefault(o => o.Worker.Key == worker) is not { } option || option.Worker == To)
        {
            return [];
        }

        if (option.WhyNot is { } why)
        {
            return [why];
        }

        var chosen = Options.FirstOrDefault(o => o.Worker == To);
        var of = chosen?.Terms.ToDictionary(t => t.Kind, t => t.Cost) ?? [];
        string[] heavier = [.. option.Terms.Where(t => t.Cost > of.GetValueOrDefault(t.Kind)).Select(t => t.Words)];
        return heavier.Length > 0
            ? heavier
            : ["as near to the family; the plan as a whole is better with the load spread as it is"];
    }
}

/// <summary>A receiving worker's caseload in a week of the plan.</summary>
/// <param name="From">The first day of the week that is in the plan.</param>
/// <param name="Counted">The caseload then, with what has moved.</param>
/// <param name="Target">The effective target then; null when not known.</param>
public sealed record ReceiverWeek(DateOnly From, decimal Counted, decimal? Target);

/// <summary>A worker who receives, week by week.</summary>
/// <param name="Before">The caseload as it is.</param>
/// <param name="Team">Their team; null when in none.</param>
/// <param name="After">The caseload with everything that they receive.</param>
/// <param name="Weeks">Every week of the plan.</param>
public sealed record Receiver(WorkerCaseload Before, string? Team, CaseCount After, IReadOnlyList<ReceiverWeek> Weeks)
{
    /// <summary>The worker.</summary>
    public Worker Worker => Before.Worker;
}

/// <summary>A plan for the cases of somebody who leaves or is away: the exact optimum over families, for the manager to edit.</summary>
/// <param name="Kind">Cover or reallocation.</param>
/// <param name="From">Whose cases they are.</param>
/// <param name="Today">The day on which it was made.</param>
/// <param name="LastDay">The last day with that worker; for cover today.</param>
/// <param name="Units">Every family, in order of key: what moves, what does not and what cannot be placed.</param>
/// <param name="Receivers">Who receives or could, in order of name.</param>
/// <param name="Restricted">Restricted cases, counted and not named: they are moved in the case system.</param>
/// <param name="IsProved">Whether it is proved that nothing is better.</param>
/// <param name="Cost">The total of all terms and loads, for comparison of two plans.</param>
public sealed record ReallocationPlan(
    PlanKind Kind,
    Worker From,
    DateOnly Today,
    DateOnly LastDay,
    IReadOnlyList<PlannedUnit> Units,
    IReadOnlyList<Receiver> Receivers,
    int Restricted,
    bool IsProved,
    long Cost
)
{
    /// <summary>What nobody can have: shown, never hidden.</summary>
    public IReadOnlyList<PlannedUnit> NotPlaced => [.. Units.Where(u => u.NotPlaced is not null)];
}
