using Mainstay.Core.Measures;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload.Measures;

/// <summary>Cases of one kind and one principal status that are not allocated.</summary>
/// <param name="State">The kind.</param>
/// <param name="Status">The principal status.</param>
/// <param name="Cases">How many; 1 or more.</param>
/// <param name="LongestDays">Calendar days that the longest has waited.</param>
/// <param name="MayNeverWait">How many of them have a status that may never wait.</param>
public sealed record NotAllocatedCell(
    AllocationState State,
    CaseStatusCode Status,
    int Cases,
    int LongestDays,
    int MayNeverWait
);

/// <summary>Cases not allocated by kind and status, with the longest wait (practice P2).</summary>
/// <param name="IsKnown">False when the record holds no open cases: then nothing is known, and nothing is 0.</param>
/// <param name="Total">All of them; null when not known; 0 only when every kind is 0.</param>
/// <param name="Cells">Cells that are not 0, by kind and then by the principal order of statuses.</param>
public sealed record NotAllocatedTable(bool IsKnown, int? Total, IReadOnlyList<NotAllocatedCell> Cells)
{
    /// <summary>The table of a scope on a day.</summary>
    public static NotAllocatedTable Of(WorkforceHistory history, Scope scope, DateOnly day)
    {
        var caseloads = history.Reading(Caseloads.Of).On(day);
        if (!caseloads.KnowsOpenCases)
        {
            return new(false, null, []);
        }

        var waiting = caseloads.AllocationsIn(scope).Where(a => !a.IsAllocated).ToArray();
        var order = CaseRecord.PrincipalOrder.Select((s, i) => (s, i)).ToDictionary(p => p.s, p => p.i);
        return new(
            true,
            waiting.Length,
            [
                .. waiting
                    .GroupBy(a => (a.State, a.Status))
                    .OrderBy(g => g.Key.State)
                    .ThenBy(g => order[g.Key.Status])
                    .Select(g => new NotAllocatedCell(
                        g.Key.State,
                        g.Key.Status,
                        g.Count(),
                        g.Max(a => a.DaysWaiting),
                        g.Count(a => a.Wait == WaitState.MayNeverWait)
                    )),
            ]
        );
    }
}
