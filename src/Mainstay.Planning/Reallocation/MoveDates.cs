using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Ahead;
using Mainstay.Core.Time;

namespace Mainstay.Planning.Reallocation;

/// <summary>
/// Dates the moves over the notice period: no receiver takes more than two families in a week while weeks are left, none passes that week's
/// target, and what is kept until a day moves after it. What no week allows moves on the last day.
/// </summary>
internal sealed class MoveDates
{
    private const int FamiliesAWeek = 2;

    public MoveDates(DateOnly today, DateOnly lastDay, TargetAhead ahead)
    {
        AtEnd = ahead.On(lastDay.AddDays(1));
        LastDay = lastDay;
        Weeks = [.. DaysOf(today, lastDay).Select(d => (d, ahead.On(d)))];
    }

    /// <summary>Targets on the day after the last one.</summary>
    public IReadOnlyDictionary<string, decimal> AtEnd { get; }

    /// <summary>The days on which families may move: the next working day, then the first of each week.</summary>
    public IReadOnlyList<(DateOnly Day, IReadOnlyDictionary<string, decimal> Targets)> Weeks { get; }

    private DateOnly LastDay { get; }

    /// <summary>The units with their days.</summary>
    public PlannedUnit[] Put(PlannedUnit[] units, IReadOnlyList<WorkerCaseload> receivers)
    {
        var dated = units.ToDictionary(u => u.Key);
        foreach (var receiver in receivers)
        {
            List<PlannedUnit> given = [];
            foreach (
                var unit in units
                    .Where(u => u.To == receiver.Worker)
                    .OrderBy(u => KeptUntil(u))
                    .ThenBy(u => u.Key, StringComparer.Ordinal)
            )
            {
                var day = DayFor(unit, receiver, given);
                given.Add(unit with { MoveOn = day });
                dated[unit.Key] = given[^1];
            }
        }

        return [.. units.Select(u => dated[u.Key])];
    }

    private DateOnly DayFor(PlannedUnit unit, WorkerCaseload receiver, List<PlannedUnit> given)
    {
        var first = KeptUntil(unit)?.AddDays(1) ?? DateOnly.MinValue;
        foreach (var (day, targets) in Weeks.Where(w => w.Day >= first))
        {
            CaseRecord[] with = [.. given.Where(g => g.MoveOn <= day).Append(unit).SelectMany(u => u.Cases)];
            var fits =
                targets.TryGetValue(receiver.Worker.Key, out var target) && receiver.CountWith(with).Counted <= target;
            if (fits && given.Count(g => g.MoveOn == day) < FamiliesAWeek)
            {
                return day;
            }
        }

        return first > LastDay ? first : LastDay;
    }

    private static DateOnly? KeptUntil(PlannedUnit unit) =>
        unit.Marks.Where(m => m.Kind == UnitMarkKind.KeepUntil).Max(m => m.Until);

    private static List<DateOnly> DaysOf(DateOnly today, DateOnly lastDay)
    {
        var day = WorkingDays.After(today, 1);
        if (day > lastDay)
        {
            return [lastDay];
        }

        List<DateOnly> days = [];
        while (day <= lastDay)
        {
            days.Add(day);
            day = WorkingDays.After(day.AddDays(7 - (((int)day.DayOfWeek + 6) % 7) - 1), 1);
        }

        return days;
    }
}
