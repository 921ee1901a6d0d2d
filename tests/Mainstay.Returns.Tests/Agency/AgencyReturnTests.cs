using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Returns.Agency;
using Mainstay.TestKit;

namespace Mainstay.Returns.Tests.Agency;

public sealed class AgencyReturnTests
{
    private static readonly AgencyQuarter Last = new(2025, 4);

    private static readonly DateOnly Today = new(2026, 1, 15);

    /// <summary>PL1 from 3 November 2025 at £48.50 an hour; PL2 ended in September.</summary>
    private static HistoryBuilder Two() =>
        new HistoryBuilder()
            .Service("S")
            .Team("T", "S")
            .AgencyWorker("W1", w => w.Qualified("2015-07-01"))
            .AgencyWorker("W2", w => w.Qualified("2015-07-01"))
            .Add(
                "PL1",
                new AgencySpell("W1", "T", "social-worker", 1, [new(Rationale.Vacancy, 1)], "Northgate", 4850),
                "2025-11-03"
            )
            .Add("PL2", new AgencySpell("W2", "T", "social-worker", 1, []), "2025-06-02", "2025-09-30");

    private static AgencyReturn Made(HistoryBuilder history) =>
        BuildAgencyReturn.Of(history.Build(), Last, "855", Today);

    [Fact]
    public void Quarter_IsReadAndWritten_AndItsWindowIsTwoMonths()
    {
        var first = AgencyQuarter.Read("2025-Q1")!.Value;

        Assert.Equal((new DateOnly(2025, 1, 1), new DateOnly(2025, 3, 31)), (first.From, first.To));
        Assert.Equal(new DateOnly(2025, 4, 1), AgencyReturnLayout.OpensOn(first));
        Assert.Equal(new DateOnly(2025, 5, 31), AgencyReturnLayout.Reconstructed.ClosesOn(first));
        Assert.Equal("2025-Q1", first.ToString());
        Assert.Equal(new AgencyQuarter(2024, 4), AgencyQuarter.Before(new(2025, 3, 31)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2025-Q5")]
    [InlineData("2025-3")]
    [InlineData("1999-Q1")]
    [InlineData("２０２５-Q1")]
    public void Quarter_ThatIsNone_IsNotRead(string? text) => Assert.Null(AgencyQuarter.Read(text));

    [Fact]
    public void Return_HoldsWhoHadADayInTheQuarter_WithEveryItemOfTheLayout()
    {
        var made = Made(Two());

        var row = Assert.Single(made.Rows);
        Assert.Equal("PL1", row.Assignment.Placement);
        Assert.Equal(made.Layout.Assignment.Select(i => i.Code), row.Values.Keys);
        Assert.Equal("yes", row.Values["covers_vacancy"]);
        Assert.Equal(48.5m, row.Values["hourly_cost"]);
        Assert.Equal("not-evidenced", row.Values["rule_experience"]);
        Assert.Equal(1m, made.Fte);
    }

    [Fact]
    public void WhatIsNotRecorded_IsAGapAndNeverAZero()
    {
        var made = Made(Two());

        Assert.Contains(made.Gaps, g => g.Item.Code == "hourly_pay");
        Assert.DoesNotContain(made.Gaps, g => g.Item.Code is "hourly_cost" or "fte" or "covers_vacancy");
        Assert.Null(made.Rows[0].Values["hourly_pay"]);
    }

    [Fact]
    public void Evidence_FillsItsItem()
    {
        var made = Made(
            Two()
                .Add(
                    AgencyEvidence.KeyOf("PL1", EvidenceOf.Experience),
                    new AgencyEvidence(
                        "PL1",
                        EvidenceOf.Experience,
                        SeenOn.EmploymentHistory,
                        new(2025, 10, 20),
                        "HR",
                        48
                    ),
                    "2025-10-20"
                )
                .Add("PL1", new AgencyTerms(SupplyRoute.Individual, PayBasis.Umbrella, true, 4), "2025-11-03")
        );

        var values = made.Rows[0].Values;
        Assert.Equal((48, new DateOnly(2025, 10, 20)), (values["experience_months"], values["experience_checked_on"]));
        Assert.Equal(("individual", "umbrella", 4), (values["route"], values["pay_basis"], values["notice_weeks"]));
        Assert.Equal("met", values["rule_experience"]);
    }

    [Fact]
    public void Months_SayTheCostAndHowManyAreNotKnown()
    {
        var made = Made(Two().AgencyWorker("W3", w => w.Agency("T", from: "2025-12-01")));

        Assert.Equal([0m, 7178m, 7536.90m], made.Months.Select(m => m.Pounds));
        Assert.Equal([0, 0, 1], made.Months.Select(m => m.NotKnown));
    }

    [Fact]
    public void Narrative_IsMadeOfTheBreachesAndTheirReasons_AndNamesNobody()
    {
        var shortNotice = Two().Add("PL1", new AgencyTerms(SupplyRoute.Individual, NoticeWeeks: 1), "2025-11-03");
        var open = Made(shortNotice);
        var signed = Made(
            shortNotice.Add(
                BreachSignOff.KeyOf("PL1", "notice"),
                new BreachSignOff("PL1", "notice", BreachReason.NoOtherCandidate, "Ada Quill", new(2025, 11, 5)),
                "2025-11-05"
            )
        );

        Assert.Equal("1 assignment had a day in 2025-Q4; 1 did not meet a rule.", open.Narrative[0]);
        Assert.Contains(
            "Notice: met by 0, not met by 1, not evidenced for 0; no reason signed off yet (1).",
            open.Narrative
        );
        Assert.Contains(
            "Notice: met by 0, not met by 1, not evidenced for 0; no candidate who meets the rules was offered (1).",
            signed.Narrative
        );
        Assert.DoesNotContain(signed.Narrative, s => s.Contains("Quill"));
        Assert.Equal((1, 0), (open.Unanswered.Count(), signed.Unanswered.Count()));
    }

    [Fact]
    public void AQuarterWithoutAgency_SaysSo()
    {
        var made = Made(new HistoryBuilder().Service("S").Team("T", "S"));

        Assert.Equal(["No agency social worker was engaged in 2025-Q4."], made.Narrative);
        Assert.Empty(made.Rows);
    }

    [Fact]
    public void EveryRule_HasItsItem() =>
        Assert.All(
            AgencyRules.All,
            r =>
                Assert.Contains(
                    AgencyReturnLayout.Reconstructed.Assignment,
                    i => i.Code == AgencyReturnLayout.StandingItem(r)
                )
        );
}
