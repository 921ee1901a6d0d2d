using System.Diagnostics;
using Mainstay.Core.Caseload;
using Mainstay.Core.Establishment;
using Mainstay.Core.Measures;
using Mainstay.Core.People;
using Mainstay.Core.Record;
using Mainstay.Core.Time;
using Mainstay.Planning.Reallocation;

namespace Mainstay.Bench;

/// <summary>A leaver's 30 cases in families of one to four over 12 colleagues in two teams: <c>reallocation</c>.</summary>
internal static class ReallocationBench
{
    private const int Cases = 30;
    private const int Workers = 12;
    private const int Runs = 9;
    private static readonly DateOnly Today = new(2025, 10, 3);
    private static readonly DateRange Always = new(new DateOnly(2025, 1, 6), null);

    public static int Run()
    {
        var history = History();
        var leaver = history.Reading(Workforce.Of).ByPerson("L")!;
        var request = new ReallocationRequest(PlanKind.Reallocation, leaver, Today.AddDays(28), new Scope("S"), []);
        var watch = Stopwatch.StartNew();
        var plan = ReallocationPlanner.Make(history, request, Today);
        Console.Error.WriteLine($"first plan, readings of the record included {watch.Elapsed.TotalMilliseconds:f1} ms");
        var times = new double[Runs];
        for (var run = 0; run < Runs; run++)
        {
            watch.Restart();
            plan = ReallocationPlanner.Make(history, request, Today);
            times[run] = watch.Elapsed.TotalMilliseconds;
        }

        Array.Sort(times);
        Console.Error.WriteLine($"plan again {times[Runs / 2]:f2} ms (median of {Runs}, slowest {times[^1]:f2})");
        var placed = plan.Units.Where(u => u.To is not null).Sum(u => u.Cases.Count);
        Console.WriteLine(
            $"{plan.Units.Count} families, {placed} of {Cases} cases placed, cost {plan.Cost}, proved {plan.IsProved}"
        );
        return plan.IsProved ? 0 : 1;
    }

    private static WorkforceHistory History()
    {
        List<Fact> facts = [];
        Add(facts, "S", new Team("Service", TeamKind.Group));
        Add(facts, "T1", new Team("North", TeamKind.ChildProtectionAndCourt, "S"));
        Add(facts, "T2", new Team("South", TeamKind.ChildProtectionAndCourt, "S"));
        Add(facts, "sw", new Role("Social worker", 5, "social-worker", 1, FrontLine: true));
        Add(facts, "policy", Policy());
        AddWorker(facts, "L", "T1", Cases);
        for (var w = 0; w < Workers; w++)
        {
            AddWorker(facts, $"W{w}", w < 8 ? "T1" : "T2", 12 + (w * 5 % 6));
        }

        return new WorkforceHistory(facts, new DateTime(2025, 10, 3, 8, 0, 0, DateTimeKind.Utc));
    }

    private static TargetPolicy Policy() =>
        new(
            "Policy",
            [new("all", "Everybody", 0)],
            [new("all", 18, 20)],
            [],
            DecidedBy: "Cabinet",
            DecidedOn: new DateOnly(2025, 1, 1)
        );

    private static void AddWorker(List<Fact> facts, string key, string team, int cases)
    {
        Add(facts, key, new Person(key, StaffId: key, RegistrationNumber: "SW" + key));
        Add(facts, key, new Qualification(new DateOnly(2015, 7, 1)));
        Add(facts, "spell-" + key, new PostSpell(key, team, "sw", 1));
        for (int c = 0, family = 0; c < cases; family++)
        {
            for (var child = 0; child < 1 + (family * 7 % 4) && c < cases; child++, c++)
            {
                var reference = $"{key}-{c:00}";
                Add(facts, reference, new CaseEpisode(reference, CaseSubject.Child, team, Locality: $"N{c % 5}"));
                Add(
                    facts,
                    reference,
                    new CaseStatus(reference, c % 3 == 0 ? CaseStatusCode.ChildProtection : CaseStatusCode.ChildInNeed)
                );
                Add(facts, reference, new CaseFamily(reference, $"{key}/{family}"));
                Add(facts, reference, new Involvement(reference, key, InvolvementRole.Lead, team));
            }
        }
    }

    private static void Add<T>(List<Fact> facts, string key, T content)
        where T : notnull =>
        facts.Add(FactKinds.Standard.Of<T>().Make(key, Always, content, new Provenance("bench", 0)));
}
