using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Makes caseload measures from the rows behind them, so that every figure is the sum of its rows.</summary>
internal static class CaseloadFigure
{
    /// <summary>A measure whose rows and note are read from the caseloads of the day.</summary>
    public static Measure Make(MeasureDefinition definition, Func<CaseloadDay, Scope, Behind> read) =>
        new(
            definition,
            (history, scope, day) =>
                Result(
                    definition,
                    scope,
                    day,
                    Unanswerable(history, scope, day) is { } reason
                        ? Behind.NotKnown(reason)
                        : read(history.Reading(Caseloads.Of).On(day), scope)
                )
        )
        {
            Reads = FigureReads.CaseloadsOfTheDay,
        };

    private static MeasureResult Result(MeasureDefinition definition, Scope scope, DateOnly day, Behind behind)
    {
        if (behind.NotAvailable is not null)
        {
            return new(definition, scope, day, MeasureState.NotAvailable, null, null, null, 0, [], behind.NotAvailable);
        }

        var numerator = behind.Rows.Sum(r => r.Numerator);
        decimal? denominator = definition.Denominator is null ? null : behind.Rows.Sum(r => r.Denominator);
        var state = StateOf(definition, behind, numerator, denominator);
        decimal? value = state == MeasureState.Known ? numerator / (denominator ?? 1) : null;
        var n = behind.N ?? behind.Rows.Count;

        return new(definition, scope, day, state, value, numerator, denominator, n, behind.Rows, behind.Note);
    }

    private static MeasureState StateOf(
        MeasureDefinition definition,
        Behind behind,
        decimal numerator,
        decimal? denominator
    )
    {
        if (denominator == 0 || (behind.IsOfNobody && behind.Rows.Count == 0))
        {
            return MeasureState.NotApplicable;
        }

        var percent = 100 * numerator / (denominator ?? 1);
        var roundsToNothing =
            percent > 0 && Math.Round(percent, definition.Decimals, MidpointRounding.AwayFromZero) == 0;
        return definition.IsRate && roundsToNothing ? MeasureState.Low : MeasureState.Known;
    }

    private static string? Unanswerable(WorkforceHistory history, Scope scope, DateOnly day) =>
        scope.Team is { } team && history.Of<Team>(team).Count == 0 ? $"The record knows no team {team}."
        : scope.Band is { } band && BandsOn(history, day).All(b => b.Code != band)
            ? $"No band {band} is in force on {Words.Day(day)}."
        : null;

    private static IReadOnlyList<ExperienceBand> BandsOn(WorkforceHistory history, DateOnly day) =>
        PolicyInForce.On(history, day)?.Policy.Bands ?? Experience.DefaultBands;
}

/// <summary>What stands behind a figure.</summary>
/// <param name="Rows">The rows; they sum to it.</param>
/// <param name="Note">What a reader must know; null when nothing.</param>
/// <param name="N">How many people or things it rests on; null for the number of rows.</param>
/// <param name="IsOfNobody">Whether no rows means that there is nobody to say it of (<c>z</c>), rather than 0.</param>
/// <param name="NotAvailable">Why it is not known (<c>x</c>); null when it is.</param>
internal sealed record Behind(
    IReadOnlyList<MeasureRow> Rows,
    string? Note = null,
    int? N = null,
    bool IsOfNobody = false,
    string? NotAvailable = null
)
{
    /// <summary>The figure is not known, and why.</summary>
    public static Behind NotKnown(string reason) => new([], NotAvailable: reason);

    /// <summary>A row about one worker.</summary>
    public static MeasureRow Row(WorkerCaseload worker, string? team, decimal above, decimal below, string why) =>
        new("person", worker.Worker.Key, worker.Worker.Key, team, above, below, why);

    /// <summary>Notes joined; null when there is none.</summary>
    public static string? Notes(params string?[] notes) =>
        notes.OfType<string>().ToArray() is { Length: > 0 } some ? string.Join(" ", some) : null;
}
