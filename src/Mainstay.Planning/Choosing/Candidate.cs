using Mainstay.Core.Caseload;
using Mainstay.Core.Caseload.Allocating;
using Mainstay.Core.People;

namespace Mainstay.Planning.Choosing;

/// <summary>A worker who could be given a case, with everything that is said of it.</summary>
/// <param name="Caseload">The worker's caseload as it is.</param>
/// <param name="Team">The worker's team; null when in none.</param>
/// <param name="After">The caseload with the case.</param>
/// <param name="RoomInFourWeeks">Whole cases that would fit in four weeks with today's cases; null when not known.</param>
/// <param name="Facts">Intake and who may lead.</param>
/// <param name="Tie">What the worker is to the case already.</param>
/// <param name="InArea">Other cases of the worker in the case's area; null when the area is not known.</param>
/// <param name="IsSpecialised">Whether specialised in what the case needs; null where no specialism of it is known to anybody.</param>
/// <param name="Gate">What the gate would say.</param>
/// <param name="Terms">What ranks the worker.</param>
/// <param name="NotOffered">Why the worker is not offered; null when offered.</param>
public sealed record Candidate(
    WorkerCaseload Caseload,
    string? Team,
    CaseCount After,
    int? RoomInFourWeeks,
    GateFacts Facts,
    Tie Tie,
    int? InArea,
    bool? IsSpecialised,
    Gate Gate,
    IReadOnlyList<ChoiceTerm> Terms,
    string? NotOffered
)
{
    /// <summary>The worker.</summary>
    public Worker Worker => Caseload.Worker;

    /// <summary>The sum of the terms: the least is offered first.</summary>
    public int Cost => Terms.Sum(t => t.Cost);

    /// <summary>Whole cases that fit now; null when the target is not known or the worker is not available.</summary>
    public int? Room => Caseload.Room;

    /// <summary>Whole cases that fit after; null when the target is not known or the worker is not available.</summary>
    public int? RoomAfter => Caseload.Availability.IsAvailable ? Caseload.Target.RoomFor(After.Counted) : null;
}

/// <summary>Whom a case may go to, ranked.</summary>
/// <param name="Cases">The case and those of its family that go with it, the case first.</param>
/// <param name="Day">The day.</param>
/// <param name="Ranked">Workers offered, the best first.</param>
/// <param name="NotOffered">Workers not offered, with the reason; in order of name.</param>
public sealed record Choice(
    IReadOnlyList<CaseRecord> Cases,
    DateOnly Day,
    IReadOnlyList<Candidate> Ranked,
    IReadOnlyList<Candidate> NotOffered
)
{
    /// <summary>The choice without some workers, for a reader who may not know of them.</summary>
    public Choice Without(Func<Candidate, bool> isLeftOut) =>
        this with
        {
            Ranked = [.. Ranked.Where(c => !isLeftOut(c))],
            NotOffered = [.. NotOffered.Where(c => !isLeftOut(c))],
        };

    /// <summary>A worker of the choice, offered or not; null when in neither.</summary>
    public Candidate? Find(string worker) =>
        Ranked.Concat(NotOffered).FirstOrDefault(c => c.Worker.PersonKeys.Contains(worker));

    /// <summary>Why a worker is not the first offered, in words; empty when they are.</summary>
    public IReadOnlyList<string> WhyNot(Candidate candidate)
    {
        if (candidate.NotOffered is { } why)
        {
            return [why];
        }

        var first = Ranked[0];
        if (candidate == first)
        {
            return [];
        }

        var of = first.Terms.ToDictionary(t => t.Kind, t => t.Cost);
        var heavier = candidate
            .Terms.Where(t => t.Cost > of.GetValueOrDefault(t.Kind))
            .OrderByDescending(t => t.Cost - of.GetValueOrDefault(t.Kind))
            .Select(t => t.Words);
        return [.. heavier.DefaultIfEmpty($"as good as {first.Worker.Name}; the names decide")];
    }
}
