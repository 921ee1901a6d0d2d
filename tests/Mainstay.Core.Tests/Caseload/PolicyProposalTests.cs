using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Policies;
using Mainstay.Core.Establishment;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

/// <summary>A policy is previewed on today's people and in force only with the council's recorded decision (practice P20, P28).</summary>
public sealed class PolicyProposalTests
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static PolicyProposal Proposal(TargetPolicy? policy = null, DateOnly? from = null) =>
        new(
            "caseload",
            from ?? new DateOnly(2025, 11, 3),
            policy ?? ExamplePolicies.Lancashire2015,
            "a lower figure for assessment",
            "user:1",
            "Amara Whitfield",
            Friday
        );

    private static readonly CouncilDecision Cabinet = new("Cabinet", new(2025, 10, 1), true, new(2026, 11, 2));

    private static string[] FieldsAtFault(TargetPolicy policy) =>
        [.. Proposal(policy).Faults(Friday).Select(f => f.Field!)];

    [Fact]
    public void ASoundProposal_HasNoFault() => Assert.Empty(Proposal().Faults(Friday));

    [Fact]
    public void DaysThatHavePassed_AreNotChanged() =>
        Assert.Equal("From", Assert.Single(Proposal(from: Friday.AddDays(-1)).Faults(Friday)).Field);

    [Fact]
    public void EveryBand_NeedsALineForEveryKind()
    {
        var without = ExamplePolicies.Lancashire2015 with
        {
            Targets =
            [
                new("newly-qualified", 15),
                new("1-to-3-years", 20),
                new("3-years-plus", 23, null, TeamKind.Assessment),
            ],
        };

        Assert.Contains(
            "3 years plus",
            Assert.Single(Proposal(without).Faults(Friday)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void ALine_IsRefusedWhereItIsWrong()
    {
        var wrong = ExamplePolicies.Lancashire2015 with
        {
            Targets = [new("newly-qualified", 0), new("1-to-3-years", 20, 19), new("3-years-plus", 23, 25, null, 4, 3)],
        };

        Assert.Equal(["Lines[0].Target", "Lines[1].UpperLimit", "Lines[2].Intake28Days"], FieldsAtFault(wrong));
    }

    [Fact]
    public void WhoProposed_DoesNotRecordTheDecision()
    {
        Assert.Equal("policy.second-person", Proposal().Approve(Cabinet, "user:1", "A", Friday).Problems[0].Code);
        Assert.Equal("policy.second-person", Proposal().Refuse("user:1", "A", Friday).Problems[0].Code);
    }

    [Fact]
    public void AnApprovedProposal_BearsTheCouncilsDecision_AndIsNotDecidedTwice()
    {
        var approved = Proposal().Approve(Cabinet, "user:2", "Tomas Raman", Friday).Value!;

        Assert.True(approved.Policy.IsDecided);
        Assert.True(approved.Policy.Consulted);
        Assert.Equal("policy.decided", approved.Refuse("user:2", "Tomas Raman", Friday).Problems[0].Code);
    }

    [Fact]
    public void WhatIsNotSaidOfADecision_IsAskedFor() =>
        Assert.Equal(
            ["Body", "On", "Consulted", "ReviewOn"],
            Proposal()
                .Approve(new(" ", Friday.AddDays(1), null, null), "user:2", "T", Friday)
                .Problems.Select(p => p.Field)
        );

    [Fact]
    public void ThePreview_SaysWhoGoesOverAndWhoUnder()
    {
        // Targets now 23; ann has 22 and ben 24. Proposed: 21 in assessment, 25 elsewhere.
        var history = new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north", kind: TeamKind.Assessment)
            .Team("south")
            .WorkerWithCases("ann", "north", 1, 22)
            .WorkerWithCases("ben", "south", 1, 24)
            .Build();
        var proposed = ExamplePolicies.Lancashire2015 with
        {
            Targets =
            [
                new("newly-qualified", 15),
                new("1-to-3-years", 20),
                new("3-years-plus", 25, 27),
                new("3-years-plus", 21, 21, TeamKind.Assessment),
            ],
        };

        var preview = PolicyPreview.Of(history, proposed, Friday);

        Assert.Equal("ann", Assert.Single(preview.Lines, l => l.GoesOver).Worker.Key);
        Assert.Equal("ben", Assert.Single(preview.Lines, l => l.GoesUnder).Worker.Key);
        Assert.Equal((1, 1), (preview.OverBefore, preview.OverAfter));
        Assert.Equal((0, 1), (preview.OverLimitBefore, preview.OverLimitAfter));
    }

    [Fact]
    public void ThePolicyInForce_PreviewedOnItself_ChangesNobody()
    {
        var history = new HistoryBuilder()
            .Decided(ExamplePolicies.Lancashire2015)
            .Team("north")
            .WorkerWithCases("ann", "north", 0.8m, 22)
            .WorkerWithCases("ben", "north", 1, 24)
            .Build();

        var preview = PolicyPreview.Of(history, ExamplePolicies.Lancashire2015, Friday);

        Assert.Equal(2, preview.Lines.Count);
        Assert.DoesNotContain(preview.Lines, l => l.GoesOver || l.GoesUnder);
    }
}
