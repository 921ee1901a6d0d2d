using System.Runtime.CompilerServices;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Simulation.Weeks;

internal ref partial struct Replication<TLanes>
{
    // Ageing: whoever reaches the tenure of their grade's end is in the next grade from this week on.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Progress(short week, ReadOnlySpan<short> due)
    {
        foreach (var post in due)
        {
            if (_kind[post] < _plan.Kinds.Grades)
            {
                var grade = _plan.Kinds.Becomes[_kind[post]];
                Become(post, grade);
                _nextDate[post] = _plan.Kinds.BecomesInWeek(grade, _hired[post], week + 1);
            }
        }
    }

    // Leaving: P(leave) = h(tenure) × team's factor × (1 + slope × cases over the cap), by thinning (see LeavingTable).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Leave(short week)
    {
        var leaving = _plan.Leaving;
        if (leaving.IsEmpty)
        {
            return;
        }

        for (var post = leaving.Gap(ref _random); post < _kind.Length; post += 1 + leaving.Gap(ref _random))
        {
            if (_kind[post] < _plan.Kinds.Grades)
            {
                var team = _plan.TeamOfBlock[post / SimulationPlan.Block];
                if (leaving.Leaves(ref _random, team, week - _hired[post], _cases[post] - _caps[post]))
                {
                    Release(post);
                    _leavers++;
                    OpenVacancy(post, week);
                }
            }
        }
    }

    // A vacancy draws its next holder's week and grade, and whether agency cover comes before.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpenVacancy(int post, short week)
    {
        Become(post, _plan.Kinds.Vacant);
        var (delay, starter) = _plan.Recruitment.Draw(ref _random);
        var due = (short)(week + delay);
        var cover = _random.Happens(_plan.CoverThreshold) ? (short)(week + _plan.CoverDelay) : SimulationPlan.Never;
        _starter[post] = starter;
        _due[post] = due;
        _nextDate[post] = Math.Min(due, cover);
    }

    // Recruitment: posts due are filled, booked cover begins, planned posts open.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Recruit(short week, ReadOnlySpan<short> due)
    {
        foreach (var post in due)
        {
            if (_nextDate[post] != week)
            {
                continue;
            }

            if (_kind[post] == _plan.Kinds.NotOpen)
            {
                OpenVacancy(post, week);
            }
            else if (_due[post] == week)
            {
                var starter = _plan.Recruitment.Starters[_starter[post]];
                Fill(post, starter.Grade, starter.Cost, week);
            }
            else
            {
                Become(post, _plan.Kinds.Covered);
                _nextDate[post] = _due[post];
            }
        }
    }

    // Intakes: the first unfilled posts in order, as many as there are places.
    private void TakeIn(short week)
    {
        foreach (var intake in _plan.IntakesOfWeek[week])
        {
            var places = intake.Places;
            for (var post = 0; post < _kind.Length && places > 0; post++)
            {
                if (_kind[post] == _plan.Kinds.Covered || _kind[post] == _plan.Kinds.Vacant)
                {
                    Fill(post, (byte)intake.Grade, intake.CostPerStarter, week);
                    places--;
                }
            }
        }
    }

    // An agency worker's cases wait for allocation; the starter has none yet.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int post, byte grade, double cost, short week)
    {
        Release(post);
        Become(post, grade);
        _hired[post] = week;
        _nextDate[post] = _plan.Kinds.BecomesInWeek(grade, week, week + 1);
        _startingCosts += cost;
    }
}
