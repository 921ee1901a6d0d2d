namespace Mainstay.Core.Measures.Columns;

/// <summary>The columns of every team of one council, derived from its dated facts and kept up to date fact by fact.</summary>
/// <remarks>
/// <para>
/// Immutable: a change gives new columns that share everything but the worker's row and the columns of the teams that
/// the fact touches. A team's columns come from one constructor whether all are made or one is made again, so that
/// incremental equals from scratch.
/// </para>
/// <para>Councils know nothing of each other: they are the unit of work for several threads.</para>
/// </remarks>
public sealed partial class CouncilColumns
{
    private readonly TeamFacts[] _facts;
    private readonly CaseloadRow[] _loads;
    private readonly WorkerFacts[] _workers;
    private readonly TeamColumns[] _teams;

    private CouncilColumns(
        ColumnTerms terms,
        TeamFacts[] facts,
        CaseloadRow[] loads,
        WorkerFacts[] workers,
        TeamColumns[] teams
    ) => (Terms, _facts, _loads, _workers, _teams) = (terms, facts, loads, workers, teams);

    /// <summary>Snapshots, bands and unit of FTE.</summary>
    public ColumnTerms Terms { get; }

    /// <summary>The columns of each team, by its dense number.</summary>
    public IReadOnlyList<TeamColumns> Teams => _teams;

    /// <summary>The columns of a council's facts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A fact names a worker or team that the facts do not number.</exception>
    /// <exception cref="OverflowException">A worker has more allocations than a row can count.</exception>
    public static CouncilColumns Of(CouncilFacts facts, ColumnTerms terms)
    {
        var loads = CaseloadRow.OfAll(facts.Workers, facts.Allocations, terms.Days);
        var workers = WorkerFacts.OfAll(facts);
        var teamFacts = TeamFacts.OfAll(facts);
        var teams = Array.ConvertAll(teamFacts, f => new TeamColumns(terms, f, loads, workers));
        return new CouncilColumns(terms, teamFacts, loads, workers, teams);
    }
}
