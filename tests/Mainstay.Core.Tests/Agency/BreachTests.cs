using Mainstay.Core.Agency;
using Mainstay.Core.Agency.Rules;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Agency;

public sealed class BreachTests
{
    private static readonly DateOnly Monday = new(2025, 12, 1);

    private static HistoryBuilder Placed() =>
        new HistoryBuilder()
            .Service("S")
            .Team("T", "S")
            .AgencyWorker("W", w => w.Qualified("2015-07-01"))
            .Add("PL1", new AgencySpell("W", "T", "social-worker", 1, [new(Rationale.Vacancy, 1)]), "2025-11-03");

    /// <summary>PL1 from Monday 3 November 2025 with two weeks' notice, where four are wanted.</summary>
    private static HistoryBuilder ShortNotice() =>
        Placed().Add("PL1", new AgencyTerms(SupplyRoute.Individual, NoticeWeeks: 2), "2025-11-03");

    private static HistoryBuilder Signed(HistoryBuilder history, string rule, DateOnly on) =>
        history.Add(
            BreachSignOff.KeyOf("PL1", rule),
            new BreachSignOff("PL1", rule, BreachReason.NoOtherCandidate, "Ada Quill, director", on),
            on.ToString("yyyy-MM-dd")
        );

    private static Breach Only(HistoryBuilder history, DateOnly? day = null) =>
        Assert.Single(Breach.On(history.Build(), day ?? Monday));

    [Fact]
    public void Breach_IsDueFiveWorkingDaysAfterTheFirstDayOnWhichItWasOne()
    {
        var breach = Only(ShortNotice());

        Assert.Equal("notice", breach.Finding.Rule.Code);
        Assert.Equal((new DateOnly(2025, 11, 3), new DateOnly(2025, 11, 10)), (breach.Since, breach.Due));
        Assert.True(breach.IsLate(Monday));
        Assert.False(breach.IsLate(new(2025, 11, 10)));
    }

    [Fact]
    public void Breach_ThatChangedTermsBrought_RunsFromTheChange()
    {
        var history = Placed()
            .Add("PL1", new AgencyTerms(SupplyRoute.Individual, NoticeWeeks: 4), "2025-11-03", "2025-11-20")
            .Add("PL1", new AgencyTerms(SupplyRoute.Individual, NoticeWeeks: 1), "2025-11-21");

        Assert.Equal(new DateOnly(2025, 11, 21), Only(history).Since);
    }

    [Fact]
    public void RateAboveTheCapFromTheStart_WasToBeSignedTheDayBefore()
    {
        var history = ShortNotice()
            .Add("PL1", new AgencyRate(4000, 400, 400, 300), "2025-11-03")
            .Add("EM/social-worker", new PriceCap("social-worker", 4200, "Region, 1 October 2025"), "2025-10-01");

        var breach = Breach.On(history.Build(), Monday).Single(b => b.Finding.Rule is PriceCapRule);

        Assert.Equal(new DateOnly(2025, 11, 2), breach.Due);
    }

    [Fact]
    public void SignOff_AnswersForTheBreachAndForNoLaterOne()
    {
        var signed = Only(Signed(ShortNotice(), "notice", new(2025, 11, 7)));

        Assert.Equal("Ada Quill, director", signed.SignOff?.By);
        Assert.False(signed.IsLate(Monday));
        Assert.Null(Only(Signed(ShortNotice(), "notice", new(2025, 11, 2))).SignOff);
        Assert.Null(Only(Signed(ShortNotice(), "notice", new(2025, 12, 2))).SignOff);
        Assert.True(Only(Signed(ShortNotice(), "notice", new(2025, 11, 11))).IsLate(Monday));
    }

    [Fact]
    public void BeforeTheFirstDay_ABreachCountsFromTheFirstDay()
    {
        var history = ShortNotice().Build();

        var breach = Assert.Single(Breach.Of(history, Assignment.Of(history, "PL1")!, new(2025, 10, 20)));

        Assert.Equal((new DateOnly(2025, 11, 3), new DateOnly(2025, 11, 10)), (breach.Since, breach.Due));
    }

    [Fact]
    public void Breaches_OfARange_AreAsAtEachAssignmentsLastDayThere()
    {
        var history = ShortNotice().Build();

        Assert.Empty(Breach.In(history, new DateRange(new(2025, 7, 1), new(2025, 9, 30))));
        Assert.Single(Breach.In(history, new DateRange(new(2025, 10, 1), new(2025, 12, 31))));
    }
}
