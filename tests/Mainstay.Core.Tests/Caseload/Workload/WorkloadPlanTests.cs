using Mainstay.Core.Access;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Measures;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload.Workload;

/// <summary>Sustained excess opens a workload plan (practice P16); only the worker agrees to it (P8).</summary>
public sealed class WorkloadPlanTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    // Over 110% of 23 since Friday 3 October, the fourth Friday of 26 cases.
    private static HistoryBuilder Ann(string from = "2025-09-08", string? to = null) =>
        new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north")
            .Post("P1", "north")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1", from: "2025-01-06"))
            .Add("ann", new Professional(StaffId: "ann"))
            .Cases("ann", 26, from, to);

    private static readonly PlanStep Move = new(
        PlanStepKind.Move,
        "three to the duty team",
        "Tomas Raman",
        new DateOnly(2025, 10, 10),
        3
    );

    private static WorkloadPlan Made(params PlanStep[] steps)
    {
        var history = Ann().Build();
        var excess = SustainedExcess.Of(history, history.WorkerOf("ann"), Friday)!;
        return WorkloadPlan.Make(excess, steps.Length == 0 ? [Move] : steps, Friday, "Tomas Raman").Value!;
    }

    private static PlanStanding? Standing(HistoryBuilder history, DateOnly day, WorkloadPlan? plan = null)
    {
        var built = (plan is null ? history : history.Add("ann/1", plan, "2025-10-03")).Build();
        return PlanStanding.Of(built, built.WorkerOf("ann"), day);
    }

    [Theory]
    [InlineData("2025-10-03", AccessRole.TeamManager)]
    [InlineData("2025-10-10", AccessRole.TeamManager)]
    [InlineData("2025-10-13", AccessRole.HeadOfService)]
    [InlineData("2025-10-17", AccessRole.HeadOfService)]
    [InlineData("2025-10-20", AccessRole.Director)]
    public void APlanThatIsNotThere_GoesToTheHeadOfServiceAtFiveAndTheDirectorAtTenWorkingDays(
        string day,
        AccessRole owner
    )
    {
        var standing = Standing(Ann(), DateOnly.Parse(day))!;

        Assert.Equal(PlanState.Due, standing.State);
        Assert.Equal(new DateOnly(2025, 10, 10), standing.Due);
        Assert.Equal(owner, standing.Owner);
    }

    [Fact]
    public void NobodyInExcess_OwesAPlan() => Assert.Null(Standing(Ann(), new DateOnly(2025, 9, 26)));

    [Fact]
    public void AMadePlan_RunsUntilItsReviewAfterTwoWeeks()
    {
        Assert.Equal(PlanState.Running, Standing(Ann(), new DateOnly(2025, 10, 16), Made())!.State);
        var due = Standing(Ann(), new DateOnly(2025, 10, 17), Made())!;

        Assert.Equal(PlanState.ReviewDue, due.State);
        Assert.Equal(AccessRole.TeamManager, due.Owner);
        Assert.Equal(AccessRole.HeadOfService, Standing(Ann(), new DateOnly(2025, 10, 20), Made())!.Owner);
    }

    [Fact]
    public void AReview_AsksForTheNextOne()
    {
        var reviewed = Made().Review("one has moved", null, new DateOnly(2025, 10, 16), "Tomas Raman").Value!;

        Assert.Equal(new DateOnly(2025, 10, 30), reviewed.ReviewDue);
        Assert.Equal([Move], reviewed.Steps);
    }

    [Fact]
    public void ThreeWeeksNotOverTarget_MayBeClosed()
    {
        // The cases end on 9 October: the Fridays 10, 17 and 24 are not over target.
        var ended = () => Ann(to: "2025-10-09");

        Assert.NotEqual(PlanState.MayClose, Standing(ended(), new DateOnly(2025, 10, 23), Made())!.State);
        Assert.Equal(PlanState.MayClose, Standing(ended(), new DateOnly(2025, 10, 24), Made())!.State);
    }

    [Fact]
    public void StillOver_IsNotClosed()
    {
        var refused = Made().Close(mayClose: false, null, Friday, "Tomas Raman");

        Assert.Equal("workload.plan.still-over", Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public void Closed_NothingIsAddedToIt()
    {
        var closed = Made().Close(mayClose: true, "done", new DateOnly(2025, 10, 27), "Tomas Raman").Value!;

        Assert.True(closed.IsClosed);
        Assert.Null(closed.ReviewDue);
        Assert.Equal("workload.plan.closed", closed.WithView(true, null, Friday, "Ann").Problems[0].Code);
        Assert.Equal("workload.plan.closed", closed.Review("more", null, Friday, "Tomas").Problems[0].Code);
    }

    [Fact]
    public void SilenceIsNotAgreement()
    {
        Assert.Null(Made().WorkersView);
        Assert.True(Standing(Ann(), Friday, Made())!.WaitsForWorker);
    }

    [Fact]
    public void NotAgreeing_NeedsWhatWouldHaveToChange()
    {
        var refused = Made().WithView(agrees: false, " ", Friday, "Ann");
        var said = Made().WithView(agrees: false, "five would have to move", Friday, "Ann").Value!;

        Assert.Equal("workload.plan.view-words", Assert.Single(refused.Problems).Code);
        Assert.Equal(PlanEntryKind.NotAgreed, said.WorkersView!.Kind);
    }

    [Fact]
    public void OtherSteps_AskForTheWorkersViewAnew()
    {
        var agreed = Made().WithView(agrees: true, null, Friday, "Ann").Value!;
        var same = agreed.Review("as planned", null, new DateOnly(2025, 10, 17), "Tomas").Value!;
        var changed = agreed
            .Review(
                "four instead",
                [Move with { Cases = 4, On = new(2025, 10, 24) }],
                new DateOnly(2025, 10, 17),
                "Tomas"
            )
            .Value!;

        Assert.Equal(PlanEntryKind.Agreed, same.WorkersView!.Kind);
        Assert.Null(changed.WorkersView);
    }

    [Fact]
    public void EveryFaultOfAPlan_IsNamedAtItsStep()
    {
        var history = Ann().Build();
        var excess = SustainedExcess.Of(history, history.WorkerOf("ann"), Friday)!;

        var refused = WorkloadPlan.Make(
            excess,
            [Move with { What = "", By = " " }, Move with { On = Friday.AddDays(-1), Cases = 0 }],
            Friday,
            "Tomas Raman"
        );

        Assert.Equal(
            ["Steps[0].What", "Steps[0].By", "Steps[1].On", "Steps[1].Cases"],
            refused.Problems.Select(p => p.Field)
        );
        Assert.Equal("workload.plan.steps", WorkloadPlan.Make(excess, [], Friday, "T").Problems[0].Code);
    }

    [Fact]
    public void AsAtADay_ThePlanIsAsItStoodThen()
    {
        var agreed = Made().WithView(agrees: true, null, new DateOnly(2025, 10, 6), "Ann").Value!;

        Assert.Null(agreed.AsAt(new DateOnly(2025, 10, 2)));
        Assert.Null(agreed.AsAt(new DateOnly(2025, 10, 5))!.WorkersView);
        Assert.NotNull(agreed.AsAt(new DateOnly(2025, 10, 6))!.WorkersView);
    }

    [Fact]
    public void InScope_EverybodyWithAPlanOrOwedOne()
    {
        var history = Ann().Build();

        Assert.Single(PlanStanding.InScope(history, new Scope("north"), Friday));
        Assert.Empty(PlanStanding.InScope(history, new Scope("south"), Friday));
    }
}
