using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.People;

public sealed class WorkforceTests
{
    [Fact]
    public void PersonsWithOneRegistrationNumber_AreOneWorkerUnderTheEmployedKey()
    {
        var workforce = new HistoryBuilder()
            .Team("t")
            .Person(
                "agency:7",
                new("Jo Agency", AgencyWorkerId: "7", RegistrationNumber: "SW1"),
                w => w.Agency("t", to: "2024-03-31")
            )
            .Person(
                "200",
                new("Jo Example", StaffId: "200", RegistrationNumber: "SW1"),
                w => w.Unposted("t", from: "2024-04-01")
            )
            .Build()
            .Reading(Workforce.Of);

        var worker = Assert.Single(workforce.Workers);
        Assert.Equal(
            ("200", "Jo Example", 1, 1),
            (worker.Key, worker.Name, worker.Spells.Count, worker.AgencySpells.Count)
        );
        Assert.Same(worker, workforce.ByPerson("agency:7"));
    }

    [Fact]
    public void NumbersSharedInAChain_JoinAllThree()
    {
        var workforce = new HistoryBuilder()
            .Person("a", new("A", StaffId: "a", RegistrationNumber: "SW1"), _ => { })
            .Person("b", new("A", StaffId: "b", RegistrationNumber: "SW2"), _ => { })
            .Add("b", new Person("A", StaffId: "b", RegistrationNumber: "SW1"), "2020-01-01")
            .Person("c", new("A", StaffId: "c", RegistrationNumber: "SW2"), _ => { })
            .Build()
            .Reading(Workforce.Of);

        Assert.Equal(["a", "b", "c"], Assert.Single(workforce.Workers).PersonKeys.Order());
    }

    [Fact]
    public void PersonsWithoutANumber_AreNeverJoined() =>
        Assert.Equal(
            2,
            new HistoryBuilder()
                .Person("a", new("Sam Example", StaffId: "a"), _ => { })
                .Person("b", new("Sam Example", StaffId: "b"), _ => { })
                .Build()
                .Reading(Workforce.Of)
                .Workers.Count
        );

    [Fact]
    public void SomebodyWhomOnlyASpellNames_IsAWorkerUnderTheirKey()
    {
        var history = new HistoryBuilder().Add("s1", new PostSpell("900", "t", "social-worker", 1)).Build();
        Assert.Equal(
            ("900", "900"),
            (history.Reading(Workforce.Of).Workers[0].Key, history.Reading(Workforce.Of).Workers[0].Name)
        );
    }

    [Fact]
    public void InTeam_IncludesWhatIsBelowAndTheLastDay()
    {
        var workforce = new HistoryBuilder()
            .Service("s")
            .Team("t", "s")
            .Worker("w", w => w.Unposted("t", to: "2025-03-31"))
            .Build()
            .Reading(Workforce.Of);

        Assert.Single(workforce.InTeam("s", new(2025, 3, 31)));
        Assert.Empty(workforce.InTeam("s", new(2025, 4, 1)));
    }

    [Theory]
    [InlineData("2024-01-31", "2024-02-28", 0)]
    [InlineData("2024-01-31", "2024-02-29", 1)]
    [InlineData("2024-03-31", "2024-04-30", 1)]
    [InlineData("2024-10-04", "2025-10-03", 11)]
    [InlineData("2024-10-03", "2025-10-03", 12)]
    [InlineData("2025-10-03", "2025-10-03", 0)]
    public void WholeMonths_CountMonthsThatAreOver(string qualified, string day, int months) =>
        Assert.Equal(months, Experience.WholeMonths(DateOnly.Parse(qualified), DateOnly.Parse(day)));

    [Theory]
    [InlineData(0, "newly-qualified")]
    [InlineData(11, "newly-qualified")]
    [InlineData(12, "1-to-3-years")]
    [InlineData(36, "3-years-plus")]
    public void Band_IsTheLastThatHasBegun(int months, string band) =>
        Assert.Equal(band, Experience.Band(Experience.DefaultBands, months)?.Code);

    [Fact]
    public void BandsOn_WithADecidedPolicy_AreItsOwn()
    {
        ExperienceBand[] bands = [new("all", "everybody", 0)];
        var example = new TargetPolicy("Example", [new("x", "x", 0)], [], []);
        var history = new HistoryBuilder()
            .Add("a-example", example)
            .Add(
                "b-decided",
                new TargetPolicy("Ours", bands, [], [], DecidedBy: "Cabinet", DecidedOn: new(2025, 4, 1)),
                "2025-04-01"
            )
            .Build();

        Assert.Equal(Experience.DefaultBands, Experience.BandsOn(history, new(2025, 3, 31)));
        Assert.Equal(bands, Experience.BandsOn(history, new(2025, 4, 1)));
    }

    [Fact]
    public void Below_AfterAReorganisation_FollowsTheTreeOfTheDay()
    {
        var tree = new HistoryBuilder()
            .Service("s1")
            .Service("s2")
            .Team("t", "s1", to: "2025-03-31")
            .Team("t", "s2", from: "2025-04-01")
            .Build()
            .Reading(TeamTree.Of);

        Assert.True(tree.IsIn("t", "s1", new(2025, 3, 31)));
        Assert.Equal(["s2", "t"], tree.Below("s2", new(2025, 4, 1)).Order());
        Assert.Equal(["s2"], tree.Services(new(2025, 4, 1)));
        Assert.Equal(["t"], tree.Teams(new(2025, 4, 1)));
    }

    [Fact]
    public void WithAncestors_ALoopOfParents_EndsWhereItBegan()
    {
        var tree = new HistoryBuilder().Team("a", "b").Team("b", "a").Build().Reading(TeamTree.Of);
        Assert.Equal(["a", "b"], tree.WithAncestors("a", new(2025, 1, 1)));
    }
}
