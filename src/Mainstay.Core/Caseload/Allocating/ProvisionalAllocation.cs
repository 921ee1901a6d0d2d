namespace Mainstay.Core.Caseload.Allocating;

/// <summary>
/// A case given to a worker in Mainstay, which counts at once and until the next extract of the case system has confirmed or
/// questioned it; then the fact is withdrawn and the extract alone speaks. Key: <c>decision/</c> and its number. In force from the day on
/// which the worker takes the case.
/// </summary>
/// <param name="Case">The case reference.</param>
/// <param name="Worker">The worker's key.</param>
/// <param name="Team">The team in which the worker takes it; null when not known.</param>
public sealed record ProvisionalAllocation(string Case, string Worker, string? Team = null)
{
    /// <summary>What stands before a worker's key in the lead that a decision makes: no id of a case system.</summary>
    internal const string IdPrefix = "worker\0";

    /// <summary>The id under which the worker leads the case meanwhile.</summary>
    internal string Professional => IdPrefix + Worker;
}
