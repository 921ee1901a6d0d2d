using Mainstay.Core.Caseload;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class TargetExplanationTests
{
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static TargetExplanation Explain(HistoryBuilder builder, ReasonView view)
    {
        var history = builder.Build();
        return TargetExplanation.Of(history, history.WorkerOf("ann"), Day, view);
    }

    private static HistoryBuilder Ann(ReductionReason? reason = null) =>
        new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Decided(ExamplePolicies.Lancashire2015, "2025-04-01")
            .Worker(
                "ann",
                w =>
                {
                    w.Qualified("2015-07-01").Spell("P1", 0.6m);
                    if (reason is { } why)
                    {
                        w.Reduced(50, why, "2025-09-01", "2025-10-31");
                    }
                }
            );

    [Fact]
    public void Target_IsSaidInWordsAndNumbers()
    {
        var explanation = Explain(Ann().Cases("ann", 15), ReasonView.Others);

        Assert.Equal(
            [
                "Effective target on 3 October 2025: 13.8",
                "  23 (3 years plus, policy of 1 April 2025) × 1 (Social worker) × 0.6 FTE = 13.8",
                "Effective upper limit: the policy has none.",
                "Caseload: 15 children.",
                "Over target by 1.2 (8.7%).",
            ],
            explanation.Lines
        );
        Assert.Equal(13.8m, explanation.Figures.Single().Steps[^1].Result);
    }

    [Theory]
    [InlineData(ReductionReason.TradeUnionDuties, ReasonView.WorkerOrHr, "trade union duties")]
    [InlineData(ReductionReason.TradeUnionDuties, ReasonView.LineManager, "agreed adjustment")]
    [InlineData(ReductionReason.ReasonableAdjustment, ReasonView.LineManager, "agreed adjustment")]
    [InlineData(ReductionReason.Pregnancy, ReasonView.LineManager, "agreed adjustment")]
    [InlineData(ReductionReason.ReturnAfterAbsence, ReasonView.LineManager, "agreed adjustment")]
    [InlineData(ReductionReason.PracticeEducator, ReasonView.LineManager, "practice educator")]
    [InlineData(ReductionReason.PracticeEducator, ReasonView.Others, "agreed adjustment")]
    public void Reason_IsToldByWhoAsks(ReductionReason reason, ReasonView view, string told)
    {
        var lines = Explain(Ann(reason), view).Lines;

        Assert.Contains($"  less {told} 50% until 31 October 2025 = 6.9", lines);
    }

    [Fact]
    public void Others_NeverReadAnyReason() =>
        Assert.All(
            Enum.GetValues<ReductionReason>(),
            reason =>
                Assert.DoesNotContain(
                    ReductionWords.Of(reason, ReasonView.WorkerOrHr),
                    string.Join("\n", Explain(Ann(reason), ReasonView.Others).Lines)
                )
        );

    [Fact]
    public void WorkerInTwoTeams_ReadsEachPartAndTheirSum()
    {
        var builder = new HistoryBuilder()
            .Team("north", name: "North")
            .Team("south", name: "South")
            .Post("P1", "north")
            .Post("P2", "south")
            .Decided(ExamplePolicies.Gloucestershire2015, "2025-04-01")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", 0.6m, key: "S1").Spell("P2", 0.4m, key: "S2"));

        var lines = Explain(builder, ReasonView.Others).Lines;

        Assert.Contains(
            "  16 (experienced, policy of 1 April 2025) × 1 (Social worker) × 0.6 FTE in North = 9.6",
            lines
        );
        Assert.Contains("  together 1 FTE: 16.0", lines);
        Assert.Contains("Room for 16 more.", lines);
    }

    [Fact]
    public void WithoutAPolicy_TheReasonIsSaid()
    {
        var builder = new HistoryBuilder().Team("north").Post("P1", "north").Worker("ann", w => w.Spell("P1"));

        Assert.Equal(
            "no target is in force until the council records its decision.",
            Explain(builder, default).Lines[0]
        );
    }
}
