using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>A post spell or an agency spell that a worker is in on a day (its last day included), with the role as it then counts.</summary>
/// <param name="Kind">The kind of fact: <c>post-spell</c> or <c>agency-spell</c>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Team">The team's key.</param>
/// <param name="RoleCode">The local role's code.</param>
/// <param name="Role">What the role counts as; null when the record does not hold the role.</param>
/// <param name="Fte">FTE; null when not known.</param>
/// <param name="IsSecondedOut">Whether the worker is seconded out: ours, and not at work here.</param>
public sealed record SpellOnDay(
    string Kind,
    string Key,
    string Team,
    string RoleCode,
    Role? Role,
    decimal? Fte,
    bool IsSecondedOut = false
)
{
    /// <summary>Whether the role is a child and family social worker's, as DfE counts them.</summary>
    public bool IsSocialWorker => Role?.IsSocialWorker ?? false;

    /// <summary>Whether the role carries cases and the worker is here.</summary>
    public bool HoldsCases => !IsSecondedOut && Role?.CaseHoldingShare > 0;

    /// <summary>Every spell that a worker is in on a day; empty when not in post.</summary>
    public static IReadOnlyList<SpellOnDay> Of(WorkforceHistory history, Worker worker, DateOnly day)
    {
        List<SpellOnDay> spells = [];
        foreach (var spell in worker.Spells)
        {
            if (spell.Valid.Contains(day))
            {
                var (c, out_) = (spell.Content, spell.Content.Kind == SpellKind.SecondmentOut);
                spells.Add(new(spell.Kind, spell.Key, c.Team, c.Role, RoleOn(history, c.Role, day), c.Fte, out_));
            }
        }

        foreach (var spell in worker.AgencySpells)
        {
            if (spell.Valid.Contains(day))
            {
                var c = spell.Content;
                spells.Add(new(spell.Kind, spell.Key, c.Team, c.Role, RoleOn(history, c.Role, day), c.Fte));
            }
        }

        return spells;
    }

    private static Role? RoleOn(WorkforceHistory history, string role, DateOnly day) =>
        history.Nearest<Role>(role, day);
}
