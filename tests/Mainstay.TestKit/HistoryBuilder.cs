using Mainstay.Core.Agency;
using Mainstay.Core.Establishment;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Recruitment;
using Mainstay.Core.Time;

namespace Mainstay.TestKit;

/// <summary>
/// Makes small, valid histories; a test states only what matters to it. Days are ISO text, both ends included; what
/// has no first day began on 1 January 2010. Posts name a team and a role, spells follow their post.
/// </summary>
public sealed class HistoryBuilder
{
    private const string LongAgo = "2010-01-01";
    private readonly List<Fact> _facts = [];
    private readonly Dictionary<string, Post> _posts = [];
    private readonly HashSet<string> _roles = [];
    private int _number;

    /// <summary>The facts so far, for tests that reorder, split or drop them.</summary>
    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>Any fact at all.</summary>
    public HistoryBuilder Add<T>(string key, T content, string from = LongAgo, string? to = null)
        where T : notnull => Add(key, content, Range(from, to));

    public HistoryBuilder Add<T>(string key, T content, DateRange valid)
        where T : notnull
    {
        _facts.Add(FactKinds.Standard.Of<T>().Make(key, valid, content, new Provenance("test", 0)));
        return this;
    }

    public HistoryBuilder Team(
        string key,
        string? parent = null,
        TeamKind kind = TeamKind.ChildProtectionAndCourt,
        string? name = null,
        string from = LongAgo,
        string? to = null
    ) => Add(key, new Team(name ?? key, kind, parent), from, to);

    /// <summary>A level above teams.</summary>
    public HistoryBuilder Service(string key, string? parent = null) => Team(key, parent, TeamKind.Group);

    /// <summary>A role; <c>social-worker</c>, <c>senior-practitioner</c>, <c>team-manager</c> and <c>business-support</c> exist already.</summary>
    public HistoryBuilder Role(string code, Role role, string from = LongAgo, string? to = null)
    {
        _roles.Add(code);
        return Add(code, role, from, to);
    }

    public HistoryBuilder Post(
        string key,
        string team,
        decimal fte = 1,
        string role = "social-worker",
        string from = LongAgo,
        string? to = null
    )
    {
        _posts[key] = new Post(team, role, fte);
        return Add(key, _posts[key], from, to);
    }

    public HistoryBuilder Vacancy(string post, RecruitmentStatus status, string from = LongAgo, string? to = null) =>
        Add(post, new Vacancy(status), from, to);

    /// <summary>Somebody employed: person with a registration number, and what <paramref name="with"/> adds.</summary>
    public HistoryBuilder Worker(string key, Action<WorkerBuilder> with) =>
        Person(key, new Person(key, StaffId: key, RegistrationNumber: $"SW{++_number}"), with);

    /// <summary>Somebody who works through an agency.</summary>
    public HistoryBuilder AgencyWorker(string key, Action<WorkerBuilder> with) =>
        Person(key, new Person(key, AgencyWorkerId: key, RegistrationNumber: $"SW{++_number}"), with);

    /// <summary>So much FTE of funded posts and, up to <paramref name="filled"/>, people who hold them, in whole ones and a remainder.</summary>
    public HistoryBuilder Posts(
        string prefix,
        string team,
        decimal fte,
        decimal filled = 0,
        string from = LongAgo,
        string? to = null,
        string role = "social-worker"
    )
    {
        var held = Ones(filled).ToArray();
        foreach (var (part, i) in Ones(fte - filled).Select((p, i) => (p, i)))
        {
            Post($"{prefix}-vacant-{i}", team, part, role, from, to);
        }

        foreach (var (part, i) in held.Select((p, i) => (p, i)))
        {
            Post($"{prefix}-{i}", team, part, role, from);
            Worker($"{prefix}-worker-{i}", w => w.Spell($"{prefix}-{i}", part, from, to));
        }

        return this;
    }

    /// <summary>So much agency FTE in whole ones and a remainder.</summary>
    public HistoryBuilder Agency(
        string prefix,
        string team,
        decimal fte,
        Rationale? reason = null,
        string from = LongAgo,
        string? to = null
    )
    {
        foreach (var (part, i) in Ones(fte).Select((p, i) => (p, i)))
        {
            AgencyWorker($"agency:{prefix}-{i}", w => w.Agency(team, part, from, to, reason));
        }

        return this;
    }

    private static IEnumerable<decimal> Ones(decimal fte) =>
        Enumerable.Repeat(1m, (int)fte).Concat(fte % 1 > 0 ? [fte % 1] : []);

    public HistoryBuilder Person(string key, Person person, Action<WorkerBuilder> with)
    {
        Add(key, person);
        with(new WorkerBuilder(this, key));
        return this;
    }

    public WorkforceHistory Build() => new(WithRoles(), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));

    internal Post PostOf(string post) => _posts[post];

    internal string Next(string word) => $"{word}-{++_number}";

    internal static DateRange Range(string from, string? to) =>
        new(DateOnly.Parse(from), to is null ? null : DateOnly.Parse(to));

    private IEnumerable<Fact> WithRoles()
    {
        var standard = new Dictionary<string, Role>
        {
            ["social-worker"] = new("Social worker", 5, "social-worker", 1, FrontLine: true),
            ["senior-practitioner"] = new("Senior practitioner", 4, "senior-social-worker", 0.8m, FrontLine: true),
            ["team-manager"] = new("Team manager", 3, "team-manager", 0, Manages: true),
            ["business-support"] = new("Business support", null, null, 0, Administrative: true),
        };
        var missing = standard.Where(r => !_roles.Contains(r.Key));
        var kind = FactKinds.Standard.Of<Role>();
        return _facts.Concat(
            missing.Select(r => kind.Make(r.Key, Range(LongAgo, null), r.Value, new Provenance("test", 0)))
        );
    }
}
