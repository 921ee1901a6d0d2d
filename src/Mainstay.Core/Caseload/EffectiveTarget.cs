using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>Whether a worker's target can be given, and if not, why.</summary>
public enum TargetState
{
    /// <summary>It is known.</summary>
    Known,

    /// <summary>No decided policy is in force.</summary>
    NoPolicy,

    /// <summary>The worker is in no post or placement here on the day.</summary>
    NotInPost,

    /// <summary>The record does not hold the role, so its case-holding share is not known.</summary>
    RoleNotKnown,

    /// <summary>No day of qualification: target not known, a fault (practice P4).</summary>
    QualificationNotKnown,

    /// <summary>A case-holding spell has no FTE.</summary>
    FteNotKnown,

    /// <summary>The policy has no figure for this worker: another profession, or a kind of team without a line.</summary>
    NoFigure,
}

/// <summary>One spell's part of a figure: base × case-holding share of the role × FTE.</summary>
/// <param name="Spell">The post or agency spell.</param>
/// <param name="Base">The policy's figure for the band and kind of team, or the programme stage's where that is lower.</param>
/// <param name="FromProgramme">Whether the base is the programme's figure.</param>
/// <param name="Share">Case-holding share of the role.</param>
/// <param name="Fte">FTE of the spell.</param>
public sealed record TargetPart(SpellOnDay Spell, decimal Base, bool FromProgramme, decimal Share, decimal Fte)
{
    /// <summary>Cases, unrounded.</summary>
    public decimal Amount => Base * Share * Fte;
}

/// <summary>An agreed reduction as it applies on the day.</summary>
/// <param name="Key">The fact's key.</param>
/// <param name="Reason">Why; shown only through <see cref="ReductionWords"/>.</param>
/// <param name="Percent">What was agreed, per cent of the figure before reductions.</param>
/// <param name="Applied">Per cent that applies: less than agreed where shorter hours already give a part of a phased return, 0 where only the largest counts.</param>
/// <param name="Until">Last day; null while open.</param>
public sealed record AgreedReduction(
    string Key,
    ReductionReason Reason,
    decimal Percent,
    decimal Applied,
    DateOnly? Until
);

/// <summary>An effective target or effective upper limit with the steps that made it (practice P4).</summary>
/// <param name="Parts">Steps 1 to 3, a part for each spell; the limit of a worker in two teams is their sum.</param>
/// <param name="Reductions">Step 4: agreed reductions in force.</param>
public sealed record TargetFigure(IReadOnlyList<TargetPart> Parts, IReadOnlyList<AgreedReduction> Reductions)
{
    /// <summary>Cases before reductions, unrounded.</summary>
    public decimal BeforeReductions { get; } = Parts.Sum(p => p.Amount);

    /// <summary>Per cent taken off in all, 0 to 100: reductions are added, not multiplied.</summary>
    public decimal PercentOff { get; } = Math.Min(100, Reductions.Sum(r => r.Applied));

    /// <summary>Cases, unrounded and never below 0.</summary>
    public decimal Value => BeforeReductions * (100 - PercentOff) / 100;

    /// <summary>The share of the figure that belongs to spells in some teams; the shares of all teams sum to <see cref="Value"/>.</summary>
    public decimal ValueIn(Func<string, bool> isInTeam) =>
        Parts.Where(p => isInTeam(p.Spell.Team)).Sum(p => p.Amount) * (100 - PercentOff) / 100;
}

/// <summary>By how much a caseload passes a figure.</summary>
/// <param name="Cases">Cases over, above 0, unrounded.</param>
/// <param name="Ratio">Cases over ÷ the figure, from 0; null when the figure is 0.</param>
public sealed record Excess(decimal Cases, decimal? Ratio);

/// <summary>
/// A worker's effective target and effective upper limit on a day, by one chain (practice P4): base (lower of the band's
/// and the open programme's figure) × case-holding share of the role × FTE, less agreed reductions added together.
/// </summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Day">The day.</param>
/// <param name="State">Whether the target is known.</param>
/// <param name="Fault">What is missing, in words; null when known.</param>
/// <param name="Policy">The policy in force; null when none.</param>
/// <param name="Band">The experience band; null when not known.</param>
/// <param name="Target">The effective target; null unless known.</param>
/// <param name="UpperLimit">The effective upper limit; null when the policy has none, or the target is not known.</param>
/// <param name="IsProtected">Whether a programme is open on the day.</param>
public sealed record EffectiveTarget(
    string Worker,
    DateOnly Day,
    TargetState State,
    string? Fault,
    PolicyInForce? Policy,
    ExperienceBand? Band,
    TargetFigure? Target,
    TargetFigure? UpperLimit,
    bool IsProtected
)
{
    /// <summary>A worker's effective target on a day, by the policy in force then.</summary>
    public static EffectiveTarget Of(WorkforceHistory history, Worker worker, DateOnly day) =>
        new TargetChain(history, worker, day, PolicyInForce.On(history, day)).Target();

    /// <summary>Whole cases that still fit under the target, compared unrounded; 0 when full; null when the target is not known.</summary>
    /// <param name="counted">The caseload by the policy's count rule.</param>
    public int? RoomFor(decimal counted) =>
        Target is null ? null : (int)Math.Max(0, Math.Floor(Target.Value - counted));

    /// <summary>By how much a caseload is over target, compared unrounded; null when it is not or the target is not known.</summary>
    public Excess? OverTarget(decimal counted) => Over(Target, counted);

    /// <summary>By how much a caseload is over the upper limit; null when it is not, or there is none.</summary>
    public Excess? OverUpperLimit(decimal counted) => Over(UpperLimit, counted);

    private static Excess? Over(TargetFigure? figure, decimal counted) =>
        figure is null || counted <= figure.Value
            ? null
            : new(counted - figure.Value, figure.Value == 0 ? null : (counted - figure.Value) / figure.Value);
}
