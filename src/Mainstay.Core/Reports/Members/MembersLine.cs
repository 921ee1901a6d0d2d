using Mainstay.Core.Agency;
using Mainstay.Core.Caseload.Measures;
using Mainstay.Core.Establishment;
using Mainstay.Core.Leaving;
using Mainstay.Core.Measures;
using Mainstay.Core.People;

namespace Mainstay.Core.Reports.Members;

/// <summary>How a line of the members' edition is protected.</summary>
public enum Protection
{
    /// <summary>A count about people: withheld below the threshold, rounded.</summary>
    Count,

    /// <summary>FTE: withheld where it rests on fewer people or posts than the threshold, rounded like a count.</summary>
    RoundedSum,

    /// <summary>An average: withheld where it rests on fewer people than the threshold.</summary>
    Average,

    /// <summary>A median, highest or lowest: as an average, and never for a team.</summary>
    OfOneWorker,

    /// <summary>A part of another line: withheld with it, and so that it cannot be worked out from it.</summary>
    Part,

    /// <summary>A part of a part: printed for the council only.</summary>
    PartOfTotal,
}

/// <summary>A line of the members' edition.</summary>
/// <param name="Key">The weekly line that it is taken from.</param>
/// <param name="Protection">How it is protected.</param>
/// <param name="PartOf">For a part: the key of the line, or of the line whose people, it is a part of; null otherwise.</param>
/// <param name="IsManagers">Whether it is about managers: only where the director has cleared it (practice P6).</param>
public sealed record MembersLine(string Key, Protection Protection, string? PartOf = null, bool IsManagers = false)
{
    /// <summary>Whether its value is a count about people; of the others it is how many people or posts they rest on.</summary>
    public bool IsCount => Protection is Protection.Count or Protection.Part or Protection.PartOfTotal;

    /// <summary>Whether teams have it.</summary>
    public bool WithTeams => Protection != Protection.OfOneWorker;

    /// <summary>The line of a key.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static MembersLine Find(string key) => All.First(l => l.Key == key);

    /// <summary>The lines of the edition. Bands, kinds of not allocated and rates of few people are for officers only.</summary>
    public static IReadOnlyList<MembersLine> All { get; } =
    [
        new(Name(AvailableCaseload.PerWorker), Protection.Average),
        new(Name(AvailableCaseload.PerFte), Protection.Average),
        new(Name(DfeCaseload.CaseloadFte), Protection.Average),
        new(Name(CaseloadRange.Highest), Protection.OfOneWorker),
        new(Name(CaseloadRange.Median), Protection.OfOneWorker),
        new(Name(CaseloadRange.Lowest), Protection.OfOneWorker),
        new(Name(AllocationMeasures.Open), Protection.Count),
        new(Name(TargetMeasures.OverTarget), Protection.Part, HoldersKey),
        new(Name(TargetMeasures.OverUpperLimit), Protection.PartOfTotal, Name(TargetMeasures.OverTarget)),
        new(Name(AllocationMeasures.NotAllocated), Protection.Count),
        new(Name(AllocationMeasures.MayNeverWait), Protection.Part, Name(AllocationMeasures.NotAllocated)),
        new(Name(AllocationMeasures.Escalate), Protection.Part, Name(AllocationMeasures.NotAllocated)),
        new("not_allocated_managers_name", Protection.Part, Name(AllocationMeasures.NotAllocated), IsManagers: true),
        new(Name(AwaitingMeasures.Closure), Protection.Part, Name(AllocationMeasures.Open)),
        new(Name(AwaitingMeasures.Transfer), Protection.Part, Name(AllocationMeasures.Open)),
        new(Name(ContinuityMeasures.ThreeOrMoreWorkers), Protection.Count),
        new(Name(NoticeMeasures.Working), Protection.Count),
        new(Name(AgencyEnding.Headcount), Protection.Count),
        new(Name(InPostMeasures.PermanentHeadcount), Protection.Count),
        new(Name(InPostMeasures.PermanentFte), Protection.RoundedSum),
        new(Name(AgencyMeasures.AgencyFte), Protection.RoundedSum),
        new(Name(VacancyMeasures.VacantFte), Protection.RoundedSum),
        new(Name(VacancyMeasures.VacantUncoveredFte), Protection.RoundedSum),
    ];

    /// <summary>The line whose n is the case-holding workers: it decides which teams have a line.</summary>
    public static string HoldersKey => Name(AvailableCaseload.PerWorker);

    private static string Name(Measure measure) => measure.Definition.Name;
}
