using Mainstay.Core.Reports.Signing;

namespace Mainstay.Core.Tests.Reports;

public sealed class DraftScheduleTests
{
    private static readonly DraftSchedule FridayNine = new(DayOfWeek.Friday, new TimeOnly(9, 0));

    [Theory]
    [InlineData("2025-10-03T08:59", "2025-09-26T09:00")]
    [InlineData("2025-10-03T09:00", "2025-10-03T09:00")]
    [InlineData("2025-10-09T23:59", "2025-10-03T09:00")]
    public void LastDue_IsTheLatestTimeOnOrBeforeTheMoment(string moment, string due)
    {
        Assert.Equal(DateTime.Parse(due), FridayNine.LastDue(DateTime.Parse(moment)));
        Assert.Equal(DateTime.Parse(due).AddDays(7), FridayNine.NextDue(DateTime.Parse(moment)));
    }

    [Theory]
    [InlineData("2025-10-03T09:00", "2025-10-03")]
    [InlineData("2025-10-06T09:00", "2025-10-03")]
    [InlineData("2025-10-09T23:59", "2025-10-03")]
    public void ReportOf_IsOfTheFridayOnOrBefore(string due, string friday) =>
        Assert.Equal(DateOnly.Parse(friday), DraftSchedule.ReportOf(DateTime.Parse(due)));

    [Fact]
    public void IsSamePerson_GoesByTheUserAndOnlyForTypedNamesByTheName()
    {
        Signature Of(string name, string? user) => new(name, "analyst", default, user);

        Assert.True(Of("Ann", "user:1").IsSamePerson(Of("Ann Married", "user:1")));
        Assert.False(Of("Ann", "user:1").IsSamePerson(Of("Ann", "user:2")));
        Assert.True(Of("Ann", "user:1").IsSamePerson(Of(" ANN ", null)));
        Assert.False(Of("Ann", null).IsSamePerson(Of("Bo", null)));
    }
}
