using Mainstay.Seed.Draws;

namespace Mainstay.Seed.Council;

/// <summary>An agreed reduction of somebody's target.</summary>
public sealed record CouncilReduction(
    string Id,
    CouncilWorker Worker,
    string Reason,
    int Percent,
    DateOnly Start,
    DateOnly? End
);

/// <summary>Something known ahead.</summary>
/// <param name="Known">The day from which it is known.</param>
public sealed record CouncilEvent(
    string Id,
    string Kind,
    bool IsConfirmed,
    CouncilWorker? Worker,
    CouncilPost? Post,
    DateOnly Day,
    DateOnly Known
);

/// <summary>What is known ahead at the end of the story: notices, agreed starters, leave, returns, reductions that end.</summary>
internal static class KnownAhead
{
    public static void Add(InventedCouncil council, SeedSource source)
    {
        AddReductions(council, source);
        AddNotices(council, source);
        AddStarters(council, source);
        AddLeave(council, source);
        foreach (var away in council.Absences.Where(a => a.End is null && a.ExpectedReturn is not null).ToList())
        {
            Event(
                council,
                "expected-return",
                isConfirmed: false,
                away.Worker,
                post: null,
                away.ExpectedReturn!.Value,
                away.Start.AddDays(5)
            );
        }
    }

    private static void AddReductions(InventedCouncil council, SeedSource source)
    {
        var days = council.Days;
        var practitioners = council.Workers.Where(w => w.HoldsCases && w.RegistrationNumber is not null).ToList();
        foreach (
            var starter in practitioners.Where(w =>
                w.Start >= days.Begin && !w.IsNewlyQualified && w.IsEmployed(w.Start.AddDays(84))
            )
        )
        {
            Reduce(council, starter, "induction", 50, starter.Start, starter.Start.AddDays(41));
            Reduce(council, starter, "induction", 25, starter.Start.AddDays(42), starter.Start.AddDays(83));
        }

        var present = practitioners.Where(w => w.End is null && w.Start < council.Days.Begin && w.HoldsCases).ToList();
        var reasons = new[] { "practice-educator", "asye-assessor", "further-study", "reasonable-adjustment" };
        foreach (var worker in present.Where(_ => source.Chance(0.06)))
        {
            var end = source.Chance(0.6) ? days.Today.AddDays(source.Between(10, 180)) : (DateOnly?)null;
            Reduce(council, worker, source.Pick(reasons), 10, days.QuietFrom.AddDays(-source.Between(60, 300)), end);
        }

        foreach (var worker in present.Take(present.Count >= 60 ? 1 : 0))
        {
            Reduce(council, worker, "trade-union-duties", 20, days.CensusDay.AddYears(-1), end: null);
        }

        foreach (var back in council.Absences.Where(a => IsLongAndOver(a, days)).Take(4).ToList())
        {
            var from = back.End!.Value.AddDays(1);
            Reduce(council, back.Worker, "return-after-absence", 50, from, from.AddDays(27));
            Reduce(council, back.Worker, "return-after-absence", 25, from.AddDays(28), from.AddDays(55));
        }
    }

    private static bool IsLongAndOver(CouncilAbsence absence, CouncilDays days) =>
        absence is { Kind: "sickness", DaysLost: > 25, Worker: { HoldsCases: true, End: null } }
        && absence.End > days.Today.AddDays(-50)
        && absence.End < days.QuietFrom;

    /// <summary>Some have given notice and are still here.</summary>
    private static void AddNotices(InventedCouncil council, SeedSource source)
    {
        var count = council.Figures.InPost.Heads / 80;
        var stayers = council.Workers.Where(w =>
            w.End is null
            && w.HoldsCases
            && w.Start < council.Days.Begin
            && w.RegistrationNumber is not null
            && !w.Role.Manages
        );
        foreach (var worker in source.Shuffled(stayers).Take(count))
        {
            worker.NoticeReceived = council.Days.QuietFrom.AddDays(-source.Between(3, 30));
            worker.End = council.Days.Today.AddDays(7 * source.Between(2, 10));
            Event(
                council,
                "notice",
                isConfirmed: true,
                worker,
                post: null,
                worker.End.Value,
                worker.NoticeReceived.Value
            );
        }
    }

    private static void AddStarters(InventedCouncil council, SeedSource source)
    {
        foreach (var post in council.Posts.Where(p => p.Recruitment is "start-agreed" or "offered"))
        {
            var day = CouncilDays.MondayOf(council.Days.Today.AddDays(7 * source.Between(1, 10)));
            var isConfirmed = post.Recruitment == "start-agreed";
            var known = council.Days.LastEventful.AddDays(-source.Between(0, 30));
            Event(council, "start-agreed", isConfirmed, worker: null, post, day, known);
        }

        foreach (
            var starter in council.Workers.Where(w =>
                w.Start > council.Days.ExtractFridays[0] && w.Posts[0].Post is not null
            )
        )
        {
            Event(
                council,
                "start-agreed",
                isConfirmed: true,
                worker: null,
                starter.Posts[0].Post,
                starter.Start,
                starter.Start.AddDays(-45)
            );
        }
    }

    private static void AddLeave(InventedCouncil council, SeedSource source)
    {
        foreach (
            var worker in council
                .Workers.Where(w => w.End is null && w.HoldsCases)
                .Where(_ => source.Chance(0.04))
                .ToList()
        )
        {
            var start = CouncilDays.MondayOf(council.Days.Today.AddDays(7 * source.Between(1, 8)));
            Event(
                council,
                "planned-leave",
                isConfirmed: true,
                worker,
                post: null,
                start,
                council.Days.LastEventful.AddDays(-source.Below(20))
            );
        }
    }

    private static void Reduce(
        InventedCouncil council,
        CouncilWorker worker,
        string reason,
        int percent,
        DateOnly start,
        DateOnly? end
    ) => council.Reductions.Add(new($"R{council.Reductions.Count + 101}", worker, reason, percent, start, end));

    private static void Event(
        InventedCouncil council,
        string kind,
        bool isConfirmed,
        CouncilWorker? worker,
        CouncilPost? post,
        DateOnly day,
        DateOnly known
    ) => council.Events.Add(new($"EV{council.Events.Count + 101}", kind, isConfirmed, worker, post, day, known));
}
