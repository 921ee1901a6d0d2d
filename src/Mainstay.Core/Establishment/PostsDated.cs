using Mainstay.Core.Measures;
using Mainstay.Core.Measures.Columns;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Establishment;

/// <summary>Funded posts and what is vacant of them, by the days on which it is so: the sides of <see cref="PostPositions"/> over all days.</summary>
internal static class PostsDated
{
    public static DatedLines Funded { get; } =
        h => Posts(h).Select(p => new DatedAmount(p.Post.Content.Team, p.Post.Content.Fte, p.From, p.End));

    public static DatedLines Vacant { get; } = h => Posts(h).SelectMany(p => VacantOf(h, p, InPost.LastDayWorked));

    public static DatedLines DfeVacant { get; } = h => Posts(h).SelectMany(p => VacantOf(h, p, InPost.Dfe));

    private static IEnumerable<(Fact<Post> Post, int From, int End)> Posts(WorkforceHistory history) =>
        from post in history.All<Post>()
        from days in RoleDays.SocialWork(history, post.Content.Role, post.Valid)
        select (post, days.From, days.End);

    // What is held changes only where a holder's days begin or end, by either rule: on the day after, or on the last day itself.
    private static IEnumerable<DatedAmount> VacantOf(
        WorkforceHistory history,
        (Fact<Post> Post, int From, int End) post,
        InForce rule
    )
    {
        var holders = history.Reading(Employments.Of).ByPost[post.Post.Key];
        var edges = holders.Select(s => s.Days).Edges().SelectMany(d => new[] { d - 1, d });
        foreach (var (from, end) in DayNumbers.Pieces(post.From, post.End, edges))
        {
            var day = DateOnly.FromDayNumber(from);
            var held = PostPositions.Held(new Question(history, Scope.Council, day), post.Post, day, rule);
            var vacant = post.Post.Content.Fte - Math.Min(held, post.Post.Content.Fte);
            yield return new(post.Post.Content.Team, vacant, from, end);
        }
    }
}
