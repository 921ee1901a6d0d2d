namespace Mainstay.Planning.Tests.Survival;

/// <summary>Equality with R's figures: to 1e-9 of the value, and not a number where R has none.</summary>
internal static class Agreement
{
    public const double Relative = 1e-9;

    public static void Same(double expected, double? actual, string what)
    {
        if (double.IsNaN(expected))
        {
            Assert.True(actual is null or double.NaN, $"{what}: {actual:r} where R has no figure");
            return;
        }

        var within = Math.Abs(expected) * Relative;
        var isNearZero = Math.Abs(expected) < 1e-13 && Math.Abs(actual ?? double.NaN) < 1e-13;
        Assert.True(
            isNearZero || Math.Abs((actual ?? double.NaN) - expected) <= within,
            $"{what}: {actual:r}, R says {expected:r}"
        );
    }
}
