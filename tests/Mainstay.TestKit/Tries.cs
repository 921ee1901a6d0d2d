using System.Globalization;
using FsCheck;

namespace Mainstay.TestKit;

/// <summary>
/// How often a property is tried. The same draws every time, so that the gate's answer depends on the code alone;
/// MAINSTAY_TRIES=10 draws anew, ten times as many, for the hunt.
/// </summary>
public static class Tries
{
    private const ulong Seed = 20260930;
    private const ulong Gamma = 9_650_029_242_287_828_579;

    public static Config Of(int times) =>
        Environment.GetEnvironmentVariable("MAINSTAY_TRIES") is { Length: > 0 } factor
            ? Config.QuickThrowOnFailure.WithMaxTest(times * int.Parse(factor, CultureInfo.InvariantCulture))
            : Config.QuickThrowOnFailure.WithMaxTest(times).WithReplay(Seed, Gamma);
}
