using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Measures;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

public sealed class WeeklyReportProperties
{
    private static readonly string[] Teams = ["a-1", "a-2", "b-1", "alone"];

    private sealed record Worker(string Team, int Tenths, int Cases);

    private static Arbitrary<Worker[]> Councils() =>
        (
            from team in Gen.Elements(Teams)
            from tenths in Gen.Choose(1, 10)
            from cases in Gen.Choose(0, 5)
            select new Worker(team, tenths, cases)
        )
            .ArrayOf()
            .Resize(12)
            .ToArbitrary();

    private static WeeklyReport Report(Worker[] workers)
    {
        var history = new HistoryBuilder()
            .Service("a")
            .Service("b")
            .Team("a-1", "a")
            .Team("a-2", "a")
            .Team("b-1", "b")
            .Team("alone")
            .CaseLedBy("waiting", null, "b-1");
        for (var i = 0; i < workers.Length; i++)
        {
            history.WorkerWithCases($"w{i}", workers[i].Team, workers[i].Tenths / 10m, workers[i].Cases);
        }

        return WeeklyReport.Build(history.Build(), new DateOnly(2025, 10, 3), new("Exampleshire", [], []));
    }

    [Fact]
    public void Sum_OfTheTotalAndOfEachService_IsThatOfItsParts() =>
        Check.One(
            Tries.Of(25),
            Prop.ForAll(
                Councils(),
                workers =>
                {
                    var report = Report(workers);
                    return SumsOf(report.Total).All(f => f.Now.Value == Sum(report.Services, f) + f.InNoService)
                        && report.Services.All(s =>
                            SumsOf(s).All(f => f.Now.Value == Sum(report.TeamsOf(s.Scope.Team), f))
                        );
                }
            )
        );

    private static IEnumerable<WeeklyFigure> SumsOf(WeeklySection section) =>
        section.Figures.Where(f => f.Line.IsSum && f.Now.State == MeasureState.Known);

    private static decimal Sum(IEnumerable<WeeklySection> parts, WeeklyFigure figure) =>
        parts.Sum(p => p.Find(figure.Line.Key)!.Now.Value ?? 0);
}
