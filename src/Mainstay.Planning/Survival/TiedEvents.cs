using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mainstay.Planning.Survival;

/// <summary>
/// The sums over the d tied events of one time in closed form. The l-th of them faces the weight s(l) = R − (l/d) D, R being
/// the whole risk set's and D the tied ones' (Efron, 1977); with Breslow's approximation s(l) = R.
/// </summary>
internal readonly struct TiedEvents
{
    // The product of so many factors, each at least 1/d of the first, cannot underflow.
    private const int Block = 32;

    public TiedEvents(double atRisk, double events, int d, Ties ties)
    {
        if (ties == Ties.Breslow || d == 1)
        {
            (Inverse, InverseSquare, LogSum) = (d / atRisk, d / (atRisk * atRisk), d * Math.Log(atRisk));
            return;
        }

        var product = 1.0;
        for (var l = 0; l < d; l++)
        {
            var f = (double)l / d;
            var s = atRisk - (f * events);
            var inverse = 1 / s;
            Inverse += inverse;
            Fraction += f * inverse;
            InverseSquare += inverse * inverse;
            FractionSquare += f * inverse * inverse;
            FractionFractionSquare += f * f * inverse * inverse;
            product *= s / atRisk;
            if (l % Block == Block - 1)
            {
                LogSum += Math.Log(product);
                product = 1;
            }
        }

        LogSum += (d * Math.Log(atRisk)) + Math.Log(product);
    }

    /// <summary>Σ 1/s.</summary>
    public double Inverse { get; }

    /// <summary>Σ f/s, f = l/d.</summary>
    public double Fraction { get; }

    /// <summary>Σ 1/s².</summary>
    public double InverseSquare { get; }

    /// <summary>Σ f/s².</summary>
    public double FractionSquare { get; }

    /// <summary>Σ f²/s².</summary>
    public double FractionFractionSquare { get; }

    /// <summary>Σ log s.</summary>
    public double LogSum { get; }

    /// <summary>Adds Σ of the covariates' means and covariances in the l-th risk sets.</summary>
    /// <remarks>
    /// Mean: (R₁ − f D₁)/s; covariance: (R₂ − f D₂)/s − mean meanᵀ, with R₁, D₁ weighted sums and R₂, D₂ weighted second moments.
    /// Multiplied out, the sums over l are those of this type.
    /// </remarks>
    /// <param name="atRisk">Σ w·row rowᵀ over all at risk: its first row is (R, R₁).</param>
    /// <param name="events">The same over the tied events.</param>
    /// <param name="width">Numbers to a row of both.</param>
    /// <param name="terms">How many covariates.</param>
    /// <param name="means">As large as the sums: Σ mean is added to row 0, Σ covariance to the others; what lands in column 0 means nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddMoments(
        ReadOnlySpan<double> atRisk,
        ReadOnlySpan<double> events,
        int width,
        int terms,
        Span<double> means
    )
    {
        unchecked
        {
            for (var block = 0; block < width; block += RiskRows.Lanes)
            {
                var (r, d) = (At(atRisk, block), At(events, block));
                Add(means, block, (r * Inverse) - (d * Fraction));
                var fromRisk = (r * InverseSquare) - (d * FractionSquare);
                var fromEvents = (d * FractionFractionSquare) - (r * FractionSquare);
                for (var a = 1; a <= terms; a++)
                {
                    var row = (a * width) + block;
                    var second = (At(atRisk, row) * Inverse) - (At(events, row) * Fraction);
                    Add(means, row, second - (fromRisk * atRisk[a]) - (fromEvents * events[a]));
                }
            }
        }
    }

    private static Vector512<double> At(ReadOnlySpan<double> sums, int place) =>
        Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(sums), (nuint)place);

    private static void Add(Span<double> sums, int place, Vector512<double> more)
    {
        ref var first = ref MemoryMarshal.GetReference(sums);
        (Vector512.LoadUnsafe(ref first, (nuint)place) + more).StoreUnsafe(ref first, (nuint)place);
    }
}
