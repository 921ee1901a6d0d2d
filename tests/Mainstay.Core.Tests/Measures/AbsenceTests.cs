using Mainstay.Core.Absence;
using Mainstay.Core.Measures;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

public sealed class AbsenceTests
{
    private const string End = "2025-09-30";
    private const string Lost = "working_days_lost_fte";

    [Fact]
    public void DaysThatHrGives_AreUsedAsGiven() =>
        Assert.Equal(2.5m, DaysOf(w => w.Absence("2025-03-03", "2025-03-14", 2.5m)));

    [Fact]
    public void WithoutHrsDays_TheyAreCountedMondayToFridayLessBankHolidays()
    {
        var figure = Team(w => w.Absence("2025-04-14", "2025-04-25")).Figure(Lost, End);

        Assert.Equal(8m, figure.Value);
        Assert.Equal("8 days, computed: Monday to Friday assumed", Assert.Single(figure.Rows).Why);
    }

    [Fact]
    public void WithoutHrsDays_AKnownPatternCounts() =>
        Assert.Equal(
            5m,
            DaysOf(w => w.Pattern("2010-01-01", null, 1, 1, 0.5m, 0, 0).Absence("2025-03-03", "2025-03-14"))
        );

    [Fact]
    public void AnAbsenceAcrossTheEdge_IsSharedByItsWorkingDays() =>
        Assert.Equal(8m * 3 / 5, DaysOf(w => w.Absence("2025-09-26", "2025-10-02", 8)));

    [Fact]
    public void ALeaver_CountsUpToTheLastDay()
    {
        var history = new HistoryBuilder()
            .Team("t")
            .Worker("stays", w => w.Unposted("t"))
            .Worker("left", w => w.Unposted("t", to: "2025-03-05").Absence("2025-03-03", "2025-03-07", 5))
            .Build();
        Assert.Equal(3m, history.Value(Lost, End));
    }

    [Fact]
    public void AnOpenAbsence_IsCountedToTheDayAsked() =>
        Assert.Equal(2m, DaysOf(w => w.Absence("2025-09-29", null, 30)));

    [Theory]
    [InlineData(AbsenceKind.AnnualLeave)]
    [InlineData(AbsenceKind.FamilyLeave)]
    [InlineData(AbsenceKind.Training)]
    public void OtherAbsence_IsNoSickness(AbsenceKind kind) =>
        Assert.Equal(0m, DaysOf(w => w.Absence("2025-03-03", "2025-03-07", 5, kind)));

    [Fact]
    public void AgencyWorkersDays_AreNotIn()
    {
        var history = new HistoryBuilder()
            .Team("t")
            .Worker("stays", w => w.Unposted("t"))
            .AgencyWorker("a", a => a.Agency("t").Absence("2025-03-03", "2025-03-07", 5))
            .Build();
        Assert.Equal(0m, history.Value(Lost, End));
    }

    [Theory]
    [InlineData("2025-09-30", 253)]
    [InlineData("2024-09-30", 254)]
    [InlineData("2025-10-03", 253)]
    [InlineData("2022-12-30", 251)]
    public void Rate_HasDfEsFixedDaysTo30SeptemberAndItsOwnOnAnyOtherDay(string day, int workingDays)
    {
        var figure = Team(w => w.Absence("2020-01-06", "2020-01-06", 1)).Figure("absence_rate_fte", day);
        Assert.Equal(workingDays, figure.Denominator);
    }

    [Fact]
    public void NoAbsenceOnRecordAtAll_IsNotAvailableAndNotNought()
    {
        var figure = Team(_ => { }).Figure("absence_rate_fte", End);
        Assert.Equal((MeasureState.NotAvailable, null), (figure.State, figure.Value));
    }

    [Fact]
    public void NobodyInPost_HasNoDaysToLose() =>
        Assert.Equal("z", new HistoryBuilder().Team("t").Build().Printed(Lost, End));

    [Fact]
    public void ARateThatRoundsToNothing_IsLow() =>
        Assert.Equal("low", Team(w => w.Absence("2025-03-03", "2025-03-03", 0.1m)).Printed("absence_rate_fte", End));

    private static decimal? DaysOf(Action<WorkerBuilder> with) => Team(with).Value(Lost, End);

    private static Mainstay.Core.Record.WorkforceHistory Team(Action<WorkerBuilder> with) =>
        new HistoryBuilder()
            .Team("t")
            .Worker(
                "w",
                w =>
                {
                    w.Unposted("t");
                    with(w);
                }
            )
            .Build();
}
