using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.Agency;

/// <summary>One assignment of an agency worker over all its days: every spell of one placement.</summary>
/// <param name="Placement">The placement's id.</param>
/// <param name="Worker">The worker.</param>
/// <param name="Days">From the first day to the last, both worked; open while it goes on.</param>
/// <param name="Spells">Its spells, by first day.</param>
public sealed record Assignment(
    string Placement,
    Worker Worker,
    DateRange Days,
    IReadOnlyList<Fact<AgencySpell>> Spells
)
{
    /// <summary>Weeks in one role after which the Agency Workers Regulations 2010 give equal pay.</summary>
    public const int EqualPayWeeks = 12;

    /// <summary>The spell in force on a day; before the first the first, after the last the last.</summary>
    public AgencySpell On(DateOnly day) => (Spells.LastOrDefault(s => s.Valid.From <= day) ?? Spells[0]).Content;

    /// <summary>The first day of the week after twelve weeks in the role; breaks inside the assignment are not taken out.</summary>
    public DateOnly EqualPayFrom => Days.From.AddDays(7 * EqualPayWeeks);

    /// <summary>DfE's job type of the role on a day; null when the role is mapped to none.</summary>
    public string? JobType(WorkforceHistory history, DateOnly day) =>
        history.Nearest<Role>(On(day).Role, day)?.AgencyJobType;

    /// <summary>Every assignment of a history, by first day and placement.</summary>
    public static IReadOnlyList<Assignment> All(WorkforceHistory history) => history.Reading(Assignments.Of).All;

    /// <summary>One assignment; null when there is none of that placement.</summary>
    public static Assignment? Of(WorkforceHistory history, string placement) =>
        history.Reading(Assignments.Of).ByPlacement.GetValueOrDefault(placement);

    private sealed record Assignments(
        IReadOnlyList<Assignment> All,
        IReadOnlyDictionary<string, Assignment> ByPlacement
    )
    {
        public static Assignments Of(WorkforceHistory history)
        {
            var all = history
                .Reading(Workforce.Of)
                .Workers.SelectMany(w => w.AgencySpells.GroupBy(s => s.Key).Select(g => Made(w, [.. g])))
                .OrderBy(a => a.Days.From)
                .ThenBy(a => a.Placement, StringComparer.Ordinal)
                .ToArray();
            return new(all, all.ToDictionary(a => a.Placement));
        }

        private static Assignment Made(Worker worker, Fact<AgencySpell>[] spells) =>
            new(
                spells[0].Key,
                worker,
                new(
                    spells[0].Valid.From,
                    Array.Exists(spells, s => s.Valid.To is null) ? null : spells.Max(s => s.Valid.To)
                ),
                spells
            );
    }
}
