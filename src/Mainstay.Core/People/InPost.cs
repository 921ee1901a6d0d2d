using Mainstay.Core.Measures;

namespace Mainstay.Core.People;

/// <summary>Whether a spell counts on a day.</summary>
internal delegate bool InForce(Question question, EmployedSpell spell, DateOnly day);

/// <summary>Who is in post, as lines of figures.</summary>
internal static class InPost
{
    public const string NoFte = "no FTE recorded";

    /// <summary>DfE's rule: whoever ends on the day is not in post on it (contract K11).</summary>
    public static bool Dfe(Question question, EmployedSpell spell, DateOnly day) =>
        question.Employments.IsInPost(spell, day);

    /// <summary>Every other figure's rule: the last day is worked.</summary>
    public static bool LastDayWorked(Question question, EmployedSpell spell, DateOnly day) =>
        spell.IsSocialWork && spell.Days.Contains(day);

    /// <summary>FTE of the spells in force on the day asked.</summary>
    public static Lines Fte(InForce rule) => q => Fte(q, rule, q.Day);

    /// <summary>People with a spell in force on the day asked, each once.</summary>
    public static Lines Heads(InForce rule) => q => Heads(q, rule, q.Day);

    public static IEnumerable<Line> Fte(Question question, InForce rule, DateOnly day) =>
        question
            .Employments.SocialWork.Where(s => question.Covers(s.Worker, s.Team) && rule(question, s, day))
            .Select(s => FteLine(s, s.Team, $"in post on {day:d MMMM yyyy}, {s.Fte:0.######} FTE"));

    public static IEnumerable<Line> Heads(Question question, InForce rule, DateOnly day) =>
        question
            .Employments.SocialWork.Where(s => rule(question, s, day))
            .GroupBy(s => s.Worker)
            .Select(w => Senior(w))
            .Where(s => question.Covers(s.Worker, s.Team))
            .Select(s => new Line("person", s.Worker.Key, s.Worker.Key, s.Team, 1, $"in post on {day:d MMMM yyyy}"));

    /// <summary>FTE in force on the day asked of those who are on the register, by the record.</summary>
    public static IEnumerable<Line> Registered(Question question, InForce rule) =>
        question
            .Employments.SocialWork.Where(s => question.Covers(s.Worker, s.Team) && rule(question, s, question.Day))
            .Where(s => s.Worker.IsRegisteredOn(question.Day))
            .Select(s => FteLine(s, s.Team, $"registered and in post, {s.Fte:0.######} FTE"));

    public static Line FteLine(EmployedSpell spell, string team, string why) =>
        new("post-spell", spell.Spell.Key, spell.Worker.Key, team, spell.Fte, spell.Fte is null ? NoFte : why);

    /// <summary>The spell that a person with several is counted in: the senior role, then the larger FTE, then the first key.</summary>
    public static EmployedSpell Senior(IEnumerable<EmployedSpell> spells) =>
        spells
            .OrderBy(s => s.Role?.CensusRole ?? int.MaxValue)
            .ThenByDescending(s => s.Fte)
            .ThenBy(s => s.Spell.Key)
            .First();
}
