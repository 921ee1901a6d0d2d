namespace Mainstay.Core.Caseload.Allocating;

/// <summary>What the gate asks for. It warns and records; it never prevents an allocation (practice P3).</summary>
public enum GateLevel
{
    /// <summary>Nothing.</summary>
    Free,

    /// <summary>The allocating manager's reason (N28).</summary>
    Reason,

    /// <summary>A reason, and a second look by a manager above within one working day.</summary>
    SecondLook,
}

/// <summary>Why the gate asks.</summary>
public enum GateCause
{
    /// <summary>The caseload passes the effective target.</summary>
    OverTarget,

    /// <summary>The caseload passes the effective upper limit.</summary>
    OverUpperLimit,

    /// <summary>It passes a figure that a programme or an agreed adjustment protects.</summary>
    OverProtected,

    /// <summary>More new cases than the policy's intake limit.</summary>
    OverIntake,

    /// <summary>The worker may not lead a case of this status (practice P18).</summary>
    MayNotLead,

    /// <summary>Away now or not available (practice P11).</summary>
    NotThere,

    /// <summary>The third worker or more in 12 months.</summary>
    ManyWorkers,

    /// <summary>The target is not known, so that nothing can be said of room.</summary>
    TargetNotKnown,
}

/// <summary>One thing that the gate says.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Level">What it asks for.</param>
/// <param name="Words">In words.</param>
public sealed record GateWarning(GateCause Cause, GateLevel Level, string Words);

/// <summary>What the gate says of one allocation.</summary>
/// <param name="Warnings">What it says, the weightiest first; empty when nothing.</param>
/// <param name="HasUpperLimit">Whether the policy has an upper limit for this worker; without one the gate has two levels and says so (practice P28).</param>
public sealed record Gate(IReadOnlyList<GateWarning> Warnings, bool HasUpperLimit)
{
    /// <summary>Working days within which the second person confirms or questions.</summary>
    public const int SecondLookWorkingDays = 1;

    /// <summary>Working days within which an allocation first seen in the extract owes the same (practice P3).</summary>
    public const int OutsideWorkingDays = 3;

    /// <summary>The weightiest thing asked for.</summary>
    public GateLevel Level => Warnings.Select(w => w.Level).DefaultIfEmpty(GateLevel.Free).Max();

    /// <summary>Whether it passes a target, an upper limit or a protected figure: then one first seen in the extract owes reason, second look and view.</summary>
    public bool PassesFigure =>
        Warnings.Any(w => w.Cause is GateCause.OverTarget or GateCause.OverUpperLimit or GateCause.OverProtected);

    /// <summary>What the gate says when a worker would lead some more cases.</summary>
    /// <param name="caseload">The worker's caseload as it is.</param>
    /// <param name="after">The caseload with the cases.</param>
    /// <param name="worker">What else is known of the worker for this allocation.</param>
    public static Gate Of(WorkerCaseload caseload, CaseCount after, GateFacts worker)
    {
        GateWarning?[] said =
        [
            worker.MayNotLead is { } why ? new(GateCause.MayNotLead, GateLevel.SecondLook, why) : null,
            OverLimit(caseload.Target, after),
            OverTarget(caseload, after),
            Intake(worker),
            Presence(caseload.Availability),
            worker.WorkersInYear >= Continuity.WarnFrom
                ? new(
                    GateCause.ManyWorkers,
                    GateLevel.Reason,
                    $"would be worker number {worker.WorkersInYear} of this child in 12 months"
                )
                : null,
        ];
        return new(
            [.. said.OfType<GateWarning>().OrderByDescending(w => w.Level)],
            caseload.Target.UpperLimit is not null
        );
    }

    private static GateWarning? OverLimit(EffectiveTarget target, CaseCount after) =>
        target.OverUpperLimit(after.Counted) is { }
            ? new(
                GateCause.OverUpperLimit,
                GateLevel.SecondLook,
                $"{Of(after)} would be over the effective upper limit of {Words.OneDecimal(target.UpperLimit!.Value)}"
            )
            : null;

    private static GateWarning? OverTarget(WorkerCaseload caseload, CaseCount after)
    {
        var target = caseload.Target;
        if (target.Target is not { } figure)
        {
            return new(
                GateCause.TargetNotKnown,
                GateLevel.Reason,
                target.State == TargetState.NoPolicy ? PolicyInForce.NoneInForce : "the target is not known"
            );
        }

        if (target.OverTarget(after.Counted) is null)
        {
            return null;
        }

        var isProtected = target.IsProtected || figure.Reductions.Any(r => r.Applied > 0);
        var words = $"{Of(after)} would be over the effective target of {Words.OneDecimal(figure.Value)}";
        return isProtected
            ? new(GateCause.OverProtected, GateLevel.SecondLook, words + ", which a programme or adjustment protects")
            : new(GateCause.OverTarget, GateLevel.Reason, words);
    }

    private static GateWarning? Intake(GateFacts worker)
    {
        var over =
            worker.Intake7Days is { } week && worker.New7Days + worker.Cases > week
                ? (worker.New7Days + worker.Cases, 7, week)
            : worker.Intake28Days is { } month && worker.New28Days + worker.Cases > month
                ? (worker.New28Days + worker.Cases, 28, month)
            : ((int, int, int)?)null;
        return over is var (found, days, limit)
            ? new(
                GateCause.OverIntake,
                GateLevel.Reason,
                $"{found} new cases in {days} days would be over the intake limit of {limit}"
            )
            : null;
    }

    private static GateWarning? Presence(Availability availability) =>
        availability.LongTerm is not null ? new(GateCause.NotThere, GateLevel.SecondLook, "not available")
        : availability.AwayNow ? new(GateCause.NotThere, GateLevel.Reason, "away now: no working day in the next five")
        : null;

    private static string Of(CaseCount after) => $"{Words.Plain(after.Counted)} {after.Unit}";
}

/// <summary>What the gate asks beyond a caseload.</summary>
/// <param name="MayNotLead">Why the worker may not lead the cases; null when they may.</param>
/// <param name="Cases">How many cases are given.</param>
/// <param name="New7Days">New cases of the worker in the last 7 days.</param>
/// <param name="New28Days">New cases in the last 28 days.</param>
/// <param name="Intake7Days">The policy's limit of new cases in 7 days; null when it has none.</param>
/// <param name="Intake28Days">The same for 28 days.</param>
/// <param name="WorkersInYear">Workers that the child would have had in 12 months, this one included.</param>
public sealed record GateFacts(
    string? MayNotLead,
    int Cases,
    int New7Days,
    int New28Days,
    int? Intake7Days,
    int? Intake28Days,
    int WorkersInYear
)
{
    /// <summary>The facts of a worker who would lead some cases from a day on.</summary>
    public static GateFacts Of(
        Record.WorkforceHistory history,
        WorkerCaseload caseload,
        IReadOnlyList<CaseRecord> cases
    )
    {
        var (worker, day) = (caseload.Worker, caseload.Day);
        var caseloads = history.Reading(Caseloads.Of);
        var line = IntakeLine(history, caseload);
        return new(
            HoldingBreach.WhyNotLead(history, worker, [.. cases.SelectMany(c => c.StatusesOn(day)).Distinct()], day),
            cases.Count,
            caseloads.NewCases(worker, day, 7),
            caseloads.NewCases(worker, day, 28),
            line?.Intake7Days,
            line?.Intake28Days,
            cases
                .Select(c => Continuity.WorkersInYear(history, c, day).Append(worker.Key).Distinct().Count())
                .DefaultIfEmpty()
                .Max()
        );
    }

    private static BandTarget? IntakeLine(Record.WorkforceHistory history, WorkerCaseload caseload)
    {
        var policy = PolicyInForce.On(history, caseload.Day);
        var team = caseload.Spells.FirstOrDefault(s => s.HoldsCases)?.Team;
        var kind = team is null ? null : history.Nearest<Establishment.Team>(team, caseload.Day)?.Kind;
        return policy is not null && caseload.Band is { } band ? policy.LineFor(band.Code, kind) : null;
    }
}
