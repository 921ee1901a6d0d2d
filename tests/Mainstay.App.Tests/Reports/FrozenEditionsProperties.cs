using Mainstay.App.Reports;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.TestKit;
using Mainstay.TestKit.Stores;

namespace Mainstay.App.Tests.Reports;

/// <summary>An edition is the same bytes for ever, whatever is recorded later (contract K14).</summary>
public sealed class FrozenEditionsProperties
{
    private const int Rounds = 20;
    private static readonly DateOnly From = new(2025, 1, 1);

    [Theory]
    [InlineData(20251003)]
    [InlineData(855)]
    public async Task Editions_AfterAThousandCorrectionsReorganisationsAndRuleChanges_AreTheSameBytes(int seed)
    {
        await using var store = await TestStore.StartAsync();
        await store.StateAsync(ReportScene.SmallCouncil().Facts());
        var issued = (await Signing.IssueAsync(store)).Value!;
        var before = await AllAsync(store, issued);
        var draws = new Random(seed);
        var changes = 0;

        for (var round = 0; round < Rounds; round++)
        {
            var facts = new HistoryBuilder();
            Correct(facts, draws, round);
            Reorganise(facts, draws, round);
            ChangeRules(facts, draws, round);
            changes += facts.Facts.Count;
            await store.StateAsync([.. facts.Facts]);
        }

        Assert.InRange(changes, 1000, int.MaxValue);
        Assert.Equal(before, await AllAsync(store, issued));
        // The report itself has moved, so the bytes stand for a reason.
        var moved = (await store.Get<CompareEditionsQuery>().AsNowKnownAsync(issued.Edition)).Value!;
        Assert.Contains(moved.Figures, f => f.Line == "cases_open");
    }

    [Fact]
    public async Task ARuleChangeAlone_MovesTheReportAndNotTheEdition()
    {
        await using var store = await TestStore.StartAsync();
        await store.StateAsync(ReportScene.SmallCouncil().Facts());
        var issued = (await Signing.IssueAsync(store)).Value!;
        var before = await AllAsync(store, issued);

        await store.StateAsync([.. new HistoryBuilder().Add("ours", Policy(CountRule.Children, 2, 0)).Facts]);

        Assert.NotEmpty((await store.Get<CompareEditionsQuery>().AsNowKnownAsync(issued.Edition)).Value!.Figures);
        Assert.Equal(before, await AllAsync(store, issued));
    }

    // Late cases, with and without a lead; now and then one that had ended.
    private static void Correct(HistoryBuilder facts, Random draws, int round)
    {
        for (var i = 0; i < 46; i++)
        {
            var from = From.AddDays(draws.Next(270));
            string? to = draws.Next(3) == 0 ? $"{from.AddDays(draws.Next(1, 60)):yyyy-MM-dd}" : null;
            facts.Add(
                $"late-{round}-{i}",
                new CaseEpisode($"late-{round}-{i}", CaseSubject.Child, "cp-1"),
                $"{from:yyyy-MM-dd}",
                to
            );
        }
    }

    // Renamed, moved to another service, another kind of work; a new team and a new service.
    private static void Reorganise(HistoryBuilder facts, Random draws, int round) =>
        facts
            .Service($"service-{round}")
            .Team($"team-{round}", draws.Next(2) == 0 ? "cp" : $"service-{round}")
            .Team(
                "cp-1",
                draws.Next(2) == 0 ? "cp" : $"service-{round}",
                draws.Next(2) == 0 ? TeamKind.Assessment : TeamKind.ChildProtectionAndCourt,
                $"Renamed {round}"
            );

    // Targets, how cases are counted, and who counts as a social worker.
    private static void ChangeRules(HistoryBuilder facts, Random draws, int round)
    {
        var rule = Enum.GetValues<CountRule>()[draws.Next(3)];
        facts
            .Add("ours", Policy(rule, draws.Next(2, 30), draws.Next(5) / 4m))
            .Role("social-worker", new Role($"Social worker {round}", draws.Next(4, 6), null, draws.Next(1, 5) / 4m));
    }

    private static TargetPolicy Policy(CountRule rule, int target, decimal coWorking) =>
        new(
            "Ours",
            [new("any", "Any experience", 0)],
            [new("any", target, target + 2)],
            [],
            rule,
            0.5m,
            coWorking,
            DecidedBy: "Cabinet",
            DecidedOn: From
        );

    private static async Task<IReadOnlyList<string>> AllAsync(TestStore store, EditionIssued issued)
    {
        List<string> all = [];
        foreach (var edition in new[] { issued.Edition, issued.Members })
        {
            foreach (var format in new[] { "html", "csv", "json", "docx", "ods" })
            {
                var file = await store.Get<ShowEditionQuery>().RunAsync(edition, format);
                all.Add(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Value!.Content)));
            }
        }

        return all;
    }
}
