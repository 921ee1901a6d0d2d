using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class CaseCountTests
{
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static HistoryBuilder Ann(TargetPolicy? policy = null)
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"));
        return policy is null ? history : history.Decided(policy);
    }

    private static CaseCount Count(HistoryBuilder builder) => builder.Build().CaseloadOf("ann", Day).Count;

    private static HistoryBuilder TwoFamilies(HistoryBuilder builder) =>
        builder
            .Case("c1", "ann", family: "f1")
            .Case("c2", "ann", family: "f1")
            .Case("c3", "ann", family: "f1")
            .Case("c4", "ann", subject: CaseSubject.Unborn, family: "f2")
            .Case("c5", "ann");

    [Fact]
    public void Children_UnbornIncluded_CountByDefaultWithTheirFamiliesBeside()
    {
        var count = Count(TwoFamilies(Ann()));

        Assert.Equal((5, 3, 5m, "children"), (count.Children, count.Families, count.Counted, count.Unit));
        Assert.Equal("5 children in 3 families", count.Shown);
    }

    [Fact]
    public void Families_CountOnceForOneLead()
    {
        var count = Count(TwoFamilies(Ann(ExamplePolicies.Lancashire2015 with { CountRule = CountRule.Families })));

        Assert.Equal((3m, "families"), (count.Counted, count.Unit));
    }

    [Fact]
    public void SiblingWeights_FirstCountsOneAndFurtherOnesTheirShare() =>
        Assert.Equal(
            4m,
            Count(
                TwoFamilies(
                    Ann(
                        ExamplePolicies.Lancashire2015 with
                        {
                            CountRule = CountRule.SiblingWeights,
                            SiblingShare = 0.5m,
                        }
                    )
                )
            ).Counted
        );

    [Fact]
    public void CoWorkedCases_AreShownBesideAndDoNotCount()
    {
        var count = Count(Ann().Cases("ann", 14).Case("x1").CoWorked("x1", "ann").Case("x2").CoWorked("x2", "ann"));

        Assert.Equal(14, count.Counted);
        Assert.Equal("14 children + 2 co-worked", count.Shown);
    }

    [Fact]
    public void CoWorkedCases_WithAShare_CountByIt() =>
        Assert.Equal(
            1.5m,
            Count(
                Ann(ExamplePolicies.Lancashire2015 with { CoWorkingShare = 0.5m })
                    .Case("c1", "ann")
                    .Case("x1")
                    .CoWorked("x1", "ann")
            ).Counted
        );

    [Fact]
    public void TwoInvolvementsOfOneWorkerWithOnePerson_CountOnce()
    {
        var count = Count(Ann().Case("c1", "ann").Led("c1", "ann", "2024-01-01").CoWorked("c1", "ann"));

        Assert.Equal((1, 0), (count.Children, count.CoWorked));
    }

    [Fact]
    public void Households_AreALineOfTheirOwn()
    {
        var count = Count(Ann().Cases("ann", 2).Case("h1", "ann", subject: CaseSubject.Household));

        Assert.Equal((2, 1, 2m), (count.Children, count.Households, count.Counted));
        Assert.Equal("2 children, 1 household", count.Shown);
    }

    [Fact]
    public void FosteringWorker_CountsHouseholds()
    {
        var history = new HistoryBuilder()
            .Team("homes", kind: TeamKind.Fostering)
            .Post("P1", "homes")
            .Worker("ann", w => w.Spell("P1"))
            .Case("h1", "ann", subject: CaseSubject.Household);

        Assert.Equal((1m, "households"), (Count(history).Counted, Count(history).Unit));
    }

    [Fact]
    public void ClosedCase_CountsOnItsLastDayAndNotAfterEvenWhileTheInvolvementRuns()
    {
        var history = Ann().Case("c1", to: "2025-10-02").Led("c1", "ann").Build();

        Assert.Equal(1, history.CaseloadOf("ann", new(2025, 10, 2)).Count.Children);
        Assert.Equal(0, history.CaseloadOf("ann", new(2025, 10, 3)).Count.Children);
        Assert.Equal(
            "the case is not open, so it is in no caseload",
            Assert.Single(history.Reading(Caseloads.Of).OddOn(Day)).Why
        );
    }

    [Fact]
    public void InvolvementOfAnotherTeam_StaysTheWorkersAndIsListed()
    {
        var history = Ann().Case("c1").Led("c1", "ann", team: "south").Build();

        Assert.Equal(1, history.CaseloadOf("ann", Day).Count.Children);
        Assert.Contains("south", Assert.Single(history.Reading(Caseloads.Of).OddOn(Day)).Why);
    }

    [Fact]
    public void Professional_IsJoinedByRegistrationNumberBeforeStaffId()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Person("ann", new Person("Ann", "ann", RegistrationNumber: "SW7"), w => w.Spell("P1"))
            .Person("bob", new Person("Bob", "bob"), w => w.Spell("P1"))
            .Add("LCS1", new Professional("bob", "SW7"))
            .Add("LCS2", new Professional("bob"))
            .Case("c1", "LCS1")
            .Case("c2", "LCS2")
            .Build();

        Assert.Equal("c1", Assert.Single(history.CaseloadOf("ann", Day).Led).Key);
        Assert.Equal("c2", Assert.Single(history.CaseloadOf("bob", Day).Led).Key);
    }

    [Fact]
    public void ProfessionalWhoCannotBeJoined_IsListedWithTheReason()
    {
        var history = Ann().Add("LCS1", new Professional("nobody", "SW999")).Case("c1", "LCS1").Build();

        var match = Assert.Single(history.Reading(Caseloads.Of).Unmatched);

        Assert.Equal("LCS1", match.Professional);
        Assert.Equal("no worker has the registration number SW999 or the staff id nobody", match.Why);
    }

    [Fact]
    public void PrincipalStatus_IsTheFirstOfTheStatedOrder()
    {
        var history = Ann()
            .Case("c1", "ann", status: CaseStatusCode.CareLeaver)
            .Add("c1/cp", new CaseStatus("c1", CaseStatusCode.ChildProtection))
            .Build();

        Assert.Equal(
            [CaseStatusCode.ChildProtection, CaseStatusCode.CareLeaver],
            history.AllocationOf("c1", Day).Statuses
        );
    }
}
