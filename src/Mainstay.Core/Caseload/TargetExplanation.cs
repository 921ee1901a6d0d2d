using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>One step of an explained figure.</summary>
/// <param name="Words">The step in words and numbers.</param>
/// <param name="Result">Cases after the step, unrounded.</param>
public sealed record ExplainedStep(string Words, decimal Result);

/// <summary>An effective target or upper limit, explained.</summary>
/// <param name="Name"><c>effective target</c> or <c>effective upper limit</c>.</param>
/// <param name="Value">Cases, unrounded.</param>
/// <param name="Shown">To one decimal, half away from zero.</param>
/// <param name="Steps">The steps in order; the last one's result is the value.</param>
public sealed record ExplainedFigure(string Name, decimal Value, string Shown, IReadOnlyList<ExplainedStep> Steps);

/// <summary>Why a worker's target is what it is, in words and numbers, for one reader (practice P4, P12).</summary>
/// <param name="Worker">The worker's key.</param>
/// <param name="Day">The day.</param>
/// <param name="State">Whether the target is known.</param>
/// <param name="Figures">The effective target and, where the policy has one, the effective upper limit; empty unless known.</param>
/// <param name="Caseload">The caseload beside it, for example <c>14 children + 3 co-worked</c>.</param>
/// <param name="Room">Whole cases that still fit under the target; null when not known or not available.</param>
/// <param name="Lines">All of it as lines of text.</param>
public sealed record TargetExplanation(
    string Worker,
    DateOnly Day,
    TargetState State,
    IReadOnlyList<ExplainedFigure> Figures,
    string Caseload,
    int? Room,
    IReadOnlyList<string> Lines
)
{
    /// <summary>Explains a worker's target on a day.</summary>
    /// <param name="history">The record.</param>
    /// <param name="worker">The worker.</param>
    /// <param name="day">The day.</param>
    /// <param name="view">Who reads it: reasons for reductions are guarded.</param>
    public static TargetExplanation Of(WorkforceHistory history, Worker worker, DateOnly day, ReasonView view) =>
        Of(history, history.Reading(Caseloads.Of).Of(worker, day), view);

    /// <summary>Explains the target of a worker whose caseload is at hand.</summary>
    public static TargetExplanation Of(WorkforceHistory history, WorkerCaseload caseload, ReasonView view)
    {
        var target = caseload.Target;
        var tree = history.Reading(TeamTree.Of);
        ExplainedFigure?[] figures =
        [
            target.Target is null ? null : Figure("effective target", target, target.Target, tree, view),
            target.UpperLimit is null ? null : Figure("effective upper limit", target, target.UpperLimit, tree, view),
        ];
        ExplainedFigure[] known = [.. figures.OfType<ExplainedFigure>()];

        return new(
            target.Worker,
            target.Day,
            target.State,
            known,
            caseload.Shown,
            caseload.Room,
            [.. Text(caseload, known)]
        );
    }

    private static IEnumerable<string> Text(WorkerCaseload caseload, IReadOnlyList<ExplainedFigure> figures)
    {
        var target = caseload.Target;
        if (target.State != TargetState.Known)
        {
            yield return $"{target.Fault}.";
        }

        foreach (var figure in figures)
        {
            yield return $"{Capital(figure.Name)} on {Words.Day(target.Day)}: {figure.Shown}";
            foreach (var step in figure.Steps)
            {
                yield return $"  {step.Words}";
            }
        }

        if (target is { State: TargetState.Known, UpperLimit: null })
        {
            yield return "Effective upper limit: the policy has none.";
        }

        yield return $"Caseload: {caseload.Shown}.";
        if (Standing(caseload) is { } standing)
        {
            yield return standing;
        }
    }

    private static string? Standing(WorkerCaseload caseload) =>
        caseload.OverUpperLimit is { } overLimit ? $"Over upper limit by {Amount(overLimit)}."
        : caseload.OverTarget is { } over ? $"Over target by {Amount(over)}."
        : !caseload.Availability.IsAvailable ? "Not available: no room is given."
        : caseload.Room is { } room ? $"Room for {room} more."
        : null;

    private static string Amount(Excess over) =>
        over.Ratio is { } ratio
            ? $"{Words.OneDecimal(over.Cases)} ({Words.OneDecimal(ratio * 100)}%)"
            : Words.OneDecimal(over.Cases);

    private static ExplainedFigure Figure(
        string name,
        EffectiveTarget target,
        TargetFigure figure,
        TeamTree tree,
        ReasonView view
    ) =>
        new(
            name,
            figure.Value,
            Words.OneDecimal(figure.Value),
            [.. Parts(target, figure, tree, view), .. Reductions(figure, view)]
        );

    private static IEnumerable<ExplainedStep> Parts(
        EffectiveTarget target,
        TargetFigure figure,
        TeamTree tree,
        ReasonView view
    )
    {
        var running = 0m;
        var isOneTeam = figure.Parts.Select(p => p.Spell.Team).Distinct().Count() == 1;
        foreach (var part in figure.Parts)
        {
            running += part.Amount;
            var team = isOneTeam ? "" : $" in {tree.NameOf(part.Spell.Team, target.Day)}";
            var words =
                $"{Words.Plain(part.Base)} ({BaseWords(target, part, view)}) × {Words.Plain(part.Share)} "
                + $"({part.Spell.Role!.Title}) × {Words.Plain(part.Fte)} FTE{team} = {Words.OneDecimal(part.Amount)}";
            yield return new(words, running);
        }

        if (figure.Parts.Count > 1)
        {
            var fte = Words.Plain(figure.Parts.Sum(p => p.Fte));
            yield return new($"together {fte} FTE: {Words.OneDecimal(running)}", running);
        }
    }

    private static string BaseWords(EffectiveTarget target, TargetPart part, ReasonView view)
    {
        var policy = target.Policy!.Name;
        return part.FromProgramme ? $"{(view == ReasonView.Others ? "agreed figure" : "programme stage")}, {policy}"
            : target.Band is { } band ? $"{band.Title}, {policy}"
            : policy;
    }

    // Reductions are added as percentages of what stands before them, so each step takes off its share of that amount.
    private static IEnumerable<ExplainedStep> Reductions(TargetFigure figure, ReasonView view)
    {
        var taken = 0m;
        foreach (var reduction in figure.Reductions)
        {
            taken = Math.Min(100, taken + reduction.Applied);
            var after = figure.BeforeReductions * (100 - taken) / 100;
            yield return new($"less {ReductionOf(reduction, view)} = {Words.OneDecimal(after)}", after);
        }
    }

    private static string ReductionOf(AgreedReduction reduction, ReasonView view)
    {
        var reason = ReductionWords.Of(reduction.Reason, view);
        var until = reduction.Until is { } last ? $" until {Words.Day(last)}" : "";
        var applied =
            reduction.Applied == reduction.Percent
                ? ""
                : $", {Words.OneDecimal(reduction.Applied)}% beyond what already applies";
        return $"{reason} {Words.Plain(reduction.Percent)}%{until}{applied}";
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
