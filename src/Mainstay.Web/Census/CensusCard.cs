using Mainstay.App.Access;
using Mainstay.App.Census;
using Mainstay.Core.Access;
using Mainstay.Core.Time;

namespace Mainstay.Web.Census;

/// <summary>What the census would find in one person's record, as far as the reader may see it.</summary>
/// <param name="Year">The census year.</param>
/// <param name="Worker">The worker's key.</param>
/// <param name="IsAgency">Whether the return has them as an agency worker.</param>
/// <param name="Problems">The problems left.</param>
/// <param name="MayOpen">Whether the reader may open the record of the return.</param>
/// <param name="MayImport">Whether the reader may send extracts.</param>
public sealed record CensusCard(
    CensusYear Year,
    string Worker,
    bool IsAgency,
    IReadOnlyList<CensusProblem> Problems,
    bool MayOpen,
    bool MayImport
)
{
    /// <summary>The card of a worker; null when the return has no record of them.</summary>
    public static CensusCard? Of(CensusDraft? draft, string worker, Reader reader) =>
        draft?.RecordOf(worker) is not { } record
            ? null
            : new(
                draft.Year,
                worker,
                record[Returns.Census.Layouts.WorkerItem.AgencyWorker]?.Text == "1",
                [
                    .. draft.Left.Where(p =>
                        p.Worker == worker && (p.Finding.Item is not { } item || MayKnow(reader, worker, item))
                    ),
                ],
                reader.May(Permission.ReadReturns),
                reader.May(Permission.RunImports)
            );

    /// <summary>Whether a reader may know that a field is at fault: whoever works on returns may, without seeing its value.</summary>
    internal static bool MayKnow(Reader reader, string worker, Returns.Reading.Item item) =>
        reader.May(Permission.ReadReturns) || reader.Sees(ItemPlaces.SetOf(item), worker);
}
