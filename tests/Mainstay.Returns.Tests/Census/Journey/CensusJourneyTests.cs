using Mainstay.Core.Time;
using Mainstay.Returns.Census.Journey;

namespace Mainstay.Returns.Tests.Census.Journey;

public sealed class CensusJourneyTests
{
    private static readonly CensusYear Year = new(2025);
    private static readonly DateOnly Today = new(2025, 10, 20);
    private static readonly CensusLeft Nothing = new(0, 0);

    [Fact]
    public void TheShippedCalendar_HasTheDepartmentsDaysOf2024()
    {
        var calendar = CensusCalendar.Shipped(new(2024));

        Assert.Equal(new DateOnly(2024, 10, 1), calendar.Opens);
        Assert.Equal(new DateOnly(2024, 10, 31), calendar.Due);
        Assert.Equal(new DateOnly(2024, 11, 29), calendar.Closes);
        Assert.Equal(Enum.GetValues<CensusStep>(), calendar.Steps.Select(s => s.Step));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void AReturn_WithAProblemLeft_IsNotPrepared(int errors, int unexplained) =>
        Assert.Equal("census.problems-left", Objection(Done(), CensusStep.Prepared, left: new(errors, unexplained)));

    [Fact]
    public void AReturn_IsNotPrepared_OnTheCensusDayItself()
    {
        var day = Year.LastDay;

        Assert.Equal("census.too-early", Done().Objection(CensusStep.Prepared, "user:1", day, day, Nothing)?.Code);
        Assert.Null(Done().Objection(CensusStep.Prepared, "user:1", day.AddDays(1), day.AddDays(1), Nothing));
    }

    [Fact]
    public void WhoeverPrepared_DoesNotApprove_AndSomebodyElseDoes()
    {
        var journey = Done(CensusStep.Prepared);

        Assert.Equal("census.two-people", Objection(journey, CensusStep.Approved, "user:1"));
        Assert.Null(Objection(journey, CensusStep.Approved, "user:2"));
    }

    [Theory]
    [InlineData(CensusStep.Approved, "census.not-prepared")]
    [InlineData(CensusStep.Loaded, "census.order")]
    [InlineData(CensusStep.ReadBack, "census.order")]
    [InlineData(CensusStep.Submitted, "census.order")]
    [InlineData(CensusStep.Authorised, "census.order")]
    [InlineData(CensusStep.Held, "census.order")]
    public void NoStep_GoesBeforeTheOneThatItNeeds(CensusStep step, string code) =>
        Assert.Equal(code, Objection(Done(), step));

    [Fact]
    public void AReturnPreparedAgain_GoesItsOwnWayFromThere()
    {
        var journey = Done(CensusStep.PrivacyNotice, CensusStep.Prepared, CensusStep.Approved, CensusStep.Loaded);
        var again = journey with { Events = [.. journey.Events, Event(CensusStep.Prepared, 2)] };

        Assert.Equal(2, again.Version);
        Assert.Equal(1, again.Approved);
        Assert.Null(again.Of(CensusStep.Approved));
        Assert.NotNull(again.Of(CensusStep.PrivacyNotice));
        Assert.Equal("census.order", Objection(again, CensusStep.Loaded));
    }

    [Fact]
    public void ADayToCome_OrBeforeTheYear_IsRefused()
    {
        Assert.Equal("census.day-to-come", Objection(Done(), CensusStep.PrivacyNotice, on: Today.AddDays(1)));
        Assert.Equal("census.day-before", Objection(Done(), CensusStep.PrivacyNotice, on: new(2024, 9, 30)));
    }

    private static string? Objection(
        CensusJourney journey,
        CensusStep step,
        string actor = "user:2",
        DateOnly? on = null,
        CensusLeft? left = null
    ) => journey.Objection(step, actor, on ?? Today, Today, left ?? Nothing)?.Code;

    private static CensusJourney Done(params CensusStep[] steps) => new(Year, [.. steps.Select(s => Event(s, 1))]);

    private static CensusEvent Event(CensusStep step, int version) =>
        new(
            step,
            step < CensusStep.Prepared ? null : version,
            Today,
            "user:1",
            "Robin Reader",
            new DateTime(2025, 10, 20, 9, 0, 0, DateTimeKind.Utc)
        );
}
