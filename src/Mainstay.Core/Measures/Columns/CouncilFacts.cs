namespace Mainstay.Core.Measures.Columns;

/// <summary>One worker in one team at one FTE. Days are day numbers; the end is exclusive.</summary>
/// <param name="Worker">Dense number of the worker, from 0.</param>
/// <param name="Team">Dense number of the team, from 0.</param>
/// <param name="From">First day.</param>
/// <param name="End">First day no longer in force; <see cref="CouncilFacts.Open"/> while open.</param>
/// <param name="Fte">FTE in the whole units of the facts (millionths in the product).</param>
/// <param name="QualifiedOn">Day of qualification; <see cref="CouncilFacts.NotKnown"/> when not known.</param>
/// <param name="Leaves">Whether the worker leaves the council at the end.</param>
public readonly record struct TeamSpell(
    int Worker,
    int Team,
    int From,
    int End,
    int Fte,
    int QualifiedOn,
    bool Leaves = false
);

/// <summary>FTE that a team has for a time beside its spells: a vacancy, or an agency worker.</summary>
/// <param name="Team">Dense number of the team.</param>
/// <param name="Fte">FTE in whole units.</param>
/// <param name="From">First day.</param>
/// <param name="End">First day no longer in force.</param>
public readonly record struct TeamFte(int Team, int Fte, int From, int End);

/// <summary>Days of one worker: an absence, or a case held.</summary>
/// <param name="Worker">Dense number of the worker.</param>
/// <param name="From">First day.</param>
/// <param name="End">First day no longer in force.</param>
public readonly record struct WorkerDays(int Worker, int From, int End);

/// <summary>An experience band: from so many days since qualification on, with the most cases that a full-time worker should hold.</summary>
/// <param name="FromDays">The first day since qualification; the first band also takes everybody before it.</param>
/// <param name="Cap">Cases for one FTE; the cap of a spell is this times its FTE, rounded down.</param>
public readonly record struct CaseBand(int FromDays, int Cap);

/// <summary>The dated facts of one council by dense numbers, in any order: what its columns are derived from.</summary>
public sealed class CouncilFacts
{
    /// <summary>The end of what is still open.</summary>
    public const int Open = int.MaxValue;

    /// <summary>A day that the record does not know.</summary>
    public const int NotKnown = int.MinValue;

    /// <summary>How many workers there are; they are numbered from 0.</summary>
    public required int Workers { get; init; }

    /// <summary>How many teams there are; they are numbered from 0.</summary>
    public required int Teams { get; init; }

    /// <summary>Who is in which team.</summary>
    public ReadOnlyMemory<TeamSpell> Spells { get; init; }

    /// <summary>Vacancies.</summary>
    public ReadOnlyMemory<TeamFte> Vacancies { get; init; }

    /// <summary>Agency workers.</summary>
    public ReadOnlyMemory<TeamFte> Agency { get; init; }

    /// <summary>Absences; those of one worker may overlap, and a day then counts once.</summary>
    public ReadOnlyMemory<WorkerDays> Absences { get; init; }

    /// <summary>Cases held, in as many blocks as they came in.</summary>
    public IReadOnlyList<ReadOnlyMemory<WorkerDays>> Allocations { get; init; } = [];
}
