using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.TestKit;

/// <summary>Two social workers whose records pass every rule of the census, and the settings that the return needs.</summary>
public static class CensusScene
{
    /// <summary>The settings of an authority that has answered every question, by name.</summary>
    public static IReadOnlyList<(string Name, string Content)> Settings { get; } =
    [("council.authority-number", "855"), ("census.offers", "22011011"), ("council.name", "Harrowdale Council")];

    /// <summary>The facts of the two: E1 and E2, with two cases each.</summary>
    /// <param name="ethnicityOfFirst">The ethnicity of E1; null leaves it out, which S21 finds.</param>
    /// <param name="routeOfSecond">The route of E2; step-up makes R18 ask, since the level is not postgraduate.</param>
    public static IReadOnlyList<Fact> Facts(string? ethnicityOfFirst = "WBRI", string routeOfSecond = "university") =>
        new HistoryBuilder()
            .Role("social-worker", new Role("Social worker", 5, "social-worker", 1, FrontLine: true))
            .Team("T1", name: "Child Protection North")
            .Employed("E1", ethnicityOfFirst, "university")
            .Employed("E2", "BCRB", routeOfSecond)
            .Facts;

    private static HistoryBuilder Employed(this HistoryBuilder history, string key, string? ethnicity, string route)
    {
        const string from = "2016-09-05";
        history.WorkerWithCases(key, "T1", fte: 1, cases: 2, from: from);
        return history
            .Add($"{key}/{from}", new Engagement(key, EngagementKind.Employed, ContractType.Permanent, Origin: 2), from)
            .Add(key, new PersonalDetails(new DateOnly(1984, 2, 11), Sex.Female, ethnicity))
            .Add(key, new Qualification(new DateOnly(2010, 7, 1), route))
            .Add(key, new QualificationLevel(1))
            .Add($"spell-{key}", new BaseSalary(4_200_000), from);
    }
}
