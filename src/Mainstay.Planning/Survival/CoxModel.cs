using Mainstay.Core.Results;

namespace Mainstay.Planning.Survival;

/// <summary>Cox's proportional-hazards model: by what factor each covariate raises or lowers the rate of leaving.</summary>
/// <remarks>
/// <para>Hazard: h(t | x) = h₀(t) exp(βᵀx), h₀ left open and, with strata, one for each stratum (Cox, 1972).</para>
/// <para>Fit: Newton's steps on the partial likelihood from 0; a step that lowers it is halved, then again.</para>
/// <para>Only group results come out: no function here gives a figure for one row.</para>
/// </remarks>
public static class CoxModel
{
    /// <summary>Fits a model.</summary>
    /// <param name="data">The rows; an outcome of any destination counts as the event.</param>
    /// <param name="covariates">What to explain by.</param>
    /// <param name="strata">Groups with a baseline of their own; null for one baseline.</param>
    /// <param name="options">Ties and convergence; null for Efron's and the defaults.</param>
    /// <returns>The fit, or the problem: no events.</returns>
    public static Result<CoxFit> Fit(
        SurvivalData data,
        Covariates covariates,
        Groups? strata = null,
        CoxOptions? options = null
    )
    {
        strata?.MustFit(data);
        if (covariates.Columns[0].Length != data.Count)
        {
            var found = $"The covariates have {covariates.Columns[0].Length} rows and the data {data.Count}.";
            throw new ArgumentException(found, nameof(covariates));
        }

        if (data.Events == 0)
        {
            return new Problem("survival.no-events", "Nobody in these rows left, so there is nothing to explain");
        }

        var rows = new RiskRows(data, covariates, strata);
        options ??= new CoxOptions();
        var likelihood = new PartialLikelihood(rows, options.Ties);
        return new CoxFit(rows, covariates.Names, strata, options, Newton(likelihood, rows.Terms, options));
    }

    private static Convergence Newton(PartialLikelihood likelihood, int terms, CoxOptions options)
    {
        var beta = new double[terms];
        var start = likelihood.At(beta);
        var (best, factor, halvings) = (start, start.Information.Factor(), 0);
        var (atZero, score) = (factor, factor.Quadratic(start.Score));
        var next = Plus(beta, factor.Solve(start.Score));
        for (var step = 1; ; step++)
        {
            var tried = likelihood.At(next);
            var settled = Math.Abs(1 - (best.Log / tried.Log)) <= options.Tolerance && halvings == 0;
            if (settled || step == options.MostSteps)
            {
                return new Convergence(start.Log, score, atZero, next, tried, step, settled);
            }

            // Not a number is not an improvement.
            if (tried.Log >= best.Log)
            {
                (beta, best, halvings) = (next, tried, 0);
                next = Plus(beta, best.Information.Factor().Solve(best.Score));
            }
            else
            {
                halvings++;
                next = [.. next.Zip(beta, (far, near) => ((far * halvings) + near) / (halvings + 1))];
            }
        }
    }

    private static double[] Plus(double[] beta, double[] step) => [.. beta.Zip(step, (b, s) => b + s)];
}

/// <summary>Where Newton's steps ended, in standardised covariates.</summary>
/// <param name="LogAtZero">The log likelihood with all coefficients 0.</param>
/// <param name="Score">The score statistic there.</param>
/// <param name="AtZero">The factor of the information there.</param>
/// <param name="Beta">The coefficients.</param>
/// <param name="Best">The likelihood at them.</param>
/// <param name="Steps">How many steps.</param>
/// <param name="Settled">Whether the likelihood had stopped changing.</param>
internal sealed record Convergence(
    double LogAtZero,
    double Score,
    CholeskyFactor AtZero,
    double[] Beta,
    Evaluation Best,
    int Steps,
    bool Settled
);
