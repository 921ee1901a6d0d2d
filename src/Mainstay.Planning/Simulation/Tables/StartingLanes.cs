using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>The posts before week 0, as every replication begins.</summary>
internal sealed class StartingLanes
{
    private readonly PostKinds _kinds;

    /// <summary>The start of a model.</summary>
    public StartingLanes(CouncilModel model, SimulationPlan plan)
    {
        _kinds = plan.Kinds;
        (Kind, Cases, Caps) = (new byte[plan.Lanes], new short[plan.Lanes], new short[plan.Lanes]);
        (Hired, NextDate, Due) = (new short[plan.Lanes], new short[plan.Lanes], new short[plan.Lanes]);
        Kind.AsSpan().Fill(plan.Kinds.NotOpen);
        NextDate.AsSpan().Fill(SimulationPlan.Never);
        foreach (var (team, at) in model.Teams.Zip(plan.Teams))
        {
            foreach (var (i, post) in team.Posts.Index())
            {
                Place(at.First + i, post);
            }
        }

        for (var p = 0; p < plan.Lanes; p++)
        {
            Caps[p] = plan.Kinds.Caps[Kind[p]];
        }
    }

    /// <summary>Kind of each post.</summary>
    public byte[] Kind { get; }

    /// <summary>Cases held.</summary>
    public short[] Cases { get; }

    /// <summary>Cap of whoever is in the post.</summary>
    public short[] Caps { get; }

    /// <summary>Week of hire, 0 or below.</summary>
    public short[] Hired { get; }

    /// <summary>The next week in which something happens to the post by date.</summary>
    public short[] NextDate { get; }

    /// <summary>The week in which a vacancy is filled.</summary>
    public short[] Due { get; }

    private void Place(int p, StartingPost post)
    {
        Cases[p] = (short)post.CasesHeld;
        switch (post)
        {
            case StartingPost.Filled filled:
                Kind[p] = (byte)filled.Grade;
                Hired[p] = (short)-filled.TenureWeeks;
                NextDate[p] = _kinds.BecomesInWeek(filled.Grade, -filled.TenureWeeks, 0);
                break;
            case StartingPost.Covered covered:
                Kind[p] = _kinds.Covered;
                Due[p] = NextDate[p] = (short)covered.DueWeek;
                break;
            case StartingPost.Vacant vacant:
                Kind[p] = _kinds.Vacant;
                Due[p] = NextDate[p] = (short)vacant.DueWeek;
                break;
            case StartingPost.Planned planned:
                NextDate[p] = (short)planned.OpensWeek;
                break;
        }
    }
}
