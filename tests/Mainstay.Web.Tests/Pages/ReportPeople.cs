using Mainstay.Core.Access;

namespace Mainstay.Web.Tests.Pages;

/// <summary>The people who take a report to its issue, each signed in as themselves.</summary>
public sealed record ReportPeople(RunningWeb Analyst, RunningWeb Head, RunningWeb Director)
{
    public const string Page = "/report/issue?as-at=2025-10-03";

    public static async Task<ReportPeople> OfAsync(RunningWeb web) =>
        new(
            web.As(await web.SessionAsync("Ann Analyst", null, (AccessRole.Analyst, null))),
            web.As(await web.SessionAsync("Hal Head", null, (AccessRole.HeadOfService, "S1"))),
            web.As(await web.SessionAsync("Di Director", null, (AccessRole.Director, null)))
        );

    /// <summary>One step by whoever is signed in, sent even where their page offers no form for it.</summary>
    public static Task<Answer> StepAsync(RunningWeb by, string step, params (string Name, string Value)[] more) =>
        by.PostAsync("/sign-out", more.Append(("Step", step)).ToDictionary(m => m.Item1, m => m.Item2), action: Page);

    public Task<Answer> PrepareAsync() => StepAsync(Analyst, "prepare");

    public Task<Answer> WriteLineAsync() =>
        StepAsync(Head, "line", ("Service", "S1"), ("Words", "Two posts are offered."));

    public Task<Answer> CheckAsync() => StepAsync(Head, "check");

    public static Task<Answer> SignAsync(RunningWeb by) =>
        StepAsync(by, "sign", ("MembersMarking", "Public"), ("Capacity", "director"));

    /// <summary>Every step.</summary>
    /// <returns>The officers' edition's address.</returns>
    public async Task<string> IssueAsync()
    {
        await PrepareAsync();
        await WriteLineAsync();
        await CheckAsync();
        return (await SignAsync(Director)).RedirectedTo!;
    }
}
