using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>What a post can be, as small numbers: the grades in order, then covered, vacant and not open.</summary>
internal sealed class PostKinds
{
    /// <summary>The kinds of a model.</summary>
    public PostKinds(CouncilModel model)
    {
        Grades = model.Grades.Count;
        Caps =
        [
            .. model.Grades.Select(g => (short)g.Cap),
            (short)model.Cover.Cap,
            SimulationPlan.NoHolder,
            SimulationPlan.NoHolder,
        ];
        WeeklyCosts = [.. model.Grades.Select(g => g.WeeklyCost), model.Cover.WeeklyCost, 0, 0];
        Becomes = [.. model.Grades.Select(g => (byte)(g.Becomes?.Grade ?? 0))];
        BecomesAt = [.. model.Grades.Select(g => (short)(g.Becomes?.AtTenureWeeks ?? SimulationPlan.Never))];
    }

    /// <summary>How many grades; kinds below this are filled posts.</summary>
    public int Grades { get; }

    /// <summary>Vacant with an agency worker at work.</summary>
    public byte Covered => (byte)Grades;

    /// <summary>Vacant.</summary>
    public byte Vacant => (byte)(Grades + 1);

    /// <summary>Not in the establishment, or not yet.</summary>
    public byte NotOpen => (byte)(Grades + 2);

    /// <summary>How many kinds.</summary>
    public int Count => Grades + 3;

    /// <summary>The cap of each kind.</summary>
    public short[] Caps { get; }

    /// <summary>Pounds a week of each kind.</summary>
    public double[] WeeklyCosts { get; }

    /// <summary>The grade that each grade becomes.</summary>
    public byte[] Becomes { get; }

    /// <summary>At which tenure; <see cref="SimulationPlan.Never"/> for not at all.</summary>
    public short[] BecomesAt { get; }

    /// <summary>The week in which somebody of a grade, hired in a week, moves to the next; at the earliest <paramref name="earliest"/>.</summary>
    public short BecomesInWeek(int grade, int hired, int earliest) =>
        BecomesAt[grade] == SimulationPlan.Never
            ? SimulationPlan.Never
            : (short)Math.Max(hired + BecomesAt[grade], earliest);
}
