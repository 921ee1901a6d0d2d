using Mainstay.Core.Record;
using Mainstay.Core.Time;

namespace Mainstay.Core.People;

/// <summary>Days of a post spell on which the holder was employed and the role meant one thing.</summary>
/// <remarks>A spell is cut short by the end of the engagement that it began in, and split where the role's mapping changes (N5).</remarks>
/// <param name="Worker">Who.</param>
/// <param name="Spell">The spell.</param>
/// <param name="Days">The days; both ends worked.</param>
/// <param name="Role">The role as mapped on these days; null when the record does not know it, and then it is no social work role.</param>
public sealed record EmployedSpell(Worker Worker, Fact<PostSpell> Spell, DateRange Days, Role? Role)
{
    /// <summary>Whether the holder counts as a child and family social worker on these days.</summary>
    public bool IsSocialWork => Role?.IsSocialWorker == true;

    /// <summary>FTE; null when not known.</summary>
    public decimal? Fte => Spell.Content.Fte;

    /// <summary>The team's key.</summary>
    public string Team => Spell.Content.Team;
}

/// <summary>An unbroken time as a social worker of the council, over every post held (contract K11).</summary>
/// <param name="Worker">Who.</param>
/// <param name="Days">From the first to the last day worked as a social worker; open while it goes on.</param>
/// <param name="Spells">The spells that it is made of, by first day.</param>
public sealed record Employment(Worker Worker, DateRange Days, IReadOnlyList<EmployedSpell> Spells);
