using System.Diagnostics;
using System.Globalization;
using Mainstay.Imports.Columns;
using Mainstay.Planning.Survival;

namespace Mainstay.Bench;

/// <summary>Survival of a file of spells: <c>w3 &lt;folder&gt; &lt;out.csv&gt; [--check reference]</c>. Each call alone, the data in memory.</summary>
internal static class SurvivalBench
{
    private const int Runs = 7;
    private static readonly string[] Terms = ["nqsw", "part", "over_cap", "agency_share", "grade"];

    public static int Run(string[] args)
    {
        var table = Read(Path.Combine(args[0], "survival.csv"));
        var (entry, exit, outcome) = (table.Numbers("entry"), table.Numbers("exit"), table.Whole("event"));
        double[] part = Array.ConvertAll(table.Numbers("fte"), fte => fte < 1 ? 1.0 : 0);
        var columns = Terms.Select(t => t == "part" ? part : table.Numbers(t)).ToArray();
        var (region, nqsw) = (Groups.Of(table.Whole("region")), Groups.Of(Array.ConvertAll(columns[0], x => (int)x)));
        double[] lasted = [.. exit.Zip(entry, (to, from) => to - from)];

        var data = Clock("rows checked and times ranked", () => SurvivalData.Of(exit, outcome, entry));
        var right = SurvivalData.Of(lasted, outcome);
        var covariates = new Covariates(Terms, columns);
        var curve = Clock("Kaplan-Meier, left truncated", () => KaplanMeier.Curve(data));
        Clock(
            "  the same with rows checked and times ranked",
            () => KaplanMeier.Curve(SurvivalData.Of(exit, outcome, entry))
        );
        Clock("Kaplan-Meier by region", () => KaplanMeier.Curves(data, region));
        var test = Clock("log-rank by nqsw (right-censored)", () => RankTest.Compare(right, nqsw));
        var fit = Clock("Cox Efron, fit alone", () => CoxModel.Fit(data, covariates).Value!);
        Clock("  the same with concordance and its error", () => (CoxModel.Fit(data, covariates).Value!).Concordance());
        var within = Clock("Cox Efron stratified by region", () => CoxModel.Fit(data, covariates, region).Value!);
        Clock("proportional-hazards test", fit.ProportionalHazards);
        Clock("cumulative incidence", () => CumulativeIncidence.Curves(data));

        var lines = Lines(curve, test, fit, within).ToList();
        File.WriteAllLines(args[1], lines);
        return args is [.., "--check", var reference] ? Check(lines, reference) : 0;
    }

    private static ColumnTable Read(string path)
    {
        using var content = File.OpenRead(path);
        ColumnWanted[] wanted =
        [
            new("entry", ColumnKind.Number),
            new("exit", ColumnKind.Number),
            new("event", ColumnKind.Whole),
            new("nqsw", ColumnKind.Number),
            new("fte", ColumnKind.Number),
            new("over_cap", ColumnKind.Number),
            new("agency_share", ColumnKind.Number),
            new("grade", ColumnKind.Number),
            new("region", ColumnKind.Whole),
        ];
        return ColumnTable.Read(content, wanted).Table ?? throw new InvalidDataException($"{path} cannot be read");
    }

    private static T Clock<T>(string what, Func<T> call)
    {
        var times = new double[Runs];
        var result = call();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            result = call();
            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        Console.Error.WriteLine($"{what, -46} {times[Runs / 2], 9:f3} ms (median of {Runs}, best {times[0]:f3})");
        return result;
    }

    private static IEnumerable<string> Lines(SurvivalCurve curve, RankTestResult test, CoxFit fit, CoxFit within)
    {
        int[] days = [365, 730, 1825];
        yield return "item,value";
        foreach (var day in days)
        {
            yield return Line($"km_surv_{day}", curve.At(day)!.Value.Survival);
        }

        foreach (var day in days)
        {
            yield return Line($"km_se_{day}", curve.At(day)!.Value.StandardError);
        }

        yield return Line("km_median", curve.Quantile(0.5).Value!.Value);
        yield return Line("logrank_chisq", test.ChiSquared);
        foreach (var term in fit.Terms)
        {
            yield return Line($"cox_{term.Name}", term.Coefficient);
        }

        foreach (var term in fit.Terms)
        {
            yield return Line($"cox_se_{term.Name}", term.StandardError);
        }

        yield return Line("cox_loglik", fit.LogLikelihood);
        yield return Line("cox_iterations", fit.Steps);
        foreach (var term in within.Terms)
        {
            yield return Line($"cox_strata_{term.Name}", term.Coefficient);
        }

        yield return Line("cox_strata_loglik", within.LogLikelihood);
    }

    private static string Line(string item, double value) =>
        $"{item},{value.ToString("g15", CultureInfo.InvariantCulture)}";

    private static int Check(List<string> lines, string reference)
    {
        var expected = File.ReadAllLines(reference);
        var worst = 0.0;
        var agrees = expected.Length == lines.Count;
        for (var i = 1; agrees && i < expected.Length; i++)
        {
            var (ours, theirs) = (lines[i].Split(','), expected[i].Split(','));
            var (a, b) = (
                double.Parse(ours[1], CultureInfo.InvariantCulture),
                double.Parse(theirs[1], CultureInfo.InvariantCulture)
            );
            worst = Math.Max(worst, Math.Abs(a - b) / Math.Abs(b));
            if (ours[0] != theirs[0] || !(Math.Abs(a - b) <= 1e-9 * Math.Abs(b)))
            {
                Console.Error.WriteLine($"DIFFERS: {lines[i]}, reference {expected[i]}");
                agrees = false;
            }
        }

        Console.Error.WriteLine(
            agrees
                ? $"all {expected.Length - 1} figures agree; the worst differs by {worst:e1} of its value"
                : "NOT the reference"
        );
        return agrees ? 0 : 1;
    }
}
