using FsCheck;
using FsCheck.Fluent;
using Mainstay.Core.Absence;
using Mainstay.Core.Academy;
using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Caseload;

public sealed class CaseloadProperties
{
    private static readonly DateOnly Start = new(2025, 6, 2);
    private static readonly string[] Workers = ["w0", "w1", "w2", "w3", "w4"];
    private static readonly string[] Leads = [.. Workers, "TRAY", "LCS99", ""];

    /// <summary>Small councils with everything that can go wrong, and a day to look at them.</summary>
    private static Arbitrary<(IReadOnlyList<Fact> Facts, DateOnly Day)> Councils() =>
        (
            from seed in Gen.Choose(0, int.MaxValue - 1)
            from day in Gen.Choose(0, 120)
            select (Council(new Random(seed)), Start.AddDays(day))
        ).ToArbitrary();

    private static IReadOnlyList<Fact> Council(Random random)
    {
        var history = new HistoryBuilder()
            .Service("all")
            .Team("north", "all")
            .Team("south", "all")
            .Role("family-help-lead", new Role("Family help lead", null, null, 1, LeadPractitioner: true))
            .Decided(ExamplePolicies.Gloucestershire2015.WithUpperLimit(3))
            .Add("TRAY", new Professional(IsPlaceholder: true));
        foreach (var worker in Workers)
        {
            AddWorker(history, random, worker);
        }

        foreach (var n in Enumerable.Range(0, 12))
        {
            AddCase(history, random, $"c{n}");
        }

        return [.. history.Build().AllFacts()];
    }

    private static void AddWorker(HistoryBuilder history, Random random, string key) =>
        history.Worker(
            key,
            w =>
            {
                string[] roles =
                [
                    "social-worker",
                    "social-worker",
                    "senior-practitioner",
                    "team-manager",
                    "family-help-lead",
                ];
                foreach (var team in random.Next(3) == 0 ? ["north", "south"] : new[] { "north" })
                {
                    var (from, to) = Days(random);
                    var fte = random.Next(6) == 0 ? (decimal?)null : random.Next(1, 11) / 10m;
                    w.Unposted(team, fte, from, to, roles[random.Next(roles.Length)]);
                }

                if (random.Next(4) > 0)
                {
                    w.Qualified(Day(random.Next(-3000, 0)));
                }

                if (random.Next(3) == 0)
                {
                    var (from, to) = Days(random);
                    w.Absence(from, to, kind: (AbsenceKind)random.Next(9));
                }

                if (random.Next(4) == 0)
                {
                    w.Registration(RegistrationState.Lapsed, Day(random.Next(0, 120)));
                }

                foreach (var _ in Enumerable.Range(0, random.Next(3)))
                {
                    var (from, to) = Days(random);
                    w.Reduced(random.Next(1, 101), (ReductionReason)random.Next(12), from, to);
                }

                if (random.Next(4) == 0)
                {
                    w.On(Programme.Asye, Day(random.Next(0, 60)));
                }
            }
        );

    private static void AddCase(HistoryBuilder history, Random random, string key)
    {
        var (from, to) = Days(random);
        history.Case(
            key,
            null,
            from,
            to,
            (CaseStatusCode)random.Next(12),
            (CaseSubject)random.Next(3),
            random.Next(2) == 0 ? $"f{random.Next(3)}" : null,
            random.Next(8) == 0,
            random.Next(3) == 0 ? null : "south"
        );
        foreach (var n in Enumerable.Range(0, random.Next(4)))
        {
            var lead = Leads[random.Next(Leads.Length)];
            if (lead.Length > 0)
            {
                var (first, last) = Days(random);
                history.Add($"{key}/{n}", new Involvement(key, lead, (InvolvementRole)random.Next(2)), first, last);
            }
        }
    }

    private static (string From, string? To) Days(Random random)
    {
        var from = random.Next(0, 80);
        return (Day(from), random.Next(3) == 0 ? null : Day(from + random.Next(0, 80)));
    }

    private static string Day(int offset) => Start.AddDays(offset).ToString("O");

    private static WorkforceHistory History(IEnumerable<Fact> facts) => new(facts, DateTime.UnixEpoch);

    private static void Holds(Func<WorkforceHistory, DateOnly, bool> property) =>
        Check.One(Tries.Of(100), Prop.ForAll(Councils(), c => property(History(c.Facts), c.Day)));

    [Fact]
    public void Reconciliation_AlwaysSums() =>
        Holds(
            (history, day) =>
            {
                var all = Reconciliation.Of(history, Scope.Council, day);
                var open = history.Reading(Caseloads.Of).Cases.Count(c => c.IsOpenOn(day));
                return all.OpenCases == open && all.Lines.Sum(l => l.Cases) == open;
            }
        );

    [Fact]
    public void EachOpenCase_HasExactlyOneAllocationStateAndAWaitOnlyWhenNotAllocated() =>
        Holds(
            (history, day) =>
            {
                var caseloads = history.Reading(Caseloads.Of);
                var open = caseloads.Cases.Where(c => c.IsOpenOn(day)).Select(c => c.Key);
                var allocations = caseloads.On(day).Allocations;
                return allocations.Select(a => a.Case.Key).Order().SequenceEqual(open.Order())
                    && allocations.All(a => a.IsAllocated == (a.WaitingSince is null))
                    && allocations.All(a => a.IsAllocated == (a.Wait == WaitState.NotWaiting));
            }
        );

    [Fact]
    public void NotAllocated_IsTheSumOfItsKindsAndOfItsStatuses() =>
        Holds(
            (history, day) =>
            {
                decimal? Of(Measure m) => m.Of(history, Scope.Council, day).Value;
                return AllocationMeasures.ByKind.Sum(Of) == Of(AllocationMeasures.NotAllocated)
                    && AllocationMeasures.ByStatus.Sum(Of) == Of(AllocationMeasures.NotAllocated);
            }
        );

    [Fact]
    public void OrderOfFacts_DoesNotMatter() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Councils(),
                c =>
                {
                    var (one, other) = (History(c.Facts), History(c.Facts.Reverse()));
                    return CaseloadMeasures.All.All(m => Same(m, one, other, c.Day));
                }
            )
        );

    private static bool Same(Measure measure, WorkforceHistory one, WorkforceHistory other, DateOnly day)
    {
        var (a, b) = (measure.Of(one, Scope.Council, day), measure.Of(other, Scope.Council, day));
        return (a.State, a.Value, a.N, a.Note) == (b.State, b.Value, b.N, b.Note) && a.Rows.SequenceEqual(b.Rows);
    }

    [Fact]
    public void Rows_SumToTheirFigure() =>
        Holds(
            (history, day) =>
                CaseloadMeasures
                    .All.SelectMany(m => new[] { Scope.Council, new Scope("south") }.Select(s => m.Of(history, s, day)))
                    .All(r =>
                        r.Numerator is null
                        || (
                            r.Rows.Sum(x => x.Numerator) == r.Numerator
                            && (r.Denominator is null || r.Rows.Sum(x => x.Denominator) == r.Denominator)
                            && (r.Value is null || r.Value == r.Numerator / (r.Denominator ?? 1))
                        )
                    )
        );

    [Fact]
    public void Teams_SumToTheCouncil() =>
        Holds(
            (history, day) =>
                new[] { DfeCaseload.Cases, DfeCaseload.CaseHoldersFte, DfeCaseload.CaseloadFte }.All(m =>
                {
                    decimal Of(string? team) => m.Of(history, new Scope(team), day).Numerator ?? 0;
                    return Math.Abs(Of("north") + Of("south") - Of(null)) < 0.000001m && Of("all") == Of(null);
                })
        );

    [Fact]
    public void Target_IsNeverBelowNothingNorAboveTheUpperLimit() =>
        Holds(
            (history, day) =>
                history
                    .Reading(Workforce.Of)
                    .Workers.Select(w => EffectiveTarget.Of(history, w, day))
                    .All(t =>
                        t.Target is null
                            ? t.State != TargetState.Known && t.Fault is not null
                            : t.Target.Value >= 0 && (t.UpperLimit is null || t.Target.Value <= t.UpperLimit.Value)
                    )
        );

    [Fact]
    public void SplittingAnInvolvementInTwo_ChangesNoCaseload() =>
        Check.One(
            Tries.Of(100),
            Prop.ForAll(
                Councils(),
                c =>
                {
                    var split = c.Facts.SelectMany(f => f is Fact<Involvement> i ? Split(i) : [f]);
                    return DfeCaseload.Cases.Of(History(c.Facts), Scope.Council, c.Day).Value
                        == DfeCaseload.Cases.Of(History(split), Scope.Council, c.Day).Value;
                }
            )
        );

    private static IEnumerable<Fact> Split(Fact<Involvement> involvement)
    {
        var middle = involvement.Valid.From.AddDays(20);
        return involvement.Valid.To is { } to && to <= middle
            ? [involvement]
            :
            [
                involvement with
                {
                    Valid = new(involvement.Valid.From, middle),
                },
                involvement with
                {
                    Valid = new(middle.AddDays(1), involvement.Valid.To),
                },
            ];
    }
}
