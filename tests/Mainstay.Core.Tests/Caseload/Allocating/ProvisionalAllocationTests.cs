using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload.Allocating;

public sealed class ProvisionalAllocationTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static HistoryBuilder Scene() =>
        new HistoryBuilder()
            .Team("T1")
            .WorkerWithCases("A", "T1", 1, 2)
            .WorkerWithCases("B", "T1", 1, 1)
            .CaseLedBy("waits", null, "T1", "2025-09-20");

    private static HistoryBuilder Given(HistoryBuilder history, string @case, string worker, string from) =>
        history.Add("decision/1", new ProvisionalAllocation(@case, worker, "T1"), from);

    private static int Led(WorkforceHistory history, string worker, DateOnly day) =>
        history.CaseloadOf(worker, day).Led.Count;

    [Fact]
    public void ACaseGiven_CountsFromItsFirstDayAndIsAllocated()
    {
        var history = Given(Scene(), "waits", "A", "2025-10-01").Build();

        Assert.Equal(2, Led(history, "A", new DateOnly(2025, 9, 30)));
        Assert.Equal(3, Led(history, "A", Friday));
        Assert.True(history.AllocationOf("waits", Friday).IsAllocated);
        Assert.False(history.AllocationOf("waits", new DateOnly(2025, 9, 30)).IsAllocated);
    }

    [Fact]
    public void ACaseThatChangesWorker_LeavesTheOneOfBefore()
    {
        var history = Given(Scene(), "A-1", "B", "2025-10-02").Build();

        Assert.Equal((1, 2), (Led(history, "A", Friday), Led(history, "B", Friday)));
        Assert.Equal(2, Led(history, "A", new DateOnly(2025, 10, 1)));
        Assert.Single(history.AllocationOf("A-1", Friday).Case.LeadsOn(Friday));
    }

    [Fact]
    public void ADecisionThatTheExtractHasToo_CountsOnce()
    {
        var history = Given(Scene(), "A-1", "A", "2025-10-02").Build();

        Assert.Equal(2, Led(history, "A", Friday));
        Assert.Single(history.AllocationOf("A-1", Friday).Case.LeadsOn(Friday));
    }

    [Fact]
    public void ALeadThatTheExtractLetsBeginLater_KnowsMoreThanTheDecision()
    {
        var history = Given(Scene(), "waits", "A", "2025-10-01").Led("waits", "B", "2025-10-03").Build();

        Assert.Equal(3, Led(history, "A", new DateOnly(2025, 10, 2)));
        Assert.Equal((2, 2), (Led(history, "A", Friday), Led(history, "B", Friday)));
    }

    [Fact]
    public void AnExtract_ConfirmsWhatItHasAndQuestionsOnlyWhatALaterDayLacks()
    {
        var leads = Given(Scene(), "waits", "A", "2025-10-01").Build().Reading(ExtractLeads.Of);
        var day = new DateOnly(2025, 10, 1);

        Assert.Equal(ExtractAnswer.NotYet, leads.AnswerTo("waits", "A", day, day));
        Assert.Equal(ExtractAnswer.Questioned, leads.AnswerTo("waits", "A", day, day.AddDays(1)));
        Assert.Equal(ExtractAnswer.Confirmed, leads.AnswerTo("A-1", "A", day, day));
        Assert.Equal(ExtractAnswer.NotYet, leads.AnswerTo("A-1", "A", day, day.AddDays(-1)));
    }

    [Fact]
    public void WhatAnExtractSeesFirst_BeganSinceTheOneBefore()
    {
        var history = Scene().Led("waits", "B", "2025-10-02").Build();
        var leads = history.Reading(ExtractLeads.Of);

        var seen = leads.FirstSeen(new DateOnly(2025, 9, 26), Friday);

        Assert.Equal(("waits", "B"), (Assert.Single(seen).Case, seen[0].Worker.Key));
        Assert.Empty(leads.FirstSeen(new DateOnly(2025, 10, 2), Friday));
    }
}
