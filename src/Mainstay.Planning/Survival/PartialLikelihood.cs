using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Survival;

/// <summary>Cox's log partial likelihood with its slope and curvature at given coefficients (Cox, 1972; 1975).</summary>
internal sealed class PartialLikelihood
{
    private readonly RiskRows _rows;
    private readonly Ties _ties;
    private readonly double[] _eventSum;

    public PartialLikelihood(RiskRows rows, Ties ties)
    {
        (_rows, _ties) = (rows, ties);
        Weights = new double[rows.Padded];
        _eventSum = new double[rows.Terms];
        for (var a = 0; a < rows.Terms; a++)
        {
            for (var place = 0; place < rows.Count; place++)
            {
                _eventSum[a] += rows.IsEvent[place] ? rows.Columns[a][place] : 0;
            }
        }
    }

    /// <summary>exp(βᵀx) of each place, of the last evaluation.</summary>
    public double[] Weights { get; }

    /// <summary>Evaluates at coefficients of the standardised covariates.</summary>
    public Evaluation At(double[] beta)
    {
        LinearPredictors(_rows, beta, Weights);
        Exponentials(Weights);
        var sums = new LikelihoodSums(_rows, _ties);
        RiskSweep.Run(_rows, Weights, sums.Add);
        var information = new SymmetricMatrix(_rows.Terms);
        var score = new double[_rows.Terms];
        var log = -sums.LogSum;
        for (var a = 0; a < score.Length; a++)
        {
            log += beta[a] * _eventSum[a];
            score[a] = _eventSum[a] - sums.Moments[a + 1];
            for (var b = 0; b < score.Length; b++)
            {
                information[a, b] = sums.Moments[((a + 1) * _rows.Width) + b + 1];
            }
        }

        return new Evaluation(log, score, information);
    }

    /// <summary>βᵀx of each place, eight places at a time, so that equal rows get equal values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void LinearPredictors(RiskRows rows, double[] beta, double[] into)
    {
        unchecked
        {
            for (var place = 0; place < into.Length; place += RiskRows.Lanes)
            {
                var sum = Vector512<double>.Zero;
                for (var a = 0; a < beta.Length; a++)
                {
                    var x = Vector512.LoadUnsafe(ref rows.Columns[a][place]);
                    sum = Vector512.FusedMultiplyAdd(x, Vector512.Create(beta[a]), sum);
                }

                sum.StoreUnsafe(ref into[place]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Exponentials(double[] values)
    {
        for (var i = 0; i < values.Length; i += RiskRows.Lanes)
        {
            Vector512.Exp(Vector512.LoadUnsafe(ref values[i])).StoreUnsafe(ref values[i]);
        }
    }

    private sealed class LikelihoodSums(RiskRows rows, Ties ties)
    {
        public double LogSum { get; private set; }

        public double[] Moments { get; } = new double[(rows.Terms + 1) * rows.Width];

        public void Add(int time, ReadOnlySpan<double> atRisk, ReadOnlySpan<double> events, Range places)
        {
            var tied = new TiedEvents(atRisk[0], events[0], places.End.Value - places.Start.Value, ties);
            LogSum += tied.LogSum;
            tied.AddMoments(atRisk, events, rows.Width, rows.Terms, Moments);
        }
    }
}

/// <summary>The log partial likelihood at a point.</summary>
/// <param name="Log">Its value.</param>
/// <param name="Score">Its slope.</param>
/// <param name="Information">Its curvature, negated.</param>
internal sealed record Evaluation(double Log, double[] Score, SymmetricMatrix Information);
