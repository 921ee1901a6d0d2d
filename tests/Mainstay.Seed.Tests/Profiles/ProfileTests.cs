using Mainstay.Seed.Profiles;

namespace Mainstay.Seed.Tests.Profiles;

public sealed class ProfileTests
{
    private static readonly SeedCommand Rutland = new("857", 2025, 5);

    [Fact]
    public void TheFreeProfile_DrawsOtherRatesForEachSeed_AndTellsNoScene()
    {
        var one = SeedPlan.For(Rutland with { La = "855", Profile = SeedProfile.Free }).Value!.Council;
        var two = SeedPlan.For(Rutland with { La = "855", Profile = SeedProfile.Free, Seed = 6 }).Value!.Council;

        Assert.NotEqual(one.Figures.Leavers, two.Figures.Leavers);
        Assert.NotEqual(one.Figures.VacancyFte, two.Figures.VacancyFte);
        Assert.False(one.HasScenes);
        Assert.DoesNotContain(one.Teams, t => t.SplitFrom is not null || t.Renamed is not null);
    }
}
