using Mainstay.Core.Caseload;

namespace Mainstay.TestKit;

/// <summary>Adds workers with open cases to a history: a post, a spell and the cases that they lead.</summary>
public static class CaseloadScene
{
    private const string LongAgo = "2025-01-01";

    /// <summary>A registered, employed social worker in a team of their own post, who leads so many children.</summary>
    public static HistoryBuilder WorkerWithCases(
        this HistoryBuilder history,
        string worker,
        string team,
        decimal? fte,
        int cases,
        string from = LongAgo,
        string qualified = "2015-07-01"
    )
    {
        history.Post($"post-{worker}", team);
        history.Worker(worker, w => w.Qualified(qualified).Spell($"post-{worker}", fte, from, key: $"spell-{worker}"));
        history.Add(worker, new Professional(StaffId: worker));
        for (var i = 1; i <= cases; i++)
        {
            history.CaseLedBy($"{worker}-{i}", worker, team);
        }

        return history;
    }

    /// <summary>A child whose case a worker leads; nobody when null.</summary>
    public static HistoryBuilder CaseLedBy(
        this HistoryBuilder history,
        string reference,
        string? worker,
        string team,
        string from = LongAgo,
        string? to = null
    )
    {
        history.Add($"{reference}/open", new CaseEpisode(reference, CaseSubject.Child, team), from, to);
        history.Add($"{reference}/need", new CaseStatus(reference, CaseStatusCode.ChildInNeed), from, to);
        return worker is null
            ? history
            : history.Add(
                $"{reference}/{worker}",
                new Involvement(reference, worker, InvolvementRole.Lead, team),
                from,
                to
            );
    }
}
