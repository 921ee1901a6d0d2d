using Mainstay.Planning.Survival;

namespace Mainstay.Planning.Tests.Survival;

public sealed class SurvivalDataTests
{
    [Fact]
    public void TimesThatDifferByRounding_AreOneTime()
    {
        var data = SurvivalData.Of([1, 1 + 1e-10, 2.5, 3, 3 + 1e-9, 4], [1, 1, 0, 1, 1, 1]);

        Assert.Equal([2, 0, 2, 1], KaplanMeier.Curve(data).Steps.Select(s => s.Events));
    }

    [Fact]
    public void WholeDaysAndTheSameAsFractions_GiveTheSameCurve()
    {
        var table = DataTable.Read("data-heart.csv");
        var (start, stop, outcome) = (table.Numbers("start"), table.Numbers("stop"), table.Whole("event"));

        var days = KaplanMeier.Curve(SurvivalData.Of(stop, outcome, start));
        var years = KaplanMeier.Curve(
            SurvivalData.Of([.. stop.Select(t => t / 365.25)], outcome, [.. start.Select(t => t / 365.25)])
        );

        Assert.Equal(days.Steps.Select(s => s.Survival), years.Steps.Select(s => s.Survival));
    }

    [Theory]
    [InlineData(5, 5, 1, "exit")]
    [InlineData(5, 4, 1, "exit")]
    [InlineData(5, double.NaN, 1, "exit")]
    [InlineData(double.PositiveInfinity, 9, 1, "entry")]
    [InlineData(5, 9, 256, "event")]
    public void RowThatCannotBe_IsNamedWithItsField(double entry, double exit, int outcome, string field)
    {
        var data = SurvivalData.TryCreate([3, exit], [0, outcome], [1, entry], out var faults);

        Assert.Null(data);
        Assert.Equal((1, field), (faults[0].Row, faults[0].Field));
    }

    [Fact]
    public void GroupLabels_AreInOrderOfNumberWhereAllAreNumbers()
    {
        Assert.Equal(["2", "9.5", "10"], Groups.Of(["10", "2", "9.5"]).Labels);
        Assert.Equal(["10", "2", "none"], Groups.Of(["2", "none", "10"]).Labels);
    }
}
