using Mainstay.Core.Results;

namespace Mainstay.Planning.Simulation.Models;

/// <summary>
/// Reads a model document (JSON, described by <c>docs/models/simulation.schema.json</c>) and checks it: every range, names that must be
/// known, chances that must sum to 1. All that is wrong is said at once, each with file, line and field.
/// </summary>
public static class CouncilModelReader
{
    /// <summary>The most weeks that can be simulated.</summary>
    public const int MostWeeks = 520;

    private const int MostGrades = 16;
    private const int MostCost = 1_000_000;
    private const int MostCases = 200;
    private const int MostTenure = 5_000;
    private const int MostPosts = 10_000;

    /// <summary>Reads a document.</summary>
    /// <param name="utf8">The document, UTF-8.</param>
    /// <param name="file">Its name, as messages print it.</param>
    /// <returns>The model, or the problems in the order in which they were found.</returns>
    public static Result<CouncilModel> Read(ReadOnlySpan<byte> utf8, string file)
    {
        var document = LocatedJson.Read(utf8, file);
        if (!document.IsOk)
        {
            return Result<CouncilModel>.Refused(document.Problems);
        }

        var problems = new List<Problem>();
        var model = ModelFields.Read(document.Value, file, problems, Model);
        return problems.Count == 0 ? model : Result<CouncilModel>.Refused(problems);
    }

    private static CouncilModel Model(ModelFields fields)
    {
        fields.Text("$schema", required: false);
        fields.Text("note", required: false);
        // Grades are named by the other parts, so their names come first.
        var names = fields.Names("grades", "name");
        var model = new CouncilModel(
            fields.Text("name"),
            fields.Whole("weeks", 1, MostWeeks),
            fields.List("grades", g => Grade(g, names), 1, MostGrades),
            fields.Object("cover", Cover)!,
            fields.Object("leaving", Leaving)!,
            fields.List("recruitment", r => Source(r, names), 1, 16),
            fields.List("intakes", i => Intake(i, names), 0, 520),
            fields.Object("cases", Cases)!,
            fields.List("teams", t => Team(t, names), 1, 500)
        );
        CheckWhole(fields, model);
        return model;
    }

    private static Grade Grade(ModelFields fields, IReadOnlyList<string> grades) =>
        new(
            fields.Text("name"),
            fields.Whole("cap", 0, MostCases),
            fields.Number("weeklyCost", 0, MostCost),
            fields.Object(
                "becomes",
                b => new Progression(b.OneOf("grade", grades), b.Whole("atTenureWeeks", 1, MostTenure)),
                required: false
            )
        );

    private static AgencyCover Cover(ModelFields fields) =>
        new(
            fields.Whole("cap", 0, MostCases),
            fields.Number("weeklyCost", 0, MostCost),
            fields.Number("probability", 0, 1),
            fields.Whole("delayWeeks", 1, 520)
        );

    private static LeavingRates Leaving(ModelFields fields)
    {
        var bands = fields.List("byTenure", Band, 1, 50);
        var (rising, ends) = (true, bands.Select(b => b.UnderWeeks).ToList());
        for (var i = 1; i < ends.Count - 1; i++)
        {
            rising &= ends[i] > ends[i - 1];
        }

        if (bands.Count > 0 && (!rising || ends[^1] is not null || ends.Take(ends.Count - 1).Contains(null)))
        {
            fields.Problem("byTenure", "wanted bands whose underWeeks rise, and a last band without underWeeks");
        }

        return new LeavingRates(bands, fields.Number("perCaseOverCap", 0, 10, otherwise: 0));
    }

    private static TenureBand Band(ModelFields fields)
    {
        var under = fields.Whole("underWeeks", 1, MostTenure, otherwise: 0);
        return new TenureBand(under == 0 ? null : under, fields.Number("weekly", 0, 1));
    }

    private static RecruitmentSource Source(ModelFields fields, IReadOnlyList<string> grades)
    {
        var source = new RecruitmentSource(
            fields.Text("source"),
            fields.Number("share", 0, 1),
            fields.Object("delay", Delay)!,
            fields.NumbersByName("grades", grades, 0, 1),
            fields.Number("costPerStarter", 0, MostCost, otherwise: 0)
        );
        CheckSum(fields, "grades", source.Grades.Sum());
        return source;
    }

    private static RecruitmentDelay Delay(ModelFields fields) =>
        new(
            fields.Whole("atLeastWeeks", 1, 520),
            fields.Number("furtherMeanWeeks", 0, 520, otherwise: 0),
            fields.Whole("furtherAtMostWeeks", 0, 520, otherwise: 0)
        );

    private static Intake Intake(ModelFields fields, IReadOnlyList<string> grades) =>
        new(
            fields.OneOf("grade", grades),
            fields.Whole("places", 0, MostPosts),
            fields.WholeNumbers("weeks", 0, 520, 521),
            fields.Number("costPerStarter", 0, MostCost, otherwise: 0)
        );

    private static CaseFlow Cases(ModelFields fields) =>
        new(
            fields.Number("closingWeekly", 0, 0.9),
            fields.Whole("mostOverCap", -MostCases, 50),
            fields.Numbers("season", 0, 10, 520)
        );

    private static Team Team(ModelFields fields, IReadOnlyList<string> grades) =>
        new(
            fields.Text("name"),
            fields.Number("arrivalsWeekly", 0, 10_000),
            fields.Whole("waiting", 0, 1_000_000, otherwise: 0),
            fields.Number("leavingFactor", 0, 100, otherwise: 1),
            [.. fields.List("posts", p => Posts(p, grades), 1, MostPosts).SelectMany(p => p)]
        );

    private static IEnumerable<StartingPost> Posts(ModelFields fields, IReadOnlyList<string> grades)
    {
        string[] states = ["filled", "covered", "vacant", "planned"];
        StartingPost post = fields.OneOf("state", states) switch
        {
            0 => new StartingPost.Filled(
                fields.OneOf("grade", grades),
                fields.Whole("tenureWeeks", 0, MostTenure),
                fields.Whole("cases", 0, MostCases)
            ),
            1 => new StartingPost.Covered(fields.Whole("dueWeek", 0, 5_000), fields.Whole("cases", 0, MostCases)),
            2 => new StartingPost.Vacant(fields.Whole("dueWeek", 0, 5_000)),
            _ => new StartingPost.Planned(fields.Whole("opensWeek", 0, 520)),
        };
        return Enumerable.Repeat(post, fields.Whole("count", 1, MostPosts, otherwise: 1));
    }

    private static void CheckWhole(ModelFields fields, CouncilModel model)
    {
        CheckSum(fields, "recruitment", model.Recruitment.Sum(r => r.Share), "shares");
        CheckUnique(fields, "grades", model.Grades.Select(g => g.Name));
        CheckUnique(fields, "teams", model.Teams.Select(t => t.Name));
        if (model.Teams.Sum(t => t.Posts.Count) is > MostPosts and var posts)
        {
            fields.Problem("teams", $"found {posts:#,0} posts; wanted at most {MostPosts:#,0}");
        }
    }

    private static void CheckSum(ModelFields fields, string name, double sum, string what = "chances")
    {
        if (Math.Abs(sum - 1) > 1e-9)
        {
            fields.Problem(name, $"found {what} that sum to {sum:0.######}; wanted 1");
        }
    }

    private static void CheckUnique(ModelFields fields, string name, IEnumerable<string> names)
    {
        if (names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            fields.Problem(name, $"found '{twice.Key}' twice; wanted names that differ");
        }
    }
}
