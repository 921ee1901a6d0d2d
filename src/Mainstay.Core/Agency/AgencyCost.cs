using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Agency;

/// <summary>What a stretch of an assignment costs.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Spell">The spell, with team, FTE and rationale.</param>
/// <param name="Days">The days.</param>
/// <param name="Hours">Hours by FTE and working days; null when the FTE is not known.</param>
/// <param name="Pence">Hours times the hourly rate; null when either is not known.</param>
public sealed record AgencyCostLine(
    Assignment Assignment,
    AgencySpell Spell,
    DateRange Days,
    decimal? Hours,
    decimal? Pence
)
{
    /// <summary>The part of the cost for one rationale, by FTE; 0 where nothing is for it, null when the cost is not known.</summary>
    public decimal? PenceFor(Rationale reason) =>
        Spell.FteFor(reason) is var part && part == 0 ? 0 : Pence * part / Spell.WholeFte;
}

/// <summary>What agency work costs, as far as rates are known; an assignment whose rate is not known is never taken as 0.</summary>
/// <param name="Days">The days.</param>
/// <param name="Lines">Every stretch of work in them.</param>
public sealed record AgencyCost(DateRange Days, IReadOnlyList<AgencyCostLine> Lines)
{
    /// <summary>Pence of the lines whose cost is known.</summary>
    public decimal KnownPence => Lines.Sum(l => l.Pence ?? 0);

    /// <summary>Assignments with a line.</summary>
    public int Assignments => Lines.Select(l => l.Assignment.Placement).Distinct().Count();

    /// <summary>Assignments with a line whose cost is not known.</summary>
    public int NotKnown => Lines.Where(l => l.Pence is null).Select(l => l.Assignment.Placement).Distinct().Count();

    /// <summary>The cost of social work assignments in a closed range of days.</summary>
    /// <remarks>
    /// Hours are FTE × the full-time week ÷ 5 for every working day; the record holds no timesheets, so leave and sickness are
    /// not taken out and overtime is not added. The rate is what the council pays an hour or, where only the parts are
    /// known, their sum with the fee.
    /// </remarks>
    public static AgencyCost In(WorkforceHistory history, DateRange days) =>
        new(days, [.. Assignment.All(history).SelectMany(a => LinesOf(history, a, days))]);

    /// <summary>The cost of each calendar month with a day in a closed range; of the first and last only the days in it.</summary>
    public static IReadOnlyList<AgencyCost> ByMonth(WorkforceHistory history, DateRange days)
    {
        var months = new List<AgencyCost>();
        for (var first = new DateOnly(days.From.Year, days.From.Month, 1); first <= days.To; first = first.AddMonths(1))
        {
            months.Add(In(history, new DateRange(first, first.AddMonths(1).AddDays(-1)).Within(days)!.Value));
        }

        return months;
    }

    /// <summary>What an hour of a spell costs the council; null when not known.</summary>
    public static long? HourlyPence(WorkforceHistory history, string placement, AgencySpell spell, DateOnly day) =>
        spell.HourlyRatePence ?? history.Nearest<AgencyRate>(placement, day)?.WholePence;

    private static IEnumerable<AgencyCostLine> LinesOf(
        WorkforceHistory history,
        Assignment assignment,
        DateRange days
    ) =>
        from spell in assignment.Spells
        let within = spell.Valid.Within(days)
        where within is not null && AgencyOutlook.IsSocialWork(history, assignment, within.Value.From)
        let worked = within.Value
        let hours = spell.Content.WholeFte
            * AgencyRuleBook.On(history, worked.From).FullTimeHours
            / 5
            * WorkingDays.In(worked)
        let rate = HourlyPence(history, assignment.Placement, spell.Content, worked.From)
        select new AgencyCostLine(assignment, spell.Content, worked, hours, hours * rate);
}

/// <summary>The agency budget against what is spent (N78, N220; WF13, WF16).</summary>
/// <param name="Budget">The budget with its days.</param>
/// <param name="Spent">The cost from its first day to the day asked.</param>
/// <param name="PerMonth">The cost of the latest whole months, at most three, in pence a month; null when none has passed.</param>
/// <param name="MonthsLeft">Months from the day to the budget's last day, as days over 365.25 ÷ 12.</param>
public sealed record AgencyBudgetPosition(
    Fact<AgencyBudget> Budget,
    AgencyCost Spent,
    decimal? PerMonth,
    decimal MonthsLeft
)
{
    /// <summary>Spent so far and the run rate for the rest, in pence; null while there is no run rate.</summary>
    public decimal? ExpectedPence => Spent.KnownPence + (PerMonth * MonthsLeft);

    /// <summary>Expected less budget: above 0 is an overspend, in pence.</summary>
    public decimal? VariancePence => ExpectedPence - Budget.Content.Pence;

    /// <summary>The position on a day; null when no closed budget holds the day.</summary>
    public static AgencyBudgetPosition? On(WorkforceHistory history, DateOnly day)
    {
        if (AgencyBudget.On(history, day) is not { Valid.To: { } end } budget)
        {
            return null;
        }

        var from = budget.Valid.From;
        var lastMonthEnd = MonthSteps.LastMonthEnd(day);
        var whole = Enumerable
            .Range(1, 3)
            .Select(m => lastMonthEnd.AddDays(1).AddMonths(-m))
            .Where(first => first >= from)
            .ToArray();
        decimal? rate =
            whole.Length == 0 ? null : AgencyCost.In(history, new(whole[^1], lastMonthEnd)).KnownPence / whole.Length;
        var left = (end.DayNumber - day.DayNumber) * 12 / 365.25m;
        return new(budget, AgencyCost.In(history, new(from, day)), rate, left);
    }
}
