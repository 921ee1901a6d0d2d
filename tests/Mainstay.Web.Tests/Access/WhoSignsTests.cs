using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Access;

/// <summary>The way of a report to its editions, and who opens which edition, asked as each role.</summary>
public sealed class WhoSignsTests
{
    private const string Issue = "/report/issue?as-at=2025-10-03";

    [Fact]
    public async Task AnalystPreparesHeadWritesTheLineDirectorSigns_AndEachStepIsRefusedToWhoeverItIsNotFor()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        var analyst = web.As(await web.SessionAsync("Ann", null, (AccessRole.Analyst, null)));
        var head = web.As(await web.SessionAsync("Hal", null, (AccessRole.HeadOfService, "S1")));
        var elsewhere = web.As(await web.SessionAsync("Eve", null, (AccessRole.HeadOfService, "T2")));
        var director = web.As(await web.SessionAsync("Di", null, (AccessRole.Director, null)));

        Assert.Equal(302, await StepAsync(analyst, "prepare", "Ann"));
        Assert.Equal(403, await StepAsync(elsewhere, "line", "Eve", ("Service", "S1"), ("Words", "All is well.")));
        Assert.Equal(302, await StepAsync(head, "line", "Hal", ("Service", "S1"), ("Words", "Two posts are offered.")));
        Assert.Equal(302, await StepAsync(head, "check", "Hal"));
        Assert.Equal(403, await StepAsync(analyst, "sign", "Di", ("MembersMarking", "Public")));
        Assert.Equal(302, await StepAsync(director, "sign", "Di", ("MembersMarking", "Public")));
    }

    [Fact]
    public async Task ACouncillor_OpensTheMembersEditionAndNoOther()
    {
        await using var web = await RunningWeb.StartAsync(withCouncil: true);
        await StepAsync(web, "prepare", "Ann");
        await StepAsync(web, "line", "Hal", ("Service", "S1"), ("Words", "Two posts are offered."));
        await StepAsync(web, "check", "Cy");
        await StepAsync(web, "sign", "Di", ("MembersMarking", "Public"));
        var councillor = web.As(await web.SessionAsync("Cllr", null, (AccessRole.Councillor, null)));

        foreach (var (path, expected) in Editions())
        {
            Assert.Equal(200, (await web.GetAsync(path)).Status);
            Assert.Equal(expected, (await councillor.GetAsync(path)).Status);
        }
    }

    // Edition 1 is for officers, 2 for members.
    private static IEnumerable<(string Path, int Expected)> Editions() =>
        [
            ("/report/editions/1", 404),
            ("/report/editions/1/asissued", 404),
            ("/report/editions/2", 200),
            ("/report/editions/2/asissued", 200),
            ("/report/compare?from=1&to=1", 404),
            ("/report/compare?from=2&to=2", 200),
        ];

    private static async Task<int> StepAsync(RunningWeb web, string step, string name, params (string, string)[] more)
    {
        var answer = await web.PostAsync(
            Issue,
            new Dictionary<string, string>(more.Select(m => KeyValuePair.Create(m.Item1, m.Item2)))
            {
                ["Step"] = step,
                ["Name"] = name,
                ["Role"] = step == "sign" ? "director" : "officer",
            }
        );
        return answer.Status;
    }
}
