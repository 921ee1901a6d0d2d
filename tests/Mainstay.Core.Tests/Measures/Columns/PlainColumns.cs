using Mainstay.Core.Measures.Columns;

namespace Mainstay.Core.Tests.Measures.Columns;

/// <summary>The columns word for word from their definitions, week by week and fact by fact: slow, and no line of the engine's.</summary>
internal static class PlainColumns
{
    public static long[] Numbers(RandomCouncil council) =>
        [
            .. from team in Enumerable.Range(0, RandomCouncil.Teams)
            from column in Columns(council, team)
            from week in Enumerable.Range(0, RandomCouncil.Terms.Days.Count)
            select column(RandomCouncil.Terms.Days.DayOf(week)),
        ];

    private static IEnumerable<Func<int, long>> Columns(RandomCouncil council, int team)
    {
        TeamSpell[] spells = [.. council.Spells.Where(s => s.Team == team)];
        IEnumerable<TeamSpell> InForce(int day) => spells.Where(s => s.From <= day && day < s.End);
        IEnumerable<(TeamSpell Spell, int Cases)> Holders(int day) =>
            InForce(day).Select(s => (s, Cases(council, s.Worker, day))).Where(h => h.Item2 > 0);

        yield return day => InForce(day).Count();
        yield return day => InForce(day).Sum(s => s.Fte);
        yield return day => FteOn(council.Vacancies, team, day);
        yield return day => FteOn(council.Agency, team, day);
        yield return day => spells.Where(s => s.Leaves && Week(day).Contains(s.End)).Sum(s => s.Fte);
        yield return day =>
            spells.Sum(s => Week(day).Count(d => s.From <= d && d < s.End && IsAbsent(council, s.Worker, d)));
        yield return day => spells.Sum(s => Week(day).Count(d => s.From <= d && d < s.End));
        yield return day => Holders(day).Count();
        yield return day => Holders(day).Sum(h => h.Cases);
        yield return day => Holders(day).Select(h => h.Cases).DefaultIfEmpty().Min();
        yield return day => Holders(day).Select(h => h.Cases).DefaultIfEmpty().Max();
        for (var i = 0; i < RandomCouncil.Terms.Bands.Count; i++)
        {
            var band = i;
            var cap = RandomCouncil.Terms.Bands[band].Cap;
            yield return day => Holders(day).Count(h => BandOn(h.Spell, day) == band);
            yield return day =>
                Holders(day).Count(h => BandOn(h.Spell, day) == band && h.Cases > cap * h.Spell.Fte / 100);
        }
    }

    private static IEnumerable<int> Week(int sunday) => Enumerable.Range(sunday - 6, 7);

    private static long FteOn(List<TeamFte> facts, int team, int day) =>
        facts.Where(f => f.Team == team && f.From <= day && day < f.End).Sum(f => f.Fte);

    private static int Cases(RandomCouncil council, int worker, int day) =>
        council.Allocations.Count(a => a.Worker == worker && a.From <= day && day < a.End);

    private static bool IsAbsent(RandomCouncil council, int worker, int day) =>
        council.Absences.Exists(a => a.Worker == worker && a.From <= day && day < a.End);

    private static int BandOn(TeamSpell spell, int day)
    {
        var bands = RandomCouncil.Terms.Bands;
        return spell.QualifiedOn == CouncilFacts.NotKnown
            ? -1
            : Math.Max(
                0,
                Enumerable.Range(0, bands.Count).LastOrDefault(b => day - spell.QualifiedOn >= bands[b].FromDays)
            );
    }
}
