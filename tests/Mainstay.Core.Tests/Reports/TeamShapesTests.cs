using Mainstay.Core.Establishment;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

public sealed class TeamShapesTests
{
    private static readonly DateOnly Then = new(2025, 9, 26);
    private static readonly DateOnly Now = new(2025, 10, 3);

    private static HistoryBuilder Council()
    {
        var history = new HistoryBuilder().Service("service").Team("old", "service").Team("other", "service");
        history.Post("p0", "other").Worker("w0", w => w.Spell("p0"));
        return history;
    }

    private static Comparability Compare(HistoryBuilder history, string? team) =>
        history.Build().Reading(TeamShapes.Of).Compare(team, Then, Now);

    private static HistoryBuilder WithMoves(int movers, int stayers)
    {
        var history = Council().Team("new", "service", from: "2025-09-29");
        for (var i = 1; i <= movers + stayers; i++)
        {
            var (key, moves) = ($"w{i}", i <= movers);
            history.Post($"old-{key}", "old").Post($"new-{key}", "new");
            history.Worker(
                key,
                w =>
                {
                    w.Spell($"old-{key}", to: moves ? "2025-09-28" : null);
                    _ = moves ? w.Spell($"new-{key}", from: "2025-09-29") : w;
                }
            );
        }

        return history;
    }

    [Fact]
    public void Compare_NothingChanged_IsComparable()
    {
        Assert.Equal(Comparability.Comparable, Compare(Council(), "old"));
        Assert.Equal(Comparability.Comparable, Compare(Council(), "service"));
        Assert.Equal(Comparability.Comparable, Compare(Council(), null));
    }

    [Fact]
    public void Compare_TeamThatBeganInBetween_IsNew() =>
        Assert.Equal(Comparability.New, Compare(WithMoves(1, 9), "new"));

    [Fact]
    public void Compare_ServiceThatGainedATeam_IsNotComparable() =>
        Assert.Equal(Comparability.NotComparable, Compare(WithMoves(0, 4), "service"));

    [Fact]
    public void Compare_CouncilThatGainedATeam_IsComparable() =>
        Assert.Equal(Comparability.Comparable, Compare(WithMoves(4, 4), null));

    [Theory]
    [InlineData(1, 7, Comparability.Comparable)]
    [InlineData(2, 6, Comparability.NotComparable)]
    public void Compare_TeamThatGavePeopleToANewTeam_DependsOnTheShare(
        int movers,
        int stayers,
        Comparability expected
    ) => Assert.Equal(expected, Compare(WithMoves(movers, stayers), "old"));

    [Fact]
    public void Compare_TeamThatTookOverOthersWork_IsNotComparable()
    {
        var history = new HistoryBuilder()
            .Service("service")
            .Team("turned", "service", TeamKind.Assessment, to: "2025-09-28")
            .Team("turned", "service", TeamKind.LeavingCare, from: "2025-09-29");
        history.Post("p1", "turned").Worker("w1", w => w.Spell("p1"));

        Assert.Equal(Comparability.NotComparable, Compare(history, "turned"));
    }

    [Fact]
    public void Compare_DayBeforeAnybody_IsNoRecord()
    {
        var history = new HistoryBuilder().Service("service").Team("old", "service");
        history.Post("p1", "old").Worker("w1", w => w.Spell("p1", from: "2025-10-01"));

        Assert.Equal(Comparability.NoRecord, Compare(history, "old"));
    }
}
