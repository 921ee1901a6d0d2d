using Mainstay.Core.Absence;
using Mainstay.Core.Caseload;
using Mainstay.Core.People;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class AvailabilityTests
{
    // A Friday.
    private static readonly DateOnly Day = new(2025, 10, 3);

    private static Availability Of(Action<WorkerBuilder> with, DateOnly? day = null)
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Worker(
                "ann",
                w =>
                {
                    w.Spell("P1", from: "2025-01-06");
                    with(w);
                }
            )
            .Build();
        return Availability.Of(history.WorkerOf("ann"), day ?? Day);
    }

    [Fact]
    public void WorkerWithoutAbsence_IsAvailableAndHerPatternIsAssumed()
    {
        var ann = Of(_ => { });

        Assert.True(ann.IsAvailable);
        Assert.False(ann.AwayNow);
        Assert.True(ann.PatternAssumed);
        Assert.Equal(0, ann.DaysSinceAtWork);
    }

    [Theory]
    [InlineData("2025-10-09", true)]
    [InlineData("2025-10-08", false)]
    public void AwayNow_MeansNoWorkingDayInTheNextFive(string lastDayOfLeave, bool isAway) =>
        Assert.Equal(isAway, Of(w => w.Absence("2025-10-03", lastDayOfLeave, kind: AbsenceKind.AnnualLeave)).AwayNow);

    [Fact]
    public void AwayNow_LooksAtTheWorkingPattern() =>
        Assert.True(
            Of(w =>
                w.Pattern("2025-01-06", null, 0, 0, 0, 0, 1)
                    .Absence("2025-10-03", "2025-10-03", kind: AbsenceKind.AnnualLeave)
            ).AwayNow
        );

    [Fact]
    public void FamilyLeave_IsNotAvailableFromItsFirstDay() =>
        Assert.Equal(
            NotAvailable.FamilyLeave,
            Of(w => w.Absence("2025-10-03", kind: AbsenceKind.FamilyLeave)).LongTerm
        );

    [Theory]
    [InlineData("2025-09-05", NotAvailable.LongSickness)] // 21 working days to 3 October
    [InlineData("2025-09-08", null)] // 20
    public void Sickness_IsLongTermPastTwentyWorkingDays(string from, NotAvailable? expected) =>
        Assert.Equal(expected, Of(w => w.Absence(from)).LongTerm);

    [Fact]
    public void SicknessInSeveralNotes_IsOneSickness() =>
        Assert.Equal(
            NotAvailable.LongSickness,
            Of(w => w.Absence("2025-08-25", "2025-09-12").Absence("2025-09-15", "2025-10-10")).LongTerm
        );

    [Fact]
    public void FiveWeeksOfAnnualLeave_AreNeverLongTermButNotAWeekAtWork()
    {
        var ann = Of(w => w.Absence("2025-08-25", "2025-10-10", kind: AbsenceKind.AnnualLeave));

        Assert.Null(ann.LongTerm);
        Assert.False(ann.IsAvailable);
        Assert.Equal(new DateOnly(2025, 8, 22), ann.LastAtWork);
    }

    [Fact]
    public void OneWorkingDayInTheWeek_IsAvailableForTheWeek() =>
        Assert.True(Of(w => w.Absence("2025-09-30", "2025-10-31", kind: AbsenceKind.AnnualLeave)).IsAvailable);

    [Fact]
    public void SecondedOut_IsNotAvailableHere()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Worker("ann", w => w.Spell("P1", kind: SpellKind.SecondmentOut))
            .Build();

        Assert.Equal(NotAvailable.SecondedOut, Availability.Of(history.WorkerOf("ann"), Day).LongTerm);
    }

    [Fact]
    public void Leaver_WorksOnTheLastDayAndIsNotInPostAfterIt()
    {
        var history = new HistoryBuilder()
            .Team("north")
            .Post("P1", "north")
            .Worker("ann", w => w.Spell("P1", to: "2025-10-03"))
            .Build();

        Assert.Null(Availability.Of(history.WorkerOf("ann"), Day).LongTerm);
        Assert.Equal(NotAvailable.NotInPost, Availability.Of(history.WorkerOf("ann"), Day.AddDays(3)).LongTerm);
    }

    [Fact]
    public void AbsentFriday_StaysAbsentOverTheWeekend() =>
        Assert.Equal(
            NotAvailable.Suspended,
            Of(w => w.Absence("2025-09-01", "2025-10-03", kind: AbsenceKind.Suspension), new(2025, 10, 5)).LongTerm
        );
}
