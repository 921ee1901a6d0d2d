using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Core.WorkingTime;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Record;

/// <summary>A small council whose record changes at random: facts of every kind that figures read come, go and are corrected.</summary>
internal sealed class RandomChanges
{
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly First = new(2023, 9, 1);
    private readonly List<Fact> _held = [];
    private readonly List<Fact> _waiting = [];
    private uint _state;
    private int _made;

    /// <param name="seed">Sets the council and every change.</param>
    /// <param name="onlyCases">Whether only facts of cases change, as on most days of a year.</param>
    public RandomChanges(int seed, bool onlyCases = false)
    {
        _state = (uint)seed;
        var builder = new RandomHistories(seed).BuilderWithCases();
        AddPeople(builder);
        AddCases(builder);
        AddRules(builder);
        foreach (var fact in builder.Build().All<Role>().Concat<Fact>(builder.Facts))
        {
            (Draw(4) == 0 ? _waiting : _held).Add(fact);
        }

        if (onlyCases)
        {
            _held.AddRange(_waiting.Where(f => !IsOfCases(f)));
            _waiting.RemoveAll(f => !IsOfCases(f));
        }

        OnlyCases = onlyCases;
        History = FromScratch();
    }

    /// <summary>The history that followed every change so far.</summary>
    public WorkforceHistory History { get; private set; }

    private bool OnlyCases { get; }

    private DateTime Instant => Start.AddMinutes(_made);

    /// <summary>The same record read anew.</summary>
    public WorkforceHistory FromScratch() => new(_held, Instant);

    /// <summary>One to three facts more, fewer or with other days.</summary>
    public void Change()
    {
        List<Fact> added = [];
        List<FactName> removed = [];
        for (var i = 0; i < 1 + Draw(3); i++)
        {
            ChangeOne(added, removed);
        }

        _made++;
        History = History.With(added, removed, Instant);
    }

    /// <summary>Adds some facts, then takes them out again.</summary>
    public void ThereAndBack()
    {
        Fact[] some = [.. _waiting.Take(1 + Draw(3))];
        History = History.With(some, [], Instant).With([], [.. some.Select(FactName.Of)], Instant);
    }

    private void ChangeOne(List<Fact> added, List<FactName> removed)
    {
        Fact[] open = [.. _held.Where(f => (!OnlyCases || IsOfCases(f)) && !added.Contains(f))];
        var what = Draw(3);
        if (what == 0 && _waiting.Count > 0)
        {
            var fact = _waiting[Draw(_waiting.Count)];
            _waiting.Remove(fact);
            _held.Add(fact);
            added.Add(fact);
        }
        else if (open.Length > 0)
        {
            var fact = open[Draw(open.Length)];
            _held.Remove(fact);
            removed.Add(FactName.Of(fact));
            if (what == 1)
            {
                var corrected = fact with { Valid = new(fact.Valid.From, LastDay(fact.Valid.From)) };
                _held.Add(corrected);
                added.Add(corrected);
            }
        }
    }

    private static bool IsOfCases(Fact fact) =>
        fact.Statement is CaseEpisode or CaseStatus or CaseFamily or CaseAwaiting or Involvement or Professional;

    private void AddPeople(HistoryBuilder builder)
    {
        string[] people = [.. builder.Facts.Where(f => f.Kind == "person").Select(f => f.Key)];
        foreach (var person in people)
        {
            var from = Day();
            builder
                .Add(person, new Registration((RegistrationState)Draw(3)), Range())
                .Add($"{person}/r", new Reduction(person, (ReductionReason)Draw(6), Draw(10) * 10), Range())
                .Add($"{person}/p", new ProgrammeMembership(person, (Programme)Draw(2)), Range())
                .Add(person, new WorkingPattern(1, Draw(2), 1, Draw(2), 1), Range())
                .Add(
                    $"{person}/e",
                    new Engagement(person, (EngagementKind)Draw(3), NoticeReceived: Draw(2) == 0 ? null : Day()),
                    Range()
                )
                .Add($"{person}/l", new Leaver(1, 2), Range())
                .Add($"{person}/h", new HoursOverContract(person, 3), Range())
                .Add(person, new Person(person, StaffId: person, RegistrationNumber: $"SW{Draw(4)}"), new(from, null));
        }

        builder.Add("newcomer", new Person("Newcomer", StaffId: "newcomer"));
        builder.Add("newcomer/s", new PostSpell("newcomer", "north", "social-worker", 1), Range());
    }

    private void AddCases(HistoryBuilder builder)
    {
        string[] cases =
        [
            .. builder.Facts.Select(f => f.Statement).OfType<Involvement>().Select(i => i.Case).Distinct(),
        ];
        string[] professionals =
        [
            .. builder.Facts.Select(f => f.Statement).OfType<Involvement>().Select(i => i.Professional).Distinct(),
        ];
        foreach (var reference in cases)
        {
            for (var i = 0; i < 3; i++)
            {
                var who = professionals[Draw(professionals.Length)];
                builder.Add(
                    $"{reference}/l{i}",
                    new Involvement(reference, who, InvolvementRole.Lead, "north"),
                    Range()
                );
            }

            builder
                .Add(reference, new CaseAwaiting(reference, (Awaiting)Draw(3), Draw(2) == 0 ? null : Day()), Range())
                .Add($"{reference}/s", new CaseStatus(reference, (CaseStatusCode)Draw(11)), Range())
                .Add($"{reference}/f", new CaseFamily(reference, $"f{Draw(3)}"), Range())
                .Add($"{reference}/o", new CaseEpisode(reference, (CaseSubject)Draw(2), "south", Draw(3) == 0), Range())
                .Add($"{reference}/n", new Involvement(reference, "desk", InvolvementRole.Lead, "care"), Range());
        }

        builder.Add("desk", new Professional(IsPlaceholder: true));
    }

    private void AddRules(HistoryBuilder builder)
    {
        var decided = ExamplePolicies.Lancashire2015 with { DecidedBy = "Cabinet", DecidedOn = First };
        builder
            .Add("policy", decided, new DateRange(First, null))
            .Add(
                "policy-2",
                ExamplePolicies.Gloucestershire2015 with
                {
                    DecidedBy = "Cabinet",
                    DecidedOn = Day(),
                },
                Range()
            )
            .Add("rules", ExamplePolicies.Allocation with { AwayLimitWorkingDays = 3 }, Range())
            .Add("south-2", new Team("South 2", TeamKind.ChildrenInCare, "s2"), Range());
    }

    private DateRange Range()
    {
        var from = Day();
        return new(from, LastDay(from));
    }

    private DateOnly Day() => First.AddDays(Draw(800));

    private DateOnly? LastDay(DateOnly from) => Draw(3) == 0 ? null : from.AddDays(Draw(400));

    private int Draw(int below)
    {
        _state = unchecked((_state * 1664525u) + 1013904223u);
        return (int)((_state >> 9) % (uint)below);
    }
}
