using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

/// <summary>Contract K11: who is in post, starter and leaver around 30 September.</summary>
public sealed class TurnoverTests
{
    private const string End = "2025-09-30";

    [Theory]
    [InlineData("2025-09-30", 0)]
    [InlineData("2025-10-01", 1)]
    [InlineData(null, 1)]
    public void InPost_WhoEndsOnTheDay_IsNotInPostByDfE(string? lastDay, int expected)
    {
        var history = Team().Worker("w", w => w.Unposted("t", to: lastDay)).Build();
        Assert.Equal(expected, history.Value("inpost_headcount", End));
    }

    [Fact]
    public void Permanent_WhoEndsOnTheDay_StillWorksIt() =>
        Assert.Equal(1, Team().Worker("w", w => w.Unposted("t", to: End)).Build().Value("permanent_headcount", End));

    [Theory]
    [InlineData("2024-09-30", 0)]
    [InlineData("2024-10-01", 1)]
    [InlineData("2025-09-30", 1)]
    [InlineData("2025-10-01", 0)]
    public void Leavers_LastDayInsideTheYear_BothEndsIncluded(string lastDay, int expected)
    {
        var history = Team().Worker("w", w => w.Unposted("t", to: lastDay)).Build();
        Assert.Equal(expected, history.Value("leavers_headcount", End));
    }

    [Theory]
    [InlineData("2024-09-30", 0)]
    [InlineData("2024-10-01", 1)]
    [InlineData("2025-09-30", 1)]
    [InlineData("2025-10-01", 0)]
    public void Starters_FirstDayInsideTheYear_BothEndsIncluded(string firstDay, int expected)
    {
        var history = Team().Worker("w", w => w.Unposted("t", from: firstDay)).Build();
        Assert.Equal(expected, history.Value("starters_headcount", End));
    }

    [Fact]
    public void WhoStartsAndLeavesInside_IsNeither()
    {
        var history = Team().Worker("w", w => w.Unposted("t", from: "2024-10-01", to: "2025-09-29")).Build();

        Assert.Equal(0, history.Value("starters_headcount", End));
        Assert.Equal(0, history.Value("leavers_headcount", End));
    }

    [Fact]
    public void WhoLeavesAndComesBackInside_IsBoth()
    {
        var history = Team()
            .Worker("w", w => w.Unposted("t", to: "2025-01-31").Unposted("t", from: "2025-04-01"))
            .Build();

        Assert.Equal(1, history.Value("starters_headcount", End));
        Assert.Equal(1, history.Value("leavers_headcount", End));
        Assert.Equal(0, history.Value("net_change_headcount", End));
    }

    [Theory]
    [InlineData("2025-03-31", "2025-04-01")]
    [InlineData("2024-09-30", "2024-10-01")]
    [InlineData("2025-09-30", "2025-10-01")]
    public void AMoveBetweenOurPosts_IsNeitherAndStaysInPost(string last, string next)
    {
        var history = Team().Worker("w", w => w.Unposted("t", 0.5m, to: last).Unposted("t", 0.8m, from: next)).Build();

        Assert.Equal(0, history.Value("starters_headcount", End));
        Assert.Equal(0, history.Value("leavers_headcount", End));
        Assert.Equal(1, history.Value("inpost_headcount", End));
    }

    [Fact]
    public void AGapInsideOneStatedEngagement_IsNeither()
    {
        var history = Team()
            .Worker(
                "w",
                w => w.Engagement("2020-01-01").Unposted("t", to: "2025-01-31").Unposted("t", from: "2025-02-10")
            )
            .Build();

        Assert.Equal(0, history.Value("leavers_headcount", End));
    }

    [Fact]
    public void TheEndOfTheEngagement_EndsASpellThatHrLeftOpen()
    {
        var history = Team()
            .Worker("w", w => w.Engagement("2020-01-01", "2025-05-31").Unposted("t", from: "2020-01-01"))
            .Build();

        Assert.Equal(1, history.Value("leavers_headcount", End));
        Assert.Equal(0, history.Value("inpost_headcount", End));
    }

    [Fact]
    public void ANewContractTheNextDay_IsNoLeaving()
    {
        var history = Team()
            .Worker(
                "w",
                w => w.Engagement("2020-01-01", "2025-05-31").Engagement("2025-06-01").Unposted("t", from: "2020-01-01")
            )
            .Build();

        Assert.Equal(0, history.Value("leavers_headcount", End));
        Assert.Equal(1, history.Value("inpost_headcount", End));
    }

    [Theory]
    [InlineData(EngagementKind.Student)]
    [InlineData(EngagementKind.Apprentice)]
    [InlineData(EngagementKind.Casual)]
    public void WhoIsNotEmployed_IsNotInPost(EngagementKind kind)
    {
        var history = Team().Worker("w", w => w.Engagement("2010-01-01", kind: kind).Unposted("t")).Build();
        Assert.Equal(0, history.Value("inpost_headcount", End));
    }

    [Fact]
    public void LeaversFte_IsThatOfTheDayBeforeTheYear_AndItsTeamTheLast()
    {
        var history = Team()
            .Team("u")
            .Worker(
                "w",
                w => w.Unposted("t", 1, to: "2025-02-28").Unposted("u", 0.4m, from: "2025-03-01", to: "2025-06-30")
            )
            .Build();

        Assert.Equal(1.0m, history.Value("leavers_fte", End));
        Assert.Equal(1.0m, history.Value("leavers_fte", End, "u"));
        Assert.Equal(0m, history.Value("leavers_fte", End, "t"));
    }

    [Fact]
    public void StartersFte_IsThatOfTheLastDay()
    {
        var history = Team()
            .Worker(
                "w",
                w => w.Unposted("t", 1, from: "2025-02-01", to: "2025-05-31").Unposted("t", 0.4m, from: "2025-06-01")
            )
            .Build();
        Assert.Equal(0.4m, history.Value("starters_fte", End));
    }

    [Fact]
    public void GoingToARoleThatIsNoSocialWork_IsLeaving()
    {
        var history = Team()
            .Worker(
                "w",
                w => w.Unposted("t", to: "2025-02-28").Unposted("t", from: "2025-03-01", role: "business-support")
            )
            .Build();
        Assert.Equal(1, history.Value("leavers_headcount", End));
    }

    [Fact]
    public void ARoleMappedToTheCensusFromADay_CountsFromThatDay()
    {
        var history = Team()
            .Role("adviser", new Role("Adviser", null, null, 0), to: "2024-12-31")
            .Role("adviser", new Role("Adviser", 6, null, 0), from: "2025-01-01")
            .Worker("w", w => w.Unposted("t", role: "adviser"))
            .Build();

        Assert.Equal(0, history.Value("inpost_headcount", "2024-12-30"));
        Assert.Equal(1, history.Value("inpost_headcount", "2025-01-01"));
        Assert.Equal(1, history.Value("starters_headcount", End));
    }

    [Fact]
    public void FromAgencyToEmployed_IsAStarterAndOnePerson()
    {
        var history = Team()
            .Person(
                "agency:1",
                new("A", AgencyWorkerId: "1", RegistrationNumber: "SW999"),
                w => w.Agency("t", to: "2025-03-31")
            )
            .Person(
                "100",
                new("A B", StaffId: "100", RegistrationNumber: "SW999"),
                w => w.Unposted("t", from: "2025-04-01")
            )
            .Build();

        Assert.Equal("100", history.Reading(Workforce.Of).ByPerson("agency:1")?.Key);
        Assert.Single(history.Reading(Workforce.Of).Workers);
        Assert.Equal(1, history.Value("starters_headcount", End));
        Assert.Equal(1m, history.Value("stability_rate_headcount", End));
    }

    [Fact]
    public void UnknownFte_IsLeftOutOfFteAndCountedInPeople()
    {
        var history = Team().Worker("a", w => w.Unposted("t", null)).Worker("b", w => w.Unposted("t", 0.6m)).Build();
        var fte = history.Figure("inpost_fte", End);

        Assert.Equal((0.6m, 1, "1 left out: no FTE recorded."), (fte.Value, fte.N, fte.Note));
        Assert.Equal(2, history.Value("inpost_headcount", End));
    }

    [Fact]
    public void SeveralPosts_AreOnePersonInTheTeamOfTheSeniorRole()
    {
        var history = Team()
            .Team("u")
            .Worker("w", w => w.Unposted("t", 0.6m).Unposted("u", 0.4m, role: "senior-practitioner"))
            .Build();

        Assert.Equal(1, history.Value("inpost_headcount", End));
        Assert.Equal(0, history.Value("inpost_headcount", End, "t"));
        Assert.Equal(1, history.Value("inpost_headcount", End, "u"));
        Assert.Equal(0.6m, history.Value("inpost_fte", End, "t"));
    }

    [Fact]
    public void NobodyInPost_HasNoTurnoverRate()
    {
        var figure = Team().Build().Figure("turnover_rate_fte", End);
        Assert.Equal(
            ("z", null, 0m),
            (Mainstay.Core.Measures.MeasureStates.Printed(figure), figure.Value, figure.Denominator)
        );
    }

    [Fact]
    public void TurnoverOnTheAverage_HasTheMeanOfBothEndsBelow()
    {
        var history = Team()
            .Worker("stays", w => w.Unposted("t"))
            .Worker("leaves", w => w.Unposted("t", to: "2025-03-31"))
            .Build();

        Assert.Equal(1m, history.Value("turnover_rate_fte", End));
        Assert.Equal(1m / 1.5m, history.Value("turnover_average_rate_fte", End));
    }

    private static HistoryBuilder Team() => new HistoryBuilder().Team("t");
}
