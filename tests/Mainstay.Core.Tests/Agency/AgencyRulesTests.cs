using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Agency;

public sealed class AgencyRulesTests
{
    private static readonly DateOnly Day = new(2025, 12, 1);

    private static HistoryBuilder Council() => new HistoryBuilder().Service("S").Team("T", "S");

    /// <summary>One assignment, PL1, from 3 November 2025 unless said otherwise.</summary>
    private static HistoryBuilder Assigned(
        string from = "2025-11-03",
        long? rate = null,
        Rationale reason = Rationale.Vacancy,
        string role = "social-worker",
        string qualified = "2015-07-01",
        Action<WorkerBuilder>? with = null
    ) =>
        Council()
            .AgencyWorker(
                "W",
                w =>
                {
                    w.Qualified(qualified);
                    with?.Invoke(w);
                }
            )
            .Add("PL1", new AgencySpell("W", "T", role, 1, [new(reason, 1)], "Northgate", rate), from);

    private static HistoryBuilder Seen(
        HistoryBuilder history,
        EvidenceOf of,
        string on,
        int? count = null,
        string? left = null,
        CoolOffException? exception = null
    ) =>
        history.Add(
            AgencyEvidence.KeyOf("PL1", of),
            new AgencyEvidence(
                "PL1",
                of,
                SeenOn.EmploymentHistory,
                DateOnly.Parse(on),
                "the HR co-ordinator",
                count,
                left is null ? null : DateOnly.Parse(left),
                exception
            ),
            on
        );

    private static RuleFinding Found(HistoryBuilder history, string rule, DateOnly? day = null)
    {
        var built = history.Build();
        var assignment = Assignment.Of(built, "PL1")!;
        return AgencyRules.Check(built, assignment, day ?? Day).Single(f => f.Rule.Code == rule);
    }

    [Fact]
    public void WhatNobodyHasSeen_IsNeverTakenAsMet()
    {
        var built = Assigned().Build();

        var found = AgencyRules.Check(built, Assignment.Of(built, "PL1")!, Day);

        Assert.DoesNotContain(found, f => f.Standing == Standing.Met);
        Assert.Equal(
            ["price-cap", "experience", "cool-off", "references", "notice", "project-team", "contract"],
            found.Where(f => f.Standing == Standing.NotEvidenced).Select(f => f.Rule.Code)
        );
    }

    [Theory]
    [InlineData("2024-10-30", Standing.NotApplicable)]
    [InlineData("2024-10-31", Standing.NotEvidenced)]
    public void RulesApply_ToNewAssignmentsFrom31October2024_AndToAllFromOctober2025(string from, Standing inThatYear)
    {
        Assert.Equal(inThatYear, Found(Assigned(from), "references", new(2025, 9, 30)).Standing);
        Assert.Equal(Standing.NotEvidenced, Found(Assigned(from), "references", new(2025, 10, 1)).Standing);
        Assert.Equal(Standing.NotApplicable, Found(Assigned(from), "price-cap", new(2025, 10, 1)).Standing);
    }

    [Fact]
    public void Experience_UnderThreeYearsSinceQualification_IsNotMetWhateverIsDeclared()
    {
        var history = Seen(Assigned(qualified: "2023-01-15"), EvidenceOf.Experience, "2025-10-20", count: 40);

        var found = Found(history, "experience");

        Assert.Equal(Standing.NotMet, found.Standing);
        Assert.Equal("Qualified on 15 January 2023, 33 months before the first day", found.Because);
    }

    [Theory]
    [InlineData(35, Standing.NotMet)]
    [InlineData(36, Standing.Met)]
    public void Experience_IsWhatTheHistorySeenShows(int months, Standing standing)
    {
        var found = Found(Seen(Assigned(), EvidenceOf.Experience, "2025-10-20", count: months), "experience");

        Assert.Equal(standing, found.Standing);
        Assert.Equal(
            $"{months} months, employment history seen on 20 October 2025 by the HR co-ordinator",
            found.Because
        );
    }

    [Fact]
    public void Experience_HereIsInOurOwnRecord()
    {
        var history = Assigned(with: w => w.Unposted("T", from: "2018-01-01", to: "2021-06-30"));

        Assert.Equal(
            (Standing.Met, "42 months employed by this council, by our record"),
            Of(Found(history, "experience"))
        );
    }

    [Theory]
    [InlineData("2025-08-03", Standing.Met)]
    [InlineData("2025-08-04", Standing.NotMet)]
    public void CoolOff_IsThreeCalendarMonthsAfterTheDayOfLeaving(string left, Standing standing) =>
        Assert.Equal(
            standing,
            Found(Seen(Assigned(), EvidenceOf.LastPermanentPost, "2025-10-20", left: left), "cool-off").Standing
        );

    [Fact]
    public void CoolOff_FromAPostHere_IsKnownWithoutAnyDeclaration()
    {
        var history = Assigned(with: w =>
            w.Engagement("2020-01-01", "2025-09-30").Unposted("T", from: "2020-01-01", to: "2025-09-30")
        );

        Assert.Equal(
            (
                Standing.NotMet,
                "Left a permanent post here on 30 September 2025, less than 3 months before the first day"
            ),
            Of(Found(history, "cool-off"))
        );
        Assert.Equal(
            Standing.Met,
            Found(
                Seen(history, EvidenceOf.LastPermanentPost, "2025-10-20", exception: CoolOffException.Redundancy),
                "cool-off"
            ).Standing
        );
    }

    [Fact]
    public void CoolOff_OfAStricterRegion_IsTheRegions()
    {
        var history = Seen(Assigned(), EvidenceOf.LastPermanentPost, "2025-10-20", left: "2025-06-01")
            .Add(AgencyRuleBook.Key, AgencyRuleBook.National with { CoolOffMonths = 6 });

        Assert.Equal(Standing.NotMet, Found(history, "cool-off").Standing);
    }

    [Theory]
    [InlineData("2025-11-02", 2, Standing.Met)]
    [InlineData("2025-11-03", 2, Standing.NotMet)]
    [InlineData("2025-11-02", 1, Standing.NotMet)]
    public void References_AreTwoBeforeTheFirstDay(string on, int count, Standing standing) =>
        Assert.Equal(
            standing,
            Found(Seen(Assigned(), EvidenceOf.ReferencesReceived, on, count), "references").Standing
        );

    [Theory]
    [InlineData(4, null, Standing.Met)]
    [InlineData(3, null, Standing.NotMet)]
    [InlineData(3, 8, Standing.NotMet)]
    [InlineData(1, 1, Standing.Met)]
    public void Notice_IsFourWeeksOrThatOfPermanentStaff(int agreed, int? permanent, Standing standing)
    {
        var terms = new AgencyTerms(SupplyRoute.Individual, NoticeWeeks: agreed, SubstantiveNoticeWeeks: permanent);

        Assert.Equal(standing, Found(Assigned().Add("PL1", terms), "notice").Standing);
    }

    [Theory]
    [InlineData(4200, null, Standing.Met)]
    [InlineData(4201, null, Standing.NotEvidenced)]
    [InlineData(4500, 4200, Standing.Met)]
    [InlineData(4500, 4201, Standing.NotMet)]
    public void Cap_IsOnPayAndEmployersCosts_NotOnTheFee(int whole, int? capped, Standing standing)
    {
        var history = Assigned(rate: whole).Add("R/social-worker", new PriceCap("social-worker", 4200, "Region"));
        if (capped is { } parts)
        {
            history.Add("PL1", new AgencyRate(parts - 700, 400, 300, whole - parts));
        }

        Assert.Equal(standing, Found(history, "price-cap").Standing);
    }

    [Fact]
    public void Cap_ThatIsLowerInAMemorandum_Holds()
    {
        var history = Assigned(rate: 4100)
            .Add("R/social-worker", new PriceCap("social-worker", 4200, "Region"))
            .Add("M/social-worker", new PriceCap("social-worker", 4000, "Memorandum"))
            .Add("PL1", new AgencyRate(3500, 300, 300));

        Assert.Equal(
            (
                Standing.NotMet,
                "£41.00 an hour against the cap of £40.00 an hour (Memorandum); above it without every sign-off before the first day"
            ),
            Of(Found(history, "price-cap"))
        );
    }

    [Theory]
    [InlineData("2025-11-02", "2025-11-01", Standing.Met)]
    [InlineData("2025-11-02", "2025-11-03", Standing.NotMet)]
    [InlineData("2025-11-02", null, Standing.NotMet)]
    public void AboveACap_DirectorAndChiefExecutiveSignBeforeTheFirstDay(
        string director,
        string? chief,
        Standing standing
    )
    {
        var history = Assigned()
            .Add("R/social-worker", new PriceCap("social-worker", 4000, "Region"))
            .Add("PL1", new AgencyRate(4100, 0, 0));
        Seen(history, EvidenceOf.AboveCapByDirector, director);
        if (chief is not null)
        {
            Seen(history, EvidenceOf.AboveCapByChiefExecutive, chief);
        }

        Assert.Equal(standing, Found(history, "price-cap").Standing);
    }

    [Fact]
    public void MemberOfAProjectTeam_IsApprovedByNameBefore()
    {
        HistoryBuilder Team() => Assigned().Add("PL1", new AgencyTerms(SupplyRoute.ProjectTeam, ProjectTeam: "PT1"));

        Assert.Equal(Standing.NotEvidenced, Found(Team(), "project-team").Standing);
        Assert.Equal(
            Standing.Met,
            Found(Seen(Team(), EvidenceOf.ProjectTeamMember, "2025-10-31"), "project-team").Standing
        );
        Assert.Equal(
            Standing.NotMet,
            Found(Seen(Team(), EvidenceOf.ProjectTeamMember, "2025-11-10"), "project-team").Standing
        );
    }

    [Fact]
    public void AdditionalCapacity_NeedsAnApprovalThatHasNotEnded()
    {
        HistoryBuilder Approved(decimal fte, string to) =>
            Assigned(reason: Rationale.AdditionalCapacity)
                .Add("A1", new CapacityApproval("DMT", fte), "2025-04-01", to);

        Assert.Equal(
            (Standing.Met, "1 FTE used of 20 approved by DMT until 31 March 2026"),
            Of(Found(Approved(20, "2026-03-31"), "additional-capacity"))
        );
        Assert.Equal(Standing.NotMet, Found(Approved(0.5m, "2026-03-31"), "additional-capacity").Standing);
        Assert.Equal(Standing.NotMet, Found(Approved(20, "2025-11-30"), "additional-capacity").Standing);
        Assert.Equal(Standing.NotApplicable, Found(Assigned(), "additional-capacity").Standing);
    }

    [Fact]
    public void StartingThisWeek_SaysWhatIsNotChecked()
    {
        var history = Seen(Assigned("2025-12-04"), EvidenceOf.Dbs, "2025-11-20").Build();

        var check = Assert.Single(StartCheck.StartingWithinAWeek(history, Day));

        Assert.Equal(
            [
                "register checked",
                "two references",
                "off-payroll status determined",
                "rate",
                "notice terms",
                "access to the case system",
            ],
            check.Missing
        );
        Assert.Empty(StartCheck.StartingWithinAWeek(history, new(2025, 12, 5)));
        Assert.Single(StartCheck.StartingWithinAWeek(history, new(2025, 11, 28)));
        Assert.Empty(StartCheck.StartingWithinAWeek(history, new(2025, 11, 27)));
    }

    [Fact]
    public void SpellsOfOnePlacement_AreOneAssignment()
    {
        var history = Council()
            .AgencyWorker("W", _ => { })
            .Add("PL1", new AgencySpell("W", "T", "social-worker", 1, []), "2025-01-06", "2025-03-31")
            .Add("PL1", new AgencySpell("W", "T", "social-worker", 0.6m, []), "2025-04-01", "2025-10-31")
            .Build();

        var assignment = Assert.Single(Assignment.All(history));

        Assert.Equal(("2025-01-06..2025-10-31", 0.6m), ($"{assignment.Days}", assignment.On(Day).Fte));
        Assert.Equal(new DateOnly(2025, 3, 31), assignment.EqualPayFrom);
    }

    private static (Standing, string) Of(RuleFinding found) => (found.Standing, found.Because);
}
