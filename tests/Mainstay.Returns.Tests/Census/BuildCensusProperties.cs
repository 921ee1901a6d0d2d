using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Agency;
using Mainstay.Core.Leaving;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Returns.Census.Building;
using Mainstay.Returns.Census.Derived;
using Mainstay.Returns.Census.Layouts;
using Mainstay.Returns.Checking;
using Mainstay.Returns.Reading;
using Mainstay.TestKit;

namespace Mainstay.Returns.Tests.Census;

public sealed class BuildCensusProperties
{
    [Theory]
    [InlineData(2024)]
    [InlineData(2025)]
    public void TheReturn_CountsTheSamePeopleAsTheMeasures(int year) =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                seed =>
                {
                    var history = new RandomHistories(seed).Builder().Build();
                    var layout = CensusLayout.Of(year)!;
                    var built = Built(history, layout);
                    var census = layout.Context(CheckSettings.Shipped);
                    Assert.Equal(Of(history, layout, InPostMeasures.InPostFte), Fte(built, IsHere, WorkerItem.Fte));
                    Assert.Equal(
                        Of(history, layout, TurnoverMeasures.StartersFte),
                        Fte(built, w => w.IsStarter(census), WorkerItem.Fte)
                    );
                    Assert.Equal(
                        Of(history, layout, TurnoverMeasures.LeaversFte),
                        Fte(built, w => w.CountsAsLeaver(census), WorkerItem.FteBefore)
                    );
                    Assert.Equal(
                        Of(history, layout, AgencyMeasures.AgencyFte),
                        Fte(built, w => w.IsAgency(), WorkerItem.Fte)
                    );
                }
            )
        );

    [Fact]
    public void EveryValue_SaysWhy() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.Choose(0, 1_000_000).ToArbitrary(),
                seed =>
                    Built(new RandomHistories(seed).Builder().Build(), CensusLayout.Y2025)
                        .Workers.SelectMany(w => w.Values)
                        .All(v => v.Why.Length > 0)
            )
        );

    private static bool IsHere(ReturnRecord worker) => worker.IsEmployed() && worker.IsStillHere();

    private static BuiltReturn Built(WorkforceHistory history, CensusLayout layout) =>
        BuildCensus.Of(
            history,
            layout,
            ReturnAuthority.Unanswered("999"),
            new DateTime(2025, 10, 1, 0, 0, 0, DateTimeKind.Utc)
        );

    // Of people with an FTE that is not known the return says nothing, so their key goes with the sum.
    private static (decimal Fte, string People) Of(WorkforceHistory history, CensusLayout layout, Measure measure)
    {
        var figure = measure.Of(history, Scope.Council, layout.Year.LastDay);
        var unknown = Unknown(history, layout);
        var rows = figure.Rows.Where(r => !unknown.Contains(r.About)).ToArray();
        return (rows.Sum(r => r.Numerator), string.Join(",", rows.Select(r => r.About).Distinct().Order()));
    }

    private static (decimal Fte, string People) Fte(BuiltReturn built, Func<ReturnRecord, bool> whose, Item item)
    {
        var workers = built
            .Workers.Where(w => whose(w.Record) && !built.Workers.Any(o => o.Worker == w.Worker && IsUnknown(o)))
            .ToArray();
        return (
            workers.Sum(w => w.Record.Number(item)!.Value.Value),
            string.Join(",", workers.Select(w => w.Worker).Distinct().Order())
        );
    }

    private static bool IsUnknown(BuiltRecord worker) =>
        !worker.Record.Has(WorkerItem.Fte) || worker[WorkerItem.FteBefore] is { Text: null };

    private static HashSet<string> Unknown(WorkforceHistory history, CensusLayout layout) =>
        [.. Built(history, layout).Workers.Where(IsUnknown).Select(w => w.Worker!)];
}
