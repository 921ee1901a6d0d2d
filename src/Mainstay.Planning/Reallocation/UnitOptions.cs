using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;
using Mainstay.Planning.Choosing;

namespace Mainstay.Planning.Reallocation;

/// <summary>For a family every worker with what speaks for and against, or why they cannot have it.</summary>
internal sealed class UnitOptions(WorkforceHistory history, DateOnly today, WorkerCaseload from, ChoiceWeights weights)
{
    private readonly WorkerTerms _terms = new(history, today, weights);
    private readonly string? _team = from.Spells.OrderByDescending(s => s.Fte).Select(s => s.Team).FirstOrDefault();

    /// <summary>The options of a unit, in the receivers' order.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="receivers">The workers.</param>
    /// <param name="targets">Targets after the last day, by worker.</param>
    public IReadOnlyList<UnitOption> Of(
        PlannedUnit unit,
        IReadOnlyList<WorkerCaseload> receivers,
        IReadOnlyDictionary<string, decimal> targets
    )
    {
        CaseRecord[] siblings = [.. Continuity.Siblings(history, unit.Cases[0], today).Except(unit.Cases)];
        CaseStatusCode[] statuses = [.. unit.Cases.SelectMany(c => c.StatusesOn(today)).Distinct()];
        return
        [
            .. receivers.Select(r =>
                WhyNot(unit, r, statuses, targets) is { } why
                    ? new UnitOption(r.Worker, [], why)
                    : new UnitOption(r.Worker, TermsOf(unit, r, siblings), null)
            ),
        ];
    }

    private string? WhyNot(
        PlannedUnit unit,
        WorkerCaseload receiver,
        CaseStatusCode[] statuses,
        IReadOnlyDictionary<string, decimal> targets
    )
    {
        bool Names(UnitMark mark) => mark.Worker is { } w && receiver.Worker.PersonKeys.Contains(w);
        var must = unit.Marks.FirstOrDefault(m => m.Kind == UnitMarkKind.MustGoTo);
        return unit.Marks.Any(m => m.Kind == UnitMarkKind.MustNotGoTo && Names(m)) ? "marked: not to this worker"
            : must is not null && !Names(must) ? "marked: to another worker"
            : receiver.Availability.LongTerm is not null ? "not available"
            : HoldingBreach.WhyNotLead(history, receiver.Worker, statuses, today)
                ?? (
                    !targets.TryGetValue(receiver.Worker.Key, out var target) ? "the target is not known"
                    : receiver.CountWith(unit.Cases).Counted > target ? "no room for it under the target"
                    : null
                );
    }

    private IReadOnlyList<ChoiceTerm> TermsOf(PlannedUnit unit, WorkerCaseload receiver, CaseRecord[] siblings)
    {
        var team = receiver.Spells.Where(s => s.HoldsCases).OrderByDescending(s => s.Fte).FirstOrDefault()?.Team;
        ChoiceTerm?[] all =
        [
            _terms.Change(_terms.TieOf(unit.Cases, siblings, receiver.Worker)),
            _terms.Team(team, _team),
            _terms.Area(_terms.InArea(unit.Cases[0], receiver)),
            _terms.Specialism(_terms.IsSpecialised(unit.Cases[0], receiver.Worker)),
        ];
        return [.. all.OfType<ChoiceTerm>()];
    }
}
