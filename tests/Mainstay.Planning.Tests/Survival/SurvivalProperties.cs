using FsCheck;
using FsCheck.Fluent;
using Mainstay.Planning.Survival;
using Mainstay.TestKit;

namespace Mainstay.Planning.Tests.Survival;

public sealed class SurvivalProperties
{
    private sealed record Rows(double[] Entry, double[] Exit, int[] Outcome, double[] Covariate, int[] Group)
    {
        public SurvivalData Data => SurvivalData.Of(Exit, Outcome, Entry);

        public Rows Shuffled(Random random)
        {
            var order = Enumerable.Range(0, Exit.Length).ToArray();
            random.Shuffle(order);
            return new(Pick(Entry), Pick(Exit), Pick(Outcome), Pick(Covariate), Pick(Group));

            T[] Pick<T>(T[] from) => Array.ConvertAll(order, i => from[i]);
        }

        public override string ToString() =>
            string.Join("; ", Exit.Select((x, i) => $"({Entry[i]}, {x}] {Outcome[i]} {Covariate[i]} {Group[i]}"));
    }

    /// <summary>Up to forty spells with many ties, two destinations and gaps in observation.</summary>
    private static readonly Arbitrary<Rows> Spells = Gen.Choose(0, int.MaxValue - 1)
        .Select(seed => Of(new Random(seed)))
        .ToArbitrary();

    private static Rows Of(Random random)
    {
        var entry = Enumerable.Range(0, random.Next(1, 40)).Select(_ => (double)random.Next(0, 12)).ToArray();
        return new(
            entry,
            [.. entry.Select(e => e + random.Next(1, 12))],
            [.. entry.Select(_ => random.Next(0, 3))],
            [.. entry.Select(_ => (double)random.Next(-2, 3))],
            [.. entry.Select(_ => random.Next(0, 3))]
        );
    }

    private static bool Same(double a, double b) =>
        a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Max(1e-3, Math.Abs(b));

    private static void ForAll(Func<Rows, bool> holds) => Prop.ForAll(Spells, holds).Check(Tries.Of(100));

    [Fact]
    public void Curve_StartsAtOneAndNeverRises() =>
        ForAll(rows =>
        {
            var steps = KaplanMeier.Curve(rows.Data).Steps;
            return steps.Zip(steps.Skip(1)).All(s => s.Second.Survival <= s.First.Survival)
                && steps[0].Survival is <= 1 and >= 0
                && KaplanMeier.Curve(rows.Data).At(steps[0].Time - 0.5) is null;
        });

    [Fact]
    public void OrderOfRows_ChangesNothing() =>
        ForAll(rows =>
        {
            var shuffled = rows.Shuffled(new Random(7));
            var fit = CoxModel.Fit(rows.Data, new(["x"], [rows.Covariate])).Value;
            var again = CoxModel.Fit(shuffled.Data, new(["x"], [shuffled.Covariate])).Value;
            var test = RankTest.Compare(rows.Data, Groups.Of(rows.Group));
            return KaplanMeier.Curve(rows.Data).Steps.SequenceEqual(KaplanMeier.Curve(shuffled.Data).Steps)
                && Same(test.ChiSquared, RankTest.Compare(shuffled.Data, Groups.Of(shuffled.Group)).ChiSquared)
                && (fit is null) == (again is null)
                && (fit is null || fit.Notes.Count > 0 || Same(fit.Terms[0].Coefficient, again!.Terms[0].Coefficient));
        });

    [Fact]
    public void SomebodyStillHereAfterAllOthers_ChangesNoEarlierStep() =>
        ForAll(rows =>
        {
            var last = rows.Exit.Max();
            var more = SurvivalData.Of([.. rows.Exit, last + 5], [.. rows.Outcome, 0], [.. rows.Entry, last]);
            var before = KaplanMeier.Curve(rows.Data).Steps;
            return KaplanMeier.Curve(more).Steps.Take(before.Count).SequenceEqual(before);
        });

    [Fact]
    public void SpellSplitInTwo_ChangesNoEstimate() =>
        ForAll(rows =>
        {
            var (entry, exit) = (rows.Entry[0], rows.Exit[0]);
            var middle = (entry + exit) / 2;
            var split = SurvivalData.Of(
                [middle, .. rows.Exit],
                [0, .. rows.Outcome],
                [entry, middle, .. rows.Entry.Skip(1)]
            );
            var whole = CoxModel.Fit(rows.Data, new(["x"], [rows.Covariate])).Value;
            var parts = CoxModel
                .Fit(
                    split,
                    new(
                        ["x"],
                        [
                            [rows.Covariate[0], .. rows.Covariate],
                        ]
                    )
                )
                .Value;
            var curve = KaplanMeier.Curve(split);
            return KaplanMeier.Curve(rows.Data).Steps.All(s => Same(s.Survival, curve.At(s.Time)!.Value.Survival))
                && (whole is null || whole.Notes.Count > 0 || Same(whole.LogLikelihood, parts!.LogLikelihood));
        });

    [Fact]
    public void IncidencesAndTheCurve_AddUpToOne() =>
        ForAll(rows =>
        {
            var curves = CumulativeIncidence.Curves(rows.Data);
            return KaplanMeier
                .Curve(rows.Data)
                .Steps.Select((s, i) => s.Survival + curves.Sum(c => c.Steps[i].Incidence))
                .All(sum => Same(sum, 1));
        });

    [Fact]
    public void Concordance_IsThatOfComparingEveryPair() =>
        ForAll(rows =>
        {
            var fit = CoxModel.Fit(rows.Data, new(["x"], [rows.Covariate]), Groups.Of(rows.Group)).Value;
            if (fit is null)
            {
                return true;
            }

            var coefficient = fit.Terms[0].Coefficient;
            var (agreeing, comparable) = EveryPair(rows, double.IsNaN(coefficient) ? 0 : Math.Sign(coefficient));
            var found = fit.Concordance();
            return found.ComparablePairs.Equals(comparable) && Same(found.Value, agreeing / comparable);
        });

    private static (double Agreeing, double Comparable) EveryPair(Rows rows, int sign)
    {
        var (agreeing, comparable) = (0.0, 0.0);
        for (var i = 0; i < rows.Exit.Length; i++)
        {
            for (var j = 0; j < rows.Exit.Length; j++)
            {
                var stays = rows.Exit[j] > rows.Exit[i] || (rows.Exit[j].Equals(rows.Exit[i]) && rows.Outcome[j] == 0);
                if (
                    i != j
                    && rows.Outcome[i] > 0
                    && stays
                    && rows.Entry[j] < rows.Exit[i]
                    && rows.Group[i] == rows.Group[j]
                )
                {
                    comparable++;
                    agreeing += (1 + Math.Sign(sign * (rows.Covariate[i] - rows.Covariate[j]))) / 2.0;
                }
            }
        }

        return (agreeing, comparable);
    }
}
