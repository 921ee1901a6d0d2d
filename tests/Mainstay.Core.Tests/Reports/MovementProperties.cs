using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

public sealed class MovementProperties
{
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static WeeklyReport Report(WorkerWeek[] workers, int correction)
    {
        var history = WorkerWeek.Council(workers).Build();
        var now = WeeklyReport.Build(history, Friday, new("Exampleshire", [], []));
        if (correction == 0)
        {
            return now;
        }

        // An edition of the week before that the record has corrected since.
        var then = WeeklyReport.Build(history, Friday.AddDays(-7), new("Exampleshire", [], []));
        var issued = then.ShortFigures()
            .ToDictionary(
                f => f.Key,
                f => f.Value.Numerator is > 0 and { } above ? Less(f.Value, above, correction) : f.Value
            );
        return WeeklyReport.Build(
            history,
            Friday,
            new("Exampleshire", [], [new IssuedReport(Friday.AddDays(-7), 1, [], issued)])
        );
    }

    private static ShortFigure Less(ShortFigure figure, decimal above, int correction)
    {
        var issued = above * correction / 4;
        return figure with { Numerator = issued, Value = issued / (figure.Denominator ?? 1) };
    }

    private static IEnumerable<WeeklyFigure> Moved(WeeklyReport report) =>
        report.Sections.SelectMany(s => s.Figures).Where(f => f.Why is { IsOfOneWorker: false });

    private static Fraction Value(ShortFigure figure) =>
        Fraction.Ratio(figure.Numerator!.Value, figure.Denominator ?? 1);

    [Fact]
    public void Parts_OfAnyWeek_SumExactlyToTheChange() =>
        Check.One(
            Tries.Of(60),
            Prop.ForAll(
                WorkerWeek.Some.ToArbitrary(),
                Gen.Choose(0, 3).ToArbitrary(),
                (workers, correction) =>
                    Moved(Report(workers, correction))
                        .All(f =>
                            f.Why!.Parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Part)
                                == Value(ShortFigure.Of(f.Now)) - Value(f.LastWeek.Used)
                            && f.Why.Change == f.Why.Parts.Aggregate(Fraction.Zero, (sum, p) => sum + p.Part)
                        )
            )
        );

    [Fact]
    public void ShownParts_OfAnyWeek_SumToTheShownChange() =>
        Check.One(
            Tries.Of(60),
            Prop.ForAll(
                WorkerWeek.Some.ToArbitrary(),
                workers =>
                    Moved(Report(workers, 0))
                        .All(f =>
                            f.Why!.Parts.Sum(p => p.Shown)
                            == Shown.Rounded(f.Line.Definition, f.Now.Value!.Value)
                                - Shown.Rounded(f.Line.Definition, f.LastWeek.Used.Value!.Value)
                        )
            )
        );

    [Fact]
    public void Parts_InPrintedOrder_FollowTheOrderOfCauses() =>
        Check.One(
            Tries.Of(20),
            Prop.ForAll(
                WorkerWeek.Some.ToArbitrary(),
                workers =>
                    Moved(Report(workers, 0))
                        .All(f =>
                            f.Why!.Parts.Select(p => p.Cause).SequenceEqual(f.Why.Parts.Select(p => p.Cause).Order())
                        )
            )
        );
}
