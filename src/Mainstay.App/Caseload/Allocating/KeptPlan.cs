using System.Text.Json;
using Mainstay.Core.Record;
using Mainstay.Planning.Reallocation;
using Mainstay.Store.Caseload;

namespace Mainstay.App.Caseload.Allocating;

/// <summary>A plan of cover or reallocation as its manager has marked it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind"><c>reallocation</c> or <c>cover</c>.</param>
/// <param name="Worker">Whose cases.</param>
/// <param name="Marks">What the manager has marked.</param>
/// <param name="DecidedAtUtc">When it was decided; null while it is being made.</param>
/// <param name="Version">Grows with every change.</param>
public sealed record KeptPlan(
    long Id,
    string Kind,
    string Worker,
    IReadOnlyList<UnitMark> Marks,
    DateTime? DecidedAtUtc,
    int Version
)
{
    internal static KeptPlan Of(HandoverPlanRow row) =>
        new(row.Id, row.Kind, row.Worker, MarksOf(row), row.DecidedAtUtc, row.Version);

    internal static IReadOnlyList<UnitMark> MarksOf(HandoverPlanRow row) =>
        JsonSerializer.Deserialize<UnitMark[]>(row.Marks, FactJson.Options) ?? [];
}
