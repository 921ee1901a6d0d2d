using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class AllocationTests
{
    // A Friday.
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static readonly Role LeadPractitioner = new("Family help lead", null, null, 1, LeadPractitioner: true);

    private static HistoryBuilder North() =>
        new HistoryBuilder()
            .Team("north")
            .Role("family-help-lead", LeadPractitioner)
            .Post("P1", "north")
            .Post("P2", "north", role: "team-manager")
            .Post("P3", "north", role: "family-help-lead")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"));

    private static CaseAllocation Of(HistoryBuilder builder) => builder.Build().AllocationOf("c1", Day);

    [Fact]
    public void CaseOfAPresentRegisteredSocialWorker_IsAllocated()
    {
        var c1 = Of(North().Case("c1", "ann", status: CaseStatusCode.ChildProtection));

        Assert.Equal(AllocationState.Allocated, c1.State);
        Assert.Equal(WaitState.NotWaiting, c1.Wait);
        Assert.Null(c1.WaitingSince);
    }

    [Fact]
    public void CaseWithoutALead_HasNoWorkerEvenWhenCoWorked() =>
        Assert.Equal(AllocationState.NoWorker, Of(North().Case("c1").CoWorked("c1", "ann")).State);

    [Fact]
    public void CaseOfADutyDesk_IsWithATeamOrTray() =>
        Assert.Equal(
            AllocationState.TeamOrTray,
            Of(
                North().Add("DUTY2", new Professional(Name: "Duty team 2", IsPlaceholder: true)).Case("c1", "DUTY2")
            ).State
        );

    [Fact]
    public void CaseOfAManager_IsInAManagersName() =>
        Assert.Equal(
            AllocationState.ManagersName,
            Of(North().Worker("max", w => w.Spell("P2")).Case("c1", "max")).State
        );

    [Theory]
    [InlineData("2025-09-19", AllocationState.WorkerAway)] // away 11 working days on 3 October
    [InlineData("2025-09-22", AllocationState.Allocated)] // 10
    public void CaseOfAWorkerAway_IsNotAllocatedPastTenWorkingDays(string from, AllocationState expected) =>
        Assert.Equal(expected, Of(North().Worker("bob", w => w.Spell("P1").Absence(from)).Case("c1", "bob")).State);

    [Fact]
    public void CaseOfALeaver_IsWorkerLeftTheDayAfterTheLastDay()
    {
        var history = North().Worker("bob", w => w.Spell("P1", to: "2025-10-02")).Case("c1", "bob").Build();

        Assert.True(history.AllocationOf("c1", new(2025, 10, 2)).IsAllocated);
        Assert.Equal(AllocationState.WorkerLeft, history.AllocationOf("c1", Day).State);
        Assert.Equal(Day, history.AllocationOf("c1", Day).WaitingSince);
    }

    [Fact]
    public void CaseOfALapsedWorker_IsWorkerNotRegistered() =>
        Assert.Equal(
            AllocationState.WorkerNotRegistered,
            Of(
                North()
                    .Worker("bob", w => w.Spell("P1").Registration(RegistrationState.Lapsed, "2025-09-01"))
                    .Case("c1", "bob")
            ).State
        );

    [Fact]
    public void CaseOfAWorkerOfTheCaseSystemWhoIsNotOnRecord_IsWorkerNotMatched() =>
        Assert.Equal(AllocationState.WorkerNotMatched, Of(North().Case("c1", "LCS99")).State);

    [Theory]
    [InlineData(CaseStatusCode.ChildInNeed, AllocationState.Allocated)]
    [InlineData(CaseStatusCode.FamilyHelp, AllocationState.Allocated)]
    [InlineData(CaseStatusCode.ChildProtection, AllocationState.MayNotLead)]
    [InlineData(CaseStatusCode.InCare, AllocationState.MayNotLead)]
    public void CaseOfALeadPractitioner_IsAllocatedOnlyWhereAStatusAllowsIt(
        CaseStatusCode status,
        AllocationState expected
    ) => Assert.Equal(expected, Of(North().Worker("lea", w => w.Spell("P3")).Case("c1", "lea", status: status)).State);

    [Theory]
    [InlineData(CaseStatusCode.InCare, AllocationState.Allocated)]
    [InlineData(CaseStatusCode.ChildProtection, AllocationState.MayNotLead)]
    public void CaseOfAWorkerOnTheAssessedYear_IsNotChildProtection(CaseStatusCode status, AllocationState expected) =>
        Assert.Equal(
            expected,
            Of(
                North()
                    .Worker("nia", w => w.Qualified("2025-07-01").Spell("P1").On(Programme.Asye, "2025-09-01"))
                    .Case("c1", "nia", status: status)
            ).State
        );

    [Fact]
    public void CaseOfAStudent_IsNotAllocatedAndIsABreach()
    {
        var history = North()
            .Worker("stu", w => w.Engagement("2025-09-01", kind: EngagementKind.Student).Spell("P1"))
            .Case("c1", "stu")
            .Build();

        Assert.Equal(AllocationState.MayNotLead, history.AllocationOf("c1", Day).State);
        Assert.Equal(
            "the lead is a student or apprentice, who may only co-work",
            Assert.Single(HoldingBreach.On(history, Day)).Why
        );
    }

    [Fact]
    public void LeadPractitionerWithoutAQualifiedManager_IsABreachThoughAllocated()
    {
        var history = North().Worker("lea", w => w.Spell("P3")).Case("c1", "lea").Build();
        var managed = North().Worker("lea", w => w.Spell("P3").LedBy("ann")).Case("c1", "lea").Build();

        Assert.True(history.AllocationOf("c1", Day).IsAllocated);
        Assert.Contains("qualified manager", Assert.Single(HoldingBreach.On(history, Day)).Why);
        Assert.Empty(HoldingBreach.On(managed, Day));
    }

    [Fact]
    public void CaseWithTwoLeads_IsAllocatedWhenOneOfThemHasIt()
    {
        var c1 = Of(North().Worker("max", w => w.Spell("P2")).Case("c1", "ann").Led("c1", "max", "2025-09-01"));

        Assert.True(c1.IsAllocated);
        Assert.Equal(2, c1.Leads);
        Assert.Equal("ann", c1.Lead!.Key);
    }

    [Theory]
    [InlineData(CaseStatusCode.ChildProtection)]
    [InlineData(CaseStatusCode.InCare)]
    [InlineData(CaseStatusCode.PreProceedings)]
    [InlineData(CaseStatusCode.Proceedings)]
    [InlineData(CaseStatusCode.PrivateFostering)]
    public void SomeStatuses_MayNeverWait(CaseStatusCode status) =>
        Assert.Equal(WaitState.MayNeverWait, Of(North().Case("c1", from: "2025-10-03", status: status)).Wait);

    [Theory]
    [InlineData("2025-09-18", WaitState.Escalate)] // 11 working days on 3 October
    [InlineData("2025-09-19", WaitState.WeeklyReview)] // 10
    public void CaseThatMayWait_IsEscalatedPastTenWorkingDays(string from, WaitState expected) =>
        Assert.Equal(expected, Of(North().Case("c1", from: from)).Wait);

    [Fact]
    public void Waiting_RunsFromTheFirstDayWithoutAWorkerOverEveryKind()
    {
        var c1 = Of(
            North()
                .Add("TRAY", new Professional(IsPlaceholder: true))
                .Case("c1")
                .Led("c1", "ann", to: "2025-09-12")
                .Led("c1", "TRAY", "2025-09-20")
        );

        Assert.Equal(AllocationState.TeamOrTray, c1.State);
        Assert.Equal(new DateOnly(2025, 9, 13), c1.WaitingSince);
        Assert.Equal(20, c1.DaysWaiting);
    }

    [Fact]
    public void WithoutOpenCases_NotAllocatedIsNotKnownAndNeverNothing()
    {
        var history = North().Led("c1", "ann").Build();

        Assert.All(
            AllocationMeasures.All,
            m =>
            {
                var result = m.Of(history, Scope.Council, Day);
                Assert.Equal(MeasureState.NotAvailable, result.State);
                Assert.Null(result.Value);
            }
        );
        Assert.Null(NotAllocatedTable.Of(history, Scope.Council, Day).Total);
        Assert.Equal(1, history.CaseloadOf("ann", Day).Count.Children);
    }

    [Fact]
    public void NotAllocated_IsPrintedByKindAndStatusWithTheLongestWait()
    {
        var history = North()
            .Worker("max", w => w.Spell("P2"))
            .Case("c1", from: "2025-09-23", status: CaseStatusCode.ChildProtection)
            .Case("c2", from: "2025-09-30", status: CaseStatusCode.ChildProtection)
            .Case("c3", "max", from: "2025-10-01")
            .Case("c4", "ann")
            .Build();

        var table = NotAllocatedTable.Of(history, Scope.Council, Day);

        Assert.Equal(3, table.Total);
        Assert.Equal(
            [
                new(AllocationState.NoWorker, CaseStatusCode.ChildProtection, 2, 10, 2),
                new(AllocationState.ManagersName, CaseStatusCode.ChildInNeed, 1, 2, 0),
            ],
            table.Cells
        );
        Assert.Equal(3, AllocationMeasures.NotAllocated.Of(history, Scope.Council, Day).Value);
        var longest = AllocationMeasures.LongestWait.Of(history, Scope.Council, Day);
        Assert.Equal((10, 3), (longest.Value, longest.N));
        Assert.Equal("c1", Assert.Single(longest.Rows).Key);
        Assert.Equal(3, AllocationMeasures.ByKind.Sum(m => m.Of(history, Scope.Council, Day).Value));
        Assert.Equal(3, AllocationMeasures.ByStatus.Sum(m => m.Of(history, Scope.Council, Day).Value));
    }

    [Fact]
    public void LongestWait_WithEveryCaseAllocated_IsOfNobody() =>
        Assert.Equal(
            MeasureState.NotApplicable,
            AllocationMeasures.LongestWait.Of(North().Case("c1", "ann").Build(), Scope.Council, Day).State
        );

    [Fact]
    public void RestrictedCase_IsCountedAndItsReferenceMasked()
    {
        var history = North().Case("c1", restricted: true).Build();

        var row = Assert.Single(AllocationMeasures.NotAllocated.Of(history, Scope.Council, Day).Rows);

        Assert.Equal(("restricted", "restricted"), (row.Key, row.About));
    }

    [Fact]
    public void CouncilsOwnRules_StandInPlaceOfTheExample()
    {
        var c1 = Of(
            North()
                .Add("rules", new AllocationPolicy("Ours", 5, 3, [new(CaseStatusCode.ChildInNeed, true, true, false)]))
                .Worker("bob", w => w.Spell("P1").Absence("2025-09-26"))
                .Case("c1", "bob")
        );

        Assert.Equal(AllocationState.WorkerAway, c1.State);
        Assert.Equal(WaitState.MayNeverWait, c1.Wait);
    }
}
