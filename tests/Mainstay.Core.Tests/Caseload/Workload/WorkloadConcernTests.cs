using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Access;
using Mainstay.Core.Caseload.Workload;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload.Workload;

/// <summary>The worker's voice: to the manager or past them, answered on a clock (practice P8).</summary>
public sealed class WorkloadConcernTests
{
    // A Friday; two working days on is Tuesday 7 October.
    private static readonly DateOnly Friday = new(2025, 10, 3);

    private static ConcernEntry Line(DateOnly on, string words = "two courts in one week") =>
        new(ConcernEntryKind.Raised, on, "Amara Whitfield", words, null, 18, 14.4m);

    private static ConcernEntry Answer(DateOnly on, AccessRole by = AccessRole.TeamManager) =>
        new(ConcernEntryKind.Answered, on, "Tomas Raman", "one case moves on Monday", by);

    private static WorkloadConcern Raised(AccessRole to = AccessRole.TeamManager) =>
        WorkloadConcern.Raise("S1", to, Line(Friday)).Value!;

    [Fact]
    public void AConcern_IsAnsweredWithinTwoWorkingDays()
    {
        var concern = Raised();

        Assert.Equal(new DateOnly(2025, 10, 7), concern.AnswerDue(Friday));
        Assert.Equal(AccessRole.TeamManager, concern.With(new DateOnly(2025, 10, 7)));
    }

    [Theory]
    [InlineData(7, AccessRole.TeamManager)]
    [InlineData(8, AccessRole.HeadOfService)]
    [InlineData(9, AccessRole.HeadOfService)]
    [InlineData(10, AccessRole.Director)]
    [InlineData(30, AccessRole.Director)]
    public void Unanswered_ItGoesOneLevelUpEveryTwoWorkingDays(int october, AccessRole with) =>
        Assert.Equal(with, Raised().With(new DateOnly(2025, 10, october)));

    [Fact]
    public void GoneUp_EveryoneItReachedMayStillRead_AndNobodyElse()
    {
        AccessRole[] first = [AccessRole.TeamManager];
        AccessRole[] later = [AccessRole.TeamManager, AccessRole.HeadOfService];

        Assert.Equal(first, Raised().ReachedBy(Friday));
        Assert.Equal(later, Raised().ReachedBy(new DateOnly(2025, 10, 8)));
    }

    [Theory]
    [InlineData(AccessRole.PrincipalSocialWorker)]
    [InlineData(AccessRole.HeadOfService)]
    public void PastTheManager_ItNeverReachesTheManager(AccessRole to)
    {
        var reached = Raised(to).ReachedBy(new DateOnly(2026, 10, 3));

        Assert.Equal([to, AccessRole.Director], reached);
    }

    [Fact]
    public void Answered_NothingWaits_UntilTheWorkerAdds()
    {
        var answered = Raised().With(Answer(new DateOnly(2025, 10, 6))).Value!;
        var again = answered
            .With(Line(new DateOnly(2025, 10, 13), "it did not move") with { Kind = ConcernEntryKind.Added })
            .Value!;

        Assert.Null(answered.WaitingSince);
        Assert.Null(answered.AnswerDue(new DateOnly(2025, 12, 1)));
        Assert.Equal(new DateOnly(2025, 10, 13), again.WaitingSince);
        Assert.Equal(new DateOnly(2025, 10, 15), again.AnswerDue(new DateOnly(2025, 10, 13)));
    }

    [Fact]
    public void WhatOnceWentUp_StaysUpWhenTheWorkerAdds()
    {
        var answered = Raised().With(Answer(new DateOnly(2025, 10, 9), AccessRole.HeadOfService)).Value!;
        var again = answered.With(Line(new DateOnly(2025, 10, 13))).Value!;

        Assert.Equal(AccessRole.HeadOfService, again.With(new DateOnly(2025, 10, 14)));
    }

    [Fact]
    public void OnlyManagerPrincipalOrHead_CanBeChosen() =>
        Assert.Equal(
            "workload.concern.to",
            Assert.Single(WorkloadConcern.Raise("S1", AccessRole.Hr, Line(Friday)).Problems).Code
        );

    [Fact]
    public void WithoutWords_ItIsRefused() =>
        Assert.Equal(
            "text.length",
            WorkloadConcern.Raise("S1", AccessRole.HeadOfService, Line(Friday, " ")).Problems[0].Code
        );

    [Fact]
    public void AsAtADayBefore_ThereIsNothing() => Assert.Null(Raised().AsAt(Friday.AddDays(-1)));

    [Fact]
    public void NoLine_IsEverChangedOrTakenAway() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Histories(),
                lines =>
                {
                    var concern = Raised();
                    foreach (var line in lines)
                    {
                        var before = concern.Entries;
                        concern = concern.With(line).Value!;
                        Assert.Equal(before, concern.Entries.SkipLast(1));
                    }
                }
            )
        );

    [Fact]
    public void ReachOnlyGrows_AndWhoHasItIsTheLastReached() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Histories(),
                lines =>
                {
                    var concern = lines.Aggregate(Raised(), (c, line) => c.With(line).Value!);
                    var reached = 0;
                    for (var day = Friday; day < Friday.AddDays(60); day = day.AddDays(1))
                    {
                        var now = concern.AsAt(day)!.ReachedBy(day);
                        Assert.True(now.Count >= reached);
                        Assert.Equal(now[^1], concern.AsAt(day)!.With(day));
                        reached = now.Count;
                    }
                }
            )
        );

    [Fact]
    public void WhatIsDue_IsNeverInThePast_UnlessTheDirectorHasIt() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Gen.Choose(0, 40).ToArbitrary(),
                days =>
                {
                    var day = Friday.AddDays(days);
                    var due = Raised().AnswerDue(day)!.Value;
                    Assert.True(due >= day);
                    Assert.True(WorkingDays.IsWorkingDay(due));
                }
            )
        );

    // Answers and additions in the order of their days.
    private static Arbitrary<ConcernEntry[]> Histories() =>
        (
            from steps in Gen.ArrayOf(Gen.Choose(0, 9))
            from answers in Gen.ArrayOf(Gen.Elements(true, false))
            select steps
                .Take(6)
                .Zip(answers)
                .Aggregate(
                    (On: Friday, Lines: Array.Empty<ConcernEntry>()),
                    (at, next) =>
                        (
                            at.On.AddDays(next.First),
                            [
                                .. at.Lines,
                                next.Second ? Answer(at.On.AddDays(next.First)) : Line(at.On.AddDays(next.First)),
                            ]
                        )
                )
                .Lines
        ).ToArbitrary();
}
