using System.Runtime.CompilerServices;
using Mainstay.Planning.Simulation.Lanes;
using Mainstay.Planning.Simulation.Tables;

namespace Mainstay.Planning.Simulation.Weeks;

/// <summary>
/// One replication: the state of every post, and the steps of a week in their order. Each step stands in a file of its own.
/// Nothing is counted down: a post has the date of what happens to it next, and tenure is the week less the week of hire.
/// </summary>
/// <typeparam name="TLanes">How the loops over every post are done; the answers are the same.</typeparam>
internal ref partial struct Replication<TLanes>
    where TLanes : struct, ILanes
{
    private readonly SimulationPlan _plan;
    private readonly Span<short> _cases;
    private readonly Span<short> _caps;
    private readonly Span<short> _gaps;
    private readonly Span<short> _nextDate;
    private readonly Span<short> _hired;
    private readonly Span<short> _due;
    private readonly Span<short> _dueNow;
    private readonly Span<byte> _kind;
    private readonly Span<byte> _starter;
    private readonly Span<int> _waiting;
    private readonly Span<short> _level;
    private readonly Span<int> _count;
    private readonly Span<ulong> _lanes;
    private RandomStream _random;
    private int _held;
    private int _leavers;
    private double _startingCosts;

    /// <summary>The replication of a number, before week 0.</summary>
    public Replication(SimulationPlan plan, ReplicationMemory memory, ulong seed, int number)
    {
        _plan = plan;
        _cases = memory.Cases;
        _caps = memory.Caps;
        _gaps = memory.Gaps;
        _nextDate = memory.NextDate;
        _hired = memory.Hired;
        _due = memory.Due;
        _dueNow = memory.DueNow;
        _kind = memory.Kind;
        _starter = memory.Starter;
        _waiting = memory.Waiting;
        _level = memory.Level;
        _count = memory.Count;
        _lanes = memory.Random;
        _random = RandomStream.Of(seed, number, _lanes);
        Begin();
    }

    /// <summary>Runs every week and records each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run(WeeklyRecord record)
    {
        for (short week = 0; week < _plan.Weeks; week++)
        {
            (_leavers, _startingCosts) = (0, 0);
            var due = TLanes.FindDue(_nextDate, week, _dueNow);
            Progress(week, _dueNow[..due]);
            Leave(week);
            Recruit(week, _dueNow[..due]);
            TakeIn(week);
            for (var team = 0; team < _plan.Teams.Length; team++)
            {
                Allocate(team, week);
            }

            Record(week, record);
        }
    }

    private void Begin()
    {
        var start = _plan.Start;
        start.Kind.CopyTo(_kind);
        start.Cases.CopyTo(_cases);
        start.Caps.CopyTo(_caps);
        start.Hired.CopyTo(_hired);
        start.NextDate.CopyTo(_nextDate);
        start.Due.CopyTo(_due);
        _count.Clear();
        _level.Fill(Math.Min((short)0, _plan.MostOverCap));
        for (var p = 0; p < _kind.Length; p++)
        {
            _count[_kind[p]]++;
            _held += _cases[p];
            // A vacancy whose week is known already still has to draw who comes.
            if (_kind[p] == _plan.Kinds.Covered || _kind[p] == _plan.Kinds.Vacant)
            {
                _starter[p] = _plan.Recruitment.DrawStarter(ref _random);
            }
        }

        for (var team = 0; team < _plan.Teams.Length; team++)
        {
            _waiting[team] = _plan.Teams[team].Waiting;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Become(int post, byte kind)
    {
        _count[_kind[post]]--;
        _count[kind]++;
        _kind[post] = kind;
        _caps[post] = _plan.Kinds.Caps[kind];
    }

    private void Release(int post)
    {
        _waiting[_plan.TeamOfBlock[post / SimulationPlan.Block]] += _cases[post];
        _held -= _cases[post];
        _cases[post] = 0;
    }
}
