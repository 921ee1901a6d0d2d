using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>Where an open case stands in the reconciliation under every caseload table (practice P7).</summary>
public enum ReconciliationGroup
{
    /// <summary>Led by available, registered social workers.</summary>
    AvailableSocialWorkers,

    /// <summary>Led by social workers who are not available, have left or are not registered.</summary>
    UnavailableSocialWorkers,

    /// <summary>In managers' names.</summary>
    Managers,

    /// <summary>Led by lead practitioners and others who are not social workers.</summary>
    NotSocialWorkers,

    /// <summary>Led by workers who could not be matched.</summary>
    UnmatchedWorkers,

    /// <summary>No worker, or a team, duty desk or tray.</summary>
    NoWorkerOrTray,

    /// <summary>Carer and adopter households, whoever leads them.</summary>
    Households,

    /// <summary>Restricted cases: counted, not named, whoever leads them.</summary>
    Restricted,
}

/// <summary>One line of the reconciliation.</summary>
/// <param name="Group">Which.</param>
/// <param name="Cases">How many open cases, each in one line only.</param>
/// <param name="Words">The line in words.</param>
public sealed record ReconciliationLine(ReconciliationGroup Group, int Cases, string Words);

/// <summary>Every open case of a scope on a day, in lines that sum to the whole.</summary>
/// <param name="Scope">Whose.</param>
/// <param name="Day">The day.</param>
/// <param name="IsKnown">False when the record holds no open cases: then only cases that somebody leads are seen.</param>
/// <param name="OpenCases">Open cases; the sum of the lines.</param>
/// <param name="Lines">Every group, 0 included, in the order of the rule.</param>
/// <param name="Unmatched">Cases whose lead could not be matched, restricted and households included.</param>
public sealed record Reconciliation(
    Scope Scope,
    DateOnly Day,
    bool IsKnown,
    int OpenCases,
    IReadOnlyList<ReconciliationLine> Lines,
    int Unmatched
)
{
    /// <summary>Share of unmatched cases above which a report is issued only with the reason on its face: 2%.</summary>
    public const decimal UnmatchedLimit = 0.02m;

    /// <summary>Unmatched ÷ open cases, from 0; null when no case is open.</summary>
    public decimal? UnmatchedShare => OpenCases == 0 ? null : (decimal)Unmatched / OpenCases;

    /// <summary>Whether the unmatched pass the limit.</summary>
    public bool PassesUnmatchedLimit => UnmatchedShare > UnmatchedLimit;

    /// <summary>The reconciliation of a scope on a day; a case belongs to its lead's team, else to the team the case system says.</summary>
    public static Reconciliation Of(WorkforceHistory history, Scope scope, DateOnly day)
    {
        var caseloads = history.Reading(Caseloads.Of).On(day);
        var workers = caseloads.Workers.ToDictionary(w => w.Worker);
        var cases = caseloads.AllocationsIn(scope).Select(a => (Group: GroupOf(a, workers), Allocation: a)).ToArray();
        var lines = Enum.GetValues<ReconciliationGroup>()
            .Select(g => new ReconciliationLine(g, cases.Count(c => c.Group == g), WordsOf(g)));

        return new(
            scope,
            day,
            caseloads.KnowsOpenCases,
            cases.Length,
            [.. lines],
            cases.Count(c => c.Allocation.State == AllocationState.WorkerNotMatched)
        );
    }

    private static ReconciliationGroup GroupOf(
        CaseAllocation allocation,
        Dictionary<People.Worker, WorkerCaseload> workers
    ) =>
        allocation.Case.IsRestrictedOn(allocation.Day) ? ReconciliationGroup.Restricted
        : allocation.Case.SubjectOn(allocation.Day) == CaseSubject.Household ? ReconciliationGroup.Households
        : allocation.State == AllocationState.WorkerNotMatched ? ReconciliationGroup.UnmatchedWorkers
        : allocation.Lead is null ? ReconciliationGroup.NoWorkerOrTray
        : OfLead(workers[allocation.Lead]);

    private static ReconciliationGroup OfLead(WorkerCaseload lead)
    {
        if (lead.Spells.Count == 0)
        {
            return ReconciliationGroup.UnavailableSocialWorkers;
        }

        return lead.IsManager ? ReconciliationGroup.Managers
            : !lead.IsSocialWorker ? ReconciliationGroup.NotSocialWorkers
            : lead.Availability.IsAvailable && lead.IsRegistered ? ReconciliationGroup.AvailableSocialWorkers
            : ReconciliationGroup.UnavailableSocialWorkers;
    }

    private static string WordsOf(ReconciliationGroup group) =>
        group switch
        {
            ReconciliationGroup.AvailableSocialWorkers => "led by available social workers",
            ReconciliationGroup.UnavailableSocialWorkers =>
                "led by social workers who are not available, have left or are not registered",
            ReconciliationGroup.Managers => "in managers' names",
            ReconciliationGroup.NotSocialWorkers => "led by practitioners who are not social workers",
            ReconciliationGroup.UnmatchedWorkers => "led by workers who could not be matched",
            ReconciliationGroup.NoWorkerOrTray => "no worker, or a team, duty desk or tray",
            ReconciliationGroup.Households => "carer and adopter households",
            _ => "restricted: counted, not named",
        };
}
