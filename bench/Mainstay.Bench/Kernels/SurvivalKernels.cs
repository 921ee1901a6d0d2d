using BenchmarkDotNet.Attributes;
using Mainstay.Planning.Survival;

namespace Mainstay.Bench.Kernels;

/// <summary>The Kaplan–Meier pass over 25,000 left-truncated spells: with their times ranked, and from raw columns.</summary>
public class SurvivalKernels
{
    private const int Spells = 25_000;

    private readonly double[] _entry = [.. Enumerable.Range(0, Spells).Select(i => (double)(i * 31 % 400))];
    private readonly double[] _exit = [.. Enumerable.Range(0, Spells).Select(i => 401.0 + i * 97 % 3000)];
    private readonly int[] _outcome = [.. Enumerable.Range(0, Spells).Select(i => i % 3 == 0 ? 0 : 1)];
    private SurvivalData _ranked = null!;

    [GlobalSetup]
    public void Rank() => _ranked = SurvivalData.Of(_exit, _outcome, _entry);

    [Benchmark]
    public SurvivalCurve KaplanMeierRanked() => KaplanMeier.Curve(_ranked);

    [Benchmark]
    public SurvivalCurve KaplanMeierRaw() => KaplanMeier.Curve(SurvivalData.Of(_exit, _outcome, _entry));
}
