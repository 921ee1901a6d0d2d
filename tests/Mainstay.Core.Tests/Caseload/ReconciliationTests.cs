using Mainstay.Core.Absence;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class ReconciliationTests
{
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static HistoryBuilder Council() =>
        new HistoryBuilder()
            .Team("north")
            .Role("family-help-lead", new Role("Family help lead", null, null, 1, LeadPractitioner: true))
            .Post("P1", "north")
            .Post("P2", "north", role: "team-manager")
            .Post("P3", "north", role: "family-help-lead")
            .Worker("ann", w => w.Qualified("2015-07-01").Spell("P1"))
            .Worker("bob", w => w.Spell("P1").Absence("2025-08-01", kind: AbsenceKind.FamilyLeave))
            .Worker("max", w => w.Spell("P2"))
            .Worker("lea", w => w.Spell("P3"))
            .Worker("gone", w => w.Spell("P1", to: "2025-09-30"))
            .Cases("ann", 10)
            .Cases("bob", 3)
            .Cases("max", 4)
            .Cases("lea", 2)
            .Cases("gone", 1)
            .Cases("LCS99", 1)
            .Case("n1")
            .Case("h1", "ann", subject: CaseSubject.Household)
            .Case("r1", "ann", restricted: true);

    [Fact]
    public void Reconciliation_PutsEachOpenCaseInOneLineAndSums()
    {
        var all = Reconciliation.Of(Council().Build(), Scope.Council, Day);

        Assert.Equal(24, all.OpenCases);
        Assert.Equal([10, 4, 4, 2, 1, 1, 1, 1], all.Lines.Select(l => l.Cases));
    }

    [Fact]
    public void Unmatched_PastTwoPerCent_AreFlagged()
    {
        var one = Reconciliation.Of(Council().Build(), Scope.Council, Day);
        var few = Reconciliation.Of(Council().Cases("ann", 26, "2024-01-01").Build(), Scope.Council, Day);

        Assert.True(one.PassesUnmatchedLimit);
        Assert.Equal(0.02m, few.UnmatchedShare);
        Assert.False(few.PassesUnmatchedLimit);
    }

    [Fact]
    public void AvailableBasis_LeavesOutTheCasesOfThoseWhoAreNotThere()
    {
        var history = Council().Build();

        Assert.Equal(11, AvailableCaseload.PerFte.Of(history, Scope.Council, Day).Numerator);
        Assert.Equal(1, AvailableCaseload.PerFte.Of(history, Scope.Council, Day).Denominator);
        Assert.Equal(3, ReconciliationMeasures.OfUnavailable.Of(history, Scope.Council, Day).Value);
    }

    [Fact]
    public void CasesOfAWorkerAway_StayInViewWithTheDaysSinceLastAtWork()
    {
        var row = Assert.Single(ReconciliationMeasures.OfUnavailable.Of(Council().Build(), Scope.Council, Day).Rows);

        Assert.Equal("3 children, not available, last at work 64 days ago", row.Why);
    }

    [Fact]
    public void LeadPractitioners_AreALineOfTheirOwnAndInNoFigurePerSocialWorker()
    {
        var history = Council().Build();

        Assert.Equal(2, AvailableCaseload.LeadPractitioners.Of(history, Scope.Council, Day).Value);
        Assert.DoesNotContain(DfeCaseload.Cases.Of(history, Scope.Council, Day).Rows, r => r.About == "lea");
    }
}
