using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Agency;

/// <summary>Agency social workers at work, as lines of figures. The last day of a spell is worked and counts.</summary>
internal static class AgencyWork
{
    private const string Kind = "agency-spell";

    /// <summary>Agency spells of social work in force on a day, in the scope.</summary>
    public static IEnumerable<(Worker Worker, Fact<AgencySpell> Spell)> On(Question question, DateOnly day) =>
        from worker in question.Workforce.Workers
        from spell in worker.AgencySpells
        where spell.Valid.Contains(day)
        where question.Covers(worker, spell.Content.Team)
        where question.History.Nearest<Role>(spell.Content.Role, day)?.IsSocialWorker == true
        select (worker, spell);

    public static IEnumerable<Line> Fte(Question question) =>
        On(question, question.Day).Select(a => Line(a.Worker, a.Spell, a.Spell.Content.WholeFte, "agency"));

    // Of several placements the largest says the team.
    public static IEnumerable<Line> Heads(Question question) =>
        On(new Question(question.History, question.Scope with { Team = null }, question.Day), question.Day)
            .GroupBy(a => a.Worker)
            .Select(g => g.OrderByDescending(a => a.Spell.Content.WholeFte).ThenBy(a => a.Spell.Key).First())
            .Where(a => question.Covers(a.Spell.Content.Team))
            .Select(a => new Line(Kind, a.Spell.Key, a.Worker.Key, a.Spell.Content.Team, 1, "agency"));

    /// <summary>FTE given to any of some rationales.</summary>
    public static Lines For(params Rationale[] reasons) =>
        q =>
            from a in On(q, q.Day)
            from reason in reasons
            let fte = a.Spell.Content.FteFor(reason)
            where fte > 0
            select Line(a.Worker, a.Spell, fte, Words(reason));

    /// <summary>FTE that no rationale is recorded for.</summary>
    public static IEnumerable<Line> WithoutReason(Question question) =>
        from a in On(question, question.Day)
        let fte = a.Spell.Content.WholeFte - a.Spell.Content.Parts.Sum(p => p.Fte)
        where fte is null or > 0
        select Line(a.Worker, a.Spell, fte, "no rationale recorded");

    /// <summary>The field's words for a rationale (WF2).</summary>
    public static string Words(Rationale reason) =>
        reason switch
        {
            Rationale.Vacancy => "covering a vacancy",
            Rationale.Maternity => "covering family leave",
            Rationale.LongTermSickness => "covering long-term sickness",
            Rationale.AwaitingTransfer => "awaiting transfer to a permanent role",
            Rationale.AsyeSupport => "supporting newly qualified workers",
            _ => "additional capacity",
        };

    public static Line Line(Worker worker, Fact<AgencySpell> spell, decimal? fte, string why) =>
        new(
            Kind,
            spell.Key,
            worker.Key,
            spell.Content.Team,
            fte,
            fte is null ? InPost.NoFte : $"{why}, {fte:0.######} FTE"
        );
}
