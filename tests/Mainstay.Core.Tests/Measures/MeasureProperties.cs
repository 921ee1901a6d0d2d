using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Measures;

/// <summary>What holds of every measure on any record.</summary>
public sealed class MeasureProperties
{
    private static readonly DateOnly[] Days = [new(2024, 9, 30), new(2025, 3, 14), new(2025, 9, 30)];
    private static readonly Scope[] Scopes = [Scope.Council, new("s1"), new("north"), new(Band: "newly-qualified")];

    // Their scope sets who counts, so teams need not sum to the council.
    private static readonly string[] OfTheirScope = ["agency_joiners_headcount", "agency_leavers_headcount"];

    [Fact]
    public void RowsOfEveryFigure_SumToIt() =>
        Holds(draw =>
            All(draw.Builder().Build())
                .Where(f => f.Numerator is not null)
                .All(f =>
                    f.Rows.Sum(r => r.Numerator) == f.Numerator
                    && f.Rows.Sum(r => r.Denominator) == (f.Denominator ?? 0)
                )
        );

    [Fact]
    public void Value_IsNumeratorOverDenominatorExactlyWhenKnown() =>
        Holds(draw =>
            All(draw.Builder().Build())
                .All(f =>
                    f.State == MeasureState.Known ? f.Value == f.Numerator / (f.Denominator ?? 1) : f.Value is null
                )
        );

    [Fact]
    public void OrderOfFacts_DoesNotMatter() =>
        Holds(
            (draw, seed) =>
            {
                var builder = draw.Builder();
                var history = builder.Build();
                var roles = history.All<Role>();
                var shuffled = RandomHistories.Shuffled(history, builder.Facts.Concat(roles), seed + 1);
                return All(history).Zip(All(shuffled)).All(p => Same(p.First, p.Second));
            }
        );

    [Fact]
    public void SplittingASpell_ChangesNoFteAndNoTurnover() =>
        Holds(
            (draw, seed) =>
            {
                var builder = draw.Builder();
                var history = builder.Build();
                var split = new WorkforceHistory(
                    builder.Facts.Concat(history.All<Role>()).SelectMany(f => Split(f, seed)),
                    history.KnownAtUtc
                );
                return Ask(history, WorkforceMeasures.All)
                    .Zip(Ask(split, WorkforceMeasures.All))
                    .All(p => p.First.Numerator == p.Second.Numerator && p.First.Denominator == p.Second.Denominator);
            }
        );

    [Fact]
    public void VacancyMovement_PartsSumToTheChangeAndRowsToTheirPart() =>
        Holds(draw =>
        {
            var history = draw.Builder().Build();
            return Scopes
                .Where(s => s.Band is null)
                .Select(s => VacancyMovement.Between(history, s, Days[0], Days[1]))
                .All(m =>
                    m.Parts.Sum(p => p.Fte) == m.Change && m.Parts.All(p => p.Rows.Sum(r => r.Numerator) == p.Fte)
                );
        });

    [Fact]
    public void Counts_OfTheCouncil_AreTheSumOfItsTeams() =>
        Holds(draw =>
        {
            var history = draw.Builder().Build();
            var counts = WorkforceMeasures.All.Where(m =>
                m.Definition.Denominator is null && !OfTheirScope.Contains(m.Definition.Name)
            );
            var wrong =
                from m in counts
                from d in Days
                let whole = m.Of(history, Scope.Council, d).Numerator
                let teams = new[] { "north", "south", "care" }.Sum(t => m.Of(history, new Scope(t), d).Numerator)
                // The sum of unknowns is 0; what is not available for the council is so for every team.
                where whole is not null && whole != teams
                select $"{m.Definition.Name} {d:O}: {whole} and {teams}";
            return wrong.FirstOrDefault() is { } found ? throw new InvalidOperationException(found) : true;
        });

    [Fact]
    public void NetPosition_AddsUpWheneverEveryFteIsKnownAndHoldersAreSocialWorkers() =>
        Holds(draw =>
        {
            var builder = draw.Builder();
            var known = builder.Facts.Where(f =>
                f.Statement is not PostSpell { Fte: null } and not PostSpell { Role: "business-support" }
            );
            var history = new WorkforceHistory(known.Concat(builder.Build().All<Role>()), DateTime.UnixEpoch);
            return Days.Select(d => NetPosition.Of(history, Scope.Council, d))
                .All(n =>
                    n.Establishment.Numerator - n.Vacant.Numerator + n.OverEstablishment.Numerator
                        == n.Permanent.Numerator
                    && n.Covered.Numerator + n.Uncovered.Numerator == n.Vacant.Numerator
                    && n.Agency.Numerator - n.Covered.Numerator == n.AgencyBeyondVacancies.Numerator
                );
        });

    [Fact]
    public void InPost_BeforePlusNewLessGone_IsInPostAfter() =>
        Holds(draw =>
        {
            // In post a year before, less leavers, plus starters, is in post now: nobody is lost between the counts.
            var history = draw.Builder().Build();
            var day = Days[2];
            var before = Heads(history, "inpost_headcount", day.AddYears(-1));
            return before - Heads(history, "leavers_headcount", day) + Heads(history, "starters_headcount", day)
                == Heads(history, "inpost_headcount", day);
        });

    private static decimal? Heads(WorkforceHistory history, string measure, DateOnly day) =>
        MeasureLibrary.Find(measure)!.Of(history, Scope.Council, day).Numerator;

    private static IEnumerable<MeasureResult> All(WorkforceHistory history) => Ask(history, MeasureLibrary.All);

    private static IEnumerable<MeasureResult> Ask(WorkforceHistory history, IReadOnlyList<Measure> measures) =>
        from measure in measures
        from scope in Scopes
        from day in Days
        select measure.Of(history, scope, day);

    private static bool Same(MeasureResult a, MeasureResult b) =>
        (a.State, a.Value, a.Numerator, a.Denominator, a.N, a.Note)
            == (b.State, b.Value, b.Numerator, b.Denominator, b.N, b.Note)
        && a.Rows.SequenceEqual(b.Rows);

    private static IEnumerable<Fact> Split(Fact fact, int seed)
    {
        var at = fact.Valid.From.AddDays(1 + (seed % 200));
        return fact is not Fact<PostSpell> spell || !fact.Valid.Contains(at)
            ? [fact]
            :
            [
                spell with
                {
                    Valid = new DateRange(fact.Valid.From, at.AddDays(-1)),
                },
                new Fact<PostSpell>(fact.Kind, $"{fact.Key}b", new(at, fact.Valid.To), spell.Content, fact.Provenance),
            ];
    }

    private static void Holds(Func<RandomHistories, bool> property) => Holds((draw, _) => property(draw));

    private static void Holds(Func<RandomHistories, int, bool> property) =>
        Check.One(
            Tries.Of(25),
            Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => property(new RandomHistories(seed), seed))
        );
}
