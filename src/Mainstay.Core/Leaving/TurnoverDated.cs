using Mainstay.Core.Measures.Columns;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Leaving;

/// <summary>Starters and leavers of the twelve months to a day, by the days on which they count: <see cref="Turnover"/> over all days.</summary>
/// <remarks>
/// <para>
/// Let before(d) be the day before the twelve months to d. It never goes back as d goes on, so what is so of before(d) on a
/// range of days is so of d on a range of days too, and a cohort's figure is a stock like any other:
/// </para>
/// <para>
/// a leaver with last day L, in post on [a, b): L &lt;= d, before(d) &lt; L, a &lt;= before(d) &lt; b.
/// A starter with first day F, in post on [a, b): F &lt;= d, before(d) &lt; F, a &lt;= d &lt; b.
/// </para>
/// </remarks>
internal static class TurnoverDated
{
    public static DatedLines LeaversFte { get; } =
        h =>
            from leaver in Leavers(h)
            from before in leaver.Before
            where before.Spell.Fte is not null
            select new DatedAmount(leaver.Team, before.Spell.Fte!.Value, before.From, before.End);

    public static DatedLines LeaversHeads { get; } =
        h =>
            from leaver in Leavers(h)
            let days = leaver.Before.Where(b => b.From < b.End).Select(b => new WorkerDays(0, b.From, b.End)).ToArray()
            from time in TimesApart.Of(days.OrderBy(d => d.From).ToArray()).ToArray()
            select new DatedAmount(leaver.Team, 1, time.From, time.End);

    public static DatedLines StartersFte { get; } =
        h =>
            from starter in Starters(h)
            from spell in starter
            where spell.Spell.Fte is not null
            select new DatedAmount(spell.Spell.Team, spell.Spell.Fte!.Value, spell.From, spell.End);

    public static DatedLines StartersHeads { get; } = h => Starters(h).SelectMany(InPostDated.Heads);

    /// <summary>The first day to which the twelve months begin after a day: before(d) &gt;= day from it on.</summary>
    internal static int FirstAfter(int day)
    {
        if (day >= DateOnly.MaxValue.DayNumber - 370)
        {
            return CouncilFacts.Open;
        }

        var d = DateOnly.FromDayNumber(Math.Max(day, 0) + 364);
        while (Before(d) < day)
        {
            d = d.AddDays(1);
        }

        return d.DayNumber;
    }

    private static int Before(DateOnly day) => DateRange.TwelveMonthsTo(day).From.DayNumber - 1;

    private static IEnumerable<(string Team, IReadOnlyList<(EmployedSpell Spell, int From, int End)> Before)> Leavers(
        WorkforceHistory history
    )
    {
        var employments = history.Reading(Employments.Of);
        return from employment in employments.All
            where employment.Days.To is not null
            let last = employment.Days.To!.Value.DayNumber
            let team = InPost.Senior(employment.Spells.Where(s => s.Days.To == employment.Days.To)).Team
            select (team, Shifted(employments, employment, last));
    }

    private static IReadOnlyList<(EmployedSpell Spell, int From, int End)> Shifted(
        Employments employments,
        Employment employment,
        int last
    ) =>
        [
            .. from spell in employment.Spells
            let days = InPostDated.Dfe(employments, spell)
            let end = Math.Min(days.End, last)
            where days.From < end
            select (spell, Math.Max(last, FirstAfter(days.From)), FirstAfter(end)),
        ];

    private static IEnumerable<IReadOnlyList<(EmployedSpell Spell, int From, int End)>> Starters(
        WorkforceHistory history
    )
    {
        var employments = history.Reading(Employments.Of);
        return from employment in employments.All
            let until = FirstAfter(employment.Days.From.DayNumber)
            select (IReadOnlyList<(EmployedSpell, int, int)>)
                [
                    .. from spell in employment.Spells
                    let days = InPostDated.Dfe(employments, spell)
                    let end = Math.Min(days.End, until)
                    where days.From < end
                    select (spell, days.From, end),
                ];
    }
}
