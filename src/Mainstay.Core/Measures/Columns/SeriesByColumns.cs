using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Record;

namespace Mainstay.Core.Measures.Columns;

/// <summary>A measure's series from columns: two changes for each fact and one running sum, however many days are asked.</summary>
internal static class SeriesByColumns
{
    /// <summary>
    /// The series; null when this measure, band or spacing of days has no columns, and each day must be asked by itself.
    /// Every point equals the figure of its day.
    /// </summary>
    public static IReadOnlyList<SeriesPoint>? Of(
        Measure measure,
        WorkforceHistory history,
        Scope scope,
        IReadOnlyList<DateOnly> days
    )
    {
        if (scope.Band is not null || SnapshotDays.Over(days) is not { } grid || PointsOf(measure) is not { } pointsOf)
        {
            return null;
        }

        var points = new SeriesPoint[days.Count];
        foreach (var (from, end) in SameTeams(history, scope, days))
        {
            var question = new Question(history, scope, days[from]);
            if (pointsOf(history, grid, question.Covers) is not { } pointOn)
            {
                return null;
            }

            for (var i = from; i < end; i++)
            {
                points[i] = pointOn(new Question(history, scope, days[i]), i);
            }
        }

        return points;
    }

    /// <summary>Whether a measure has columns.</summary>
    public static bool Has(Measure measure) => PointsOf(measure) is not null;

    // The point of each day for one set of teams; null when there is none by columns.
    private delegate Func<Question, int, SeriesPoint>? Points(
        WorkforceHistory history,
        SnapshotDays grid,
        Func<string?, bool> isInScope
    );

    private static Points? PointsOf(Measure measure) =>
        SeriesPlan.Of(measure) is { } plan ? (h, grid, covers) => OfAmounts(measure.Definition, plan, h, grid, covers)
        : CaseloadByColumns.Has(measure) ? (h, grid, covers) => OfCaseloads(measure, h, grid, covers)
        : null;

    private static Func<Question, int, SeriesPoint>? OfAmounts(
        MeasureDefinition definition,
        SeriesPlan plan,
        WorkforceHistory history,
        SnapshotDays grid,
        Func<string?, bool> covers
    ) =>
        Sums(history, plan, grid, covers) is { } sums
            ? (question, i) => Point(definition, plan, question, Amount(sums.Above[i]), Below(sums.Below, i))
            : null;

    private static Func<Question, int, SeriesPoint>? OfCaseloads(
        Measure measure,
        WorkforceHistory history,
        SnapshotDays grid,
        Func<string?, bool> covers
    ) =>
        CaseloadByColumns.Of(measure, history, grid, covers) is { } columns
            ? (question, i) =>
                question.Unanswerable is null
                    ? CaseloadByColumns.Point(measure, question.Day, columns.Amounts[i], columns.Holders[i])
                    : NotAvailable(question)
            : null;

    private static decimal? Below(long[]? sums, int i) => sums is null ? null : Amount(sums[i]);

    private static SeriesPoint NotAvailable(Question question) =>
        new(question.Day, MeasureState.NotAvailable, null, null, null);

    private static (long[] Above, long[]? Below)? Sums(
        WorkforceHistory history,
        SeriesPlan plan,
        SnapshotDays grid,
        Func<string?, bool> isInScope
    )
    {
        var columns = history.Reading(RecordColumns.Of);
        var above = columns.Sum(plan.Above, grid, isInScope);
        var below = plan.Below is null ? null : columns.Sum(plan.Below, grid, isInScope);
        return above is null || (below is null && plan.Below is not null) ? null : (above, below);
    }

    private static decimal Amount(long millionths) => (decimal)millionths / AmountColumns.Unit;

    private static SeriesPoint Point(
        MeasureDefinition definition,
        SeriesPlan plan,
        Question question,
        decimal above,
        decimal? below
    )
    {
        if (question.Unanswerable is not null || (plan.IsOfPosts && Figure.NeedsEstablishment(question) is not null))
        {
            return NotAvailable(question);
        }

        var state = Figure.StateOf(definition, above, below, plan.IsCover);
        return new(question.Day, state, state == MeasureState.Known ? above / (below ?? 1) : null, above, below);
    }

    // The tree may change between two days: runs of days on which the scope is the same teams.
    private static IEnumerable<(int From, int End)> SameTeams(
        WorkforceHistory history,
        Scope scope,
        IReadOnlyList<DateOnly> days
    )
    {
        var first = 0;
        for (var i = 1; scope.Team is not null && i < days.Count; i++)
        {
            if (!Below(history, scope.Team, days[i]).SetEquals(Below(history, scope.Team, days[i - 1])))
            {
                yield return (first, i);
                first = i;
            }
        }

        if (days.Count > 0)
        {
            yield return (first, days.Count);
        }
    }

    private static IReadOnlySet<string> Below(WorkforceHistory history, string team, DateOnly day) =>
        history.Reading(TeamTree.Of).Below(team, day);
}
