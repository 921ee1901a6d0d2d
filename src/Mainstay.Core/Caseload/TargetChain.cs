using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>The chain of practice P4 for one worker on one day.</summary>
internal sealed class TargetChain(WorkforceHistory history, Worker worker, DateOnly day, PolicyInForce? policy)
{
    public EffectiveTarget Target()
    {
        if (policy is null)
        {
            return NotKnown(TargetState.NoPolicy, PolicyInForce.NoneInForce);
        }

        var spells = SpellOnDay.Of(history, worker, day).Where(s => !s.IsSecondedOut).ToArray();
        if (spells.Length == 0)
        {
            return NotKnown(TargetState.NotInPost, $"in no post or placement here on {Words.Day(day)}");
        }

        return spells.FirstOrDefault(s => s.Role is null) is { } unknown
            ? NotKnown(TargetState.RoleNotKnown, $"the record does not hold the role {unknown.RoleCode}")
            : OfSpells(policy, spells);
    }

    private EffectiveTarget OfSpells(PolicyInForce inForce, SpellOnDay[] spells)
    {
        var holding = spells.Where(s => s.HoldsCases).ToArray();
        var band = inForce.BandOf(worker, day);
        if (holding.Length == 0)
        {
            return Known(inForce, band, spells);
        }

        return !holding.Any(s => s.IsSocialWorker)
                ? NotKnown(
                    TargetState.NoFigure,
                    "the policy has no figure for practitioners who are not social workers"
                )
            : band is null ? NotKnown(TargetState.QualificationNotKnown, "target not known: no qualification date")
            : holding.Any(s => s.Fte is null) ? NotKnown(TargetState.FteNotKnown, "target not known: no FTE recorded")
            : holding.FirstOrDefault(s => Line(inForce, band, s) is null) is { } without
                ? NotKnown(TargetState.NoFigure, $"the policy has no figure for {band.Title} in {TeamName(without)}")
            : Known(inForce, band, spells);
    }

    private EffectiveTarget Known(PolicyInForce inForce, ExperienceBand? band, SpellOnDay[] spells)
    {
        var programmes = OpenProgrammes.On(worker, day);
        var stage = inForce.StageFor(programmes);
        var lines = spells.Select(s => (Spell: s, Line: band is null ? null : Line(inForce, band, s))).ToArray();
        var reductions = Reductions(inForce.Policy.LargestReductionOnly);

        var targets = lines.Select(l => Part(l.Spell, l.Line?.Target ?? 0, stage?.Target));
        var hasLimit = lines.Any(l => l.Spell.HoldsCases) && lines.All(HasLimitOrNoCases);
        var limits = lines.Select(l => Part(l.Spell, l.Line?.UpperLimit ?? 0, stage?.UpperLimit));

        return new(
            worker.Key,
            day,
            TargetState.Known,
            null,
            inForce,
            band,
            new([.. targets], reductions),
            hasLimit ? new([.. limits], reductions) : null,
            programmes.Count > 0
        );
    }

    private static bool HasLimitOrNoCases((SpellOnDay Spell, BandTarget? Line) line) =>
        !line.Spell.HoldsCases || line.Line?.UpperLimit is not null;

    private static TargetPart Part(SpellOnDay spell, decimal band, decimal? stage) =>
        new(spell, Math.Min(band, stage ?? band), stage < band, spell.Role!.CaseHoldingShare, spell.Fte ?? 0);

    private BandTarget? Line(PolicyInForce inForce, ExperienceBand band, SpellOnDay spell) =>
        inForce.LineFor(band.Code, history.Nearest<Team>(spell.Team, day)?.Kind);

    private string TeamName(SpellOnDay spell) => history.Nearest<Team>(spell.Team, day)?.Name ?? spell.Team;

    private EffectiveTarget NotKnown(TargetState state, string fault) =>
        new(
            worker.Key,
            day,
            state,
            fault,
            policy,
            policy?.BandOf(worker, day),
            null,
            null,
            OpenProgrammes.On(worker, day).Count > 0
        );

    private AgreedReduction[] Reductions(bool largestOnly)
    {
        if (worker.Reductions.Count == 0)
        {
            return [];
        }

        var agreed = worker
            .Reductions.Where(r => r.Valid.Contains(day))
            .OrderBy(r => r.Key)
            .Select(r => new AgreedReduction(
                r.Key,
                r.Content.Reason,
                r.Content.Percent,
                BeyondShorterHours(r),
                r.Valid.To
            ))
            .ToArray();
        var largest = agreed.MaxBy(r => r.Applied);

        return largestOnly ? [.. agreed.Select(r => r == largest ? r : r with { Applied = 0 })] : agreed;
    }

    // A phased return is given in hours or in cases, never both: 16 at half is 8, not 4 (practice P4). Where FTE is below
    // what it was before the schedule began, the hours already give a part of the reduction and only the rest is taken off.
    private decimal BeyondShorterHours(Fact<Reduction> reduction)
    {
        var (agreed, reason) = (reduction.Content.Percent, reduction.Content.Reason);
        if (reason != ReductionReason.ReturnAfterAbsence)
        {
            return agreed;
        }

        var before = FteOn(StartOfSchedule(reduction).AddDays(-1));
        var now = FteOn(day);
        if (now <= 0 || now >= before)
        {
            return agreed;
        }

        return Math.Max(0, 100 - ((100 - agreed) * before / now));
    }

    private DateOnly StartOfSchedule(Fact<Reduction> step)
    {
        var first = step.Valid.From;
        var steps = worker.Reductions.Where(r => r.Content.Reason == ReductionReason.ReturnAfterAbsence).ToArray();
        while (steps.FirstOrDefault(s => s.Valid.From < first && s.Valid.DayAfter >= first) is { } earlier)
        {
            first = earlier.Valid.From;
        }

        return first;
    }

    private decimal FteOn(DateOnly date) =>
        SpellOnDay.Of(history, worker, date).Where(s => s.HoldsCases).Sum(s => s.Fte ?? 0);
}
