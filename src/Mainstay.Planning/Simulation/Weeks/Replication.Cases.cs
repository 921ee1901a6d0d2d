using System.Runtime.CompilerServices;

namespace Mainstay.Planning.Simulation.Weeks;

internal ref partial struct Replication<TLanes>
{
    // Closures: Binomial(k, p) in every post. Arrivals: Poisson. Allocation: one case at a time to whoever is least over their
    // cap, the first post among equals, while anybody is below the most that is allowed. That is water-filling: everybody
    // below a level L is lifted to it, where L is the greatest level that the cases waiting can pay for, and what is left
    // goes one each to the first posts at L. The level is looked for from last week's, by
    // needed(L + 1) = needed(L) + #{ gap ≤ L }.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Allocate(int team, short week)
    {
        var at = _plan.Teams[team];
        var length = at.End - at.First;
        var cases = _cases.Slice(at.First, length);
        var caps = _caps.Slice(at.First, length);
        var gaps = _gaps.Slice(at.First, length);
        var closures = _plan.Closures;
        var level = _level[team];
        var look = TLanes.Close(cases, caps, gaps, closures.Thresholds, closures.Width, _lanes, level);
        _held -= look.Closed;
        var waiting = _waiting[team] + at.Arrivals[week].Draw(ref _random);

        var (needed, atOrBelow) = (look.Needed, look.AtOrBelow);
        while (true)
        {
            if (needed > waiting)
            {
                level--;
                atOrBelow = TLanes.CountAtOrBelow(gaps, level);
                needed -= atOrBelow;
            }
            else if (level < _plan.MostOverCap && needed + atOrBelow <= waiting)
            {
                needed += atOrBelow;
                level++;
                atOrBelow = TLanes.CountAtOrBelow(gaps, level);
            }
            else
            {
                break;
            }
        }

        var extra = level < _plan.MostOverCap ? waiting - needed : 0;
        TLanes.Lift(cases, caps, gaps, level, extra);
        _held += needed + extra;
        _waiting[team] = waiting - needed - extra;
        _level[team] = level;
    }
}
