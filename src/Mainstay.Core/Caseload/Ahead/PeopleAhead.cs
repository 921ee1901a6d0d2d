using Mainstay.Core.Absence;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Ahead;

/// <summary>Everybody who is, or is expected to be, in some teams, on any day to come; always in the same order.</summary>
internal sealed class PeopleAhead
{
    private readonly WorkforceHistory _history;
    private readonly DateOnly _today;
    private readonly IReadOnlySet<string>? _teams;
    private readonly Worker[] _workers;
    private readonly Dictionary<Worker, Fact<ExpectedEvent>[]> _events;
    private readonly Fact<ExpectedEvent>[] _starts;

    public PeopleAhead(WorkforceHistory history, Scope scope, DateOnly today)
    {
        (_history, _today) = (history, today);
        _teams = scope.Team is { } team ? history.Reading(TeamTree.Of).Below(team, today) : null;
        var workforce = history.Reading(Workforce.Of);
        _workers =
        [
            .. workforce.Workers.Where(w => IsEverHere(w) && (scope.Band is null || BandToday(w) == scope.Band)),
        ];
        var ahead = history.All<ExpectedEvent>().Where(e => e.Valid.From > today).ToArray();
        _events = ahead
            .Where(e => e.Content.Person is not null)
            .GroupBy(e => workforce.ByPerson(e.Content.Person!))
            .Where(g => g.Key is not null)
            .ToDictionary(g => g.Key!, g => g.OrderBy(e => e.Valid.From).ToArray());
        _starts = scope.Band is null ? [.. ahead.Where(e => IsStartHere(workforce, e))] : [];
    }

    /// <summary>Workers in case-holding posts today whose target is not known.</summary>
    public IReadOnlyList<string> NotKnown =>
        [.. _workers.Where(w => Carried(w, _today, true) is { IsHere: true, Chain: null }).Select(w => w.Key)];

    /// <summary>Everybody on a day: the same people in the same order on every day.</summary>
    public IReadOnlyList<PersonAhead> On(DateOnly day) =>
        [.. _workers.Select(w => Of(w, day)), .. _starts.Select(s => Of(s, day))];

    private PersonAhead Of(Worker worker, DateOnly day) =>
        new(
            worker.Key,
            SpellsHere(worker, day).FirstOrDefault()?.Team,
            worker.AgencySpells.Any(s => s.Valid.Contains(_today)),
            Carried(worker, day, withExpected: false),
            Carried(worker, day, withExpected: true)
        );

    private Carried Carried(Worker worker, DateOnly day, bool withExpected)
    {
        var events = EventsOf(worker, day, withExpected);
        var hasLeft = events.Any(e => e.Content.Kind == ExpectedEventKind.Notice && e.Valid.From < day);
        if (hasLeft || SpellsHere(worker, day).Length == 0)
        {
            return Ahead.Carried.Nothing;
        }

        var chain = EffectiveTarget.Of(_history, worker, day);
        var isAway = IsAway(worker, day, events);
        var target = isAway ? 0 : chain.Target?.ValueIn(IsOurs) ?? 0;
        return new(true, isAway, chain.Target is null ? null : chain, target);
    }

    // Planned leave and an expected return count from their day; the later of them says how it stands.
    private bool IsAway(Worker worker, DateOnly day, Fact<ExpectedEvent>[] events)
    {
        var last = events.LastOrDefault(e =>
            e.Content.Kind is ExpectedEventKind.PlannedLeave or ExpectedEventKind.ExpectedReturn
        );
        return last is not null
            ? last.Content.Kind == ExpectedEventKind.PlannedLeave
            : worker.Absences.Any(a => a.Valid.Contains(day) && IsLong(worker, a));
    }

    // Who is off sick today and not yet long term is taken to come back; who is long term stays away until a return is known.
    private bool IsLong(Worker worker, Fact<AbsenceSpell> absence) =>
        absence.Content.Kind is AbsenceKind.FamilyLeave or AbsenceKind.Suspension
        || (absence.Valid.Contains(_today) && Availability.Of(worker, _today).LongTerm is not null);

    private Fact<ExpectedEvent>[] EventsOf(Worker worker, DateOnly day, bool withExpected) =>
        _events.TryGetValue(worker, out var events)
            ? [.. events.Where(e => e.Valid.From <= day && (withExpected || e.Content.Confirmed))]
            : [];

    private PersonAhead Of(Fact<ExpectedEvent> start, DateOnly day)
    {
        var carried = day < start.Valid.From ? Ahead.Carried.Nothing : Starter(start, day);
        return new(
            start.Content.Person ?? start.Key,
            TeamOf(start),
            false,
            start.Content.Confirmed ? carried : Ahead.Carried.Nothing,
            carried
        );
    }

    private Carried Starter(Fact<ExpectedEvent> start, DateOnly day)
    {
        var post = PostOf(start);
        var role = post is null ? null : _history.Nearest<Role>(post.Role, day);
        var fte = start.Content.Fte ?? post?.Fte ?? 1;
        if (role is { CaseHoldingShare: 0 } || PolicyInForce.On(_history, day) is not { } policy)
        {
            return Ahead.Carried.Nothing;
        }

        var kind = _history.Nearest<Team>(TeamOf(start)!, day)?.Kind;
        var figure = policy.LineFor(policy.Policy.Bands[0].Code, kind)?.Target ?? 0;
        return new(true, false, null, figure * (role?.CaseHoldingShare ?? 1) * fte);
    }

    // Somebody who has a spell from then on is in the record already.
    private bool IsStartHere(Workforce workforce, Fact<ExpectedEvent> start) =>
        start.Content.Kind == ExpectedEventKind.StartAgreed
        && TeamOf(start) is { } team
        && IsOurs(team)
        && !(
            start.Content.Person is { } person
            && workforce.ByPerson(person) is { } worker
            && SpellOnDay.Of(_history, worker, start.Valid.From).Count > 0
        );

    private string? TeamOf(Fact<ExpectedEvent> start) => start.Content.Team ?? PostOf(start)?.Team;

    private Post? PostOf(Fact<ExpectedEvent> start) =>
        start.Content.Post is { } post ? _history.Nearest<Post>(post, start.Valid.From) : null;

    private SpellOnDay[] SpellsHere(Worker worker, DateOnly day) =>
        [.. SpellOnDay.Of(_history, worker, day).Where(s => s.HoldsCases && IsOurs(s.Team))];

    private bool IsEverHere(Worker worker) =>
        worker.Spells.Any(s => IsAhead(s.Valid.To) && IsOurs(s.Content.Team))
        || worker.AgencySpells.Any(s => IsAhead(s.Valid.To) && IsOurs(s.Content.Team));

    private bool IsAhead(DateOnly? lastDay) => lastDay is null || lastDay >= _today;

    private bool IsOurs(string team) => _teams is null || _teams.Contains(team);

    private string? BandToday(Worker worker) => PolicyInForce.On(_history, _today)?.BandOf(worker, _today)?.Code;
}
