using Mainstay.Core.Agency;
using Mainstay.Core.Measures;

namespace Mainstay.Core.Establishment;

/// <summary>Which vacant FTE agency workers cover on a day.</summary>
/// <remarks>
/// A placement that names a post covers that post first, from whichever team it works in; one that names none covers the
/// vacancies left in its own team, in order of post. What finds no vacancy is beyond vacancies, so that one team's
/// surplus never hides another team's gap.
/// </remarks>
internal sealed class VacancyCover
{
    private readonly Dictionary<string, decimal> _named;
    private readonly Dictionary<string, decimal> _unnamed;

    public VacancyCover(Question question, DateOnly day)
    {
        var parts = (
            from a in AgencyWork.On(new Question(question.History, Scope.Council, day), day)
            from part in a.Spell.Content.Parts
            where part.Reason == Rationale.Vacancy
            let isNamed = part.Covers is { } post && question.History.Of<Post>(post).Count > 0
            select (part.Fte, a.Spell.Content.Team, Post: isNamed ? part.Covers : null)
        ).ToArray();
        _named = parts
            .Where(p => p.Post is not null)
            .GroupBy(p => p.Post!)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Fte));
        _unnamed = parts
            .Where(p => p.Post is null)
            .GroupBy(p => p.Team)
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Fte));
    }

    /// <summary>The posts of one team with what of them is covered.</summary>
    public IEnumerable<PostPosition> Of(string team, IEnumerable<PostPosition> posts)
    {
        var left = _unnamed.GetValueOrDefault(team);
        foreach (var post in posts)
        {
            var named = Math.Min(post.Vacant, _named.GetValueOrDefault(post.Post.Key));
            var other = Math.Min(post.Vacant - named, left);
            left -= other;
            yield return post with
            {
                Covered = named + other,
            };
        }
    }
}
