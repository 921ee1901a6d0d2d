using System.Globalization;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;
using Mainstay.Seed.Profiles;
using Mainstay.Seed.Tests.Council;

namespace Mainstay.Seed.Tests.Profiles;

public sealed class CensusOfProfilesTests
{
    private static readonly CensusLayout Layout = CensusLayout.Y2025;

    [Theory]
    [InlineData("855", 1)]
    [InlineData("857", 5)]
    [InlineData("201", 2)]
    [InlineData("420", 4)]
    [InlineData("940 / 941", 6)]
    [InlineData("855", 77)]
    public void AnUnplantedSeed_HasNoFinding(string authority, ulong seed)
    {
        var plan = SeedPlan.For(new(authority, 2025, seed)).Value!;

        Assert.Empty(plan.Planted);
        Assert.Empty(Findings(Built(plan)).Select(f => $"{f.Person} {f.Field} {f.Rule}"));
    }

    [Fact]
    public void AnAuthorityWhoseAgencyFteIsNotPublished_IsFoundWithoutTheFteOnly()
    {
        var built = Built(SeedPlan.For(new("937", 2025, 3)).Value!);

        var found = Findings(built).ToArray();

        Assert.Equal([("FTE", "S11")], found.Select(f => (f.Field, f.Rule)).Distinct());
        Assert.All(found, f => Assert.StartsWith("A", f.Person));
    }

    [Theory]
    [InlineData("855", 200, 200)]
    [InlineData("857", 200, 23)]
    public void ThePlantedProfile_RaisesExactlyTheFindingsThatItLists(string authority, int count, int atLeast)
    {
        var plan = SeedPlan
            .For(new(authority, 2025, 5, SeedProfile.Planted, PlantedCount: count, FilesFolder: "files"))
            .Value!;

        Assert.InRange(plan.Planted.Select(p => p.Person).Distinct().Count(), atLeast, count);
        Assert.Equal(plan.Planted.Select(p => (p.Person, p.Field, p.Rule)).Order(), Findings(Built(plan)).Order());
    }

    [Fact]
    public void TheReturnAndTheMeasures_HaveTheSameLeaversStartersAndPeopleInPost()
    {
        var plan = SeedPlan.For(new("855", 2025, 1)).Value!;
        var history = CouncilReading.Of(plan.Files).History();
        var whole = Built(plan).Return;
        var census = Layout.Context(CheckSettings.Shipped);

        Same("inpost_headcount", "inpost_fte", w => w.IsInPost(), WorkerItem.Fte);
        Same("starters_headcount", "starters_fte", w => w.IsStarter(census), WorkerItem.Fte);
        Same("leavers_headcount", "leavers_fte", w => w.CountsAsLeaver(census), WorkerItem.FteBefore);
        Same("agency_headcount", "agency_fte", w => w.IsAgency(), WorkerItem.Fte);

        void Same(string heads, string fte, Func<ReturnRecord, bool> isCounted, Item item)
        {
            var counted = whole.Workers.Where(isCounted).ToArray();
            Assert.Equal(Measured(heads), counted.Length);
            Assert.Equal(Measured(fte), counted.Sum(w => decimal.Parse(w.Text(item)!, CultureInfo.InvariantCulture)));
        }

        decimal Measured(string name) =>
            MeasureLibrary.Find(name)!.Of(history, Scope.Council, Layout.Year.LastDay).Value!.Value;
    }

    private static BuiltReturn Built(SeedPlan plan)
    {
        WorkforceHistory history = CouncilReading.Of(plan.Files).History();
        return BuildCensus.Of(
            history,
            Layout,
            new(plan.Authority.Code.Split(' ')[0], [.. "22011011".Select(c => $"{c}")], "None"),
            new DateTime(2025, 10, 3, 9, 0, 0, DateTimeKind.Utc)
        );
    }

    private static IEnumerable<(string Person, string Field, string Rule)> Findings(BuiltReturn built) =>
        built
            .Return.Check(CheckSettings.Shipped)
            .Findings.Select(f => (f.Ordinal == 0 ? "" : built.Workers[f.Ordinal - 1].Worker ?? "", f.Field, f.Number));
}
