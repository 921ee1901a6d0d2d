using Mainstay.Core.Absence;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Caseload;

/// <summary>Why a worker is not available, long term. Outside the team it reads only <c>not available</c> (practice P11).</summary>
public enum NotAvailable
{
    /// <summary>In no post or placement on the day.</summary>
    NotInPost,

    /// <summary>Seconded out.</summary>
    SecondedOut,

    /// <summary>Maternity, paternity, adoption or shared parental leave.</summary>
    FamilyLeave,

    /// <summary>Suspended from duty.</summary>
    Suspended,

    /// <summary>Sick past 20 working days.</summary>
    LongSickness,

    /// <summary>Another absence past 20 working days; annual leave and training never count.</summary>
    OtherLongAbsence,
}

/// <summary>Whether a worker is at work: two states that are never a caseload of 0 (practice P11).</summary>
/// <param name="Day">The day.</param>
/// <param name="AwayNow">No working day in the five working days that begin with the day (or the next one), by working pattern and recorded leave. Used when choosing.</param>
/// <param name="LongTerm">Not available, long term; null when that does not apply. Used for averages and room.</param>
/// <param name="WorkedThisWeek">Whether any working day of the worker falls in the Monday to Friday of the day's week.</param>
/// <param name="LastAtWork">The last working day on or before the day on which the worker was at work; null when never.</param>
/// <param name="PatternAssumed">Whether Monday to Friday is assumed, since no working pattern is known.</param>
public sealed record Availability(
    DateOnly Day,
    bool AwayNow,
    NotAvailable? LongTerm,
    bool WorkedThisWeek,
    DateOnly? LastAtWork,
    bool PatternAssumed
)
{
    /// <summary>Working days after which sickness, and other absence than leave and training, is long term.</summary>
    public const int LongAbsenceWorkingDays = 20;

    /// <summary>Available for a weekly figure: any working day fell in the week, and the long-term state does not apply.</summary>
    public bool IsAvailable => WorkedThisWeek && LongTerm is null;

    /// <summary>Calendar days since last at work; 0 when at work on the day; null when never.</summary>
    public int? DaysSinceAtWork => LastAtWork is { } last ? Day.DayNumber - last.DayNumber : null;

    /// <summary>Working days since last at work, the day included; null when never at work.</summary>
    public int? WorkingDaysAway =>
        LastAtWork is not { } last ? null
        : last == Day ? 0
        : WorkingDays.In(new DateRange(last.AddDays(1), Day));

    /// <summary>A worker's availability on a day.</summary>
    public static Availability Of(Worker worker, DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return new(
            day,
            !NextFiveWorkingDays(day).Any(d => IsAtWork(worker, d)),
            LongTermOn(worker, day),
            Enumerable.Range(0, 5).Select(monday.AddDays).Any(d => IsAtWork(worker, d)),
            LastDayAtWork(worker, day),
            worker.PatternOn(day) is null
        );
    }

    /// <summary>Whether a worker works on a day: in a post or placement here, a working day by the pattern, not absent.</summary>
    public static bool IsAtWork(Worker worker, DateOnly day) =>
        IsHere(worker, day)
        && WorkingDays.IsWorkingDay(day)
        && (worker.PatternOn(day) ?? WorkingPattern.MondayToFriday).Share(day) > 0
        && !worker.Absences.Any(a => a.Valid.Contains(day));

    private static bool IsHere(Worker worker, DateOnly day) =>
        worker.Spells.Any(s => s.Valid.Contains(day) && s.Content.Kind != SpellKind.SecondmentOut)
        || worker.AgencySpells.Any(s => s.Valid.Contains(day));

    private static IEnumerable<DateOnly> NextFiveWorkingDays(DateOnly day) =>
        Enumerable.Range(0, 31).Select(day.AddDays).Where(WorkingDays.IsWorkingDay).Take(5);

    private static DateOnly? LastDayAtWork(Worker worker, DateOnly day)
    {
        var starts = worker.Spells.Select(s => s.Valid.From).Concat(worker.AgencySpells.Select(s => s.Valid.From));
        var first = starts.DefaultIfEmpty(DateOnly.MaxValue).Min();
        for (var d = day; d >= first; d = d.AddDays(-1))
        {
            if (IsAtWork(worker, d))
            {
                return d;
            }
        }

        return null;
    }

    // On a weekend or bank holiday the state is that of the working day before, so that it does not lapse between two
    // spells of absence that leave the weekend out.
    private static NotAvailable? LongTermOn(Worker worker, DateOnly day)
    {
        if (!IsHere(worker, day))
        {
            return worker.Spells.Any(s => s.Valid.Contains(day)) ? NotAvailable.SecondedOut : NotAvailable.NotInPost;
        }

        if (worker.Absences.Count == 0)
        {
            return null;
        }

        var worked = day;
        while (!WorkingDays.IsWorkingDay(worked))
        {
            worked = worked.AddDays(-1);
        }

        var absent = worker.Absences.Where(a => a.Valid.Contains(worked) || a.Valid.Contains(day)).ToArray();
        return absent.Any(a => a.Content.Kind == AbsenceKind.FamilyLeave) ? NotAvailable.FamilyLeave
            : absent.Any(a => a.Content.Kind == AbsenceKind.Suspension) ? NotAvailable.Suspended
            : absent.FirstOrDefault(a => IsLong(worker, a, day)) is not { } longOne ? null
            : longOne.Content.Kind == AbsenceKind.Sickness ? NotAvailable.LongSickness
            : NotAvailable.OtherLongAbsence;
    }

    private static bool IsLong(Worker worker, Fact<AbsenceSpell> absence, DateOnly day)
    {
        if (absence.Content.Kind is AbsenceKind.AnnualLeave or AbsenceKind.Training)
        {
            return false;
        }

        var first = absence.Valid.From;
        while (worker.Absences.FirstOrDefault(a => RunsUpTo(a, absence.Content.Kind, first)) is { } earlier)
        {
            first = earlier.Valid.From;
        }

        return WorkingDays.In(new DateRange(first, day)) > LongAbsenceWorkingDays;
    }

    // One sickness is often several rows, a row for each note: they are one absence when no working day lies between.
    private static bool RunsUpTo(Fact<AbsenceSpell> earlier, AbsenceKind kind, DateOnly first) =>
        earlier.Content.Kind == kind
        && earlier.Valid.From < first
        && (
            earlier.Valid.DayAfter is not { } after
            || after >= first
            || WorkingDays.In(new DateRange(after, first.AddDays(-1))) == 0
        );
}
