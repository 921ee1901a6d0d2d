using FsCheck;
using FsCheck.Fluent;
using Mainstay.Planning.Simulation;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Simulation;

public sealed class QuantilesTests
{
    private static readonly double[] At = [0, 0.05, 0.5, 0.95, 1];

    private static double Interpolated(float[] sample, double q)
    {
        var sorted = sample.Order().ToArray();
        var position = (sample.Length - 1) * q;
        var low = (int)position;
        return sorted[low] + (position - low) * (sorted[Math.Min(low + 1, sample.Length - 1)] - sorted[low]);
    }

    private static (double Mean, double[] Values) Find(float[] sample)
    {
        var values = new double[At.Length];
        return (new Quantiles(sample.Length).Find(sample, At, values), values);
    }

    [Fact]
    public void Quantiles_AreThoseOfTheSortedSample()
    {
        // Whole numbers, close together and far apart, make ties and empty ranges; the rest are spread.
        var whole = Gen.Choose(-20, 20).Select(n => (float)n);
        var far = Gen.Choose(-1_000_000, 1_000_000).Select(n => n / 7f);
        var samples = Gen.OneOf(whole, far, Gen.Frequency((9, whole), (1, far))).NonEmptyListOf().ToArbitrary();

        Prop.ForAll(
                samples,
                list =>
                {
                    float[] sample = [.. list];
                    var (mean, values) = Find(sample);
                    Assert.Equal(sample.Average(f => (double)f), mean, 1e-3);
                    Assert.Equal(At.Select(q => Interpolated(sample, q)), values);
                }
            )
            .Check(Tries.Of(100));
    }

    [Fact]
    public void Finder_IsUsedAgain_ForgetsTheLastSample()
    {
        var finder = new Quantiles(100);
        var values = new double[At.Length];
        finder.Find([.. Enumerable.Range(0, 100).Select(n => (float)n)], At, values);

        Assert.Equal(2, finder.Find([1, 2, 3], At, values));
        Assert.Equal([1, 1.1, 2, 2.9, 3], values.Select(v => Math.Round(v, 6)));
    }

    [Fact]
    public void OneFigure_IsEveryQuantile()
    {
        var (mean, values) = Find([4.5f]);

        Assert.Equal(4.5, mean);
        Assert.All(values, v => Assert.Equal(4.5, v));
    }
}
