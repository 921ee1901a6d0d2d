using Mainstay.Core.Caseload;
using Mainstay.Web.Display;

namespace Mainstay.Web.Caseload;

/// <summary>How a worker or case stands, in words and with a colour that the words do not need.</summary>
/// <param name="Text">The words.</param>
/// <param name="Css">The class of the mark behind them.</param>
public sealed record StateMark(string Text, string Css)
{
    public static StateMark Good(string text) => new(text, "app-state app-state--good");

    public static StateMark Warn(string text) => new(text, "app-state app-state--warn");

    public static StateMark Bad(string text) => new(text, "app-state app-state--bad");

    public static StateMark Plain(string text) => new(text, "app-state");
}

/// <summary>Caseload states as pages print them. Over target and over upper limit are the only two words of excess (practice P4).</summary>
public static class CaseloadWords
{
    /// <summary>Over, full or room; why not where there is no target.</summary>
    public static StateMark Standing(WorkerCaseload caseload) =>
        caseload.OverUpperLimit is { } overLimit ? StateMark.Bad($"over upper limit by {Cases(overLimit)}")
        : caseload.OverTarget is { } over ? StateMark.Warn($"over target by {Cases(over)}")
        : caseload.Target.State != TargetState.Known ? StateMark.Plain(NoTarget(caseload.Target))
        : caseload.Target.Target is { Value: 0 } ? StateMark.Plain("carries no cases by role")
        : caseload.Room is > 0 and { } room ? StateMark.Good($"room for {room} more")
        : caseload.Room is 0 ? StateMark.Plain("at target")
        : StateMark.Plain("no room given");

    /// <summary>At work, away now or not available; outside the team nothing more is said (practice P11).</summary>
    public static StateMark Presence(Availability availability) =>
        availability.LongTerm is not null
            ? StateMark.Warn(
                availability.DaysSinceAtWork is { } days
                    ? $"not available, {Days.Count(days)} since last at work"
                    : "not available"
            )
        : availability.AwayNow ? StateMark.Plain("away now")
        : StateMark.Plain("available");

    public static string NoTarget(EffectiveTarget target) =>
        target.State switch
        {
            TargetState.NoPolicy => "no target in force",
            TargetState.NotInPost => "not in post",
            TargetState.QualificationNotKnown => "target not known: no day of qualification",
            TargetState.FteNotKnown => "target not known: no FTE",
            TargetState.RoleNotKnown => "target not known: role not on record",
            _ => "no target for this work",
        };

    public static string Of(AllocationState state) =>
        state switch
        {
            AllocationState.Allocated => "allocated",
            AllocationState.NoWorker => "no worker",
            AllocationState.TeamOrTray => "team, duty desk or tray",
            AllocationState.ManagersName => "in a manager’s name",
            AllocationState.WorkerAway => "worker away",
            AllocationState.WorkerLeft => "worker left",
            AllocationState.WorkerNotRegistered => "worker not registered",
            AllocationState.WorkerNotMatched => "worker not matched",
            _ => "worker may not hold it",
        };

    public static StateMark Of(WaitState wait) =>
        wait switch
        {
            WaitState.MayNeverWait => StateMark.Bad("may never wait: head of service and director, same day"),
            WaitState.Escalate => StateMark.Warn("escalate"),
            WaitState.WeeklyReview => StateMark.Plain("weekly review"),
            _ => StateMark.Plain("not waiting"),
        };

    /// <summary>Which rule of sustained excess holds.</summary>
    public static string Of(SustainedExcess excess) =>
        excess.Kind == ExcessKind.Protected
            ? "over a protected target"
            : $"over 110% in {excess.Weeks.Count(w => w.IsWellOver)} of {excess.Weeks.Count} weeks present";

    private static string Cases(Excess over) => Figures.Number(over.Cases, 1);
}
