using Mainstay.Core.Measures.Columns;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>Agency social workers, by the days on which they count: the sides of <see cref="AgencyWork"/> over all days.</summary>
internal static class AgencyDated
{
    public static DatedLines Fte { get; } =
        h =>
            from s in Spells(h)
            where s.Spell.WholeFte is not null
            select new DatedAmount(s.Spell.Team, s.Spell.WholeFte!.Value, s.From, s.End);

    public static DatedLines Heads { get; } = h => Spells(h).GroupBy(s => s.Worker).SelectMany(HeadsOf);

    private static readonly Dictionary<Rationale, DatedLines> ByReason = Enum.GetValues<Rationale>()
        .ToDictionary(r => r, r => (DatedLines)(h => ForReason(h, r)));

    /// <summary>FTE given to a rationale.</summary>
    public static DatedLines For(Rationale reason) => ByReason[reason];

    private static IEnumerable<DatedAmount> ForReason(WorkforceHistory history, Rationale reason) =>
        Spells(history).Select(s => new DatedAmount(s.Spell.Team, s.Spell.FteFor(reason), s.From, s.End));

    // Of several placements the largest says the team.
    private static IEnumerable<DatedAmount> HeadsOf(IEnumerable<AgencyDays> placements)
    {
        AgencyDays[] all = [.. placements];
        var edges = all.SelectMany(s => new[] { s.From, s.End });
        foreach (var (from, end) in DayNumbers.Pieces(all.Min(s => s.From), all.Max(s => s.End), edges))
        {
            var largest = all.Where(s => s.From <= from && from < s.End)
                .OrderByDescending(s => s.Spell.WholeFte)
                .ThenBy(s => s.Key)
                .FirstOrDefault();
            if (largest is not null)
            {
                yield return new(largest.Spell.Team, 1, from, end);
            }
        }
    }

    private static IEnumerable<AgencyDays> Spells(WorkforceHistory history) =>
        from worker in history.Reading(Workforce.Of).Workers
        from spell in worker.AgencySpells
        from days in RoleDays.SocialWork(history, spell.Content.Role, spell.Valid)
        select new AgencyDays(worker, spell.Key, spell.Content, days.From, days.End);

    private sealed record AgencyDays(Worker Worker, string Key, AgencySpell Spell, int From, int End);
}
