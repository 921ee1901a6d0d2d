using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Establishment;

/// <summary>How one social work post stands on a day.</summary>
/// <param name="Post">The post.</param>
/// <param name="Filled">FTE of its holders that its funding carries; up to <see cref="Fte"/>.</param>
/// <param name="Over">FTE of its holders beyond its funding, for example a holder on leave and the cover.</param>
/// <param name="Covered">Vacant FTE that an agency worker covers; up to <see cref="Vacant"/>.</param>
public sealed record PostPosition(Fact<Post> Post, decimal Filled, decimal Over, decimal Covered)
{
    /// <summary>Funded FTE.</summary>
    public decimal Fte => Post.Content.Fte;

    /// <summary>FTE without a permanent holder, covered by agency or not, recruited to or not.</summary>
    public decimal Vacant => Fte - Filled;
}

/// <summary>How the social work posts stand on a day, and who is beyond them.</summary>
/// <remarks>A holder with no FTE recorded is taken to fill what is left of the post. Students, apprentices and bank staff fill none.</remarks>
internal static class PostPositions
{
    /// <summary>A figure of every post in the scope on the day asked, by holders whose last day is worked.</summary>
    public static Lines Lines(Func<PostPosition, decimal> part, string word) => Lines(InPost.LastDayWorked, part, word);

    public static Lines Lines(InForce rule, Func<PostPosition, decimal> part, string word) =>
        q =>
            from p in On(q, q.Day, rule)
            where part(p) != 0
            select new Line(
                "post",
                p.Post.Key,
                p.Post.Key,
                p.Post.Content.Team,
                part(p),
                $"{word} {part(p):0.######} of {p.Fte:0.######} FTE"
            );

    /// <summary>FTE of social workers in the scope whom no funded post in force carries (contract K15).</summary>
    public static IEnumerable<Line> Unposted(Question question) =>
        from spell in question.Employments.SocialWork
        where spell.Days.Contains(question.Day) && question.Covers(spell.Team)
        where spell.Spell.Content.Post is not { } post || !IsFunded(question, post, question.Day)
        select InPost.FteLine(spell, spell.Team, $"no funded post, {spell.Fte:0.######} FTE");

    public static IReadOnlyList<PostPosition> On(Question question, DateOnly day, InForce rule)
    {
        var cover = new VacancyCover(question, day);
        var posts = question
            .History.On<Post>(day)
            .Where(p => question.Covers(p.Content.Team) && IsSocialWork(question, p.Content, day))
            .Select(p => Filled(question, p, day, rule));
        return [.. posts.GroupBy(p => p.Post.Content.Team).SelectMany(team => cover.Of(team.Key, team))];
    }

    /// <summary>FTE that the holders of a post bring on a day; a holder with no FTE recorded brings the post's own.</summary>
    public static decimal Held(Question question, Fact<Post> post, DateOnly day, InForce rule) =>
        question
            .Employments.ByPost[post.Key]
            .Where(s => IsHolding(question, s, day, rule))
            .Sum(s => s.Fte ?? post.Content.Fte);

    /// <summary>Whether an employed spell holds its post on a day; one in no social work role goes by its days alone.</summary>
    public static bool IsHolding(Question question, EmployedSpell spell, DateOnly day, InForce rule) =>
        spell.IsSocialWork ? rule(question, spell, day) : spell.Days.Contains(day);

    public static bool IsSocialWork(Question question, Post post, DateOnly day) =>
        question.History.Nearest<Role>(post.Role, day)?.IsSocialWorker == true;

    private static bool IsFunded(Question question, string post, DateOnly day) =>
        question.History.On<Post>(post, day) is { } funded && IsSocialWork(question, funded, day);

    private static PostPosition Filled(Question question, Fact<Post> post, DateOnly day, InForce rule)
    {
        var known = Held(question, post, day, rule);
        var filled = Math.Min(known, post.Content.Fte);
        return new PostPosition(post, filled, known - filled, 0);
    }
}
