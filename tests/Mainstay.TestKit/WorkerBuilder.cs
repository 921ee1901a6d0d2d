using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Agency;
using Mainstay.Core.Caseload;
using Mainstay.Core.People;

namespace Mainstay.TestKit;

/// <summary>Adds facts about one person to a history.</summary>
public sealed class WorkerBuilder(HistoryBuilder history, string person)
{
    private const string LongAgo = "2010-01-01";

    public WorkerBuilder Qualified(string on) => Add(person, new Qualification(DateOnly.Parse(on)));

    public WorkerBuilder Registration(RegistrationState state, string from = LongAgo, string? to = null) =>
        Add(person, new Registration(state), from, to);

    public WorkerBuilder Engagement(
        string from,
        string? to = null,
        EngagementKind kind = EngagementKind.Employed,
        ContractType contract = ContractType.Permanent
    ) => Add($"{person}/{from}", new Engagement(person, kind, contract), from, to);

    /// <summary>Work in a post, in its team and role.</summary>
    public WorkerBuilder Spell(
        string post,
        decimal? fte = 1,
        string from = LongAgo,
        string? to = null,
        SpellKind kind = SpellKind.Substantive,
        string? key = null
    )
    {
        var at = history.PostOf(post);
        return Add(key ?? history.Next("spell"), new PostSpell(person, at.Team, at.Role, fte, post, kind), from, to);
    }

    /// <summary>Work in a team without a post.</summary>
    public WorkerBuilder Unposted(
        string team,
        decimal? fte = 1,
        string from = LongAgo,
        string? to = null,
        string role = "social-worker"
    ) => Add(history.Next("spell"), new PostSpell(person, team, role, fte), from, to);

    /// <summary>Agency work. Without <paramref name="parts"/> the whole FTE has the one <paramref name="reason"/>; none when null.</summary>
    public WorkerBuilder Agency(
        string team,
        decimal? fte = 1,
        string from = LongAgo,
        string? to = null,
        Rationale? reason = null,
        string? covers = null,
        string role = "social-worker",
        params RationalePart[] parts
    )
    {
        RationalePart[] one = reason is { } why ? [new RationalePart(why, fte ?? 1, covers)] : [];
        var spell = new AgencySpell(person, team, role, fte, parts.Length > 0 ? parts : one);
        return Add(history.Next("placement"), spell, from, to);
    }

    public WorkerBuilder Absence(
        string from,
        string? to = null,
        decimal? days = null,
        AbsenceKind kind = AbsenceKind.Sickness
    ) => Add(history.Next("absence"), new AbsenceSpell(person, kind, days), from, to);

    public WorkerBuilder Pattern(string from, string? to, params decimal[] shares) =>
        Add(person, new WorkingPattern(shares[0], shares[1], shares[2], shares[3], shares[4]), from, to);

    public WorkerBuilder On(
        Programme programme,
        string from,
        string? to = null,
        string? stage = null,
        bool paused = false
    ) => Add($"{person}/{programme}", new ProgrammeMembership(person, programme, stage, paused), from, to);

    public WorkerBuilder Reduced(decimal percent, ReductionReason reason, string from, string? to = null) =>
        Add(history.Next("reduction"), new Reduction(person, reason, percent), from, to);

    public WorkerBuilder LedBy(
        string other,
        LinkKind kind = LinkKind.LineManager,
        string from = LongAgo,
        string? to = null
    ) => Add($"{person}/{kind}", new WorkerLink(person, kind, other), from, to);

    private WorkerBuilder Add<T>(string key, T content, string from = LongAgo, string? to = null)
        where T : notnull
    {
        history.Add(key, content, from, to);
        return this;
    }
}
