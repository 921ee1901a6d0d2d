using Mainstay.App.Access;
using Mainstay.App.Caseload.Allocating;
using Mainstay.App.Operations;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Planning.Choosing;

namespace Mainstay.Seed.Cases;

/// <summary>What the demonstration's managers did this morning: cases typed, given, given urgently and offered, by the product's own handlers.</summary>
public sealed class AllocationStory(
    DemoPersonas personas,
    Sessions sessions,
    Histories histories,
    TypedCases typed,
    WaitingList waiting,
    GiveCaseHandler give
)
{
    private static readonly CaseStatusCode[] Statuses =
    [
        CaseStatusCode.ChildInNeed,
        CaseStatusCode.ChildInNeed,
        CaseStatusCode.Assessment,
        CaseStatusCode.Assessment,
        CaseStatusCode.ChildInNeed,
        CaseStatusCode.ChildProtection,
        CaseStatusCode.ChildInNeed,
    ];

    /// <summary>Tells it. Nothing happens where there is no team manager to do it.</summary>
    public async Task TellAsync(CancellationToken cancel = default)
    {
        if (await personas.UserAsync("team-manager", cancel) is not { } user)
        {
            return;
        }

        var manager = await sessions.ReaderAsync(await sessions.BeginAsync(user, cancel), cancel);
        manager.Act();
        if (manager.Places is not [var team, ..])
        {
            return;
        }

        for (var n = 0; n < Statuses.Length; n++)
        {
            var family = n < 2 ? "FD9000" : $"FD900{n}";
            await typed.EnterAsync(manager, new($"D900{n + 1}", family, Statuses[n], team, "N2"), cancel);
        }

        await waiting.ReviewAsync(manager, "D9003", cancel);
        await GiveAsync(manager, "D9004", c => c.Ranked.FirstOrDefault(r => r.Team == team), false, cancel);
        await GiveAsync(manager, "D9005", c => c.Ranked.LastOrDefault(r => r.Team == team), true, cancel);
        await GiveAsync(manager, "D9007", c => c.Ranked.FirstOrDefault(r => r.Team != team), false, cancel);
        await GiveToPersonaAsync(manager, "D9003", cancel);
    }

    // The social worker whom a visitor can be has a case to give their view of.
    private async Task GiveToPersonaAsync(Reader manager, string @case, CancellationToken cancel)
    {
        var worker = (await personas.AllAsync(cancel)).FirstOrDefault(p => p.Key == "social-worker")?.Person;
        if (worker is not null)
        {
            await GiveAsync(manager, @case, c => c.Find(worker), false, cancel);
        }
    }

    private async Task GiveAsync(
        Reader manager,
        string reference,
        Func<Choice, Candidate?> pick,
        bool isUrgent,
        CancellationToken cancel
    )
    {
        var history = await histories.NowAsync(cancel);
        if (history.Reading(Caseloads.Of).Find(reference) is not { } @case)
        {
            return;
        }

        var scope = new AllocationReach(history, manager).WorkersFor(manager.Places[0]);
        if (pick(Chooser.Rank(history, [@case], scope, manager.Today)) is { } chosen)
        {
            var reason = isUrgent ? "safety-today" : chosen.Gate.Level == GateLevel.Free ? null : "no-other-worker";
            await give.HandleAsync(manager, new([reference], chosen.Worker.Key, null, reason, isUrgent), cancel);
        }
    }
}
