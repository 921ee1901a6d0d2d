using Mainstay.Core.Caseload;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

public sealed class WeeklyReportTests
{
    private const string PerFte = "caseload_available_fte";
    private const string PerWorker = "caseload_available_worker";
    private const string Highest = "caseload_highest";
    private const string Lowest = "caseload_lowest";
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static HistoryBuilder Council() =>
        new HistoryBuilder()
            .Service("cp")
            .Team("cp-1", "cp", name: "Child Protection 1")
            .Team("cp-2", "cp", name: "Child Protection 2");

    private static HistoryBuilder FourWorkers() =>
        Council()
            .WorkerWithCases("w1", "cp-1", 0.5m, 12)
            .WorkerWithCases("w2", "cp-1", 1, 18)
            .WorkerWithCases("w3", "cp-1", 1, 18)
            .WorkerWithCases("w4", "cp-1", 1, 30);

    private static WeeklyReport Report(WorkforceHistory history, DateOnly? day = null, params IssuedReport[] issued) =>
        WeeklyReport.Build(history, day ?? Friday, new WeeklyReportInputs("Exampleshire", [], issued));

    private static WeeklyFigure Figure(WeeklyReport report, string line, string? team = null) =>
        report.Find(team)!.Find(line)!;

    private static IssuedReport Issued(DateOnly friday, string line, string? team, decimal value, int version = 1) =>
        new(
            friday,
            7,
            ["Corrected since."],
            new Dictionary<(string, string?), ShortFigure>
            {
                [(line, team)] = new(MeasureState.Known, value, 4, version),
            }
        );

    [Fact]
    public void Averages_FourWorkersOfWf40_SayWhichTheyAre()
    {
        var report = Report(FourWorkers().Build());

        Assert.Equal(78m / 3.5m, Figure(report, PerFte, "cp-1").Now.Value);
        Assert.Equal("22.3", Shown.Of(Figure(report, PerFte, "cp-1").Now));
        Assert.Equal("19.5", Shown.Of(Figure(report, PerWorker, "cp-1").Now));
        Assert.Equal(30, Figure(report, Highest, "cp-1").Now.Value);
        Assert.Equal(12, Figure(report, Lowest, "cp-1").Now.Value);
        Assert.Equal(4, Figure(report, PerFte, "cp-1").Now.N);
        Assert.Equal("cases per FTE", Figure(report, PerFte).Line.Definition.Unit);
        Assert.Equal("cases per worker", Figure(report, PerWorker).Line.Definition.Unit);
    }

    [Theory]
    [InlineData("2025-09-19", 20.5, null)]
    [InlineData("2025-09-26", 21.0, Direction.Up)]
    [InlineData("2025-10-03", 20.95, Direction.Flat)]
    public void Trend_DailyValuesOfWf39_TrailsTwoWeeks(string friday, double trend, Direction? direction)
    {
        var history = Council().Add("w0", new Professional(StaffId: "w0"));
        for (var i = 1; i <= 10; i++)
        {
            history.WorkerWithCases($"w{i}", "cp-1", 1, 20);
            history.CaseLedBy($"more-{i}", $"w{i}", "cp-1", "2025-09-13", i == 1 ? "2025-09-26" : null);
        }

        var found = Figure(Report(history.Build(), DateOnly.Parse(friday)), PerFte, "cp-1").Trend!;

        Assert.Equal((decimal)trend, found.Value);
        if (direction is not null)
        {
            Assert.Equal(direction, found.Direction);
        }
    }

    [Fact]
    public void Build_AnyDay_IsAsAtTheFridayOnOrBefore()
    {
        var report = Report(FourWorkers().Build(), new DateOnly(2025, 10, 8));

        Assert.Equal(Friday, report.AsAt);
        Assert.Equal(new DateOnly(2025, 9, 26), report.LastWeek);
        Assert.All(report.Sections.SelectMany(s => s.Figures), f => Assert.Equal(Friday, f.Now.AsAt));
    }

    [Fact]
    public void Build_ServiceAndTeams_StandInOrderUnderTheTotal()
    {
        var report = Report(FourWorkers().Build());

        Assert.Equal([null, "cp", "cp-1", "cp-2"], report.Sections.Select(s => s.Scope.Team));
        Assert.Equal(
            [SectionLevel.Total, SectionLevel.Service, SectionLevel.Team, SectionLevel.Team],
            report.Sections.Select(s => s.Level)
        );
        Assert.Equal(["cp-1", "cp-2"], report.TeamsOf("cp").Select(t => t.Scope.Team));
    }

    [Fact]
    public void Lines_OfAReport_AreNamedOnceAndHoldOnlyWhatIsMeasured()
    {
        var report = Report(FourWorkers().Build());

        Assert.Distinct(report.Lines.Select(l => l.Key));
        Assert.DoesNotContain(report.Lines, l => l.Key.Contains("supervision", StringComparison.Ordinal));
        Assert.All(report.Sections, s => Assert.Equal(report.Lines, s.Figures.Select(f => f.Line)));
    }

    [Fact]
    public void NotAllocated_WithoutAnOpenCasesExtract_IsNotKnownAndNeverZero()
    {
        var history = Council();
        history.Post("p1", "cp-1").Worker("w1", w => w.Spell("p1"));

        var report = Report(history.Build());
        var figures = report.Sections.SelectMany(s => s.Figures).Where(f => f.Line.Group == LineGroup.NotAllocated);

        Assert.NotEmpty(figures);
        Assert.All(figures, f => Assert.Equal(Shown.NotKnown, Shown.Of(f.Now)));
        Assert.False(report.Total.Reconciliation.IsKnown);
    }

    [Fact]
    public void NotAllocated_CaseWithoutALead_CountsInItsTeamAndTheTotal()
    {
        var report = Report(FourWorkers().CaseLedBy("waiting", null, "cp-2", "2025-09-29").Build());

        Assert.Equal(1, Figure(report, "not_allocated").Now.Value);
        Assert.Equal(1, Figure(report, "not_allocated", "cp-2").Now.Value);
        Assert.Equal(0, Figure(report, "not_allocated", "cp-1").Now.Value);
        Assert.Equal(1, Figure(report, "not_allocated").Change);
        Assert.Contains("1 case is not allocated, 1 more than a week ago.", Headlines.Of(report, report.Total));
    }

    [Fact]
    public void Reconciliation_OfEverySection_SumsToItsOpenCases()
    {
        var report = Report(FourWorkers().CaseLedBy("waiting", null, "cp-2").Build());

        Assert.Equal(79, report.Total.Reconciliation.OpenCases);
        Assert.All(
            report.Sections,
            s => Assert.Equal(s.Reconciliation.OpenCases, s.Reconciliation.Lines.Sum(l => l.Cases))
        );
    }

    [Fact]
    public void LastWeek_WithAnEdition_IsAsIssuedBesideWhatIsNowKnown()
    {
        var edition = Issued(new DateOnly(2025, 9, 26), PerFte, "cp-1", 20.9m);

        var figure = Figure(Report(FourWorkers().Build(), Friday, edition), PerFte, "cp-1");

        Assert.Equal(20.9m, figure.LastWeek.Used.Value);
        Assert.Equal(78m / 3.5m, figure.LastWeek.NowKnown.Value);
        Assert.True(figure.LastWeek.IsCorrected);
        Assert.Equal((78m / 3.5m) - 20.9m, figure.Change);
        Assert.Equal(20.9m, figure.Weeks[0].Used.Value);
        Assert.Null(figure.Weeks[1].AsIssued);
    }

    [Fact]
    public void LastWeek_IssuedByAnotherDefinition_IsNotCompared()
    {
        var edition = Issued(new DateOnly(2025, 9, 26), PerFte, "cp-1", 20.9m, version: 0);

        var figure = Figure(Report(FourWorkers().Build(), Friday, edition), PerFte, "cp-1");

        Assert.Equal(Comparability.DefinitionChanged, figure.LastWeek.Comparability);
        Assert.Null(figure.Change);
    }

    [Fact]
    public void Headline_RisingCaseload_SaysUpAndByWhichAverage()
    {
        var edition = Issued(new DateOnly(2025, 9, 26), PerFte, "cp", 20.9m);
        var report = Report(FourWorkers().Build(), Friday, edition);

        Assert.StartsWith(
            "cp is at 22.3 cases per social worker, up from 20.9 a week ago (average caseload per FTE, available).",
            Headlines.Of(report, report.Find("cp")!)[0]
        );
    }

    [Fact]
    public void Headline_ChangeThatIsNotShown_SaysTheSame()
    {
        var edition = Issued(new DateOnly(2025, 9, 26), PerFte, "cp", 22.26m);
        var report = Report(FourWorkers().Build(), Friday, edition);

        Assert.Contains("the same as a week ago", Headlines.Of(report, report.Find("cp")!)[0]);
    }

    [Fact]
    public void Rows_BehindAFigure_SumToIt()
    {
        var figure = Figure(Report(FourWorkers().Build()), PerFte, "cp-1");

        Assert.Equal(78, figure.Now.Rows.Sum(r => r.Numerator));
        Assert.Equal(3.5m, figure.Now.Rows.Sum(r => r.Denominator));
    }

    [Fact]
    public void YearAgo_BeforeAnybodyWasOnRecord_IsNoRecord()
    {
        var history = Council().WorkerWithCases("w1", "cp-1", 1, 10, from: "2025-03-03");

        Assert.Equal(Comparability.NoRecord, Figure(Report(history.Build()), PerFte).YearAgo.Comparability);
    }
}
