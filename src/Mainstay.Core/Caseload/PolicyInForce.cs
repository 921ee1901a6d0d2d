using Mainstay.Core.Academy;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>The council's decided caseload policy on a day.</summary>
/// <param name="Code">The policy's key.</param>
/// <param name="Valid">The days on which it is in force.</param>
/// <param name="Policy">Its bands, figures and count rule.</param>
public sealed record PolicyInForce(string Code, DateRange Valid, TargetPolicy Policy)
{
    /// <summary>What every figure with a target says while no decision is recorded (practice P28).</summary>
    public const string NoneInForce = "no target is in force until the council records its decision";

    /// <summary>The policy as an explanation names it, for example <c>policy of 1 April 2025</c>.</summary>
    public string Name => $"policy of {Words.Day(Valid.From)}";

    /// <summary>The decided policy in force on a day; null when none is, and then there is no target.</summary>
    /// <remarks>Of several, the one decided last, then the one that began last. Examples without a decision never count.</remarks>
    public static PolicyInForce? On(WorkforceHistory history, DateOnly day) =>
        history
            .On<TargetPolicy>(day)
            .Where(p => p.Content.IsDecided)
            .OrderByDescending(p => p.Content.DecidedOn)
            .ThenByDescending(p => p.Valid.From)
            .Select(p => new PolicyInForce(p.Key, p.Valid, p.Content))
            .FirstOrDefault();

    /// <summary>The rules of allocation in force on a day: the council's own, of several the one that began last, else the example.</summary>
    public static AllocationPolicy AllocationOn(WorkforceHistory history, DateOnly day) =>
        history.On<AllocationPolicy>(day).OrderByDescending(p => p.Valid.From).FirstOrDefault()?.Content
        ?? ExamplePolicies.Allocation;

    /// <summary>The band of a worker on a day; null when the day of qualification is not known or no band begins so early.</summary>
    public ExperienceBand? BandOf(Worker worker, DateOnly day)
    {
        if (worker.QualifiedOn(day) is not { } qualified)
        {
            return null;
        }

        var months = Math.Max(0, Experience.WholeMonths(qualified, day));
        var days = Math.Max(0, day.DayNumber - qualified.DayNumber);
        return Policy.Bands.LastOrDefault(b => b.FromDays is { } from ? from <= days : b.FromMonths <= months);
    }

    /// <summary>The line for a band in a kind of team; null when the policy has none.</summary>
    /// <remarks>
    /// The kind's own line, else the line for every kind. Fostering and adoption teams hold households, not children, so
    /// the line for every kind is not theirs (practice P5).
    /// </remarks>
    /// <param name="band">The band's code.</param>
    /// <param name="kind">The kind of the team; null when the team is not known.</param>
    public BandTarget? LineFor(string band, TeamKind? kind)
    {
        var lines = Policy.Targets.Where(t => t.Band == band).ToArray();
        var own = lines.FirstOrDefault(t => kind is not null && t.TeamKind == kind);
        return own ?? (HoldsHouseholds(kind) ? null : lines.FirstOrDefault(t => t.TeamKind is null));
    }

    /// <summary>The lowest figure of the programmes that are open; null when none has a figure.</summary>
    public StageTarget? StageFor(IEnumerable<ProgrammeMembership> open) =>
        open.Select(StageFor).OfType<StageTarget>().MinBy(s => s.Target);

    /// <summary>Whether a kind of team holds carer and adopter households rather than children.</summary>
    internal static bool HoldsHouseholds(TeamKind? kind) => kind is TeamKind.Fostering or TeamKind.Adoption;

    private StageTarget? StageFor(ProgrammeMembership member)
    {
        var figures = Policy.Stages.Where(s => s.Programme == member.Programme).ToArray();
        return figures.FirstOrDefault(s => s.Stage is not null && s.Stage == member.Stage)
            ?? figures.FirstOrDefault(s => s.Stage is null);
    }
}
