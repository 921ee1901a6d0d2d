using FsCheck;
using FsCheck.Fluent;
using Mainstay.TestKit;

namespace Mainstay.Core.Tests.Reports;

/// <summary>A week in which anything may happen to a worker or a case between two Fridays.</summary>
internal sealed record WorkerWeek(int Team, int Hours, int Cases, int Happens, int CaseHappens)
{
    private const string Then = "2025-09-29";
    private const string Before = "2025-09-28";
    private static readonly string[] Teams = ["a-1", "a-2", "b-1", "old"];

    public static Gen<WorkerWeek[]> Some { get; } =
        (
            from team in Gen.Choose(0, 3)
            from hours in Gen.Choose(3, 10)
            from cases in Gen.Choose(0, 6)
            from happens in Gen.Choose(0, 9)
            from caseHappens in Gen.Choose(0, 63)
            select new WorkerWeek(team, hours, cases, happens, caseHappens)
        )
            .ArrayOf()
            .Resize(9);

    /// <summary>The record of a council that lived through the week; team old ends in it.</summary>
    public static HistoryBuilder Council(WorkerWeek[] workers)
    {
        var history = new HistoryBuilder()
            .Service("a")
            .Service("b")
            .Team("a-1", "a")
            .Team("a-2", "a")
            .Team("b-1", "b")
            .Team("old", "b", to: Before)
            .CaseLedBy("waiting", null, "b-1");
        for (var i = 0; i < workers.Length; i++)
        {
            workers[i].AddTo(history, $"w{i}");
        }

        return history;
    }

    private void AddTo(HistoryBuilder history, string worker)
    {
        var (team, fte) = (Teams[Team], Hours / 10m);
        history.Post($"p-{worker}", team).Post($"p2-{worker}", Teams[(Team + 1) % 3]);
        if (Happens == 9)
        {
            history.AgencyWorker($"agency:{worker}", w => w.Agency(team, fte, "2025-01-01", Before));
        }

        history.Worker(worker, w => Spells(w.Qualified("2015-07-01"), worker, fte));
        history.Add(worker, new Core.Caseload.Professional(StaffId: worker));
        for (var c = 0; c < Cases; c++)
        {
            Case(history, worker, team, c);
        }
    }

    private void Spells(WorkerBuilder with, string worker, decimal fte)
    {
        var ends = Happens is 1 or 2 or 3 || Team == 3;
        var starts = Happens == 4 ? Then : "2025-01-01";
        with.Spell(
            $"p-{worker}",
            fte,
            starts,
            ends
                ? Happens == 4
                    ? null
                    : Before
                : null,
            key: $"s-{worker}"
        );
        if (Happens == 2 || (Team == 3 && Happens != 1 && Happens != 4))
        {
            with.Spell($"p2-{worker}", fte, Then, key: $"s2-{worker}");
        }
        else if (Happens == 3)
        {
            with.Spell($"p-{worker}", Math.Min(1, fte + 0.1m), Then, key: $"s2-{worker}");
        }

        if (Happens is 5 or 6)
        {
            with.Absence(Happens == 5 ? "2025-08-01" : "2025-09-01", Happens == 5 ? Before : null);
        }
    }

    private void Case(HistoryBuilder history, string worker, string team, int number)
    {
        var reference = $"{worker}-{number}";
        switch ((CaseHappens >> number) & 1, number % 3)
        {
            case (1, 0):
                history.CaseLedBy(reference, worker, team, to: Before);
                break;
            case (1, 1):
                history.CaseLedBy(reference, worker, team, from: Then);
                break;
            case (1, _):
                history
                    .CaseLedBy(reference, null, team)
                    .Add(
                        $"{reference}/{worker}",
                        new Core.Caseload.Involvement(reference, worker, Core.Caseload.InvolvementRole.Lead, team),
                        "2025-01-01",
                        Before
                    );
                break;
            default:
                history.CaseLedBy(reference, worker, team);
                break;
        }
    }
}
