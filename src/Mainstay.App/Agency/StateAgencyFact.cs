using Mainstay.App.Operations;
using Mainstay.Core.Results;

namespace Mainstay.App.Agency;

/// <summary>Writes what somebody states about agency work, unless it was refused.</summary>
public sealed class StateAgencyFactHandler(TypedFacts facts)
{
    /// <returns>Why it was refused; empty when it is written.</returns>
    public async Task<IReadOnlyList<Problem>> HandleAsync(
        Result<AgencyStatement> statement,
        CancellationToken cancel = default
    )
    {
        if (!statement.IsOk)
        {
            return statement.Problems;
        }

        var (subject, did, key, valid, content) = statement.Value;
        await facts.StateAsync(key, subject, did, content, valid, cancel);
        return [];
    }
}
