namespace Mainstay.Planning.Survival;

/// <summary>A chi-squared test.</summary>
/// <param name="Statistic">The statistic.</param>
/// <param name="DegreesOfFreedom">Its degrees of freedom.</param>
public readonly record struct ChiSquaredTest(double Statistic, int DegreesOfFreedom)
{
    /// <summary>The chance of as large a statistic when there is no effect; not a number without degrees of freedom.</summary>
    public double P => DegreesOfFreedom == 0 ? double.NaN : Distributions.ChiSquaredTail(Statistic, DegreesOfFreedom);
}

/// <summary>What a model says about one covariate.</summary>
/// <param name="Name">The covariate.</param>
/// <param name="Coefficient">β: the change of the log hazard for one unit more; not a number when left out as redundant.</param>
/// <param name="StandardError">Its standard error; infinite when the rows no longer hold the coefficient at all (see the fit's notes).</param>
public readonly record struct CoxTerm(string Name, double Coefficient, double StandardError)
{
    /// <summary>The coefficient over its error.</summary>
    public double Z => Coefficient / StandardError;

    /// <summary>The chance of as large a |z| when there is no effect.</summary>
    public double P => Distributions.TwoSided(Z);

    /// <summary>exp β: the factor on the rate of leaving for one unit more.</summary>
    public double HazardRatio => Math.Exp(Coefficient);

    /// <summary>The confidence limits of the hazard ratio.</summary>
    /// <param name="level">Above 0 and below 1.</param>
    public Limits HazardRatioLimits(double level = 0.95)
    {
        var half = Distributions.NormalDeviate(level) * StandardError;
        return new(Math.Exp(Coefficient - half), Math.Exp(Coefficient + half));
    }
}

/// <summary>A fitted Cox model: group results only.</summary>
public sealed class CoxFit
{
    // The rows say so little about a coefficient, against what they said at 0, that it must have run away.
    private const double Flat = 1e-6;

    // R's rule: the next step still moves a coefficient by more than this part of it.
    private readonly double _stillMoving;
    private readonly RiskRows _rows;
    private readonly double[] _beta;

    // Left out: redundant whatever the coefficients are. Unheld: the likelihood is flat by now, so far has the coefficient run.
    private readonly bool[] _isLeftOut;
    private readonly bool[] _isUnheld;

    internal CoxFit(RiskRows rows, IReadOnlyList<string> names, Groups? strata, CoxOptions options, Convergence fit)
    {
        (_rows, _beta, Options, Strata) = (rows, fit.Beta, options, strata);
        _stillMoving = Math.Sqrt(options.Tolerance);
        (LogLikelihoodAtZero, LogLikelihood, Steps) = (fit.LogAtZero, fit.Best.Log, fit.Steps);
        var factor = fit.Best.Information.Factor();
        _isLeftOut = [.. names.Select((_, a) => factor.IsRedundant(a) && fit.AtZero.IsRedundant(a))];
        _isUnheld = [.. names.Select((_, a) => factor.IsRedundant(a) && !fit.AtZero.IsRedundant(a))];
        var df = _isLeftOut.Count(leftOut => !leftOut);
        Covariance = Unscaled(factor);
        Terms = [.. names.Select(Term)];
        LikelihoodRatioTest = new(2 * (fit.Best.Log - fit.LogAtZero), df);
        ScoreTest = new(fit.Score, df);
        WaldTest = new(Wald(fit), df);
        Notes = [.. NotesOn(names, factor, fit)];
    }

    /// <summary>The covariates, in their order.</summary>
    public IReadOnlyList<CoxTerm> Terms { get; }

    /// <summary>The covariance of the coefficients: terms × terms; 0 where one was left out, infinite the variance of one that the rows do not hold.</summary>
    public double[,] Covariance { get; }

    /// <summary>How many rows.</summary>
    public int Records => _rows.Count;

    /// <summary>How many events.</summary>
    public int Events => _rows.Data.Events;

    /// <summary>How the model was fitted.</summary>
    public CoxOptions Options { get; }

    /// <summary>The strata; null when there is one baseline.</summary>
    public Groups? Strata { get; }

    /// <summary>The log partial likelihood with all coefficients 0.</summary>
    public double LogLikelihoodAtZero { get; }

    /// <summary>The log partial likelihood of the fit.</summary>
    public double LogLikelihood { get; }

    /// <summary>How many Newton steps it took.</summary>
    public int Steps { get; }

    /// <summary>Twice the gain in log likelihood.</summary>
    public ChiSquaredTest LikelihoodRatioTest { get; }

    /// <summary>The slope at 0 against its curvature: with one two-valued covariate and no ties, the log-rank test.</summary>
    public ChiSquaredTest ScoreTest { get; }

    /// <summary>The coefficients against their covariance.</summary>
    public ChiSquaredTest WaldTest { get; }

    /// <summary>What a reader must know before using the figures, in words; empty when all is well.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>The baseline's cumulative hazard, for a row whose covariates are all 0.</summary>
    /// <returns>A point for each time at which a row of the stratum ended, stratum by stratum, by rising time.</returns>
    public IReadOnlyList<BaselinePoint> BaselineHazard() =>
        Survival.BaselineHazard.Of(_rows, WeightsAtFit(), Options.Ties, Strata, LinearPredictorOfZero());

    /// <summary>Tests whether the hazard ratios stay the same over time.</summary>
    public ProportionalHazardsTest ProportionalHazards() =>
        ProportionalHazardsTest.Of(_rows, WeightsAtFit(), Options.Ties, [.. Terms.Select(t => t.Name)]);

    /// <summary>How often, of two who can be compared, the one with the higher modelled rate left first.</summary>
    public Concordance Concordance()
    {
        var predictors = new double[_rows.Padded];
        PartialLikelihood.LinearPredictors(_rows, _beta, predictors);
        return Survival.Concordance.Of(_rows, predictors);
    }

    private double[] WeightsAtFit()
    {
        var likelihood = new PartialLikelihood(_rows, Options.Ties);
        likelihood.At(_beta);
        return likelihood.Weights;
    }

    private double LinearPredictorOfZero()
    {
        var sum = 0.0;
        for (var a = 0; a < _beta.Length; a++)
        {
            sum -= _beta[a] / _rows.Scale[a] * _rows.Mean[a];
        }

        return sum;
    }

    private CoxTerm Term(string name, int a) =>
        _isLeftOut[a]
            ? new(name, double.NaN, double.NaN)
            : new(name, _beta[a] / _rows.Scale[a], Math.Sqrt(Covariance[a, a]));

    private double[,] Unscaled(CholeskyFactor factor)
    {
        var inverse = factor.Inverse();
        var covariance = new double[inverse.Size, inverse.Size];
        for (var a = 0; a < inverse.Size; a++)
        {
            for (var b = 0; b < inverse.Size; b++)
            {
                var isLeftOut = factor.IsRedundant(a) || factor.IsRedundant(b);
                covariance[a, b] = isLeftOut ? 0 : inverse[a, b] / (_rows.Scale[a] * _rows.Scale[b]);
            }

            covariance[a, a] = _isUnheld[a] ? double.PositiveInfinity : covariance[a, a];
        }

        return covariance;
    }

    private double Wald(Convergence fit)
    {
        var sum = 0.0;
        for (var a = 0; a < _beta.Length; a++)
        {
            for (var b = 0; b < _beta.Length; b++)
            {
                sum += _beta[a] * fit.Best.Information[a, b] * _beta[b];
            }
        }

        return sum;
    }

    private bool IsMoving(int a, double next) =>
        Math.Abs(next / _rows.Scale[a]) > Options.Tolerance && Math.Abs(next) > _stillMoving * Math.Abs(_beta[a]);

    private IEnumerable<string> NotesOn(IReadOnlyList<string> names, CholeskyFactor factor, Convergence fit)
    {
        var next = factor.Solve(fit.Best.Score);
        for (var a = 0; a < names.Count; a++)
        {
            if (_isLeftOut[a])
            {
                yield return $"'{names[a]}' was left out: in these rows it follows from the covariates before it.";
            }
            else if (factor.Pivot(a) < Flat * fit.AtZero.Pivot(a) || IsMoving(a, next[a]))
            {
                yield return $"The likelihood still rises as the coefficient of '{names[a]}' grows beyond {Terms[a].Coefficient:g4}: "
                    + "its true value may be without end, because the events all lie on one side of it. Do not use its figure.";
            }
        }

        if (!fit.Settled)
        {
            yield return $"The fit had not settled after {fit.Steps} steps. Do not use its figures.";
        }
    }
}
