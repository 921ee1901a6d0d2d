using Mainstay.Planning.Simulation.Models;

namespace Mainstay.Planning.Simulation.Tables;

/// <summary>A starter to come: who and at what cost.</summary>
/// <param name="Grade">The grade's position.</param>
/// <param name="Cost">Pounds for the post filled.</param>
internal readonly record struct Starter(byte Grade, double Cost);

/// <summary>
/// When a vacancy will be filled and by whom, in one draw from the joint distribution of source, delay and grade:
/// P(source, delay, grade) = share × P(delay | source) × P(grade | source).
/// </summary>
internal sealed class RecruitmentTable
{
    private readonly AliasTable _outcomes;
    private readonly AliasTable _starters;
    private readonly (short Delay, byte Starter)[] _ofOutcome;

    /// <summary>The table of a model's sources.</summary>
    public RecruitmentTable(IReadOnlyList<RecruitmentSource> sources)
    {
        var outcomes =
            from source in sources
            from delay in Delays(source.Delay)
            from grade in source.Grades.Index()
            select (Weight: source.Share * delay.Chance * grade.Item, delay.Weeks, source, Grade: grade.Index);
        var likely = outcomes.Where(o => o.Weight > 0).ToList();
        var starters =
            from source in sources
            from grade in source.Grades.Index()
            select (Weight: source.Share * grade.Item, source, Grade: grade.Index);
        var offers = starters.ToList();
        Starters = [.. offers.Select(o => new Starter((byte)o.Grade, o.source.CostPerStarter))];
        _starters = new AliasTable([.. offers.Select(o => o.Weight)]);
        _outcomes = new AliasTable([.. likely.Select(o => o.Weight)]);
        _ofOutcome =
        [
            .. likely.Select(o =>
                ((short)o.Weeks, (byte)offers.FindIndex(s => ReferenceEquals(s.source, o.source) && s.Grade == o.Grade))
            ),
        ];
    }

    /// <summary>The possible starters: each source with each grade.</summary>
    public Starter[] Starters { get; }

    /// <summary>Weeks until the start, and which starter, for a post that becomes vacant.</summary>
    public (short Delay, byte Starter) Draw(ref RandomStream random) => _ofOutcome[_outcomes.Draw(ref random)];

    /// <summary>Which starter, for a vacancy whose week is known already.</summary>
    public byte DrawStarter(ref RandomStream random) => (byte)_starters.Draw(ref random);

    private static IEnumerable<(int Weeks, double Chance)> Delays(RecruitmentDelay delay) =>
        Chance
            .Geometric(1 / (1 + delay.FurtherMeanWeeks), delay.FurtherAtMostWeeks)
            .Index()
            .Select(g => (delay.AtLeastWeeks + g.Index, g.Item));
}
