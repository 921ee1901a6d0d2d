using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures.Columns;

/// <summary>A series equals the figures of its days, on any record.</summary>
public sealed class SeriesProperties
{
    private static readonly Scope[] Scopes = [Scope.Council, new("s1"), new("north"), new("nowhere")];

    [Fact]
    public void EveryPointOfAWeeklySeries_IsTheFigureOfItsDay() =>
        Holds((draw, seed) => EqualsDayByDay(draw.BuilderWithCases().Build(), MeasureSeries.Weekly(Day(seed), 20)));

    [Fact]
    public void EveryPointOfADailySeries_IsTheFigureOfItsDay() =>
        Holds((draw, seed) => EqualsDayByDay(draw.BuilderWithCases().Build(), Daily(Day(seed), 14)));

    [Fact]
    public void ThirtyFourMeasures_ComeFromColumns() =>
        Assert.Equal(34, MeasureLibrary.All.Count(MeasureSeries.HasColumns));

    [Fact]
    public void DaysThatGoBackOrStandUnevenly_AreAnsweredTheSame() =>
        Holds(
            (draw, seed) =>
                EqualsDayByDay(
                    draw.BuilderWithCases().Build(),
                    [Day(seed), Day(seed).AddDays(-3), Day(seed).AddDays(40)]
                )
        );

    [Fact]
    public void ATeamThatMovesToAnotherService_IsCountedWhereItStands()
    {
        var history = new HistoryBuilder()
            .Service("s1")
            .Service("s2")
            .Team("north", "s1", to: "2025-03-31")
            .Team("north", "s2", from: "2025-04-01")
            .Posts("p", "north", 3, filled: 2)
            .Build();

        var series = MeasureSeries.Of(
            MeasureLibrary.Find("permanent_fte")!,
            history,
            new Scope("s2"),
            Daily(new DateOnly(2025, 4, 2), 4)
        );

        Assert.Equal([0m, 0m, 2m, 2m], series.Points.Select(p => p.Value ?? -1));
    }

    // A leap day, a year's end of leavers and starters, and days before and after everything.
    private static DateOnly Day(int seed) =>
        new[] { new DateOnly(2024, 3, 10), new(2025, 3, 5), new(2025, 10, 3), new(2022, 1, 1), new(2030, 1, 1) }[
            seed % 5
        ];

    private static IEnumerable<DateOnly> Daily(DateOnly last, int days) =>
        Enumerable.Range(0, days).Select(i => last.AddDays(i - days + 1));

    private static bool EqualsDayByDay(WorkforceHistory history, IEnumerable<DateOnly> days)
    {
        DateOnly[] all = [.. days];
        var wrong =
            from measure in MeasureLibrary.All.Where(MeasureSeries.HasColumns)
            from scope in Scopes
            let series = MeasureSeries.Of(measure, history, scope, all).Points
            from i in Enumerable.Range(0, all.Length)
            let figure = SeriesPoint.Of(measure.Of(history, scope, all[i])) with
            {
                N = null,
            }
            where series[i] with { N = null } != figure
            select $"{measure.Definition.Name} {scope}: series {series[i]}, figure {figure}";
        return wrong.FirstOrDefault() is { } found ? throw new InvalidOperationException(found) : true;
    }

    private static void Holds(Func<RandomHistories, int, bool> property) =>
        Check.One(
            Tries.Of(20),
            Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => property(new RandomHistories(seed), seed))
        );
}
