using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Absence;

/// <summary>Working days lost to sickness in a window, as lines of figures (contract K11, practice P27).</summary>
/// <remarks>
/// HR's own days are used as given; an absence that reaches beyond the window or the employment is shared by its working
/// days, to two decimals. Without HR's days, and while an absence is open, they are counted from the working pattern, Monday to Friday
/// when none is known, less bank holidays, and the row says so.
/// </remarks>
internal static class DaysLost
{
    public static IEnumerable<Line> InYear(Question question) =>
        from employment in question.Employments.All
        where employment.Days.Meets(question.Year)
        from absence in employment.Worker.Absences
        where absence.Content.Kind == AbsenceKind.Sickness
        let days = absence.Valid.Within(question.Year)?.Within(employment.Days)
        where days is not null
        let team = TeamOn(employment, days.Value.To!.Value)
        where question.Covers(employment.Worker, team)
        let lost = Lost(employment.Worker, absence, days.Value)
        where lost.Days > 0
        select new Line("absence", absence.Key, employment.Worker.Key, team, lost.Days, lost.Why);

    private static string? TeamOn(Employment employment, DateOnly day)
    {
        var spells = employment.Spells.Where(s => s.Days.Contains(day)).ToArray();
        return spells.Length > 0 ? InPost.Senior(spells).Team : employment.Spells.Last(s => s.Days.From <= day).Team;
    }

    private static (decimal Days, string Why) Lost(Worker worker, Fact<AbsenceSpell> absence, DateRange counted)
    {
        var computed = ByPattern(worker, counted);
        if (absence.Content.WorkingDaysLost is not { } given || absence.Valid.To is null)
        {
            var assumed = counted.Days().Any(d => worker.PatternOn(d) is null)
                ? "Monday to Friday assumed"
                : "by pattern";
            return (computed, $"{computed:0.##} days, computed: {assumed}");
        }

        if (counted == absence.Valid)
        {
            return (given, given == 1 ? "1 day, as HR gives it" : $"{given:0.##} days, as HR gives them");
        }

        var whole = ByPattern(worker, absence.Valid);
        var share = whole > 0 ? computed / whole : (decimal)counted.Length / absence.Valid.Length;
        var part = Math.Round(given * share, 2, MidpointRounding.AwayFromZero);
        return (part, $"{part:0.##} of the {given:0.##} days that HR gives");
    }

    private static decimal ByPattern(Worker worker, DateRange days) =>
        days.Days()
            .Where(d => !BankHolidays.IsBankHoliday(d))
            .Sum(d => (worker.PatternOn(d) ?? WorkingPattern.MondayToFriday).Share(d));
}
