using Mainstay.Core.Record;

namespace Mainstay.Core.People;

/// <summary>What figures of one day read of a person: spells in force on it or on the day after, qualification, registration, absence.</summary>
/// <remarks>The day after tells whether somebody leaves on the day or goes on in another post (contract K11).</remarks>
internal sealed record PersonOnDay(
    IReadOnlyList<(string Key, PostSpell Spell, Role? Role, bool OnDay, bool DayAfter)> Spells,
    IReadOnlyList<Fact> Agency,
    IReadOnlyList<Fact> Absences,
    IReadOnlyList<Fact> Engagements,
    (DateOnly? QualifiedOn, bool IsRegistered, WorkingPattern? Pattern) Is
)
{
    public static PersonOnDay Of(WorkforceHistory history, Worker worker, DateOnly day)
    {
        var after = day.AddDays(1);
        var spells =
            from spell in history.Reading(Employments.Of).ByWorker[worker]
            where spell.Days.Contains(day) || spell.Days.Contains(after)
            orderby spell.Spell.Key
            select (
                spell.Spell.Key,
                spell.Spell.Content,
                spell.Role,
                spell.Days.Contains(day),
                spell.Days.Contains(after)
            );
        return new(
            [.. spells],
            [.. worker.AgencySpells.Where(s => s.Valid.Contains(day))],
            [.. worker.Absences.Where(a => a.Valid.Contains(day))],
            [.. worker.Engagements.Where(e => e.Valid.Contains(day))],
            (worker.QualifiedOn(day), worker.IsRegisteredOn(day), worker.PatternOn(day))
        );
    }

    public bool SaysTheSame(PersonOnDay other) =>
        Spells.SequenceEqual(other.Spells)
        && Agency.SequenceEqual(other.Agency)
        && Absences.SequenceEqual(other.Absences)
        && Engagements.SequenceEqual(other.Engagements)
        && Is == other.Is;
}
