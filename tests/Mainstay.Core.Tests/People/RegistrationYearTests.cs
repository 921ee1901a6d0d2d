using Mainstay.Core.People;
using Mainstay.Core.People.Registrations;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.People;

/// <summary>Registration over the year: due from September, updating in early December, and only a confirmed lapse is one.</summary>
public sealed class RegistrationYearTests
{
    [Theory]
    [InlineData("2025-08-31", RegistrationStanding.Registered)]
    [InlineData("2025-09-01", RegistrationStanding.Due)]
    [InlineData("2025-11-30", RegistrationStanding.Due)]
    [InlineData("2025-12-01", RegistrationStanding.Updating)]
    [InlineData("2025-12-14", RegistrationStanding.Updating)]
    [InlineData("2025-12-15", RegistrationStanding.ToConfirm)]
    [InlineData("2026-02-02", RegistrationStanding.ToConfirm)]
    public void ARegistrationToTheEndOfNovember_Stands(string day, RegistrationStanding standing) =>
        Assert.Equal(standing, On(day, new Registration(RegistrationState.Registered, new DateOnly(2025, 11, 30))));

    [Fact]
    public void ARenewedRegistration_IsRegistered() =>
        Assert.Equal(
            RegistrationStanding.Registered,
            On("2025-12-15", new Registration(RegistrationState.Registered, new DateOnly(2026, 11, 30)))
        );

    [Theory]
    [InlineData(RegistrationState.Lapsed)]
    [InlineData(RegistrationState.Barred)]
    public void AConfirmedLapse_IsNotRegistered_InTheFirstDaysOfDecemberToo(RegistrationState state) =>
        Assert.Equal(RegistrationStanding.NotRegistered, On("2025-12-03", new Registration(state)));

    [Fact]
    public void WithoutAState_NothingIsKnown() => Assert.Equal(RegistrationStanding.NotKnown, On("2025-10-03", null));

    [Fact]
    public void WhoeverNeedsALook_StandsFirst_AndTheListsHoldAHundredEach()
    {
        var history = new HistoryBuilder().Team("T1");
        for (var i = 0; i < 205; i++)
        {
            var state = i == 150 ? RegistrationState.Lapsed : RegistrationState.Registered;
            history.Post($"P{i}", "T1").Worker($"E{i}", w => w.Spell($"P{i}").Registration(state));
        }

        var all = RegistrationYear.On(history.Build(), new DateOnly(2025, 10, 3));

        Assert.Equal("E150", all[0].Worker.Key);
        Assert.Equal([100, 100, 5], RegistrationYear.Lists(all).Select(l => l.Length));
    }

    private static RegistrationStanding On(string day, Registration? state)
    {
        var history = new HistoryBuilder().Team("T1").Post("P1", "T1").Worker("E1", w => w.Spell("P1"));
        if (state is not null)
        {
            history.Add("E1", state);
        }

        return Assert.Single(RegistrationYear.On(history.Build(), DateOnly.Parse(day))).Standing;
    }
}
