namespace Mainstay.Planning.Survival;

/// <summary>One step of a survival curve: a time at which at least one row ended.</summary>
/// <param name="Time">The time, in the data's unit.</param>
/// <param name="AtRisk">How many were at risk just before it.</param>
/// <param name="Events">How many events happened at it.</param>
/// <param name="Censored">How many rows ended at it without the event.</param>
/// <param name="Survival">The share expected to remain after it, 0 to 1.</param>
/// <param name="StandardError">Greenwood's error of <paramref name="Survival"/>; not a number once nobody remains.</param>
/// <param name="CumulativeHazard">Nelson and Aalen's cumulative hazard, 0 or more.</param>
/// <param name="CumulativeHazardError">Its standard error.</param>
public readonly record struct SurvivalStep(
    double Time,
    int AtRisk,
    int Events,
    int Censored,
    double Survival,
    double StandardError,
    double CumulativeHazard,
    double CumulativeHazardError
);

/// <summary>A survival curve: 1 until its first step, then each step's value until the next.</summary>
/// <param name="Label">Whose curve: a group's label, or <c>all</c>.</param>
/// <param name="Records">How many rows it rests on.</param>
/// <param name="Steps">Its steps, by rising time.</param>
public sealed record SurvivalCurve(string Label, int Records, IReadOnlyList<SurvivalStep> Steps)
{
    private const double Tie = 1.4901161193847656e-8;

    /// <summary>The events behind the curve.</summary>
    public int Events => Steps.Sum(s => s.Events);

    /// <summary>The step in force at a time; null before the first, where the curve is 1 and its error 0.</summary>
    public SurvivalStep? At(double time)
    {
        var (low, high) = (0, Steps.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Steps[middle].Time <= time ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? null : Steps[low - 1];
    }

    /// <summary>Pointwise confidence limits, one for each step.</summary>
    /// <param name="scale">The scale on which the estimate is taken to be normal.</param>
    /// <param name="level">Above 0 and below 1, for example 0.95.</param>
    public IReadOnlyList<Limits> Intervals(IntervalScale scale, double level = 0.95)
    {
        var z = Distributions.NormalDeviate(level);
        return [.. Steps.Select(s => ConfidenceInterval.Of(s.Survival, s.StandardError / s.Survival, z, scale))];
    }

    /// <summary>The time by which a share has had the event: where the curve first falls to 1 − <paramref name="share"/>.</summary>
    /// <remarks>
    /// Where the curve runs flat at exactly 1 − share, the middle of that stretch. The limits are where the curve's own
    /// limits fall to the same height (Brookmeyer and Crowley, 1982).
    /// </remarks>
    /// <param name="share">Above 0 and below 1; 0.5 gives the median.</param>
    /// <param name="scale">As for <see cref="Intervals"/>.</param>
    /// <param name="level">As for <see cref="Intervals"/>.</param>
    /// <returns>In the data's unit; each null where the curve does not fall so far.</returns>
    public Quantile Quantile(double share, IntervalScale scale = IntervalScale.Log, double level = 0.95)
    {
        var limits = Intervals(scale, level);
        var height = 1 - share;
        return new Quantile(
            FallsTo(height, i => Steps[i].Survival),
            FallsTo(height, i => limits[i].Lower),
            FallsTo(height, i => limits[i].Upper)
        );
    }

    /// <summary>The mean time until the event, counting each row for no longer than <paramref name="until"/>.</summary>
    /// <remarks>
    /// Formula: the area A under the curve from 0 to <paramref name="until"/>; variance Σ A(t)² d / (n (n − d)) over event times,
    /// A(t) being the area from t on (Miller, 1981).
    /// </remarks>
    /// <param name="until">Above 0, in the data's unit; the curve's last value is carried on to it.</param>
    public RestrictedMean Mean(double until)
    {
        var (area, variance, end) = (0.0, 0.0, until);
        for (var i = Steps.Count - 1; i >= 0; i--)
        {
            var step = Steps[i];
            if (step.Time > until)
            {
                continue;
            }

            area += (end - step.Time) * step.Survival;
            end = step.Time;
            double left = step.AtRisk - step.Events;
            variance += left == 0 ? 0 : area * area * step.Events / (step.AtRisk * left);
        }

        return new RestrictedMean(until, area + end, Math.Sqrt(variance));
    }

    private double? FallsTo(double height, Func<int, double> value)
    {
        var first = 0;
        while (first < Steps.Count && !(value(first) < height + Tie))
        {
            first++;
        }

        if (first == Steps.Count)
        {
            return null;
        }

        var reached = value(first);
        if (Math.Abs(reached - height) < Tie)
        {
            for (var next = first + 1; next < Steps.Count; next++)
            {
                if (value(next) < reached)
                {
                    return (Steps[first].Time + Steps[next].Time) / 2;
                }
            }
        }

        return Steps[first].Time;
    }
}

/// <summary>A quantile of the time until the event, in the data's unit.</summary>
/// <param name="Value">Null when the curve does not fall so far.</param>
/// <param name="Lower">The lower limit; null likewise.</param>
/// <param name="Upper">The upper limit; null likewise.</param>
public readonly record struct Quantile(double? Value, double? Lower, double? Upper);

/// <summary>A restricted mean.</summary>
/// <param name="Until">The time up to which it counts.</param>
/// <param name="Value">The mean, in the data's unit.</param>
/// <param name="StandardError">Its standard error.</param>
public readonly record struct RestrictedMean(double Until, double Value, double StandardError);
