using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Reports;

/// <summary>Works out why the figures of a report moved since the Friday before.</summary>
/// <remarks>
/// The rows behind the figure then and now are compared, each by whom or what it is about, and what changed is given to causes
/// (<see cref="RowCauses"/>). What the record has learned since the edition is a cause of its own. Counts and FTE are signed sums;
/// a ratio is recomputed after each cause in the order of <see cref="Cause"/>. A step whose denominator would be 0 joins the next.
/// </remarks>
public sealed class Movements
{
    private readonly WorkforceHistory _history;
    private readonly DateOnly _then;
    private readonly DateOnly _now;
    private readonly RowCauses _causes;

    /// <summary>Movements between two days.</summary>
    /// <param name="history">The record.</param>
    /// <param name="then">The earlier day.</param>
    /// <param name="now">The later day.</param>
    public Movements(WorkforceHistory history, DateOnly then, DateOnly now)
    {
        (_history, _then, _now) = (history, then, now);
        _causes = new RowCauses(history, then, now);
    }

    /// <summary>Why a figure moved; null when one of the two is no number or they may not be compared.</summary>
    /// <param name="figure">A figure of a report as at the later day.</param>
    public Movement? Of(WeeklyFigure figure)
    {
        if (figure.Change is null)
        {
            return null;
        }

        var before = figure.Line.Measure.Of(_history, figure.Now.Scope, _then);
        if (figure.Line.IsOfOneWorker)
        {
            return new(null, null, [], before.Rows, figure.Now.Rows);
        }

        var steps = Steps(figure, before);
        var values = Stepped(figure, before, steps);
        var shownChange =
            Shown.Rounded(figure.Line.Definition, figure.Now.Value!.Value)
            - Shown.Rounded(figure.Line.Definition, figure.LastWeek.Used.Value!.Value);
        var shown = LargestRemainder.Round(
            [.. values.Select(v => v.ToDecimal() * (figure.Line.Definition.IsRate ? 100 : 1))],
            shownChange,
            figure.Line.Definition.Decimals
        );
        MovementPart[] parts =
        [
            .. steps.Select((s, i) => new MovementPart(s.Cause, s.Above, s.Below, values[i], shown[i])),
        ];
        return new(
            values.Aggregate(Fraction.Zero, (sum, v) => sum + v),
            shownChange,
            [.. parts.Where(p => p.Part != Fraction.Zero || p.Numerator != 0 || p.Denominator != 0 || p.Shown != 0)],
            [],
            []
        );
    }

    private (Cause Cause, decimal Above, decimal Below)[] Steps(WeeklyFigure figure, MeasureResult before)
    {
        var sums = Enum.GetValues<Cause>().ToDictionary(c => c, _ => (Above: 0m, Below: 0m));
        foreach (var part in _causes.Of(before.Rows, figure.Now.Rows))
        {
            var (above, below) = sums[part.Cause];
            sums[part.Cause] = (above + part.Above, below + part.Below);
        }

        if (figure.LastWeek.AsIssued is { Numerator: { } issuedAbove } issued)
        {
            var learned = (
                before.Numerator!.Value - issuedAbove,
                (before.Denominator ?? 0) - (issued.Denominator ?? 0)
            );
            sums[Cause.Corrections] = learned;
        }

        return [.. sums.Select(s => (s.Key, s.Value.Above, s.Value.Below))];
    }

    // The last step ends on the figure itself, so that nothing is lost between rows and figure.
    private static Fraction[] Stepped(
        WeeklyFigure figure,
        MeasureResult before,
        (Cause Cause, decimal Above, decimal Below)[] steps
    )
    {
        var isRatio = figure.Line.Definition.Denominator is not null;
        var used = figure.LastWeek.Used;
        var above = used.Numerator ?? before.Numerator!.Value;
        var below = used.Denominator ?? before.Denominator ?? 1;
        var value = isRatio ? Fraction.Ratio(above, below) : Fraction.Of(above);
        var parts = new Fraction[steps.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            (above, below) = (above + steps[i].Above, below + steps[i].Below);
            var next =
                !isRatio ? Fraction.Of(above)
                : below == 0 ? value
                : Fraction.Ratio(above, below);
            (parts[i], value) = (next - value, next);
        }

        return parts;
    }
}
