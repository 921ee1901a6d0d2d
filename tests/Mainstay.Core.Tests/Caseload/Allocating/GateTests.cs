using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload.Allocating;

public sealed class GateTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static readonly TargetPolicy Policy = new(
        "Caseload policy",
        [new("all", "Everybody", 0)],
        [new("all", 4, 6)],
        [new(Programme.Asye, null, 3)]
    );

    private static Gate Of(HistoryBuilder scene, string worker, CaseStatusCode status = CaseStatusCode.ChildInNeed)
    {
        var history = scene.Case("new", null, "2025-09-30", status: status).Build();
        var caseload = history.CaseloadOf(worker, Friday);
        CaseRecord[] given = [history.AllocationOf("new", Friday).Case];
        return Gate.Of(caseload, caseload.CountWith(given), GateFacts.Of(history, caseload, given));
    }

    private static HistoryBuilder Scene(int cases, TargetPolicy? policy = null) =>
        new HistoryBuilder().Team("T1").Decided(policy ?? Policy).WorkerWithCases("A", "T1", 1, cases);

    [Theory]
    [InlineData(3, GateLevel.Free)]
    [InlineData(4, GateLevel.Reason)]
    [InlineData(5, GateLevel.Reason)]
    [InlineData(6, GateLevel.SecondLook)]
    public void TheGate_AsksForMoreAtTheTargetAndAtTheUpperLimit(int held, GateLevel expected) =>
        Assert.Equal(expected, Of(Scene(held), "A").Level);

    [Fact]
    public void WithoutAnUpperLimit_ItHasTwoLevelsAndSaysSo()
    {
        var policy = Policy with { Targets = [new("all", 4)] };

        var gate = Of(Scene(9, policy), "A");

        Assert.Equal((GateLevel.Reason, false), (gate.Level, gate.HasUpperLimit));
    }

    [Fact]
    public void AProtectedFigure_AsksForASecondLookAtOnce()
    {
        var scene = new HistoryBuilder().Team("T1").Decided(Policy).Post("P", "T1");
        scene.Worker(
            "N",
            w => w.Qualified("2025-07-01").Spell("P", from: "2025-08-01").On(Programme.Asye, "2025-08-01")
        );
        scene.Cases("N", 3, "2025-08-04");

        var gate = Of(scene, "N");

        Assert.Contains(gate.Warnings, w => w.Cause == GateCause.OverProtected);
        Assert.Equal(GateLevel.SecondLook, gate.Level);
    }

    [Fact]
    public void AStatusThatTheWorkerMayNotLead_IsWarnedOfAndNotPrevented()
    {
        var scene = new HistoryBuilder().Team("T1").Decided(Policy).Post("P", "T1");
        scene.Worker(
            "N",
            w => w.Qualified("2025-07-01").Spell("P", from: "2025-08-01").On(Programme.Asye, "2025-08-01")
        );

        var warning = Assert.Single(Of(scene, "N", CaseStatusCode.ChildProtection).Warnings);

        Assert.Equal((GateCause.MayNotLead, GateLevel.SecondLook), (warning.Cause, warning.Level));
        Assert.Contains("assessed year", warning.Words, StringComparison.Ordinal);
    }

    [Fact]
    public void TheThirdWorkerInTwelveMonths_IsAWarning()
    {
        var scene = Scene(0)
            .WorkerWithCases("B", "T1", 1, 0)
            .WorkerWithCases("C", "T1", 1, 0)
            .Led("new", "B", "2025-09-30", "2025-09-30")
            .Led("new", "C", "2025-10-01", "2025-10-01");

        Assert.Contains(Of(scene, "A").Warnings, w => w.Cause == GateCause.ManyWorkers);
        Assert.DoesNotContain(Of(scene, "B").Warnings, w => w.Cause == GateCause.ManyWorkers);
    }

    [Fact]
    public void MoreNewCasesThanTheIntakeLimit_AsksForAReason()
    {
        var policy = Policy with { Targets = [new("all", 20, 30, Intake7Days: 2)] };
        var scene = Scene(0, policy).Cases("A", 2, "2025-09-29");

        var warning = Assert.Single(Of(scene, "A").Warnings);

        Assert.Equal("3 new cases in 7 days would be over the intake limit of 2", warning.Words);
    }

    [Fact]
    public void SomebodyAwayNow_IsSaidToBeAway()
    {
        var scene = new HistoryBuilder().Team("T1").Decided(Policy).Post("P", "T1");
        scene.Worker("A", w => w.Qualified("2015-07-01").Spell("P").Absence("2025-10-01", "2025-10-20"));

        Assert.Contains(Of(scene, "A").Warnings, w => w.Cause == GateCause.NotThere);
    }
}
