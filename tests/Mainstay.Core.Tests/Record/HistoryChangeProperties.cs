using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Absence;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Reports;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Record;

/// <summary>A history that follows changes answers as one that is read anew.</summary>
public sealed class HistoryChangeProperties
{
    private static readonly DateOnly Friday = new(2025, 10, 3);
    private static readonly DateOnly[] Days = [Friday, Friday.AddDays(-7), Friday.AddDays(-100), new(2024, 9, 30)];

    private static readonly Scope[] Scopes =
    [
        Scope.Council,
        new("s1"),
        new("s2"),
        new("north"),
        new("south"),
        new("care"),
        new(Band: "newly-qualified"),
        new("s1", "1-to-3-years"),
    ];

    [Fact]
    public void EveryMeasure_AfterAnyChanges_IsThatOfTheRecordReadAnew() =>
        Holds(10, seed => FollowsFigures(new RandomChanges(seed), changes: 12));

    [Fact]
    public void EveryMeasure_AfterChangesOfCasesAlone_IsThatOfTheRecordReadAnew() =>
        Holds(10, seed => FollowsFigures(new RandomChanges(seed, onlyCases: true), changes: 12));

    [Fact]
    public void WeeklyReport_AfterAnyChanges_IsThatOfTheRecordReadAnew() =>
        Holds(10, seed => FollowsReport(new RandomChanges(seed), changes: 8));

    [Fact]
    public void WeeklyReport_AfterChangesOfCasesAlone_IsThatOfTheRecordReadAnew() =>
        Holds(10, seed => FollowsReport(new RandomChanges(seed, onlyCases: true), changes: 8));

    [Fact]
    public void FactsAddedAndTakenOut_LeaveTheFiguresAsTheyWere() =>
        Holds(
            15,
            seed =>
            {
                var record = new RandomChanges(seed);
                var before = FiguresOf(record.History);
                record.ThereAndBack();
                return before == FiguresOf(record.History);
            }
        );

    [Fact]
    public void TenThousandChanges_EndInTheFiguresOfTheRecordReadAnew()
    {
        var record = new RandomChanges(20251003);
        for (var i = 1; i <= 10_000; i++)
        {
            record.Change();
            if (i % 1000 == 0)
            {
                Assert.Equal(FiguresOf(record.FromScratch()), FiguresOf(record.History));
            }
            else if (i % 50 == 0)
            {
                _ = ReportOf(record.History);
            }
        }

        Assert.Equal(ReportText.Of(ReportOf(record.FromScratch())), ReportText.Of(ReportOf(record.History)));
    }

    [Fact]
    public void Change_OfOneCase_KeepsEverySectionOfOtherTeams()
    {
        var council = new HistoryBuilder()
            .Service("s1")
            .Service("s2")
            .Team("north", "s1")
            .Team("south", "s2")
            .WorkerWithCases("a", "north", 1, 3)
            .WorkerWithCases("b", "south", 1, 3);
        var before = council.Build();
        var report = ReportOf(before);
        var fact = new HistoryBuilder().CaseLedBy("new", "a", "north", "2025-10-01").Facts;

        var after = ReportOf(before.With([.. fact], [], before.KnownAtUtc.AddMinutes(1)));

        Assert.Same(report.Find("south"), after.Find("south"));
        Assert.Same(report.Find("s2"), after.Find("s2"));
        Assert.Equal(4, after.Find("north")!.Find("cases_open")!.Now.Value);
        Assert.Equal(7, after.Total.Find("cases_open")!.Now.Value);
        Assert.Same(
            before.Reading(Workforce.Of).ByPerson("b"),
            before.With([.. fact], [], before.KnownAtUtc).Reading(Workforce.Of).ByPerson("b")
        );
    }

    [Fact]
    public void Placement_WhoseEndBecomesKnown_IsEndingFromThenOn()
    {
        var before = new HistoryBuilder()
            .Team("north")
            .WorkerWithCases("a", "north", 1, 3)
            .AgencyWorker("agency:b", _ => { })
            .Add("PL1", new AgencySpell("agency:b", "north", "social-worker", 1, []), "2025-01-06")
            .Build();
        var (name, ending) = (FactName.Of(before.All<AgencySpell>()[0]), AgencyEnding.Headcount);
        Assert.Equal(0, KeptFigure(before, ending));

        var spell = before.All<AgencySpell>()[0];
        var after = before.With(
            [spell with { Valid = new(spell.Valid.From, new DateOnly(2025, 10, 20)) }],
            [name],
            before.KnownAtUtc.AddMinutes(1)
        );

        Assert.Equal(1, KeptFigure(after, ending));
    }

    [Fact]
    public void LongAbsence_ThatBecomesKnownAfterItsEnd_MakesAReturner()
    {
        var before = new HistoryBuilder().Team("north").WorkerWithCases("a", "north", 1, 3).Build();
        Assert.Equal(0, KeptFigure(before, CaseloadRange.StartingOrReturning));
        var fact = new HistoryBuilder()
            .Add("absence", new AbsenceSpell("a", AbsenceKind.Sickness), "2025-06-02", "2025-09-19")
            .Facts;

        var after = before.With([.. fact], [], before.KnownAtUtc.AddMinutes(1));

        Assert.Equal(1, KeptFigure(after, CaseloadRange.StartingOrReturning));
    }

    [Fact]
    public void With_ANameThatTheHistoryDoesNotHold_IsRefused()
    {
        var history = new HistoryBuilder().Team("north").Build();
        var name = new FactName("team", "south", new(2010, 1, 1));

        var refused = Assert.Throws<ArgumentException>(() => history.With([], [name], history.KnownAtUtc));

        Assert.Contains("south", refused.Message);
        Assert.Equal("north", Assert.Single(history.All<Team>()).Key);
    }

    // By way of what is kept from history to history, as in series and past weeks.
    private static decimal? KeptFigure(WorkforceHistory history, Measure measure) =>
        measure.WithoutRows(history, Scope.Council, Friday).Value;

    private static bool FollowsFigures(RandomChanges record, int changes)
    {
        _ = FiguresOf(record.History);
        for (var i = 0; i < changes; i++)
        {
            record.Change();
            Differs(FiguresOf(record.FromScratch()), FiguresOf(record.History), i);
        }

        return true;
    }

    private static bool FollowsReport(RandomChanges record, int changes)
    {
        _ = ReportOf(record.History);
        for (var i = 0; i < changes; i++)
        {
            record.Change();
            Differs(ReportText.Of(ReportOf(record.FromScratch())), ReportText.Of(ReportOf(record.History)), i);
        }

        return true;
    }

    private static void Differs(string anew, string followed, int change)
    {
        foreach (var (a, f) in anew.Split('\n').Zip(followed.Split('\n')).Where(p => p.First != p.Second))
        {
            throw new InvalidOperationException($"After change {change}: read anew {a}, followed {f}");
        }

        Assert.Equal(anew.Length, followed.Length);
    }

    private static WeeklyReport ReportOf(WorkforceHistory history) =>
        WeeklyReport.Build(history, Friday, new("Exampleshire", [], []));

    // Kept figures first, so that they and not those with rows are what the next history goes on from.
    private static string FiguresOf(WorkforceHistory history) =>
        string.Join(
            '\n',
            from measure in MeasureLibrary.All
            from scope in Scopes
            from day in Days
            select ReportText.Of(measure.WithoutRows(history, scope, day))
                + ReportText.Of(measure.Of(history, scope, day))
        );

    private static void Holds(int draws, Func<int, bool> property) =>
        Check.One(Tries.Of(draws), Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), property));
}
