using Mainstay.Core.Measures.Columns;
using Mainstay.Core.Record;

namespace Mainstay.Core.People;

/// <summary>Who is in post, by the days on which they count: the sides of <see cref="InPost"/> over all days.</summary>
internal static class InPostDated
{
    public static DatedLines DfeFte { get; } = h => Fte(h, Dfe);

    public static DatedLines LastDayWorkedFte { get; } = h => Fte(h, (_, s) => LastDayWorked(s));

    public static DatedLines DfeHeads { get; } = h => Heads(h, Dfe);

    public static DatedLines LastDayWorkedHeads { get; } = h => Heads(h, (_, s) => LastDayWorked(s));

    /// <summary>DfE's days of a spell: its last day does not count, unless the worker is in another of our posts the day after.</summary>
    public static (int From, int End) Dfe(Employments employments, EmployedSpell spell)
    {
        var (from, end) = LastDayWorked(spell);
        return spell.Days.To is { } last && !employments.IsInPost(spell, last) ? (from, end - 1) : (from, end);
    }

    /// <summary>People of some spells, each counted in the senior of those that are in force.</summary>
    /// <param name="spells">Spells of one worker, with their days.</param>
    public static IEnumerable<DatedAmount> Heads(IReadOnlyList<(EmployedSpell Spell, int From, int End)> spells)
    {
        if (spells.Count == 0)
        {
            yield break;
        }

        var edges = spells.SelectMany(s => new[] { s.From, s.End });
        foreach (var (from, end) in DayNumbers.Pieces(spells.Min(s => s.From), spells.Max(s => s.End), edges))
        {
            var inForce = spells.Where(s => s.From <= from && from < s.End).Select(s => s.Spell).ToArray();
            if (inForce.Length > 0)
            {
                yield return new(InPost.Senior(inForce).Team, 1, from, end);
            }
        }
    }

    private static (int From, int End) LastDayWorked(EmployedSpell spell) => (spell.Days.From(), spell.Days.End());

    private static IEnumerable<DatedAmount> Fte(
        WorkforceHistory history,
        Func<Employments, EmployedSpell, (int From, int End)> daysOf
    )
    {
        var employments = history.Reading(Employments.Of);
        return from spell in employments.SocialWork
            where spell.Fte is not null
            let days = daysOf(employments, spell)
            select new DatedAmount(spell.Team, spell.Fte!.Value, days.From, days.End);
    }

    private static IEnumerable<DatedAmount> Heads(
        WorkforceHistory history,
        Func<Employments, EmployedSpell, (int From, int End)> daysOf
    )
    {
        var employments = history.Reading(Employments.Of);
        return employments
            .SocialWork.GroupBy(s => s.Worker)
            .SelectMany(w => Heads([.. w.Select(s => (s, daysOf(employments, s).From, daysOf(employments, s).End))]));
    }
}
