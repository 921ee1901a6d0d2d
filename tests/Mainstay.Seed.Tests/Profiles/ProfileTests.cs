using Mainstay.Imports;
using Mainstay.Seed.Extracts;
using Mainstay.Seed.Profiles;

namespace Mainstay.Seed.Tests.Profiles;

public sealed class ProfileTests
{
    private static readonly SeedCommand Rutland = new("857", 2025, 5);

    [Fact]
    public void ThePlantedProfile_RaisesExactlyTheFindingsThatItLists()
    {
        var plan = SeedPlan.For(Rutland with { Profile = SeedProfile.Planted, PlantedCount = 20 }).Value!;

        Assert.Equal(20, plan.Planted.Count);
        var found = plan.Files.Where(f => f.Source == "workers").SelectMany(Findings);
        Assert.Equal(plan.Planted.Select(p => (p.Person, p.AsOf, p.Rule)).Order(), found.Order());
    }

    [Fact]
    public void TheCalibratedProfile_RaisesNoFinding()
    {
        var plan = SeedPlan.For(Rutland).Value!;

        Assert.Empty(plan.Planted);
        Assert.Empty(plan.Files.SelectMany(Findings));
    }

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

    private static List<(string Person, DateOnly AsOf, string Rule)> Findings(ExtractFile file)
    {
        using var content = new MemoryStream(file.Bytes());
        var extract = ExtractReader.Read(
            content,
            "extract.csv",
            SourceLayouts.Find(file.Source)!,
            ColumnMapping.None,
            ReadLimits.Default
        );
        Assert.Empty(extract.FileFindings);
        return [.. extract.Rows.SelectMany(r => r.Findings.Select(f => (r.Cells[0]!, file.AsOf, f.Code)))];
    }
}
