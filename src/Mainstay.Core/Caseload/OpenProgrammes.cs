using Mainstay.Core.Academy;
using Mainstay.Core.People;
using Mainstay.Core.Record;

namespace Mainstay.Core.Caseload;

/// <summary>Programmes that protect a worker's caseload on a day.</summary>
internal static class OpenProgrammes
{
    /// <summary>The worker's memberships that are open on a day: begun and not yet signed off (practice P4).</summary>
    /// <remarks>
    /// A last day without a result does not end a programme: it lengthens for part-time work and pauses for leave. It ends
    /// with its result, or when the source no longer lists it.
    /// </remarks>
    public static IReadOnlyList<ProgrammeMembership> On(Worker worker, DateOnly day) =>
        worker.Programmes.Count == 0
            ? []
            :
            [
                .. worker
                    .Programmes.Where(p => p.Valid.From <= day)
                    .GroupBy(p => p.Content.Programme)
                    .Select(g => g.MaxBy(p => p.Valid.From)!)
                    .Where(p => IsOpen(p, day))
                    .Select(p => p.Content),
            ];

    private static bool IsOpen(Fact<ProgrammeMembership> latest, DateOnly day)
    {
        var isSignedOff = latest.Content.Result is not null || latest.Provenance.EndInferred;
        return !isSignedOff || (latest.Valid.To is { } signedOff && day <= signedOff);
    }
}
