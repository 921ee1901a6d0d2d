using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Planning.Reallocation;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Reallocation;

public sealed class ReallocationPlannerTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);
    private static readonly DateOnly LastDay = new(2025, 10, 31);

    private static readonly TargetPolicy Policy = new(
        "Caseload policy",
        [new("all", "Everybody", 0)],
        [new("all", 6, 8)],
        [],
        DecidedBy: "Cabinet",
        DecidedOn: new DateOnly(2025, 3, 1)
    );

    // The leaver has a family of three, a family of two and one child.
    private static HistoryBuilder Scene() =>
        new HistoryBuilder()
            .Service("S")
            .Team("T1", "S")
            .Team("T2", "S")
            .Add("policy", Policy)
            .WorkerWithCases("leaver", "T1", 1, 6)
            .Add("leaver-1", new CaseFamily("leaver-1", "F1"))
            .Add("leaver-2", new CaseFamily("leaver-2", "F1"))
            .Add("leaver-3", new CaseFamily("leaver-3", "F1"))
            .Add("leaver-4", new CaseFamily("leaver-4", "F2"))
            .Add("leaver-5", new CaseFamily("leaver-5", "F2"))
            .WorkerWithCases("a", "T1", 1, 3)
            .WorkerWithCases("b", "T1", 1, 4)
            .WorkerWithCases("c", "T2", 1, 4);

    private static ReallocationPlan Plan(
        WorkforceHistory history,
        PlanKind kind = PlanKind.Reallocation,
        params UnitMark[] marks
    ) =>
        ReallocationPlanner.Make(
            history,
            new(
                kind,
                history.Reading(Workforce.Of).ByPerson("leaver")!,
                kind == PlanKind.Cover ? Friday : LastDay,
                new Scope("S"),
                marks
            ),
            Friday
        );

    private static string? To(ReallocationPlan plan, string unit) => plan.Units.Single(u => u.Key == unit).To?.Key;

    [Fact]
    public void Families_StayWholeAndNobodyPassesTheTarget()
    {
        var plan = Plan(Scene().Build());

        Assert.Equal(["case:leaver-6", "family:F1", "family:F2"], plan.Units.Select(u => u.Key));
        Assert.Equal(("a", "b", "c"), (To(plan, "family:F1"), To(plan, "family:F2"), To(plan, "case:leaver-6")));
        Assert.All(plan.Receivers, r => Assert.True(r.After.Counted <= 6));
        Assert.True(plan.IsProved);
        Assert.Empty(plan.NotPlaced);
    }

    [Fact]
    public void WhatCannotBePlaced_IsShownWithTheReason()
    {
        var history = Scene().CaseLedBy("a-4", "a", "T1").CaseLedBy("a-5", "a", "T1").Build();

        var unit = Assert.Single(Plan(history).NotPlaced);

        Assert.Equal("family:F1", unit.Key);
        Assert.Contains("no room", unit.NotPlaced, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_HoldAndASplitFamilyMayGoApart()
    {
        var plan = Plan(
            Scene().Build(),
            marks:
            [
                new("family:F2", UnitMarkKind.CloseBefore),
                new("case:leaver-6", UnitMarkKind.MustGoTo, "b"),
                new("family:F1", UnitMarkKind.Split, Reason: "placed-apart"),
                new("case:leaver-1", UnitMarkKind.MustNotGoTo, "a"),
            ]
        );

        Assert.Null(To(plan, "family:F2"));
        Assert.True(plan.Units.Single(u => u.Key == "family:F2").Closes);
        Assert.Equal("b", To(plan, "case:leaver-6"));
        Assert.NotEqual("a", To(plan, "case:leaver-1"));
        Assert.Equal(5, plan.Units.Count);
        Assert.Equal(["marked: not to this worker"], plan.Units.Single(u => u.Key == "case:leaver-1").WhyNot("a"));
    }

    [Fact]
    public void MovesAreDatedOverTheNoticePeriod_AndAfterWhatKeepsThem()
    {
        var plan = Plan(
            Scene().Build(),
            marks: new UnitMark("family:F1", UnitMarkKind.KeepUntil, Until: new DateOnly(2025, 10, 14))
        );

        Assert.All(plan.Units, u => Assert.InRange(u.MoveOn!.Value, Friday, LastDay));
        Assert.Equal(new DateOnly(2025, 10, 20), plan.Units.Single(u => u.Key == "family:F1").MoveOn);
        var weeks = plan.Receivers.Single(r => r.Worker.Key == "a").Weeks;
        Assert.Equal(new DateOnly(2025, 10, 6), weeks[0].From);
        Assert.Equal((3m, 6m), (weeks[0].Counted, weeks[^1].Counted));
    }

    [Fact]
    public void AWorkerOnTheAssessedYear_ReceivesNoChildProtection()
    {
        var scene = Scene().Post("P", "T1");
        scene.Worker(
            "n",
            w => w.Qualified("2025-07-01").Spell("P", from: "2025-08-01").On(Programme.Asye, "2025-08-01")
        );
        scene.Add("leaver-6/cp", new CaseStatus("leaver-6", CaseStatusCode.ChildProtection), "2025-09-01");

        var option = Plan(scene.Build()).Units[0].Options.Single(o => o.Worker.Key == "n");

        Assert.Contains("assessed year", option.WhyNot, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEarlierWorker_IsPreferredAtEqualRoom()
    {
        var history = Scene()
            .Add("early", new Involvement("leaver-6", "b", InvolvementRole.Lead, "T1"), "2024-11-01", "2024-12-31")
            .Build();

        Assert.Equal("b", To(Plan(history), "case:leaver-6"));
    }

    [Fact]
    public void Cover_IsForWhatMayNeverWait()
    {
        var history = Scene()
            .Add("leaver-6/cp", new CaseStatus("leaver-6", CaseStatusCode.ChildProtection), "2025-09-01")
            .Build();

        var plan = Plan(history, PlanKind.Cover);

        Assert.NotNull(To(plan, "case:leaver-6"));
        Assert.Null(To(plan, "family:F1"));
        Assert.Empty(plan.NotPlaced);
    }

    [Fact]
    public void RestrictedCases_AreCountedAndNotNamed()
    {
        var history = Scene()
            .Add("leaver-6/kept", new CaseEpisode("leaver-6", CaseSubject.Child, "T1", Restricted: true), "2025-02-01")
            .Build();

        var plan = Plan(history);

        Assert.Equal(1, plan.Restricted);
        Assert.DoesNotContain(plan.Units, u => u.Key == "case:leaver-6");
    }

    [Fact]
    public void SiblingWeights_ShareAPlace()
    {
        var weights = Policy with { CountRule = CountRule.SiblingWeights, SiblingShare = 0.5m };
        var history = Scene().Add("policy", weights, "2025-01-02").Build();

        // Three siblings weigh 2, so b, who has 4 of 6, could take them too.
        var plan = Plan(history, marks: new UnitMark("family:F1", UnitMarkKind.MustGoTo, "b"));

        Assert.Equal("b", To(plan, "family:F1"));
        Assert.Equal(6m, plan.Receivers.Single(r => r.Worker.Key == "b").After.Counted);
    }
}
