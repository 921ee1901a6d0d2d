using Mainstay.Core.Caseload;

namespace Mainstay.Web.MyWork;

/// <summary>What several items read of the record, within the levels of the role and what the reader may see.</summary>
internal static class WorkDayReadings
{
    /// <summary>Workers by name whose caseload the reader may see.</summary>
    public static IEnumerable<WorkerCaseload> Workers(this WorkDay day)
    {
        var caseloads = day.History.Reading(Caseloads.Of).On(day.Today);
        return day
            .Scopes.SelectMany(caseloads.WorkersIn)
            .DistinctBy(w => w.Worker)
            .Where(w => day.Reader.Sees(Core.Record.FieldSet.Caseload, w.Worker.Key));
    }

    /// <summary>Open cases and how they are allocated.</summary>
    public static IEnumerable<CaseAllocation> Allocations(this WorkDay day)
    {
        var caseloads = day.History.Reading(Caseloads.Of).On(day.Today);
        return caseloads.KnowsOpenCases ? day.Scopes.SelectMany(caseloads.AllocationsIn).DistinctBy(a => a.Case) : [];
    }
}
