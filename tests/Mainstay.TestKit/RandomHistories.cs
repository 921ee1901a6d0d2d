using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.Record;

namespace Mainstay.TestKit;

/// <summary>Small councils drawn from a seed: two services, three teams, posts, people, agency and absence over two years.</summary>
/// <remarks>Every draw is a valid record; FTE may be unknown, spells may have no post, people may come back.</remarks>
public sealed class RandomHistories(int seed)
{
    private static readonly DateOnly Start = new(2023, 9, 1);
    private static readonly string[] Teams = ["north", "south", "care"];
    private static readonly string[] Roles =
    [
        "social-worker",
        "social-worker",
        "senior-practitioner",
        "team-manager",
        "business-support",
    ];
    private static readonly decimal?[] Ftes = [1, 1, 0.6m, 0.5m, 0.333333m, null];
    private readonly int[] _draws = [.. Draws(seed)];
    private int _next;

    /// <summary>The facts of the draw, in the order in which they were made.</summary>
    public HistoryBuilder Builder()
    {
        var builder = new HistoryBuilder()
            .Service("s1")
            .Service("s2")
            .Team("north", "s1")
            .Team("south", "s1")
            .Team("care", "s2");
        for (var i = 0; i < 2 + Draw(6); i++)
        {
            var (from, to) = Days(isLong: true);
            builder.Post($"p{i}", Pick(Teams), Pick(Ftes) ?? 1, Pick(Roles), from, to);
        }

        var posts = builder.Facts.Count(f => f.Kind == "post");
        for (var i = 0; i < 1 + Draw(7); i++)
        {
            builder.Worker($"w{i}", w => Work(w, posts));
        }

        for (var i = 0; i < Draw(4); i++)
        {
            builder.AgencyWorker($"agency:{i}", w => AgencyWork(w, posts));
        }

        return builder;
    }

    /// <summary>The same council with cases: led or co-worked, open for known days or as long as led, sometimes twice at once.</summary>
    public HistoryBuilder BuilderWithCases()
    {
        var builder = Builder();
        string[] people = [.. builder.Facts.Where(f => f.Kind == "person").Select(f => f.Key)];
        foreach (var person in people)
        {
            builder.Add(person, new Professional(StaffId: person));
        }

        for (var i = 0; i < Draw(12); i++)
        {
            var (from, to) = Days(isLong: false);
            if (Draw(3) > 0)
            {
                builder.Add($"c{i}/open", new CaseEpisode($"c{i}", CaseSubject.Child, Pick(Teams)), from, to);
            }

            for (var lead = 0; lead < 1 + Draw(3); lead++)
            {
                var (first, last) = Days(isLong: false);
                var role = Draw(4) == 0 ? InvolvementRole.CoWorking : InvolvementRole.Lead;
                builder.Add($"c{i}/{lead}", new Involvement($"c{i}", Pick(people), role, null), first, last);
            }
        }

        return builder;
    }

    /// <summary>The same facts in an order that the seed sets.</summary>
    public static WorkforceHistory Shuffled(WorkforceHistory history, IEnumerable<Fact> facts, int seed)
    {
        var order = Draws(seed);
        return new WorkforceHistory(facts.Zip(order).OrderBy(p => p.Second).Select(p => p.First), history.KnownAtUtc);
    }

    private void Work(WorkerBuilder worker, int posts)
    {
        if (Draw(4) > 0)
        {
            worker.Qualified(Start.AddDays(Draw(1200) - 900).ToString("yyyy-MM-dd"));
        }

        for (var i = 0; i < 1 + Draw(3); i++)
        {
            var (from, to) = Days(isLong: false);
            if (Draw(5) == 0)
            {
                worker.Unposted(Pick(Teams), Pick(Ftes), from, to, Pick(Roles));
            }
            else
            {
                worker.Spell($"p{Draw(posts)}", Pick(Ftes), from, to);
            }
        }

        for (var i = 0; i < Draw(3); i++)
        {
            var (from, to) = Days(isLong: false);
            worker.Absence(from, to, Draw(2) == 0 ? null : Draw(30) / 2m);
        }
    }

    private void AgencyWork(WorkerBuilder worker, int posts)
    {
        var (from, to) = Days(isLong: false);
        Rationale? reason = Draw(3) == 0 ? null : (Rationale)Draw(6);
        var covers = Draw(2) == 0 ? null : $"p{Draw(posts)}";
        worker.Agency(Pick(Teams), Pick(Ftes), from, to, reason, reason == Rationale.Vacancy ? covers : null);
    }

    private (string From, string? To) Days(bool isLong)
    {
        var first = Start.AddDays(isLong ? Draw(300) : Draw(750));
        DateOnly? last = Draw(3) == 0 ? null : first.AddDays(Draw(isLong ? 800 : 400));
        return (first.ToString("yyyy-MM-dd"), last?.ToString("yyyy-MM-dd"));
    }

    private int Draw(int below) => _draws[_next++ % _draws.Length] % below;

    private T Pick<T>(T[] from) => from[Draw(from.Length)];

    // A small linear congruential generator: the seed is FsCheck's, so a failure can be drawn again.
    private static IEnumerable<int> Draws(int seed)
    {
        var state = (uint)seed;
        for (var i = 0; i < 4000; i++)
        {
            state = unchecked((state * 1664525u) + 1013904223u);
            yield return (int)(state >> 9);
        }
    }
}
