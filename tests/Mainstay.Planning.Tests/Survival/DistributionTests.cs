using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

public sealed class DistributionTests
{
    // R 4.2.2: pchisq(x, df, lower.tail = FALSE).
    [Theory]
    [InlineData(3.841458820694124, 1, 0.05)]
    [InlineData(0.001, 1, 0.97477287936996)]
    [InlineData(100, 1, 1.52397060483211e-23)]
    [InlineData(30, 7, 9.49597250813418e-05)]
    [InlineData(12.3, 40, 0.99999262364905)]
    public void ChiSquaredTail_IsRs(double x, int df, double expected) =>
        Agreement.Same(expected, Distributions.ChiSquaredTail(x, df), "tail");

    [Theory]
    [InlineData(0.95, 1.95996398454005)]
    [InlineData(0.99, 2.5758293035489)]
    [InlineData(0.5, 0.674489750196082)]
    public void NormalDeviate_IsRs(double level, double expected) =>
        Agreement.Same(expected, Distributions.NormalDeviate(level), "deviate");
}
