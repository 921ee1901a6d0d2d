using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Seed.Tests.Council;

/// <summary>The demonstration as a director finds it on Friday 3 October 2025.</summary>
public sealed class DemonstrationTests(DemonstrationTests.Demonstration demonstration)
    : IClassFixture<DemonstrationTests.Demonstration>
{
    private static readonly DateOnly Today = new(2025, 10, 3);
    private static readonly Scope ChildProtection = new("CP-S");

    private readonly SeedPlan _plan = demonstration.Plan;
    private readonly WorkforceHistory _history = demonstration.History;

    [Fact]
    public void ChildProtection_IsAbout21CasesPerSocialWorker_AndRoseForThirteenWeeks()
    {
        var now = Caseload(ChildProtection, Today);

        Assert.InRange(now, 20.9m, 21.9m);
        Assert.InRange(Caseload(ChildProtection, Today.AddDays(-91)), now - 6, now - 2);
        Assert.InRange(Caseload(Scope.Council, Today), 12.5m, 14.5m);
    }

    [Fact]
    public void EveryTeam_HasPeopleOnTheLastDay()
    {
        var staffed = _plan
            .Council.Workers.Where(w => w.IsEmployed(Today))
            .Select(w => w.Team)
            .Concat(_plan.Council.Placements.Where(p => p.Start <= Today && p.End >= Today).Select(p => p.Team))
            .ToHashSet();

        Assert.All(_plan.Council.Teams.Where(t => t.Kind != TeamKind.Group), t => Assert.Contains(t, staffed));
    }

    [Fact]
    public void EveryCase_HasAFamily_AndDatesInOrder()
    {
        var families = _history.All<CaseFamily>().Select(f => f.Content.Case).ToHashSet();

        Assert.All(_history.All<CaseEpisode>(), e => Assert.Contains(e.Content.Case, families));
        Assert.All(
            _plan.Council.Cases.SelectMany(c => c.Involvements.Select(i => (c, i))),
            p =>
            {
                Assert.True(p.i.To is null || p.i.From <= p.i.To, $"{p.c.Reference} {p.i.From} {p.i.To}");
                Assert.True(p.c.Opened <= p.i.From, p.c.Reference);
            }
        );
    }

    [Fact]
    public void NoStarter_Leaver_OrCaseChange_FallsInTheQuietDaysBeforeTheCensusDay()
    {
        var quiet = _plan.Council.Days;

        Assert.DoesNotContain(_plan.Council.Workers, w => IsQuiet(w.Start) || IsQuiet(w.End));
        Assert.DoesNotContain(
            _plan.Council.Cases,
            c => IsQuiet(c.Opened) || IsQuiet(c.Closed) || c.Involvements.Exists(i => IsQuiet(i.From))
        );

        bool IsQuiet(DateOnly? day) => day >= quiet.QuietFrom && day <= quiet.CensusDay;
    }

    [Fact]
    public void TheScenes_AreTold()
    {
        var council = _plan.Council;
        var protection = council.Teams.Find(t => t.Id == "CP1")!;
        var spring = new DateOnly(2025, 3, 1);

        var split = Assert.Single(council.Teams, t => t.SplitFrom == protection);
        Assert.Equal(new DateOnly(2025, 4, 7), split.Since);
        Assert.Single(council.Teams, t => t.Renamed is not null);
        Assert.True(
            council.Workers.Count(w => w.Team == protection && w.End > spring && w.End < spring.AddDays(90)) >= 4,
            "a cluster of leavers in one team"
        );
        Assert.True(
            council.Placements.Count(p => p.Team.Id == "CA1" && p.Start <= Today && p.End >= Today) >= 3,
            "an agency-heavy team"
        );
        Assert.True(council.Workers.Count(w => w.IsNewlyQualified && w.Start == new DateOnly(2025, 9, 1)) >= 5);
        Assert.Contains(council.Absences, a => a is { Kind: "family-leave", End: null });
        Assert.Contains(council.Absences, a => a is { Kind: "other-paid", End: null, Worker.HoldsCases: true });
        Assert.Contains(council.Events, e => e.Kind == "notice" && e.Day > Today);
        Assert.Contains(council.Events, e => e.Kind == "start-agreed" && e.Day > Today);
        Assert.Contains(council.Reductions, r => r.End > Today);
    }

    [Fact]
    public void CasesNotAllocated_AreOfSeveralKinds()
    {
        foreach (var kind in new[] { "no_worker", "team_or_tray", "worker_left", "worker_away", "worker_not_matched" })
        {
            Assert.True(Figure($"not_allocated_{kind}") > 0, kind);
        }

        Assert.True(Figure("over_target") > 0);
        Assert.InRange(Figure("cases_unmatched_share"), 0, 0.02m);
    }

    [Fact]
    public void TheTargets_AreADecisionOfTheCouncil() =>
        Assert.True(Assert.Single(_history.All<TargetPolicy>()).Content.IsDecided);

    [Fact]
    public void TheReaders_RefuseNoRow_AndEveryPersonIsKnownBeforeTheyAreNamed()
    {
        Assert.Empty(demonstration.Findings);
        var known = new HashSet<string?>();
        foreach (var friday in _plan.Files.GroupBy(f => f.AsOf))
        {
            var workers = friday.Single(f => f.Source == "workers");
            known.UnionWith(workers.Rows.Select(r => r[0]));
            foreach (var file in friday.Where(f => f.Columns.Contains("staff_id") && f.Source != "agency"))
            {
                var column = file.Columns.ToList().IndexOf("staff_id");
                Assert.All(file.Rows.Where(r => r[column] is not null), r => Assert.Contains(r[column], known));
            }
        }
    }

    [Fact]
    public void EarlierYears_ArePlausible()
    {
        for (var year = 2022; year < 2025; year++)
        {
            var day = new DateOnly(year, 9, 30);
            Assert.InRange(Figure("inpost_fte", day), 250, 335);
            Assert.InRange(Figure("turnover_rate_fte", day), 0.06m, 0.16m);
            Assert.InRange(Figure("vacancy_rate_fte", day), 0.01m, 0.2m);
            Assert.InRange(Figure("absence_rate_fte", day), 0.02m, 0.05m);
            Assert.InRange(Figure("caseload_fte", day), 10, 16);
        }
    }

    private decimal Caseload(Scope scope, DateOnly day) =>
        MeasureLibrary.Find("caseload_available_worker")!.Of(_history, scope, day).Value!.Value;

    private decimal Figure(string name, DateOnly? day = null) =>
        MeasureLibrary.Find(name)!.Of(_history, Scope.Council, day ?? Today).Value!.Value;

    /// <summary>Made once for the class.</summary>
    public sealed class Demonstration
    {
        public Demonstration()
        {
            Plan = SeedPlan.For(SeedCommand.Demonstration).Value!;
            var reading = CouncilReading.Of(Plan.Files);
            History = reading.History();
            Findings = reading.Findings;
        }

        public SeedPlan Plan { get; }

        public WorkforceHistory History { get; }

        public IReadOnlyList<string> Findings { get; }
    }
}
