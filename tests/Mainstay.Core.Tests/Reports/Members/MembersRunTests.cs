using Mainstay.Core.Agency;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Reports;
using Mainstay.Core.Reports.Members;
using Mainstay.Core.Suppression;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports.Members;

public sealed class MembersRunTests
{
    private const string Holders = "caseload_available_worker";
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static HistoryBuilder Council(int inCare = 24)
    {
        var history = new HistoryBuilder()
            .Service("cp")
            .Service("care")
            .Team("cp-1", "cp")
            .Team("cp-2", "cp")
            .Team("care-1", "care");
        Workers(history, "cp-1", 12, 10);
        Workers(history, "cp-2", 4, 20);
        Workers(history, "care-1", inCare, 15);
        return history;
    }

    private static void Workers(HistoryBuilder history, string team, int workers, int cases)
    {
        for (var i = 0; i < workers; i++)
        {
            history.WorkerWithCases($"{team}-w{i}", team, 1, cases);
        }
    }

    private static WeeklyReport Report(HistoryBuilder history, DateOnly? friday = null) =>
        WeeklyReport.Build(history.Build(), friday ?? Friday, new("Exampleshire", [], []));

    private static IReadOnlyList<MembersFriday> Run(
        WeeklyReport report,
        IReadOnlyList<MembersFriday>? published = null,
        bool withManagers = false
    ) => MembersRun.Of(report, published ?? [], SuppressionRule.Members, withManagers);

    [Fact]
    public void Of_ATeamOfFour_HasNoLineAndItsNeighbourWouldGiveItAway()
    {
        var now = Run(Report(Council()))[0];

        Assert.Null(now.Find(Holders, "cp-2"));
        Assert.Equal(MeasureState.Suppressed, now.Find(Holders, "cp-1")!.State);
        Assert.Equal(MeasureState.Known, now.Find(Holders, "cp")!.State);
        Assert.Equal(15m, now.Find(Holders, "care")!.Value);
    }

    [Fact]
    public void Of_Counts_AreRoundedToFive()
    {
        var now = Run(Report(Council()))[0];

        Assert.All(
            now.Figures.Where(f => f.Value is not null && MembersLine.Find(f.Line).IsCount),
            f => Assert.Equal(0, f.Value!.Value % 5)
        );
        Assert.Equal(25m, now.Find("permanent_headcount", "care")!.Value);
    }

    [Fact]
    public void Of_ASmallService_SaysThatItIsWithheldAndSoIsASecond()
    {
        var now = Run(Report(Council(inCare: 6)))[0];

        Assert.Equal(MeasureState.Suppressed, now.Find("caseload_highest", "care")!.State);
        Assert.Equal(MeasureState.Suppressed, now.Find("caseload_highest", "cp")!.State);
        Assert.Equal(MeasureState.Known, now.Find("caseload_highest", null)!.State);
    }

    [Fact]
    public void Of_NoLine_IsAboutOneTeamsHighestOrABandOrManagers()
    {
        var figures = Run(Report(Council()))[0].Figures;

        Assert.DoesNotContain(figures, f => f.Line.Contains('/', StringComparison.Ordinal));
        Assert.DoesNotContain(figures, f => f.Line == "caseload_highest" && f.Team == "cp-1");
        Assert.DoesNotContain(figures, f => f.Line == "not_allocated_managers_name");
        Assert.Contains(
            Run(Report(Council()), withManagers: true)[0].Figures,
            f => f.Line == "not_allocated_managers_name"
        );
    }

    [Fact]
    public void Of_AFridayThatWasPublished_IsQuotedAndNotWorkedOutAgain()
    {
        var earlier = Run(Report(Council(), Friday.AddDays(-7)));
        var corrected = Council();
        corrected.CaseLedBy("late", "care-1-w0", "care-1", "2025-09-01");

        var run = Run(Report(corrected), earlier);

        Assert.Same(earlier[0], run[1]);
        Assert.Same(earlier[1], run[2]);
    }

    [Fact]
    public void Of_WhatWasWithheldLastWeek_StaysWithheld()
    {
        var history = Council(inCare: 9);
        history.WorkerWithCases("care-1-new", "care-1", 1, 15, from: "2025-09-29");

        var run = Run(Report(history));

        Assert.Equal(MeasureState.Suppressed, run[0].Find(Holders, "care")!.State);
    }

    [Fact]
    public void Sentences_OfAWeek_AreThreeAndNameNoSmallNumber()
    {
        var history = Council();
        history.CaseLedBy("n1", "care-1-w0", "care-1", "2025-09-30");
        var report = Report(history);

        var sentences = MembersSentences.Of(report, Run(report));

        Assert.Equal(3, sentences.Count);
        Assert.StartsWith("Social workers in Exampleshire hold ", sentences[0]);
        Assert.Equal("What raised it: cases in.", sentences[1]);
    }

    [Fact]
    public void Sentences_ThirdSaysWhatIsBeingDone_WithNoNumberOfItsOwn()
    {
        var history = Council()
            .Vacancy("post-care-1-w0", RecruitmentStatus.Advertised)
            .Add(
                "start-1",
                new ExpectedEvent(ExpectedEventKind.StartAgreed, Confirmed: true, Team: "cp-1"),
                "2025-10-20"
            );
        var report = Report(history);

        var sentences = MembersSentences.Of(report, Run(report));

        Assert.Equal(
            "What is being done: vacant posts are being advertised, and new workers have agreed the day on which they start.",
            sentences[2]
        );
    }

    [Fact]
    public void Sentences_OfVacanciesThatAgencyCovers_QuoteTheEditionsRoundedFigures()
    {
        var history = Council();
        history.Posts("vacant", "care-1", 40).Agency("cover", "care-1", 24, Rationale.Vacancy);
        var report = Report(history);

        var run = Run(report);

        Assert.Equal(
            "What is being done: agency workers cover about 25 of about 40 full-time posts that are vacant.",
            MembersSentences.Of(report, run)[2]
        );
        Assert.Equal(40, run[0].Find("vacant_fte", null)!.Value);
    }

    [Fact]
    public void Of_ThreeOnNotice_AreNotGiven()
    {
        var history = Council();
        foreach (var worker in (string[])["cp-1-w0", "cp-1-w1", "care-1-w0"])
        {
            history.Add(
                $"{worker}/2020-01-01",
                new Engagement(worker, EngagementKind.Employed, NoticeReceived: new(2025, 9, 20)),
                "2020-01-01"
            );
        }

        var report = Report(history);

        Assert.Equal(3, report.Total.Find("working_notice")!.Now.Value);
        Assert.Equal(MeasureState.Suppressed, Run(report)[0].Find("working_notice", null)!.State);
    }
}
