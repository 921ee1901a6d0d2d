using Mainstay.Core.Results;
using Mainstay.Core.Time;

namespace Mainstay.Returns.Census.Journey;

/// <summary>What stands in the way of freezing a return.</summary>
/// <param name="Errors">Errors that are left.</param>
/// <param name="Unexplained">Queries without an explanation.</param>
public readonly record struct CensusLeft(int Errors, int Unexplained);

/// <summary>How far a year's census is, from what was recorded: nothing is recorded twice and nothing is taken back.</summary>
/// <remarks>
/// A return that is prepared again has the next number and goes its own way from there: a resubmission. Steps from
/// preparing on count only for the newest number.
/// </remarks>
/// <param name="Year">The census year.</param>
/// <param name="Events">Everything recorded, in the order in which it was.</param>
public sealed record CensusJourney(CensusYear Year, IReadOnlyList<CensusEvent> Events)
{
    /// <summary>The number of the newest frozen return; null while none was prepared.</summary>
    public int? Version => Events.Where(e => e.Step == CensusStep.Prepared).Max(e => e.Version);

    /// <summary>The last record of a step, of the newest return; null when it is still to be done.</summary>
    public CensusEvent? Of(CensusStep step) =>
        Events.LastOrDefault(e => e.Step == step && (step < CensusStep.Prepared || e.Version == Version));

    /// <summary>The first step still to be done; null when none is.</summary>
    public CensusStep? Next =>
        Enum.GetValues<CensusStep>().Where(s => Of(s) is null).Cast<CensusStep?>().FirstOrDefault();

    /// <summary>The number of the last approved return; null when none was.</summary>
    public int? Approved => Events.Where(e => e.Step == CensusStep.Approved).Max(e => e.Version);

    /// <summary>Why a step may not be recorded; null when it may.</summary>
    /// <param name="step">The step.</param>
    /// <param name="actor">Who would record it, as the ledger names them.</param>
    /// <param name="on">The day on which it happened.</param>
    /// <param name="today">Today.</param>
    /// <param name="left">What is left of the problems.</param>
    public Problem? Objection(CensusStep step, string actor, DateOnly on, DateOnly today, CensusLeft left) =>
        on > today ? new("census.day-to-come", $"Enter a day up to today, {today:d MMMM yyyy}", "On")
        : on < Year.FirstDay ? new("census.day-before", $"Enter a day from {Year.FirstDay:d MMMM yyyy} on", "On")
        : step switch
        {
            CensusStep.PrivacyNotice or CensusStep.CheckOwnRecord or CensusStep.FiguresReviewed => null,
            CensusStep.SourcesApplied => NotBeforeTheDay(today),
            CensusStep.Prepared => NotBeforeTheDay(today) ?? Unfinished(left),
            CensusStep.Approved => ObjectionToApproving(actor),
            CensusStep.Loaded => Needs(CensusStep.Approved, "The return is loaded into COLLECT once it is approved"),
            CensusStep.ReadBack => Needs(CensusStep.Loaded, "Record first that the XML was loaded into COLLECT"),
            CensusStep.Submitted => Needs(CensusStep.Loaded, "Record first that the XML was loaded into COLLECT"),
            CensusStep.Authorised => Needs(CensusStep.Submitted, "Record first that the return was submitted"),
            _ => Needs(CensusStep.Submitted, "What COLLECT holds is final once the return was submitted"),
        };

    private Problem? NotBeforeTheDay(DateOnly today) =>
        today > Year.LastDay
            ? null
            : new(
                "census.too-early",
                $"The return is as at {Year.LastDay:d MMMM yyyy}: it can be made from the day after. Until then every day is a dry run"
            );

    private static Problem? Unfinished(CensusLeft left) =>
        left is { Errors: 0, Unexplained: 0 }
            ? null
            : new(
                "census.problems-left",
                $"{left.Errors} errors are left to put right and {left.Unexplained} queries to put right or explain"
            );

    private Problem? ObjectionToApproving(string actor) =>
        Of(CensusStep.Prepared) is not { } prepared ? new("census.not-prepared", "No return is prepared yet")
        : Of(CensusStep.Approved) is { } approved
            ? new("census.approved-already", $"Return {Version} was approved by {approved.Name} already")
        : prepared.Actor == actor
            ? new(
                "census.two-people",
                $"{prepared.Name} prepared this return: the director of children’s services or a named delegate approves it, never the same person"
            )
        : null;

    private Problem? Needs(CensusStep before, string words) => Of(before) is null ? new("census.order", words) : null;
}
