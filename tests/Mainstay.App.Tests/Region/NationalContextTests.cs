using Mainstay.App.Region;
using Mainstay.Core.Record;

namespace Mainstay.App.Tests.Region;

public sealed class NationalContextTests
{
    [Fact]
    public void EveryFact_HasItsDaySourceAndNoFullStop()
    {
        var facts = NationalContext.On(WorkforceHistory.Empty, new(2026, 11, 1)).Facts;

        Assert.NotEmpty(facts);
        Assert.All(facts, f => Assert.NotEmpty(f.Source));
        Assert.All(facts, f => Assert.DoesNotMatch(@"\.$", f.Fact));
    }

    [Fact]
    public void AnOldFact_IsHistoryAndNotCurrent()
    {
        var context = NationalContext.On(WorkforceHistory.Empty, new(2025, 10, 3));

        var table = context.Document().Tables.Single();
        var vacancies = table.Rows.Single(r => r[0].Shown == "Vacancies");
        Assert.Contains("6,522 FTE vacancies in England, 16.7%", vacancies[1].Shown);
        Assert.Equal((new DateOnly(2021, 9, 30), "history"), (vacancies[2].Day, vacancies[3].Shown));
    }

    [Fact]
    public void AFactOfALaterDay_IsNotTold() =>
        Assert.All(
            NationalContext.On(WorkforceHistory.Empty, new(2020, 1, 1)).Facts,
            f => Assert.True(f.AsAt <= new DateOnly(2020, 1, 1))
        );
}
