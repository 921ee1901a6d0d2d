using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>
/// A model worked out once into the tables that the weekly steps read, shared by all threads and never changed. Posts stand
/// team by team; each team begins at a multiple of 32 posts and is filled up with posts that never open.
/// </summary>
internal sealed class SimulationPlan
{
    /// <summary>Posts that the widest path takes at once.</summary>
    public const int Block = 32;

    /// <summary>The cap of a post in which nobody can hold cases: so far below zero that its load over cap is above every level.</summary>
    public const short NoHolder = -1000;

    /// <summary>A week that never comes.</summary>
    public const short Never = short.MaxValue;

    /// <summary>The plan of a model whose ranges hold.</summary>
    public SimulationPlan(CouncilModel model)
    {
        Weeks = model.Weeks;
        Kinds = new PostKinds(model);
        Teams = TeamPlan.Of(model);
        Lanes = Teams[^1].End;
        TeamOfBlock =
        [
            .. Enumerable.Range(0, Lanes / Block).Select(b => Array.FindIndex(Teams, t => b * Block < t.End)),
        ];
        MostOverCap = (short)model.Cases.MostOverCap;
        MostCases = Math.Max(
            model.Teams.SelectMany(t => t.Posts).Max(p => p.CasesHeld),
            Math.Max(model.Cover.Cap, model.Grades.Max(g => g.Cap)) + Math.Max(model.Cases.MostOverCap, 0)
        );
        Leaving = new LeavingTable(
            model.Leaving,
            [.. model.Teams.Select(t => t.LeavingFactor)],
            MostOver(model),
            Lanes
        );
        Recruitment = new RecruitmentTable(model.Recruitment);
        Closures = ClosureTable.Of(model.Cases.ClosingWeekly, MostCases);
        CoverThreshold = Chance.Threshold(model.Cover.Probability);
        CoverDelay = (short)model.Cover.DelayWeeks;
        IntakesOfWeek =
        [
            .. Enumerable.Range(0, Weeks).Select(w => model.Intakes.Where(i => i.Weeks.Contains(w)).ToArray()),
        ];
        Establishment = [.. Enumerable.Range(0, Weeks).Select(w => PostsOpen(model, w))];
        Start = new StartingLanes(model, this);
    }

    /// <summary>Weeks simulated.</summary>
    public int Weeks { get; }

    /// <summary>What a post can be, with cap, cost and progression of each.</summary>
    public PostKinds Kinds { get; }

    /// <summary>The teams in order.</summary>
    public TeamPlan[] Teams { get; }

    /// <summary>Posts, with those that only fill teams up: a multiple of <see cref="Block"/>.</summary>
    public int Lanes { get; }

    /// <summary>The team of each block of posts.</summary>
    public int[] TeamOfBlock { get; }

    /// <summary>The load over cap at which nobody is given a case.</summary>
    public short MostOverCap { get; }

    /// <summary>The greatest caseload that can occur.</summary>
    public int MostCases { get; }

    /// <summary>Who leaves.</summary>
    public LeavingTable Leaving { get; }

    /// <summary>Who comes, and when.</summary>
    public RecruitmentTable Recruitment { get; }

    /// <summary>How many cases close.</summary>
    public ClosureTable Closures { get; }

    /// <summary>The chance, of 2³², that a vacancy has cover booked.</summary>
    public ulong CoverThreshold { get; }

    /// <summary>Weeks from the vacancy to its cover.</summary>
    public short CoverDelay { get; }

    /// <summary>The intakes of each week.</summary>
    public Intake[][] IntakesOfWeek { get; }

    /// <summary>Posts in the establishment in each week.</summary>
    public int[] Establishment { get; }

    /// <summary>The posts before week 0.</summary>
    public StartingLanes Start { get; }

    // How far over their cap a worker can come to be: by allocation, from the start, or by moving to a grade with a lower cap.
    private static int MostOver(CouncilModel model)
    {
        var caps = model.Grades.Select(g => g.Cap).ToList();
        var atStart = model
            .Teams.SelectMany(t => t.Posts)
            .OfType<StartingPost.Filled>()
            .Select(p => p.Cases - caps[p.Grade])
            .DefaultIfEmpty()
            .Max();
        var lowers = model.Grades.Any(g => g.Becomes is { } next && caps[next.Grade] < g.Cap);
        return Math.Max(0, Math.Max(model.Cases.MostOverCap, atStart)) + (lowers ? caps.Max() - caps.Min() : 0);
    }

    private static int PostsOpen(CouncilModel model, int week) =>
        model
            .Teams.SelectMany(t => t.Posts)
            .Count(p => p is not StartingPost.Planned planned || planned.OpensWeek <= week);
}
