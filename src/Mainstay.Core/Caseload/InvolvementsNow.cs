using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>
/// Who is involved with which case: what the case system says, and over it what was decided in Mainstay since. A reading: make it by
/// <c>history.Reading(InvolvementsNow.Of)</c>.
/// </summary>
/// <remarks>
/// From its first day on a decision's worker leads the case and nobody else does. A lead that the case system lets begin after that day knows
/// more than the decision, which then ends the day before; a lead of the same worker makes the decision superfluous.
/// </remarks>
internal sealed class InvolvementsNow
{
    private InvolvementsNow(IReadOnlyList<Fact<Involvement>> all) => All = all;

    /// <summary>Every involvement, in the order of the record; those of decisions last.</summary>
    public IReadOnlyList<Fact<Involvement>> All { get; }

    public static InvolvementsNow Of(WorkforceHistory history)
    {
        var extract = history.All<Involvement>();
        var decisions = history.All<ProvisionalAllocation>();
        if (decisions.Count == 0)
        {
            return new(extract);
        }

        var join = new ProfessionalJoin(history);
        var byCase = decisions.GroupBy(d => d.Content.Case).ToDictionary(g => g.Key, g => g.MaxBy(d => d.Valid.From)!);
        var touched = extract.Where(i => IsLead(i) && byCase.ContainsKey(i.Content.Case)).ToLookup(i => i.Content.Case);
        List<Fact<Involvement>> all = [];
        foreach (var involvement in extract)
        {
            var ended =
                IsLead(involvement) && byCase.TryGetValue(involvement.Content.Case, out var decision)
                    ? UpTo(involvement, decision, join)
                    : involvement;
            if (ended is not null)
            {
                all.Add(ended);
            }
        }

        all.AddRange(byCase.Values.Select(d => LeadOf(d, touched[d.Content.Case], join)).OfType<Fact<Involvement>>());
        return new(all);
    }

    // The lead of before ends the day before the decision's; null when no day of it is left.
    private static Fact<Involvement>? UpTo(
        Fact<Involvement> lead,
        Fact<ProvisionalAllocation> decision,
        ProfessionalJoin join
    )
    {
        var first = decision.Valid.From;
        if (lead.Valid.From > first || !lead.Valid.Meets(decision.Valid) || IsOf(decision, lead, join))
        {
            return lead;
        }

        return lead.Valid.From == first ? null : lead with { Valid = lead.Valid.EndedBy(first.AddDays(-1)) };
    }

    private static Fact<Involvement>? LeadOf(
        Fact<ProvisionalAllocation> decision,
        IEnumerable<Fact<Involvement>> leads,
        ProfessionalJoin join
    )
    {
        var (content, days) = (decision.Content, decision.Valid);
        foreach (var lead in leads.OrderBy(l => l.Valid.From))
        {
            if (lead.Valid.Contains(days.From) && IsOf(decision, lead, join))
            {
                return null;
            }

            if (lead.Valid.From > decision.Valid.From && days.Contains(lead.Valid.From))
            {
                days = days.EndedBy(lead.Valid.From.AddDays(-1));
            }
        }

        var given = new Involvement(content.Case, content.Professional, InvolvementRole.Lead, content.Team);
        return new("involvement", decision.Key, days, given, decision.Provenance);
    }

    private static bool IsOf(Fact<ProvisionalAllocation> decision, Fact<Involvement> lead, ProfessionalJoin join) =>
        join.Match(lead.Content.Professional).Worker is { } worker
        && worker.PersonKeys.Contains(decision.Content.Worker);

    private static bool IsLead(Fact<Involvement> involvement) => involvement.Content.Role == InvolvementRole.Lead;
}
