using Mainstay.Core.People;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>A worker who starts or returns: present, and not yet at work for over four weeks (practice P21).</summary>
/// <param name="IsReturning">True when back from a long absence or secondment; false when new in post.</param>
/// <param name="Since">The first day in post, or back.</param>
public sealed record Settling(bool IsReturning, DateOnly Since)
{
    /// <summary>Days in post, or back at work, up to which a worker counts as starting or returning.</summary>
    public const int Days = 28;

    /// <summary>In words, for example <c>starting since 15 September 2025</c>.</summary>
    public string Words => $"{(IsReturning ? "returning" : "starting")} since {Caseload.Words.Day(Since)}";

    /// <summary>Whether a worker in post on a day starts or returns; null when neither, and when not in post.</summary>
    public static Settling? Of(Worker worker, DateOnly day)
    {
        var first = day.AddDays(-Days);
        DateRange[] present = [.. worker.Spells.Select(s => s.Valid), .. worker.AgencySpells.Select(s => s.Valid)];
        var since = SinceWithoutBreak(present, day);
        return since is null ? null
            : since > first ? new(false, since.Value)
            : LastBack(worker, first, day) is { } back ? new(true, back)
            : null;
    }

    // Between two spells a weekend or a bank holiday is no break.
    private static DateOnly? SinceWithoutBreak(DateRange[] present, DateOnly day)
    {
        DateOnly? since = null;
        for (var at = day; present.Where(p => p.Contains(at)).Select(p => (DateOnly?)p.From).Min() is { } from; )
        {
            since = from;
            at = WorkingDayBefore(from);
        }

        return since;
    }

    private static DateOnly WorkingDayBefore(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        } while (!WorkingDays.IsWorkingDay(day));

        return day;
    }

    // The day after an absence or secondment that was long term on its last day.
    private static DateOnly? LastBack(Worker worker, DateOnly first, DateOnly day) =>
        worker
            .Absences.Select(a => a.Valid.To)
            .Concat(worker.Spells.Where(s => s.Content.Kind == SpellKind.SecondmentOut).Select(s => s.Valid.To))
            .Where(to => to >= first && to < day && Availability.Of(worker, to.Value).LongTerm is not null)
            .Select(to => (DateOnly?)to!.Value.AddDays(1))
            .Max();
}
