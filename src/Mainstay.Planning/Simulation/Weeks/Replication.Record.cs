using System.Runtime.CompilerServices;

namespace Mainstay.Planning.Simulation.Weeks;

internal ref partial struct Replication<TLanes>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly void Record(int week, WeeklyRecord record)
    {
        var kinds = _plan.Kinds;
        var (headcount, cost) = (0, _startingCosts);
        for (var kind = 0; kind < kinds.Covered; kind++)
        {
            headcount += _count[kind];
            cost += _count[kind] * kinds.WeeklyCosts[kind];
        }

        var agency = _count[kinds.Covered];
        cost += agency * kinds.WeeklyCosts[kinds.Covered];
        var holders = headcount + agency;
        record.Set(RecordedMeasure.Headcount, week, headcount);
        record.Set(RecordedMeasure.Agency, week, agency);
        record.Set(RecordedMeasure.Caseload, week, holders == 0 ? 0 : (float)_held / holders);
        record.Set(RecordedMeasure.Cost, week, (float)cost);
        record.Set(RecordedMeasure.Waiting, week, TotalWaiting());
        record.Set(RecordedMeasure.Leavers, week, _leavers);
    }

    private readonly int TotalWaiting()
    {
        var total = 0;
        foreach (var waiting in _waiting)
        {
            total += waiting;
        }

        return total;
    }
}
